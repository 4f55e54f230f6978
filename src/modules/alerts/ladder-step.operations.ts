import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { refuse } from "../../kernel/outcome.ts";
import { profileInForce } from "../../law/levels.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { findFinding } from "./finding.store.ts";
import * as contract from "./ladder-step.contract.ts";
import * as store from "./ladder-step.store.ts";
import {
  answerTo,
  askedOf,
  isOverdue,
  nextStep,
  type OnLadder,
  pageOf,
  type StepAnswer,
  stepsBy,
} from "./ladder-step.ts";
import { headOf } from "./rule-text.ts";

export const listAsked = implement(contract.listAsked, async ({ tx, actor, today }, { who: named, limit, offset }) => {
  const who = named ?? (actor.role === "nobody" ? "worker" : actor.role);
  const steps = stepsBy(await lawInForce(tx), today);
  const asked = askedOf(who, await store.groups(tx, actor), await store.answered(tx, actor), steps);
  const { part, skip } = pageOf(asked, offset, limit);
  const rows = await store.askedRows(tx, actor, part, { skip, limit });
  const sum = (of: typeof asked) => of.reduce((total, one) => total + one.count, 0);
  return {
    total: sum(asked),
    overdue: sum(asked.filter((one) => isOverdue(one, today))),
    who,
    steps: rows.map(({ at, ...row }) => {
      const { stepNo, action, kind, dueOn } = present(part[at], "the step that a row is asked for");
      return { ...row, ...headOf(row.ruleId), stepNo, action, who, kind, dueOn, overdue: isOverdue({ dueOn }, today) };
    }),
  };
});

export const answerStep = implement(contract.answerStep, async (context, given) => {
  const { tx, actor, today } = context;
  const finding = await findFinding(tx, actor, given);
  if (finding === undefined) return refuse("finding.unknown", { field: "findingId" });
  if (finding.closedOn !== null || finding.exemptUntil !== null) return refuse("step.finding-closed");
  if (finding.level !== given.level) {
    return refuse("step.level-changed", { field: "level", facts: { level: finding.level } });
  }
  const step = stepsBy(await lawInForce(tx), today)(finding).find((one) => one.stepNo === given.stepNo);
  if (step === undefined) return refuse("step.unknown", { field: "stepNo" });
  if (step.who !== actor.role) return refuse("step.not-yours", { field: "stepNo", facts: { who: step.who } });
  const answerId = await store.insertAnswer(context, finding, step, given.note);
  return answerId === undefined ? refuse("step.already-answered", { field: "stepNo" }) : { answerId };
});

interface Standing extends OnLadder {
  readonly projectId: number;
  readonly findingId: number;
  readonly closedOn: string | null;
  readonly exemptUntil: string | null;
}

/** What lists and pages of findings show of their ladders. */
export async function laddersOf({ tx, today }: Pick<Context, "tx" | "today">, findings: readonly Standing[]) {
  const law = await lawInForce(tx);
  const steps = stepsBy(law, today);
  const answers = await store.answersOf(tx, findings);
  const stepsOf = (one: Standing) => (one.closedOn === null && one.exemptUntil === null ? steps(one) : []);
  return {
    next(one: Standing) {
      const given = answers(one.findingId);
      const step = nextStep(stepsOf(one), (asked) => answerTo(asked, one, given) !== undefined);
      return step === undefined ? null : { ...step, overdue: isOverdue(step, today) };
    },
    ladder(one: Standing) {
      const { id, name, mark } = profileInForce(law, one.regionCode, today);
      const given = answers(one.findingId);
      const shown = stepsOf(one).map((step) => ({ step, answer: answerTo(step, one, given) }));
      const used = new Set<StepAnswer | undefined>(shown.map(({ answer }) => answer));
      return {
        profile: { id, name, mark },
        steps: shown.map(({ step, answer }) => ({
          ...step,
          overdue: answer === undefined && isOverdue(step, today),
          answer: answer ?? null,
        })),
        earlier: given.filter((one) => !used.has(one)),
      };
    },
  };
}
