import type { FileValue } from "../kernel/fields.ts";
import { type Outcome, refuse } from "../kernel/outcome.ts";
import type { Paper } from "./papers.ts";

/** Prints papers one after the other, beside the work of the server. */
export interface Press {
  /** The PDF as a file; refuses `paper.press-busy` when too many wait. */
  print(paper: Paper): Promise<Outcome<FileValue>>;
  /** Would refuse a paper now. */
  isBusy(): boolean;
  close(): Promise<void>;
}

export const PRESS_BUSY = refuse("paper.press-busy", { right: "a moment later" });

const NAME_LENGTH_MAX = 190;

/** The title as a file name that every system takes. */
export function pdfName(title: string): string {
  const clean = title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return `${[...clean].slice(0, NAME_LENGTH_MAX).join("").slice(0, NAME_LENGTH_MAX)}.pdf`;
}
