import { type Context, implement } from "../../db/implement.ts";
import { fen, sumFen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type FoundRow, findFinding } from "../alerts/finding.store.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { linesOwed, type WageLine, wageLines } from "../wages/wage-line.store.ts";
import * as contract from "./case.contract.ts";
import * as store from "./case.store.ts";
import { caseNumberOf, foldCase } from "./case.ts";
import { doerOf } from "./case-act.operations.ts";
import { clockRow, shownClock, soonDay } from "./case-clock.ts";
import { caseLineRows, caseQueue } from "./case-list.store.ts";
import { followCase, saveClocks } from "./case-proof.operations.ts";
import { allowedNext } from "./case-rules.ts";
import { shownCase } from "./case-shown.ts";

export const openCase = implement(contract.openCase, async (context, input) => {
  const { tx, actor, today, now, ids } = context;
  const { projectId, findingId } = input;
  await store.holdProject(tx, projectId);
  const finding = await findFinding(tx, actor, { projectId, findingId });
  if (finding === undefined) return refuse("finding.unknown", { field: "findingId" });
  if (finding.closedOn !== null) return refuse("finding.closed", { facts: { closedOn: finding.closedOn } });
  if (finding.ruleId !== UNPAID_WAGES_RULE || finding.lineId === null) {
    return refuse("finding.not-about-wages", { field: "findingId", right: `a finding of ${UNPAID_WAGES_RULE}` });
  }
  const owed = await linesForCase(context, projectId, finding.lineId, input.includeAll);
  if (isRefusal(owed)) return owed;
  const caseId = ids.next();
  const year = Number(today.slice(0, 4));
  const caseNumber = caseNumberOf(finding.regionCode, year, await store.nextSerial(tx, finding.regionCode, year));
  const head: store.NewCase = {
    caseId,
    caseNumber,
    projectId,
    regionCode: finding.regionCode,
    title: input.title ?? defaultTitle(finding),
    origin: "finding",
    findingId,
    openedOn: today,
    openedBy: actor.userId,
  };
  const lines = owed.map((line, index) => {
    return { lineNo: index + 1, lineId: line.lineId, pin: line.pin, month: line.month, owedFen: line.unpaidFen };
  });
  await store.insertCase(tx, head);
  await store.insertLines(tx, head, lines);
  const named = lines.map(({ lineNo, lineId, owedFen }) => ({ lineNo, lineId, owedFen }));
  const event = { kind: "open", actedOn: today, detail: { findingId, lines: named } } as const;
  const by = { actionNo: 1, recordedAt: now, actorId: actor.userId, actorName: actor.name };
  await store.insertAction(tx, caseId, { ...event, ...by });
  await saveClocks(context, caseId, finding.regionCode, foldCase([event], today));
  return { caseId, caseNumber, lines: lines.length };
});

function defaultTitle({ projectName }: FoundRow): string {
  return `${projectName}拖欠工资案`;
}

/** The finding's wage line, and with `all` every other line of the project that is overdue and in no case. */
async function linesForCase(
  context: Context,
  projectId: number,
  lineId: number,
  all: boolean,
): Promise<Outcome<WageLine[]>> {
  const { tx, today } = context;
  // A case whose money came back is opened again first: its lines are then in a case.
  for (const caseId of await store.caseIdsOf(tx, projectId)) await followCase(context, projectId, caseId);
  const taken = await store.linesInOpenCases(tx, projectId);
  const caseNumber = taken.get(lineId);
  if (caseNumber !== undefined) return refuse("case.line-already-in-a-case", { facts: { caseNumber } });
  const overdue = (await linesOwed(tx, projectId)).filter(
    (line) => line.dueOn < today && line.sheetState !== "drafted" && (all || line.lineId === lineId),
  );
  // Paid since the finding was made: the next review closes it.
  if (!overdue.some((line) => line.lineId === lineId)) return refuse("finding.closed", { field: "findingId" });
  return overdue.filter((line) => !taken.has(line.lineId));
}

export const listCases = implement(contract.listCases, async ({ tx, actor, today }, filter) => {
  const law = await lawInForce(tx);
  const queue = await caseQueue(tx, actor, filter, { today, soon: soonDay(law, actor.regionCode, today) });
  const cases = queue.rows.map((row) => {
    const { clockId, clockNo, clockStartedOn: startedOn, clockDueOn: dueOn } = row;
    const running = clockId !== null && clockNo !== null && startedOn !== null && dueOn !== null;
    const clock = running
      ? shownClock(law, { clockId, clockNo, startedOn, dueOn, stoppedOn: null }, row.regionCode, today)
      : null;
    return { ...row, nextClock: clock };
  });
  return { total: queue.total, states: queue.states, clocks: queue.clocks, cases };
});

export const getCase = implement(contract.getCase, async ({ tx, actor, today }, { projectId, caseId }) => {
  const head = await store.findCase(tx, projectId, caseId);
  if (head === undefined) return refuse("case.unknown", { field: "caseId" });
  const actions = await store.actionsOf(tx, caseId);
  const now = foldCase(actions, today);
  const law = await lawInForce(tx);
  const clocks = now.clocks.map((one) => shownClock(law, clockRow(law, one, head.regionCode), head.regionCode, today));
  const running = clocks.filter((one) => one.stoppedOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const lines = await caseLineRows(tx, caseId);
  const wages = await wageLines(tx, projectId, { lineIds: lines.map((one) => one.lineId) });
  const paymentOf = new Map(wages.map((line) => [line.lineId, line.payment]));
  const mayAct = contract.actOnCase.may.roles.some((role) => role === actor.role);
  return {
    ...head,
    ...shownCase(now, actions, today),
    lines: lines.length,
    owedFen: sumFen(lines.map((one) => one.owedFen)),
    provedFen: sumFen(lines.map((one) => one.provedFen ?? fen(0))),
    nextClock: running[0] ?? null,
    clocks,
    wageLines: lines.map((line) => ({ ...line, payment: paymentOf.get(line.lineId) ?? ("owed" as const) })),
    actions,
    allowed: mayAct ? allowedNext(now, doerOf(actor)) : [],
  };
});
