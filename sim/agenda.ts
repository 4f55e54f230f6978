import { addDays, type Day } from "../src/kernel/day.ts";
import { addMonth, dayInMonth, lastDay, type Month, monthOf, monthsFrom } from "../src/kernel/month.ts";
import { LAW } from "../src/law/law.ts";
import { payday } from "../src/law/payday.ts";
import { COMPLETED_ON, type SitePlan } from "./site-plan.ts";

/** What people do on one day of a site's story. */
export type Step =
  | { readonly do: "register" }
  | { readonly do: "transfer"; readonly of: Month; readonly percent: number }
  | { readonly do: "draft"; readonly month: Month; readonly late: boolean }
  | { readonly do: "answer"; readonly month: Month; readonly late: boolean }
  | { readonly do: "approve"; readonly month: Month; readonly late: boolean }
  | { readonly do: "pay"; readonly month: Month }
  | { readonly do: "correct-cards" }
  | { readonly do: "pay-rest" }
  | { readonly do: "register-late" }
  | { readonly do: "punch-by-hand" }
  | { readonly do: "record-exits" }
  | { readonly do: "open-case" }
  | { readonly do: "accept-case" }
  | { readonly do: "order-payment"; readonly deadline: Day }
  | { readonly do: "link-proofs" }
  | { readonly do: "clear-case" }
  | { readonly do: "appeal-twice" }
  | { readonly do: "appeal-unanswered" }
  | { readonly do: "close-card" }
  | { readonly do: "draft-advances"; readonly month: Month; readonly payOn: Day }
  | { readonly do: "pay-advances"; readonly month: Month }
  | { readonly do: "settle-leavers" }
  | { readonly do: "register-newcomers" }
  | { readonly do: "send-back"; readonly month: Month }
  | { readonly do: "propose-amendment"; readonly month: Month }
  | { readonly do: "decide-amendment"; readonly month: Month }
  | { readonly do: "answer-amended"; readonly month: Month }
  | { readonly do: "pay-amended"; readonly month: Month }
  | { readonly do: "odd-results" }
  | { readonly do: "odd-entries" }
  | { readonly do: "decide-queue" }
  | { readonly do: "complete" }
  | { readonly do: "post-closing-notice" }
  | { readonly do: "close-account" };

export interface Appointment {
  readonly on: Day;
  readonly step: Step;
}

/** The owner transfers a month's labour cost on its 25th, before anybody's wages of that month fall due. */
export const TRANSFER_DATE = 25;

function dueOn(plan: SitePlan, month: Month): Day {
  return payday(LAW, dayInMonth(addMonth(month, 1), plan.paydayDate), plan.regionCode).due;
}

