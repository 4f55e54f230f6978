import { createHash } from "node:crypto";
import { PAPER_KINDS, type PaperKind, textsOf } from "../../documents/papers.ts";

/** Stands for the strings of a template, all of them: who clears a template has read exactly these. */
export function textsDigest(kind: PaperKind): string {
  return createHash("sha256")
    .update(JSON.stringify(textsOf(kind)))
    .digest("hex");
}

export function paperKind(template: string): PaperKind | undefined {
  return PAPER_KINDS.find((kind) => kind === template);
}
