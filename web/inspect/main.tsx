import "../app/no-jit.ts";
import { createRoot } from "react-dom/client";
import { startLanguage } from "../worker/language.ts";
import { InspectApp } from "./InspectApp.tsx";
import "../worker/worker.css";
import "../worker/ui/frame.css";
import "../worker/ui/paper.css";
import "../worker/ui/press.css";
import "./inspect.css";

startLanguage();
// Absent where the connection is not secure: the page then works as long as it is open.
navigator.serviceWorker?.register("/inspect-sw.js", { scope: "/inspect/" }).catch(() => undefined);
// Asks the browser not to clear what is not sent when the phone runs out of room.
navigator.storage?.persist?.().catch(() => undefined);
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<InspectApp />);