/** All of a site's story from its registration to `today`, in order of days. */
export function agendaOf(plan: SitePlan, today: Day): Appointment[] {
  const appointments: Appointment[] = [{ on: plan.registeredOn, step: { do: "register" } }];
  const add = (on: Day, step: Step) => appointments.push({ on, step });
  const lastWorked = plan.traits.has("completed") ? COMPLETED_ON : today;
  for (const month of monthsFrom(monthOf(plan.worksFrom), monthOf(lastWorked))) {
    addTransfer(plan, month, add);
    if (plan.traits.has("advances")) addAdvances(month, add);
    if (lastDay(month) < today) addWages(plan, month, add);
  }
  addTroubles(plan, add);
  if (plan.traits.has("odd-results")) addOddResults(plan, today, add);
  addComingAndGoing(plan, add);
  return appointments.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Add = (on: Day, step: Step) => void;

/** Living costs are paid after the month's labour cost has come. */
function addAdvances(month: Month, add: Add): void {
  const payOn = dayInMonth(month, 28);
  add(addDays(payOn, -2), { do: "draft-advances", month, payOn });
  add(addDays(payOn, -1), { do: "answer", month, late: false });
  add(payOn, { do: "pay-advances", month });
}

function addComingAndGoing(plan: SitePlan, add: Add): void {
  const { workers, later, traits } = plan;
  const exits = (leaving: boolean) => {
    const left = [...workers, ...later].filter((one) => (one.leaving !== undefined) === leaving);
    return new Set(left.flatMap(({ exitedOn }) => (exitedOn === undefined ? [] : [addDays(exitedOn, 1)])));
  };
  for (const on of exits(false)) add(on, { do: "record-exits" });
  for (const on of exits(true)) add(on, { do: "settle-leavers" });
  for (const on of new Set(later.map(({ enteredOn }) => addDays(enteredOn, -1)))) add(on, { do: "register-newcomers" });
  if (!traits.has("completed")) return;
  add(addDays(COMPLETED_ON, 1), { do: "complete" });
  add(addDays(COMPLETED_ON, 3), { do: "post-closing-notice" });
  add(addDays(COMPLETED_ON, 39), { do: "close-account" });
}

function addTransfer(plan: SitePlan, of: Month, add: Add): void {
  const { traits } = plan;
  const agreed = dayInMonth(of, TRANSFER_DATE);
  if (traits.has("late-owner")) add(addDays(dueOn(plan, of), 12), { do: "transfer", of, percent: 100 });
  else if (traits.has("cleared-case") && of === "2020-09") {
    add("2020-10-27" as Day, { do: "transfer", of, percent: 100 });
  } else add(agreed, { do: "transfer", of, percent: traits.has("short-owner") ? 65 : 100 });
}

function addWages(plan: SitePlan, month: Month, add: Add): void {
  const { traits } = plan;
  const due = dueOn(plan, month);
  const next = addMonth(month, 1);
  for (const late of traits.has("late-sheets") ? [false, true] : [false]) {
    const drafted = late ? dayInMonth(next, month === "2020-11" ? 18 : 26) : dayInMonth(next, 2);
    add(drafted, { do: "draft", month, late });
    add(addDays(drafted, 2), { do: "answer", month, late });
    if (traits.has("sent-back")) {
      add(addDays(drafted, 3), { do: "send-back", month });
      add(addDays(drafted, 4), { do: "answer", month, late });
    }
    add(addDays(drafted, 4), { do: "approve", month, late });
    if (late) add(addDays(drafted, 5), { do: "pay-rest" });
  }
  add(due, { do: "pay", month });
  if (traits.has("amended")) {
    add(addDays(due, 5), { do: "propose-amendment", month });
    add(addDays(due, 7), { do: "decide-amendment", month });
    add(addDays(due, 8), { do: "answer-amended", month });
    add(addDays(due, 9), { do: "pay-amended", month });
  }
  if (traits.has("late-owner")) add(addDays(due, 13), { do: "pay-rest" });
  if (traits.has("short-owner")) add(dayInMonth(next, 26), { do: "pay-rest" });
  if (traits.has("wrong-cards")) {
    add(addDays(due, 5), { do: "correct-cards" });
    add(addDays(due, 6), { do: "pay-rest" });
  }
}

/** What the bank says beside the results of the newest payday that lies far enough back. */
function addOddResults(plan: SitePlan, today: Day, add: Add): void {
  const dues = monthsFrom(monthOf(plan.worksFrom), monthOf(today)).map((month) => dueOn(plan, month));
  const due = dues.filter((one) => addDays(one, 4) <= today).at(-1);
  if (due === undefined) return;
  add(addDays(due, 1), { do: "odd-results" });
  add(addDays(due, 2), { do: "odd-entries" });
  add(addDays(due, 4), { do: "decide-queue" });
}

function addTroubles({ traits, worksFrom }: SitePlan, add: Add): void {
  const on = (text: string) => text as Day;
  if (traits.has("unregistered-entry")) add(addDays(worksFrom, 50), { do: "register-late" });
  if (traits.has("strange-lines")) add(on("2020-11-03"), { do: "punch-by-hand" });
  if (traits.has("cleared-case")) {
    add(on("2020-10-19"), { do: "open-case" });
    add(on("2020-10-20"), { do: "accept-case" });
    add(on("2020-10-22"), { do: "order-payment", deadline: on("2020-10-30") });
    add(on("2020-10-28"), { do: "pay-rest" });
    add(on("2020-10-29"), { do: "link-proofs" });
    add(on("2020-10-30"), { do: "clear-case" });
  }
  if (traits.has("open-case")) {
    add(on("2020-11-17"), { do: "open-case" });
    add(on("2020-11-19"), { do: "accept-case" });
    add(on("2020-11-25"), { do: "order-payment", deadline: on("2020-12-10") });
    add(on("2020-11-27"), { do: "appeal-twice" });
  }
  if (traits.has("new-case")) add(on("2020-12-21"), { do: "open-case" });
  if (traits.has("showcase")) {
    add(on("2020-12-10"), { do: "close-card" });
    add(on("2020-12-17"), { do: "open-case" });
    add(on("2020-12-18"), { do: "accept-case" });
    add(on("2020-12-19"), { do: "appeal-unanswered" });
  }
}

/**
 * The days on whose evenings the whole region is assessed: after each payday, after the day of transfers, at the end of
 * each month. So every finding opens on the day on which it would have opened by daily assessment.
 */
export function reviewDays(plans: readonly SitePlan[], today: Day): ReadonlySet<Day> {
  const days = new Set<Day>([today]);
  for (const plan of plans) {
    const first = monthOf(plan.registeredOn);
    for (const month of monthsFrom(first, monthOf(today))) {
      days.add(lastDay(month)).add(addDays(dayInMonth(month, TRANSFER_DATE), 1));
      if (month >= monthOf(plan.worksFrom)) days.add(addDays(dueOn(plan, month), 1));
    }
  }
  return days;
}
