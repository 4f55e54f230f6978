import { addDays, type Day } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import type { Judge } from "./define-rule.ts";
import type { ProjectFacts } from "./facts.ts";

/** Labour costs that were due and are not in the account, as far as that is known. */
export interface MissingTransfers {
  /** Known to be missing: there is no account, or a bank statement covers the due day. */
  readonly knownFen: Fen;
  /** Not seen, and no statement covers the due day. */
  readonly unseenFen: Fen;
  /** The oldest due day with something known to be missing, or else not seen. */
  readonly dueOn: Day;
}

/** Transfers fill the oldest instalment first. Undefined: nothing that was due is missing. */
export function missingTransfers(
  facts: ProjectFacts,
  judge: Pick<Judge, "asOf" | "governs" | "reviewOn">,
): MissingTransfers | undefined {
  if (facts.labourCostSchedule.length === 0) return undefined;
  const { openedOn, statementsCompleteUntil } = facts.wageAccount ?? {};
  let left = 0;
  for (const one of facts.accountEntries) if (one.kind === "transfer") left += one.amountFen;
  left = Math.max(0, left);
  let [knownFen, unseenFen] = [0, 0];
  let knownDue: Day | undefined;
  let unseenDue: Day | undefined;
  for (const { dueOn, amountFen } of [...facts.labourCostSchedule].sort(byDay)) {
    const filled = Math.min(left, amountFen);
    left -= filled;
    const short = amountFen - filled;
    if (short === 0 || !judge.governs(dueOn)) continue;
    if (judge.asOf <= dueOn) {
      judge.reviewOn(addDays(dueOn, 1));
      break;
    }
    if (openedOn === undefined || (statementsCompleteUntil !== undefined && statementsCompleteUntil >= dueOn)) {
      knownFen += short;
      knownDue ??= dueOn;
    } else {
      unseenFen += short;
      unseenDue ??= dueOn;
    }
  }
  const dueOn = knownDue ?? unseenDue;
  return dueOn === undefined ? undefined : { knownFen: fen(knownFen), unseenFen: fen(unseenFen), dueOn };
}

function byDay(a: { readonly dueOn: Day; readonly dueId: number }, b: typeof a): number {
  return a.dueOn === b.dueOn ? a.dueId - b.dueId : a.dueOn < b.dueOn ? -1 : 1;
}
