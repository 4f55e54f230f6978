import { createHash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import { firstDay } from "../../kernel/month.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { findOneTimeCode, issueOneTimeCodes, spendOneTimeCode } from "../identity/one-time-code.operations.ts";
import * as contract from "./answer.contract.ts";
import * as store from "./answer.store.ts";
import { scanKind, signedOnFault } from "./answer.ts";
import { amendedAfter, amendmentsOf, findPrint, printedLines } from "./sheet-print.store.ts";
import { pageFault, type SheetPrint, signatureFault } from "./sheet-print.ts";
import { answer, holdLine, wageLines } from "./wage-line.store.ts";
import { lockSheet, type SheetHead, sheetRows } from "./wage-sheet.store.ts";
import { isSubmitted, mayTouchCompany } from "./wage-sheet.ts";

export const attachScan = implement(contract.attachScan, async (context, input) => {
  const { tx, today, now, ids, actor } = context;
  const { projectId, sheetId, pageNo, signedOn } = input;
  const printNo = input.printNo ?? null;
  const sheet = await openSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  const { version } = sheet;
  const print = printNo === null ? undefined : await findPrint(tx, projectId, sheetId, printNo);
  const fault = printNo === null ? undefined : pageFault(print, version, pageNo);
  if (fault !== undefined) return fault;
  const content = Buffer.from(input.file.base64, "base64");
  const mediaType = scanKind(content);
  if (isRefusal(mediaType)) return mediaType;
  const wrongDay = signedOnFault(signedOn, signedSince(sheet, print), today);
  if (wrongDay !== undefined) return wrongDay;
  const digest = createHash("sha256").update(content).digest();
  const page = { sheetId, version, printNo, pageNo, signedOn };
  const scan = { projectId, scanId: ids.next(), ...page, mediaType, digest, content };
  const scanId = await store.saveScan(tx, { ...scan, now, userId: actor.userId });
  if (scanId === undefined) return refuse("sheet-scan.attached-elsewhere", { field: "file" });
  const confirmed = await confirmSigned(context, projectId, { ...page, scanId }, input.lineIds);
  return isRefusal(confirmed) ? confirmed : { scanId, ...confirmed };
});

/** An advance can be signed for before its month begins. */
function signedSince(sheet: SheetHead, print: SheetPrint | undefined): Day | undefined {
  if (print !== undefined) return dayAt(print.printedAt);
  return sheet.kind === "advance" ? undefined : firstDay(sheet.month);
}

export const listScans = implement(contract.listScans, async ({ tx, actor }, { projectId, sheetId }) => {
  const [sheet] = await sheetRows(tx, projectId, { sheetId });
  if (sheet === undefined || !mayTouchCompany(actor, sheet.companyId)) {
    return refuse("wage-sheet.unknown", { field: "sheetId" });
  }
  return { scans: await store.scanRows(tx, projectId, sheetId) };
});

export const getScan = implement(contract.getScan, async ({ tx, actor }, { projectId, scanId }) => {
  const scan = await store.findScan(tx, projectId, scanId);
  if (scan === undefined || !mayTouchCompany(actor, scan.companyId)) {
    return refuse("sheet-scan.unknown", { field: "scanId" });
  }
  const content = present(await store.scanContent(tx, projectId, scanId), `scan ${scanId}`);
  const end = { "image/jpeg": "jpg", "image/png": "png" }[scan.mediaType] ?? "pdf";
  const print = scan.printNo === null ? "" : `-print-${scan.printNo}`;
  const fileName = `sheet-${scan.sheetId}${print}-page-${scan.pageNo}.${end}`;
  return { fileName, mediaType: scan.mediaType, base64: content.toString("base64") };
});

export const confirmOnPaper = implement(contract.confirmOnPaper, async (context, { projectId, scanId, lineIds }) => {
  const { tx, actor } = context;
  const scan = await store.findScan(tx, projectId, scanId);
  if (scan === undefined) return refuse("sheet-scan.unknown", { field: "scanId" });
  if (!mayTouchCompany(actor, scan.companyId)) return refuse("wage-sheet.not-your-company", { field: "scanId" });
  const sheet = present(await lockSheet(tx, projectId, scan.sheetId), `sheet ${scan.sheetId}`);
  if (!isSubmitted(sheet.state)) return refuse("wage-line.not-yet-submitted", { field: "scanId" });
  if (sheet.version !== scan.version) return refuse("sheet-scan.superseded", { field: "scanId" });
  return confirmSigned(context, projectId, { ...scan, scanId }, lineIds);
});

type SignedPage = Pick<store.Scan, "sheetId" | "printNo" | "pageNo" | "signedOn"> & { readonly scanId: number };

/** The lines are confirmed by their signatures on the page. The sheet is held, and of the version that was signed. */
async function confirmSigned({ tx }: Context, projectId: number, page: SignedPage, lineIds: readonly number[]) {
  if (lineIds.length === 0) return { confirmed: 0, already: 0 };
  const { sheetId, scanId } = page;
  const lines = new Map((await wageLines(tx, projectId, { sheetId })).map((one) => [one.lineId, one]));
  const foreign = lineIds.findIndex((one) => !lines.has(one));
  if (foreign >= 0) return refuse("sheet-scan.line-of-another-sheet", { field: `lineIds.${foreign}` });
  const fault = await faultOfSignatures(tx, projectId, page, lineIds);
  if (fault !== undefined) return fault;
  const signed = [...new Set(lineIds)].filter((one) => lines.get(one)?.confirmation !== "confirmed");
  for (const lineId of signed) {
    const given = { confirmation: "confirmed", answeredOn: page.signedOn, channel: "paper", reason: null } as const;
    await answer(tx, { projectId, lineId, scanId, ...given });
  }
  return { confirmed: signed.length, already: new Set(lineIds).size - signed.length };
}

/** A page without a print does not say which figures it shows: those of before the day of signing, it is taken for. */
async function faultOfSignatures(
  tx: Context["tx"],
  projectId: number,
  { sheetId, printNo, pageNo, signedOn }: SignedPage,
  lineIds: readonly number[],
): Promise<Refusal | undefined> {
  if (printNo === null) {
    const amended = await amendedAfter(tx, projectId, sheetId, signedOn);
    const at = lineIds.findIndex((one) => amended.has(one));
    return at < 0 ? undefined : refuse("sheet-scan.line-amended", { field: `lineIds.${at}` });
  }
  const page = await printedLines(tx, projectId, { sheetId, printNo, pageNo });
  const onPage = new Map(page.map((one) => [one.lineId, one]));
  return signatureFault(lineIds, onPage, await amendmentsOf(tx, projectId, sheetId));
}

export const issueCodes = implement(contract.issueCodes, async (context, { projectId, sheetId, lineIds }) => {
  const sheet = await openSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  const lines = (await wageLines(context.tx, projectId, { sheetId })).filter((line) =>
    lineIds === undefined ? line.confirmation === "pending" : lineIds.includes(line.lineId),
  );
  const lineIdsToAsk = lines.map(({ lineId }) => lineId);
  const { expiresAt, codes } = await issueOneTimeCodes(context, "wage-line", projectId, lineIdsToAsk);
  return {
    expiresAt,
    codes: lines.map(({ lineId, pin, workerName }) => {
      return { lineId, pin, workerName, code: present(codes.get(lineId), `the code of wage line ${lineId}`) };
    }),
  };
});

export const openCode = implement(contract.openCode, async (context, { code }) => {
  const found = await findOneTimeCode(context, "wage-line", code);
  if (found === undefined) return refuse("wage-code.unknown", { field: "code" });
  const [row] = await wageLines(context.tx, found.projectId, { lineIds: [found.subjectId] });
  const line = present(row, `wage line ${found.subjectId}`);
  const names = await store.namesOf(context.tx, found.projectId, line.companyId);
  const { workerName, month, workedDays, grossFen, deductionFen, advanceFen, netFen, dueOn, confirmation } = line;
  const amounts = { grossFen, deductionFen, advanceFen, netFen };
  const of = { workerName, month, workedDays, dueOn, confirmation, expiresAt: found.expiresAt };
  return { ...present(names, "the code's project"), ...of, ...amounts };
});

export const answerByCode = implement(contract.answerByCode, async (context, { code, answer: given, reason }) => {
  const { tx, today } = context;
  const found = await findOneTimeCode(context, "wage-line", code);
  if (found === undefined) return refuse("wage-code.unknown", { field: "code" });
  if (given === "disputed" && reason === undefined) return refuse("wage-code.reason-missing", { field: "reason" });
  const { projectId, subjectId: lineId } = found;
  const line = present(await holdLine(tx, projectId, lineId), `wage line ${lineId}`);
  if (line.sheetState === "drafted") return refuse("wage-line.not-yet-submitted", { field: "code" });
  if (!(await spendOneTimeCode(context, "wage-line", code))) return refuse("wage-code.unknown", { field: "code" });
  const told = given === "disputed" ? (reason ?? null) : null;
  await answer(tx, { projectId, lineId, confirmation: given, answeredOn: today, channel: "code", reason: told });
  return { confirmation: given, answeredOn: today };
});

/** A sheet that was handed over, held: there is nothing to answer on a draft. */
export async function openSheet(context: Context, projectId: number, sheetId: number): Promise<Outcome<SheetHead>> {
  const sheet = await ownSheet(context, projectId, sheetId);
  if (isRefusal(sheet)) return sheet;
  return isSubmitted(sheet.state) ? sheet : refuse("wage-line.not-yet-submitted", { field: "sheetId" });
}

async function ownSheet({ tx, actor }: Context, projectId: number, sheetId: number): Promise<Outcome<SheetHead>> {
  const sheet = await lockSheet(tx, projectId, sheetId);
  if (sheet === undefined) return refuse("wage-sheet.unknown", { field: "sheetId" });
  return mayTouchCompany(actor, sheet.companyId) ? sheet : refuse("wage-sheet.not-your-company", { field: "sheetId" });
}
