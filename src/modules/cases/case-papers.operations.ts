import { findRegion } from "../../codes/regions.ts";
import { implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { fen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { paperToday, refusalOfLength } from "../papers/printing.operations.ts";
import { employersOf, getProject } from "../registry/project.store.ts";
import { actionsOf, type CaseHead, findCase, type StoredAction } from "./case.store.ts";
import { type CaseNow, foldCase } from "./case.ts";
import { caseLineRows } from "./case-list.store.ts";
import * as contract from "./case-papers.contract.ts";
import { clearingWords, filingWords, instrumentWords, type PaperWords, transferWords } from "./case-papers.ts";

type Head = Pick<PaperData<"case-paper">, "paper" | "no" | "files" | "handedOver">;

export const printCasePaper = implementPaper(contract.printCasePaper, async (context, input) => {
  const { tx, today } = context;
  const { projectId, caseId } = input;
  const head = await findCase(tx, projectId, caseId);
  if (head === undefined) return refuse("case.unknown", { field: "caseId" });
  const actions = await actionsOf(tx, caseId);
  const now = foldCase(actions, today);
  if (input.paper === "instrument" && now.instruments[(input.instrumentNo ?? 0) - 1] === undefined) {
    const right = now.instruments.map(({ no }) => no).join(", ");
    return refuse("case.no-such-number", { field: "instrumentNo", right });
  }
  const worded = wordsOf(input.paper, input.instrumentNo, head, now, actions);
  if (worded === undefined) return refuse("case.paper-too-early", { field: "paper" });
  const lines = await caseLineRows(tx, caseId);
  const tooLong = refusalOfLength(lines.length);
  if (tooLong !== undefined) return tooLong;
  const { contractor } = await getProject(tx, projectId);
  const employers = await employersOf(tx, projectId);
  const firm = employers.find((one) => one.companyCode === (input.companyCode ?? contractor.companyCode));
  if (firm === undefined) {
    const right = employers.map((one) => `${one.companyCode} ${one.name}`).join(", ");
    return refuse("case.employer-unknown", { field: "companyCode", right });
  }
  const place = findRegion(head.regionCode)?.zh ?? head.regionCode;
  return paperToday(context, "case-paper", {
    ...worded.head,
    ...worded.words,
    caseNumber: head.caseNumber,
    to: input.paper === "transfer" ? `${place}公安机关` : firm.name,
    project: head.projectName,
    lines: lines.map((line) => ({
      no: line.lineNo,
      name: line.workerName,
      month: line.month,
      owedFen: line.owedFen,
      paidFen: line.provedFen ?? fen(0),
    })),
    inspectors: [...now.inspectors],
    authority: `${place}人力资源和社会保障局`,
  });
});

/** What the paper says, from the action that made it; undefined while that has not been done. */
function wordsOf(
  paper: "filing" | "instrument" | "transfer" | "clearing",
  instrumentNo: number | undefined,
  { origin }: CaseHead,
  now: CaseNow,
  actions: readonly StoredAction[],
): { head: Head; words: PaperWords } | undefined {
  if (paper === "instrument") {
    const one = now.instruments[(instrumentNo ?? 0) - 1];
    if (one === undefined || one.kind === "list-firm") return undefined;
    const head = { paper: one.kind, no: one.no, files: [], handedOver: true };
    return { head, words: instrumentWords(now, one) };
  }
  if (paper === "clearing") {
    if (now.clearedOn === undefined) return undefined;
    return { head: { paper, no: null, files: [], handedOver: true }, words: clearingWords(now, now.clearedOn) };
  }
  const made = actions.findLast((one) => one.kind === (paper === "filing" ? "accept" : "transfer-police"));
  if (made === undefined) return undefined;
  const on = made.detail.on ?? made.actedOn;
  if (paper === "filing") {
    return { head: { paper, no: null, files: [], handedOver: false }, words: filingWords(now, on, origin) };
  }
  const files = (made.detail.files ?? []).map(({ name, pages, sha256 }) => ({
    name,
    pages: pages ?? null,
    sha256: sha256 ?? null,
  }));
  return { head: { paper, no: null, files, handedOver: true }, words: transferWords(now, on, made.detail.text ?? "") };
}
