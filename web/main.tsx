import "./app/no-jit.ts";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { startTexts } from "./i18n/texts.ts";
import "./ui/page.css";

const root = document.getElementById("root");
if (root !== null) startTexts().then(() => createRoot(root).render(<App />));

// The bundled typefaces are declared after the first paint. The browser loads a subset only for characters that no
// installed typeface has, so most machines fetch none of them.
import("./ui/fonts.ts").catch(() => undefined);
