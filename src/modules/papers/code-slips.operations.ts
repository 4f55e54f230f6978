import { type Context, implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt, type Instant } from "../../kernel/clock.ts";
import { addDays } from "../../kernel/day.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import { issueOneTimeCodes } from "../identity/one-time-code.operations.ts";
import { openSheet } from "../wages/answer.operations.ts";
import { type WageLine, wageLines } from "../wages/wage-line.store.ts";
import { sheetRows } from "../wages/wage-sheet.store.ts";
import { paperToday, refusalOfLength } from "./printing.operations.ts";
import { siteOf } from "./site.store.ts";
import { newestContacts } from "./site-contacts.store.ts";
import { printCodeSlips as contract } from "./wage-papers.contract.ts";
import { payees } from "./wage-papers.store.ts";

/** Codes and slips in one step: only hashes are kept, so nobody can print a code later. */
export const printCodeSlips = implementPaper(contract, async (context, { projectId, sheetId, lineIds, address }) => {
  const { tx } = context;
  const sheet = await openSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  const all = await wageLines(tx, projectId, { sheetId });
  const known = new Set(all.map(({ lineId }) => lineId));
  const foreign = lineIds?.findIndex((one) => !known.has(one)) ?? -1;
  if (foreign >= 0) return refuse("code-slips.line-of-another-sheet", { field: `lineIds.${foreign}` });
  const chosen = new Set(lineIds ?? known);
  const lines = all.filter((line) => chosen.has(line.lineId) && line.confirmation === "pending");
  if (lines.length === 0) return refuse("code-slips.nobody-pending", { field: "lineIds" });
  const tooLong = refusalOfLength(lines.length);
  if (tooLong !== undefined) return tooLong;
  const page = address ?? (await newestContacts(tx, projectId))?.wagesUrl;
  if (page === undefined) return refuse("code-slips.no-address", { field: "address" });
  const lineIdsToAsk = lines.map(({ lineId }) => lineId);
  const made = await issueOneTimeCodes(context, "wage-line", projectId, lineIdsToAsk);
  return paperToday(context, "code-slips", await codeSlipsData(context, projectId, { page, lines, ...made }));
});

interface MadeCodes {
  /** The worker's page. */
  readonly page: string;
  readonly lines: readonly WageLine[];
  readonly codes: ReadonlyMap<number, string>;
  readonly expiresAt: Instant;
}

async function codeSlipsData(
  context: Context,
  projectId: number,
  { page, lines, codes, expiresAt }: MadeCodes,
): Promise<PaperData<"code-slips">> {
  const { tx } = context;
  const first = present(lines[0], "a line");
  const [sheet] = await sheetRows(tx, projectId, { sheetId: first.sheetId });
  const who = await payees(
    tx,
    projectId,
    lines.map(({ pin }) => pin),
  );
  const { project } = await siteOf(context, projectId);
  const employer = present(sheet, "the lines' sheet").companyName;
  return {
    project,
    employer,
    month: first.month,
    address: page.replace(/#.*$/, ""),
    // A code ends at an hour of its last day: the slip names the last day that is whole.
    until: addDays(dayAt(expiresAt), -1),
    slips: lines.map(({ lineId, pin, workerName, netFen }) => ({
      name: workerName,
      pin,
      crew: present(who.get(pin), `engagement ${pin}`).crew,
      netFen,
      code: present(codes.get(lineId), `the code of line ${lineId}`),
    })),
  };
}
