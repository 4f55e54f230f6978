import type { Day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { PENALTIES } from "../../law/penalties.gen.ts";
import { appliesIn } from "../../law/region-chain.ts";
import { type CaseNow, openTasks, orderDueOn, type TaskState } from "./case.ts";

/** What became of a case's claims, papers, tasks and evidence, as screens and the command line show it. */
export function shownCase(now: CaseNow, region: string, today: Day) {
  const tasks = openTasks(now);
  return {
    inspectors: [...now.inspectors],
    orderDueOn: orderDueOn(now) ?? null,
    openTasks: tasks.length,
    taskDueOn: tasks.map((one) => one.dueOn).sort()[0] ?? null,
    openClaims: now.claims.filter((claim) => !claim.settled).length,
    claims: now.claims.map((claim) => ({
      claimNo: claim.claimNo,
      workerName: claim.workerName,
      fromMonth: claim.fromMonth ?? null,
      toMonth: claim.toMonth ?? null,
      claimedFen: money(claim.claimedFen),
      establishedFen: money(claim.establishedFen),
      lineNos: [...claim.lineNos],
      notOwed: claim.notOwed,
      settled: claim.settled,
      note: claim.note ?? null,
    })),
    instruments: now.instruments.map(({ hearing: _, ...one }) => ({
      ...one,
      deadline: one.deadline ?? null,
      fineFen: fen(one.fineFen),
      compensationFen: fen(one.compensationFen),
      announcedOn: one.announcedOn ?? null,
      deliveredOn: one.deliveredOn ?? null,
      annulledOn: one.annulledOn ?? null,
    })),
    tasks: now.tasks.map(({ withdrawnOn, ...task }) => ({
      ...task,
      answeredOn: task.answeredOn ?? null,
      answer: task.answer ?? null,
      state: taskState({ ...task, withdrawnOn }, today),
    })),
    evidence: now.evidence.map((one) => ({ ...one, lineNos: [...one.lineNos], fileNo: one.fileNo ?? null })),
    objections: now.objections.map((one) => ({ ...one, answer: one.answer ?? null })),
    tracks: now.tracks,
    penalties: PENALTIES.filter((one) => one.fines.length > 0 && isLaw(one, region, today)).map(({ id, says }) => ({
      id,
      says,
    })),
    advancedFen: fen(now.sums.advancedFen),
    recoveredFen: fen(now.sums.recoveredFen),
  };
}

/** Whether an article governs there on that day: a fine can rest on no other. */
function isLaw(penalty: (typeof PENALTIES)[number], region: string, today: Day): boolean {
  const { from, to } = penalty.inForce;
  return appliesIn(penalty, region) && from <= today && (to === undefined || today <= to);
}

function money(amount: number | undefined) {
  return amount === undefined ? null : fen(amount);
}

function taskState({ answeredOn, withdrawnOn, dueOn }: TaskState, today: Day) {
  if (withdrawnOn !== undefined) return "withdrawn" as const;
  if (answeredOn !== undefined) return "answered" as const;
  return today > dueOn ? ("overdue" as const) : ("open" as const);
}
