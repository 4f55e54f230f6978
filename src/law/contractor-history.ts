import { addDays, addMonths, type Day } from "../kernel/day.ts";
import { firstDay, type Month, monthOf } from "../kernel/month.ts";
import type { ContractorHistory } from "./facts.ts";
import { numberOf, type Parameters } from "./parameters.ts";

/** What is known of a contractor's other works in an area up to the day of a contract. */
export interface ContractorPast {
  /** The day of the permit or contract that asks for the deposit. */
  readonly on: Day;
  /** From this month on, a person states, all works of the contractor in the area are known here. */
  readonly coveredFrom: Month;
  /** It had no works there before. */
  readonly firstWorks: boolean;
  readonly works: readonly { readonly startedOn: Day; readonly completedOn?: Day | undefined }[];
  /** Days with arrears on any of the works; `sure: false` where the data does not tell whether there were any. */
  readonly arrears: readonly { readonly from: Day; readonly to: Day; readonly sure: boolean }[];
  readonly listed?: boolean | undefined;
  readonly registersInOrder?: boolean | undefined;
}

/**
 * What the past says about the deposit (65号), as far as it is sure. Where something in the months that decide is
 * unsure, the months are left out rather than guessed.
 */
export function contractorHistory(past: ContractorPast, parameters: Parameters, region: string): ContractorHistory {
  const { on, coveredFrom, works, listed, registersInOrder } = past;
  const covered = coveredFrom <= monthOf(on);
  const others = works.some((one) => one.startedOn <= on && (one.completedOn === undefined || on <= one.completedOn));
  return {
    ...(covered ? clearMonths(past, mostMonths(parameters, region, on)) : {}),
    otherWorks: covered || others ? others : undefined,
    listed,
    registersInOrder,
  };
}

/** More clear months than this change nothing. */
function mostMonths(parameters: Parameters, region: string, on: Day): number {
  const decide = [
    "deposit-cut-clear-months",
    "deposit-exempt-clear-months",
    "deposit-exempt-contract-clear-months",
    "deposit-rise-arrears-months",
  ];
  return Math.max(
    ...decide.map((id) => {
      const value = parameters.find(id, region, on);
      return value === undefined ? 0 : numberOf(value);
    }),
  );
}

function clearMonths(past: ContractorPast, most: number): Pick<ContractorHistory, "clearMonths" | "hadArrears"> {
  const { on, coveredFrom, firstWorks } = past;
  const before = past.arrears.filter(({ from }) => from < on);
  const last = (sure: boolean): Day | undefined =>
    before
      .filter((one) => one.sure === sure)
      .map(({ to }) => (to < on ? to : addDays(on, -1)))
      .sort()
      .at(-1);
  const [owed, unsure] = [last(true), last(false)];
  const since = (day: Day) => wholeMonths(addDays(day, 1), on);
  if (unsure !== undefined && (owed === undefined || owed < unsure)) {
    // Clear for that long at least; whether longer is not known, and matters unless it is long enough already.
    return since(unsure) >= most ? { clearMonths: since(unsure) } : {};
  }
  if (owed !== undefined) return { clearMonths: since(owed), hadArrears: true };
  const began = past.works
    .map(({ startedOn }) => startedOn)
    .filter((day) => day <= on)
    .sort()[0];
  // Months without any works are no clear months of the contractor's.
  if (firstWorks) return { clearMonths: began === undefined ? 0 : wholeMonths(began, on), hadArrears: false };
  const clear = wholeMonths(firstDay(coveredFrom), on);
  return began !== undefined && clear >= most ? { clearMonths: clear } : {};
}

/** Whole months from a day until another: the 15th to the 15th of the next month is one. */
function wholeMonths(from: Day, to: Day): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
