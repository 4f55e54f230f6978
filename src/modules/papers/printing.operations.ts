import type { Context } from "../../db/implement.ts";
import { type Paper, type PaperData, type PaperKind, paperOf } from "../../documents/papers.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { isReviewed } from "./template.operations.ts";

/** A paper of today, with the mark for unread Tibetan where its template has not been cleared. */
export async function paperToday<Kind extends PaperKind>(
  { tx, today }: Context,
  kind: Kind,
  data: PaperData<Kind>,
): Promise<Paper> {
  return paperOf(kind, data, { printedOn: today, reviewed: await isReviewed(tx, kind) });
}

/** A wage sheet of this size prints in half a minute; nobody signs a longer one. */
const LINES_MAX = 5_000;

export function refusalOfLength(lines: number): Refusal | undefined {
  if (lines <= LINES_MAX) return undefined;
  return refuse("paper.too-long", { right: `at most ${LINES_MAX} lines`, facts: { lines } });
}
