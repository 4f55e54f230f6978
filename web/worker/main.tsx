import { lazy, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./language.ts";
import { readAgainWhenSeen } from "./reads.ts";
import { WorkerApp } from "./WorkerApp.tsx";
import "./worker.css";
import "./ui/frame.css";
import "./ui/paper.css";
import "./ui/press.css";
import "./ui/figures.css";

startLanguage();
readAgainWhenSeen();
const root = document.getElementById("root");
/** The public complaint page is the same program at another address, and needs none of the signed-in pages. */
const TellApp = lazy(() => import("./tell/TellApp.tsx").then((it) => ({ default: it.TellApp })));
/** And so is the page of what is published of firms. */
const CreditApp = lazy(() => import("./credit/CreditApp.tsx").then((it) => ({ default: it.CreditApp })));
const path = window.location.pathname;
const page = path.startsWith("/tell") ? <TellApp /> : path.startsWith("/credit") ? <CreditApp /> : undefined;
if (root !== null) createRoot(root).render(page === undefined ? <WorkerApp /> : <Suspense>{page}</Suspense>);

// Every phone sold in China has a Chinese typeface; a computer may have none, and only then are ours declared.
if (!hasChineseTypeface()) import("../ui/fonts.ts").catch(() => undefined);

/** Two different characters look alike only when both are drawn as the box for "no such character". */
function hasChineseTypeface(): boolean {
  const [wage, clear] = [drawn("薪"), drawn("口")];
  return wage === undefined || wage !== clear;
}

function drawn(character: string): string | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 24;
  const pen = canvas.getContext("2d");
  if (pen === null) return undefined;
  pen.font = "20px sans-serif";
  pen.fillText(character, 0, 20);
  return canvas.toDataURL();
}
