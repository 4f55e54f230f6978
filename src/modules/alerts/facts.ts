import { dayAt, type Instant } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { addMonth, type Month, monthOf } from "../../kernel/month.ts";
import type {
  ContractorHistory,
  DeviceFact,
  EngagementFact,
  LabourCostDue,
  PaymentFact,
  RecordFact,
  SheetFact,
  WorkedMonth,
} from "../../law/facts.ts";
import { lastCompleteDay } from "../attendance/work-day.ts";
import type * as rows from "./facts.store.ts";
import type { HistoryRow, RecordRow } from "./record-facts.store.ts";

/** How stored rows become facts. What a row leaves open stays absent: rules answer `unknown` where they lack it. */

/**
 * An instalment has no number of its own; one is due a day at most, so its day is its number: 20201205. The wages that
 * it is to cover are those of the first payday on or after it.
 */
export function labourCostDue(row: rows.DueRow, project: rows.ProjectRow): LabourCostDue {
  const sameMonth = Number(row.dueOn.slice(8, 10)) <= project.paydayDate;
  const paidIn = addMonth(monthOf(row.dueOn), sameMonth ? 0 : 1);
  return {
    dueId: Number(row.dueOn.replaceAll("-", "")),
    dueOn: row.dueOn,
    amountFen: row.amountFen,
    forMonth: addMonth(paidIn, -project.paydayMonthOffset),
  };
}

export function engagementFact(row: rows.EngagementRow, firstEntryOn: Day | undefined, offset: number): EngagementFact {
  const agreed = row.payScheme !== null;
  return {
    pin: row.pin,
    workerId: row.workerId,
    companyId: row.companyId,
    crewId: row.crewId,
    contractSignedOn: row.signedOn ?? undefined,
    contractKind: row.kind ?? undefined,
    registeredOn: row.registeredOn,
    firstEntryOn,
    enteredOn: row.enteredOn ?? undefined,
    exitedOn: row.exitedOn ?? undefined,
    payScheme: row.payScheme ?? undefined,
    payRateFen: row.rateFen ?? undefined,
    // With a contract on record its silence is known; without one nothing is.
    payMethodAgreed: agreed ? row.payMethod !== null : undefined,
    paydayAgreed: agreed ? row.paydayDate !== null : undefined,
    payday: row.paydayDate === null ? undefined : { dayOfMonth: row.paydayDate, monthOffset: offset },
    cardHolderIsWorker: row.holderIsWorker ?? "unknown",
    bornIn: row.bornIn ?? undefined,
    sex: row.sex ?? undefined,
    manages: row.trade === MANAGEMENT,
  };
}

/** 900 管理人员 in the table of trades. */
const MANAGEMENT = "900";

export function contractorHistory(row: HistoryRow): ContractorHistory {
  return {
    clearMonths: row.clearMonths ?? undefined,
    hadArrears: row.hadArrears ?? undefined,
    listed: row.listed ?? undefined,
    registersInOrder: row.registersInOrder ?? undefined,
    otherWorks: row.otherWorks ?? undefined,
  };
}

export function deviceFact(row: rows.DeviceRow, dayStartsMinute: number): DeviceFact {
  return {
    deviceId: row.deviceId,
    installedOn: row.installedOn ?? dayAt(row.recordedAt),
    removedOn: row.removedOn ?? undefined,
    completeUntil: row.completeUntil === null ? undefined : lastCompleteDay(row.completeUntil, dayStartsMinute),
  };
}

export function recordFact(row: RecordRow): RecordFact {
  return {
    recordId: row.recordId,
    kind: row.kind,
    on: row.on,
    to: row.to ?? undefined,
    companyId: row.companyId ?? undefined,
    person: row.person ?? undefined,
    otherCompanyId: row.otherCompanyId ?? undefined,
    otherPerson: row.otherPerson ?? undefined,
    crewId: row.crewId ?? undefined,
    pin: row.pin ?? undefined,
    month: row.month ?? undefined,
    amountFen: row.amountFen ?? undefined,
    items: row.items.length === 0 ? undefined : row.items,
  };
}

export function sheetFact(row: rows.SheetRow): SheetFact {
  return {
    sheetId: row.sheetId,
    companyId: row.companyId,
    month: row.month,
    state: row.state === "drafted" ? "draft" : row.state,
    submittedOn: row.submittedOn ?? undefined,
    approvedOn: row.approvedOn ?? undefined,
  };
}

export function paymentFact(row: rows.PaymentRow, asOf: Day): PaymentFact {
  const ended = row.endedOn !== null && row.endedOn <= asOf;
  const rejected = row.state === "rejected" ? (ended ? "failed" : "pending") : row.state;
  return {
    paymentId: row.paymentId,
    lineId: row.lineId,
    amountFen: row.amountFen,
    state: rejected,
    orderedOn: dayAt(row.createdAt),
    settledOn: row.settledOn ?? undefined,
    returnedOn: row.state === "returned" ? (row.endedOn ?? undefined) : undefined,
    method: "bank",
    fromWageAccount: true,
    payeeIsWorker: row.holderIsWorker,
  };
}

/** Money that the worker acknowledged or an inspector accepted, as it stood at the end of the day. */
export function outsideFact(row: rows.OutsideRow): PaymentFact {
  const byEmployer = row.way === "cash" || row.way === "other-account";
  return {
    paymentId: row.paymentId,
    lineId: row.lineId,
    amountFen: row.amountFen,
    state: "settled",
    settledOn: row.paidOn,
    method: row.way === "cash" ? "cash" : "bank",
    fromWageAccount: false,
    ...(!byEmployer && { paidFrom: row.way }),
    // Whoever took it: the worker's own word that he has it makes it paid to him.
    payeeIsWorker: row.payeeIsWorker || row.acknowledged,
  };
}

/**
 * Until when the bank's entries are known: the newest booking, or the eve of the day on which its newest notification
 * came in, whichever is later. On the day itself more may still be booked. No notification yet: not known at all.
 */
export function statementsCompleteUntil(newestBooking: Day | null, newestImport: Instant | null): Day | undefined {
  if (newestImport === null) return newestBooking ?? undefined;
  const eve = addDays(dayAt(newestImport), -1);
  return newestBooking !== null && newestBooking > eve ? newestBooking : eve;
}

/** Worker-days by company and month, and each worker's first day; the company follows from the engagement. */
export function workedMonths(
  work: readonly rows.WorkRow[],
  companyOf: ReadonlyMap<number, number>,
): { readonly months: readonly WorkedMonth[]; readonly firstEntry: ReadonlyMap<number, Day> } {
  const months = new Map<string, { companyId: number; month: Month; pins: number[]; workerDays: number[] }>();
  const firstEntry = new Map<number, Day>();
  for (const { pin, month, days, first } of work) {
    const known = firstEntry.get(pin);
    if (known === undefined || first < known) firstEntry.set(pin, first);
    const companyId = companyOf.get(pin);
    if (companyId === undefined) continue;
    const key = `${companyId}/${month}`;
    let group = months.get(key);
    if (group === undefined) {
      group = { companyId, month, pins: [], workerDays: [] };
      months.set(key, group);
    }
    group.pins.push(pin);
    group.workerDays.push(days);
  }
  return { months: [...months.values()], firstEntry };
}

/** Rows of each project as facts. */
export function mapped<Row, Fact>(
  groups: ReadonlyMap<number, Row[]>,
  fact: (row: Row) => Fact,
): ReadonlyMap<number, Fact[]> {
  return new Map([...groups].map(([projectId, rows]) => [projectId, rows.map(fact)]));
}
