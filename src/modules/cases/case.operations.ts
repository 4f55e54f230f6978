import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { fen, sumFen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { wageLines } from "../wages/wage-line.store.ts";
import * as contract from "./case.contract.ts";
import * as store from "./case.store.ts";
import { actionRefusal, allowedNext, foldCase } from "./case.ts";
import { clockRow, shownClock } from "./case-clock.ts";
import { caseLineRows, caseRows } from "./case-list.store.ts";
import { type HeldCase, holdCase, proofChanges, record } from "./case-proof.operations.ts";

export const listCases = implement(contract.listCases, async ({ tx, actor, today }, filter) => {
  const law = await lawInForce(tx);
  const { total, rows } = await caseRows(tx, actor, filter);
  const cases = rows.map((row) => {
    const { clockId, clockStartedOn: startedOn, clockDueOn: dueOn } = row;
    const running = clockId !== null && startedOn !== null && dueOn !== null;
    const clock = running
      ? shownClock(law, { clockId, startedOn, dueOn, stoppedOn: null }, row.regionCode, today)
      : null;
    return { ...row, nextClock: clock };
  });
  return { total, cases };
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
    lines: lines.length,
    owedFen: sumFen(lines.map((one) => one.owedFen)),
    provedFen: sumFen(lines.map((one) => one.provedFen ?? fen(0))),
    nextClock: running[0] ?? null,
    clocks,
    wageLines: lines.map((line) => ({ ...line, payment: paymentOf.get(line.lineId) ?? ("owed" as const) })),
    actions,
    allowed: mayAct ? allowedNext(now, "inspector") : [],
  };
});

export const actOnCase = implement(contract.actOnCase, async (context, input) => {
  const held = await holdCase(context, input.projectId, input.caseId);
  if (held === undefined) return refuse("case.unknown", { field: "caseId" });
  const acted = await act(context, held, input);
  if (isRefusal(acted)) return acted;
  return { actionNo: acted.actions.length, state: acted.now.state };
});

async function act(
  context: Context,
  held: HeldCase,
  wanted: InputOf<typeof contract.actOnCase>,
): Promise<Outcome<HeldCase>> {
  const { kind, text, inspectors, deadline } = wanted;
  if (kind === "link-proofs") {
    const refusal = actionRefusal(held.now, wanted, context.today);
    if (refusal !== undefined) return refusal;
    if (held.now.lines.length === 0) return refuse("case.no-lines");
    return record(context, held, {
      kind,
      detail: (await proofChanges(context, held)) ?? { proved: [], withdrawn: [] },
    });
  }
  // Clearing looks at what the bank says at this moment, not at what was linked earlier.
  const ready =
    kind === "clear" && allowedNext(held.now, "inspector").includes(kind) ? await linked(context, held) : held;
  const refusal = actionRefusal(ready.now, wanted, context.today);
  if (refusal !== undefined) return refusal;
  const detail = {
    ...(text === undefined || text === "" ? {} : { text }),
    ...(kind === "assign-inspectors" ? { inspectors: [...new Set(present(inspectors, "inspectors"))] } : {}),
    ...(kind === "order-payment" ? { deadline } : {}),
  };
  return record(context, ready, { kind, detail });
}

async function linked(context: Context, held: HeldCase): Promise<HeldCase> {
  const detail = await proofChanges(context, held);
  return detail === undefined ? held : record(context, held, { kind: "link-proofs", detail });
}
