import type { Day } from "../kernel/day.ts";
import { monthOf } from "../kernel/month.ts";
import type { ProjectFacts, SheetFact, WageLineFact } from "./facts.ts";

/**
 * The facts as they stood at the end of a day: what happened later is taken out, so that a rule can be tried on any
 * past day. Where nothing lies after the day, the same arrays are handed on. A month's worker-days are one figure and
 * stay whole; days of leaving (`to`) that lie ahead stay too, because they mean "still there".
 */
export function factsOn(facts: ProjectFacts, asOf: Day): ProjectFacts {
  const until = (on: Day | undefined): Day | undefined => (on !== undefined && on > asOf ? undefined : on);
  const after = (on: Day | undefined): boolean => on !== undefined && on > asOf;
  const account = facts.wageAccount;
  return {
    project: {
      ...facts.project,
      completedOn: until(facts.project.completedOn),
      contractSignedOn: until(facts.project.contractSignedOn),
    },
    companies: kept(facts.companies, (one) => !after(one.from)),
    payrollOfficers: kept(facts.payrollOfficers, (one) => !after(one.from)),
    wageAccount:
      account === undefined
        ? undefined
        : {
            ...account,
            openedOn: until(account.openedOn),
            closedOn: until(account.closedOn),
            statementsCompleteUntil: notAfter(account.statementsCompleteUntil, asOf),
          },
    labourCostSchedule: facts.labourCostSchedule,
    accountEntries: kept(facts.accountEntries, (one) => !after(one.bookedOn)),
    engagements: changed(
      facts.engagements,
      (one) =>
        after(one.contractSignedOn) ||
        after(one.registeredOn) ||
        after(one.firstEntryOn) ||
        after(one.enteredOn) ||
        after(one.exitedOn),
      (one) => ({
        ...one,
        contractSignedOn: until(one.contractSignedOn),
        registeredOn: until(one.registeredOn),
        firstEntryOn: until(one.firstEntryOn),
        enteredOn: until(one.enteredOn),
        exitedOn: until(one.exitedOn),
      }),
    ),
    devices: changed(
      kept(facts.devices, (one) => !after(one.installedOn)),
      (one) => after(one.removedOn) || after(one.completeUntil),
      (one) => ({ ...one, removedOn: until(one.removedOn), completeUntil: notAfter(one.completeUntil, asOf) }),
    ),
    workedMonths: kept(facts.workedMonths, (one) => one.month <= monthOf(asOf)),
    sheets: changed(facts.sheets, (one) => after(one.submittedOn) || after(one.approvedOn), sheetOn(asOf)),
    wageLines: changed(
      kept(facts.wageLines, (one) => !after(one.establishedOn)),
      (one) => after(one.confirmedOn),
      (one): WageLineFact => ({ ...one, confirmation: "pending", confirmedOn: undefined }),
    ),
    payments: changed(
      kept(facts.payments, (one) => !after(one.orderedOn)),
      (one) => after(one.settledOn) || after(one.returnedOn),
      (one) => ({
        ...one,
        state: after(one.settledOn) ? "pending" : one.settledOn === undefined ? "pending" : "settled",
        settledOn: until(one.settledOn),
        returnedOn: until(one.returnedOn),
      }),
    ),
    records: kept(facts.records, (one) => !after(one.on)),
  };
}

function sheetOn(asOf: Day): (sheet: SheetFact) => SheetFact {
  return (sheet) => {
    const submitted = sheet.submittedOn !== undefined && sheet.submittedOn <= asOf;
    return {
      ...sheet,
      state: submitted ? "submitted" : "draft",
      submittedOn: submitted ? sheet.submittedOn : undefined,
      approvedOn: undefined,
    };
  };
}

function notAfter(watermark: Day | undefined, asOf: Day): Day | undefined {
  return watermark !== undefined && watermark > asOf ? asOf : watermark;
}

function kept<T>(items: readonly T[], keep: (item: T) => boolean): readonly T[] {
  return items.every(keep) ? items : items.filter(keep);
}

function changed<T>(items: readonly T[], concerns: (item: T) => boolean, change: (item: T) => T): readonly T[] {
  return items.some(concerns) ? items.map((item) => (concerns(item) ? change(item) : item)) : items;
}
