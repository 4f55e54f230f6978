import { implement } from "../../db/implement.ts";
import { fen, sumFen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { LAPSING_CLOCKS } from "../../law/lapsing-clocks.ts";
import { attachmentRows } from "../files/file.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { wageLines } from "../wages/wage-line.store.ts";
import * as contract from "./case.contract.ts";
import * as store from "./case.store.ts";
import { foldCase } from "./case.ts";
import { doerOf } from "./case-act.operations.ts";
import { clockRow, shownClock, soonDay } from "./case-clock.ts";
import { CASE_FILES, linkedFiles } from "./case-file.store.ts";
import { actionsForFirms, isClockForFirms, isFirm } from "./case-for-firms.ts";
import { caseLineRows, caseQueue } from "./case-list.store.ts";
import { allowedNext } from "./case-rules.ts";
import { shownCase } from "./case-shown.ts";

export const listCases = implement(contract.listCases, async ({ tx, actor, today }, filter) => {
  const law = await lawInForce(tx);
  const queue = await caseQueue(tx, actor, filter, { today, soon: soonDay(law, actor.regionCode, today) });
  const cases = queue.rows.map((row) => {
    const { clockId, clockNo, clockStartedOn: startedOn, clockDueOn: dueOn } = row;
    const running = clockId !== null && clockNo !== null && startedOn !== null && dueOn !== null;
    const clock = running
      ? shownClock(law, { clockId, clockNo, startedOn, dueOn, stoppedOn: null }, row.regionCode, today)
      : null;
    if (!isFirm(actor.role)) return { ...row, nextClock: clock };
    const { openTasks, taskDueOn } = WITHOUT_TASKS;
    return { ...row, openTasks, taskDueOn, nextClock: clock !== null && isClockForFirms(clock.clockId) ? clock : null };
  });
  return { total: queue.total, states: queue.states, clocks: queue.clocks, cases };
});

/** Firms are not told what authorities do among themselves. */
const WITHOUT_TASKS = { tasks: [], openTasks: 0, taskDueOn: null };

function numbered({ attachmentNo: fileNo, ...file }: Awaited<ReturnType<typeof attachmentRows>>[number]) {
  return { fileNo, ...file };
}

export const getCase = implement(contract.getCase, async ({ tx, actor, today }, { projectId, caseId }) => {
  const head = await store.findCase(tx, projectId, caseId);
  if (head === undefined) return refuse("case.unknown", { field: "caseId" });
  const actions = await store.actionsOf(tx, caseId);
  const now = foldCase(actions, today);
  const law = await lawInForce(tx);
  const ofFirm = isFirm(actor.role);
  const theirs = now.clocks.filter(({ clockId }) => !ofFirm || isClockForFirms(clockId));
  const clocks = theirs.map((one) => shownClock(law, clockRow(law, one, head.regionCode), head.regionCode, today));
  const running = clocks
    .filter((one) => one.stoppedOn === null && !LAPSING_CLOCKS.includes(one.clockId))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const lines = await caseLineRows(tx, caseId);
  const wages = await wageLines(tx, projectId, { lineIds: lines.map((one) => one.lineId) });
  const paymentOf = new Map(wages.map((line) => [line.lineId, line.payment]));
  const shown = shownCase(now, head.regionCode, today);
  const mayAct = contract.actOnCase.may.roles.some((role) => role === actor.role);
  return {
    ...head,
    ...shown,
    ...(ofFirm ? { ...WITHOUT_TASKS, tracks: { ...shown.tracks, police: "none" } } : {}),
    evidence: shown.evidence.filter((one) => !ofFirm || one.ofComplainant !== true),
    files: ofFirm ? [] : (await attachmentRows(tx, CASE_FILES, caseId)).map(numbered),
    linkedFiles: ofFirm ? [] : await linkedFiles(tx, caseId),
    lines: lines.length,
    owedFen: sumFen(lines.map((one) => one.owedFen)),
    provedFen: sumFen(lines.map((one) => one.provedFen ?? fen(0))),
    nextClock: running[0] ?? null,
    clocks,
    wageLines: lines.map((line) => ({ ...line, payment: paymentOf.get(line.lineId) ?? ("owed" as const) })),
    actions: ofFirm ? actionsForFirms(actions) : actions,
    allowed: mayAct ? allowedNext(now, doerOf(actor)) : [],
  };
});
