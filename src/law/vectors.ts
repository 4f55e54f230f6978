import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { month } from "../kernel/month.ts";
import type {
  AccountEntryFact,
  DeviceFact,
  EngagementFact,
  LabourCostDue,
  PaymentFact,
  ProjectFact,
  ProjectFacts,
  RecordFact,
  SheetFact,
  WageLineFact,
  WorkedMonth,
} from "./facts.ts";

/**
 * Small sites for worked examples: one project in Lhasa (county 540102) that started on 2021-03-01, owner 1, general
 * contractor 2, subcontractor 3. Each function takes what the example is about and fills in the rest.
 */
export function site(about: Partial<Omit<ProjectFacts, "project">> & { readonly project?: Partial<ProjectFact> }) {
  const startedOn = about.project?.startedOn ?? day("2021-03-01");
  const facts: ProjectFacts = {
    companies: [
      { companyId: 1, role: "owner", from: startedOn },
      { companyId: 2, role: "contractor", from: startedOn },
      { companyId: 3, role: "subcontractor", from: startedOn },
    ],
    payrollOfficers: [],
    labourCostSchedule: [],
    accountEntries: [],
    engagements: [],
    devices: [],
    workedMonths: [],
    sheets: [],
    wageLines: [],
    payments: [],
    records: [],
    ...about,
    project: {
      projectId: 1,
      regionCode: "540102",
      sector: "housing",
      funding: "government",
      startedOn,
      ...about.project,
    },
  };
  return facts;
}

export function worker(about: Partial<EngagementFact> = {}): EngagementFact {
  return { pin: 1, workerId: 1, companyId: 3, cardHolderIsWorker: true, ...about };
}

/** A wage of ¥6,000.00 for June 2021, due on Thursday 15 July 2021. */
export function wage(about: Partial<WageLineFact> = {}): WageLineFact {
  return {
    lineId: 1,
    sheetId: 1,
    pin: 1,
    companyId: 3,
    month: month("2021-06"),
    netFen: fen(600_000),
    nominalDueOn: day("2021-07-15"),
    confirmation: "confirmed",
    confirmedOn: day("2021-07-05"),
    ...about,
  };
}

/** ¥6,000.00 settled on the worker's own card on the payday. */
export function paid(about: Partial<PaymentFact> = {}): PaymentFact {
  return {
    paymentId: 1,
    lineId: 1,
    amountFen: fen(600_000),
    state: "settled",
    settledOn: day("2021-07-15"),
    method: "bank",
    fromWageAccount: true,
    payeeIsWorker: true,
    ...about,
  };
}

export function sheet(about: Partial<SheetFact> = {}): SheetFact {
  return {
    sheetId: 1,
    companyId: 3,
    month: month("2021-06"),
    state: "submitted",
    submittedOn: day("2021-07-03"),
    ...about,
  };
}

export function device(about: Partial<DeviceFact> = {}): DeviceFact {
  return { deviceId: 1, installedOn: day("2021-03-01"), ...about };
}

/** Worker 1 worked 22 days of June 2021 for company 3. */
export function worked(about: Partial<WorkedMonth> = {}): WorkedMonth {
  return { companyId: 3, month: month("2021-06"), pins: [1], workerDays: [22], ...about };
}

/** ¥100,000.00 due from the owner on Friday 25 June 2021 for the wages of June. */
export function instalment(about: Partial<LabourCostDue> = {}): LabourCostDue {
  return { dueId: 1, dueOn: day("2021-06-25"), amountFen: fen(10_000_000), forMonth: month("2021-06"), ...about };
}

/** A document or event of 1 March 2021. */
export function record(about: Pick<RecordFact, "kind"> & Partial<RecordFact>): RecordFact {
  return { recordId: 1, on: day("2021-03-01"), ...about };
}

export function transfer(about: Partial<AccountEntryFact> = {}): AccountEntryFact {
  return { entryId: 1, bookedOn: day("2021-06-25"), amountFen: fen(10_000_000), kind: "transfer", ...about };
}
