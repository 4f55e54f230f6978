import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { noticeFault } from "../../law/closing-notice.ts";
import type { CLOSING_FAULTS } from "./account-closing.contract.ts";

/** What the closing of a wage account depends on. */
export interface ClosingFacts {
  readonly today: Day;
  readonly openedOn: Day;
  readonly completedOn: Day | null;
  readonly newestBooking: Day | null;
  readonly lines: number;
  readonly owedFen: Fen;
  readonly openSheets: number;
  /** Workers' months with counted days and without a wage line. */
  readonly monthsWithoutLine: number;
  readonly waiting: number;
  readonly notices: readonly { readonly on: Day; readonly to: Day | null }[];
  readonly noticeDays: number;
}

export interface ClosingFault {
  readonly code: (typeof CLOSING_FAULTS)[number];
  readonly right: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Everything that keeps an account from being closed on a day, in order of precedence; empty: it may be closed. */
export function closingFaults(facts: ClosingFacts, closedOn: Day): ClosingFault[] {
  const faults: ClosingFault[] = [];
  const add = (code: ClosingFault["code"], right: string | null = null, about: ClosingFault["facts"] = {}) =>
    faults.push({ code, right, facts: about });
  const { today, openedOn, completedOn, newestBooking, lines, owedFen } = facts;
  if (closedOn > today) add("wage-account.closed-in-the-future", `${today} or earlier`);
  if (closedOn < openedOn) add("wage-account.closed-before-opening", `${openedOn} or later`);
  if (newestBooking !== null && newestBooking > closedOn) {
    add("wage-account.booked-after-closing", `${newestBooking} or later`, { newestBooking });
  }
  if (completedOn === null || completedOn > closedOn) add("wage-account.not-completed", completedOn);
  if (lines > 0) add("wage-account.wages-owed", "every wage line paid", { lines, owedFen });
  if (facts.openSheets > 0) add("wage-account.sheets-open", null, { sheets: facts.openSheets });
  if (facts.monthsWithoutLine > 0) {
    add("wage-account.work-without-sheet", null, { workerMonths: facts.monthsWithoutLine });
  }
  if (facts.waiting > 0) add("wage-account.entries-waiting", null, { entries: facts.waiting });
  const [newest] = facts.notices;
  if (newest === undefined) add("wage-account.notice-missing", "a record of the public notice");
  const stood = facts.notices.some(
    ({ on, to }) => noticeFault({ on, to: to ?? undefined }, facts.noticeDays, closedOn).length === 0,
  );
  if (newest !== undefined && !stood) {
    add("wage-account.notice-too-short", `${facts.noticeDays} days`, { notice: newest.on, days: facts.noticeDays });
  }
  return faults;
}
