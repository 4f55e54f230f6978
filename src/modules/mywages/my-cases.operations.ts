import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { actionsOf } from "../cases/case.store.ts";
import { foldCase } from "../cases/case.ts";
import { holdCase, record } from "../cases/case-proof.operations.ts";
import { allowedNext } from "../cases/case-rules.ts";
import * as contract from "./my-cases.contract.ts";
import * as store from "./my-cases.store.ts";

export const myCases = implement(contract.myCases, async ({ tx, actor, today }) => {
  const cases = [];
  for (const own of await store.ownCases(tx, actor.workerId ?? 0, actor.userId)) {
    const now = foldCase(await actionsOf(tx, own.caseId), today);
    const at = await store.ownObjection(tx, own.caseId, actor.userId);
    const made = at === null ? undefined : now.objections[at];
    cases.push({
      ...own,
      state: now.closedOn === undefined ? ("open" as const) : ("closed" as const),
      closedOn: now.closedOn ?? null,
      objection: made === undefined ? null : { ...made, answer: made.answer ?? null },
      canObject: allowedNext(now, "worker").includes("object-clearing"),
    });
  }
  return { cases };
});

export const objectToClosing = implement(contract.objectToClosing, async (context, { projectId, caseId, text }) => {
  const { tx, actor } = context;
  if (!(await store.isOwnCase(tx, actor.workerId ?? 0, caseId))) return refuse("case.unknown", { field: "caseId" });
  const held = await holdCase(context, projectId, caseId);
  if (held === undefined) return refuse("case.unknown", { field: "caseId" });
  if (!allowedNext(held.now, "worker").includes("object-clearing")) return refuse("case.not-closed");
  const { actions } = await record(context, held, { kind: "object-clearing", detail: { text } });
  return { actionNo: actions.length };
});
