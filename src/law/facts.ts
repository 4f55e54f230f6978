import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";
import type { Month } from "../kernel/month.ts";
import type { RecordKindId } from "./record-kinds.ts";

/**
 * Everything an assessment of one construction project may look at. `alerts` loads it from the database; rules read it
 * and nothing else. It is plain data: no methods, no nulls. A field that is absent is *not known*, which is different
 * from `false`, from an empty list and from zero: rules answer `unknown` where they lack knowledge, never `met`.
 *
 * Facts carry the day on which they happened, so that a replay can leave out what lies after its day (`factsOn`).
 * Money is `Fen`, days are civil days of Asia/Shanghai.
 */
export interface ProjectFacts {
  readonly project: ProjectFact;
  readonly companies: readonly CompanyFact[];
  readonly payrollOfficers: readonly PayrollOfficerFact[];
  /** Absent: no wage account is recorded for the project. */
  readonly wageAccount?: WageAccountFact | undefined;
  /** What the works contract says the owner must transfer, and when (724-24, 724-29). */
  readonly labourCostSchedule: readonly LabourCostDue[];
  readonly accountEntries: readonly AccountEntryFact[];
  readonly engagements: readonly EngagementFact[];
  readonly devices: readonly DeviceFact[];
  readonly workedMonths: readonly WorkedMonth[];
  readonly sheets: readonly SheetFact[];
  readonly wageLines: readonly WageLineFact[];
  readonly payments: readonly PaymentFact[];
  /** Documents and events that people recorded (`record-kinds.ts`), in the order of their days. */
  readonly records: readonly RecordFact[];
}

/** A document or event: see `RECORD_KINDS` for what each kind means and which fields it has. */
export interface RecordFact {
  readonly recordId: number;
  readonly kind: RecordKindId;
  /** The day of the document or event itself, not of its recording. */
  readonly on: Day;
  /** Last day: of a guarantee, a freeze, a board, a deadline set. */
  readonly to?: Day | undefined;
  readonly companyId?: number | undefined;
  /** The party by name, where it is a person or a unit without a code. */
  readonly person?: string | undefined;
  readonly otherCompanyId?: number | undefined;
  readonly otherPerson?: string | undefined;
  readonly crewId?: number | undefined;
  readonly pin?: number | undefined;
  readonly month?: Month | undefined;
  readonly amountFen?: Fen | undefined;
  /** Which parts are there. */
  readonly items?: readonly string[] | undefined;
}

export interface ProjectFact {
  readonly projectId: number;
  /** Six digits (GB/T 2260), county where known: calendars and parameters are inherited upwards. */
  readonly regionCode: string;
  /** `housing`, `transport`, `water` …: the sector authority follows from it. */
  readonly sector: string;
  readonly funding: "government" | "state-owned" | "private" | "unknown";
  readonly startedOn: Day;
  readonly completedOn?: Day | undefined;
  /** The works contract between owner and general contractor. */
  readonly contractSignedOn?: Day | undefined;
  readonly contractAmountFen?: Fen | undefined;
  /** What the general contractor's past says about the deposit. Absent: not recorded. */
  readonly contractorHistory?: ContractorHistory | undefined;
  /** How often the contract lets the owner transfer labour costs, in months (0.5, 1, 2 …). Absent: not recorded. */
  readonly labourCostCycleMonths?: number | undefined;
  /** The payday that holds on this project where an engagement does not name its own. */
  readonly nominalPayday?: NominalPayday | undefined;
}

/** What a wage deposit depends on beside the contract (65号). Each field that is absent is not known. */
export interface ContractorHistory {
  /** Whole months before the contract in which no works of the contractor in the area had arrears. */
  readonly clearMonths?: number | undefined;
  /** Were there arrears before those months? False: they reach back to the contractor's first works. */
  readonly hadArrears?: boolean | undefined;
  /** On the dishonesty list for arrears. */
  readonly listed?: boolean | undefined;
  /** Real-name registration and wage accounts were kept as they should be. */
  readonly registersInOrder?: boolean | undefined;
  /** Has other works under construction in the same area. */
  readonly otherWorks?: boolean | undefined;
}

/** `{ dayOfMonth: 15, monthOffset: 1 }`: the 15th of the month after the work. Day 31 is the last day of any month. */
export interface NominalPayday {
  readonly dayOfMonth: number;
  readonly monthOffset: number;
}

export interface CompanyFact {
  readonly companyId: number;
  readonly role: "owner" | "contractor" | "subcontractor";
  readonly from: Day;
  /** Last day on the project. Absent: still there. */
  readonly to?: Day | undefined;
}

/** 劳资专管员 (724-28). `to` is the last day in office. */
export interface PayrollOfficerFact {
  readonly officerId: number;
  readonly from: Day;
  readonly to?: Day | undefined;
}

export interface WageAccountFact {
  readonly openedOn?: Day | undefined;
  readonly closedOn?: Day | undefined;
  readonly bank?: string | undefined;
  /**
   * The watermark of the bank's statements: every entry booked up to and including this day is in `accountEntries`.
   * Absent: no statement was ever received, so a transfer that is not seen is *unknown*, not missing.
   */
  readonly statementsCompleteUntil?: Day | undefined;
}

export interface LabourCostDue {
  /** Stable identifier of this instalment within the project. */
  readonly dueId: number;
  readonly dueOn: Day;
  readonly amountFen: Fen;
  /** The month of work whose wages this instalment is to cover. Absent: the month of `dueOn`. */
  readonly forMonth?: Month | undefined;
}

export interface AccountEntryFact {
  readonly entryId: number;
  readonly bookedOn: Day;
  /** Positive into the account, negative out of it. */
  readonly amountFen: Fen;
  /**
   * `transfer`: labour costs from the owner, negative what the bank took back of them; `wage`: to a worker; `return`: a
   * wage that came back; `foreign-use`: taken out for something that is no wage of this project (or paid back), as a
   * person found.
   */
  readonly kind: "transfer" | "wage" | "return" | "foreign-use" | "other";
}

export type PayScheme = "month" | "week" | "day" | "hour" | "piece" | "task";

/** One worker on one project, under one company. `pin` is the engagement number on the attendance devices. */
export interface EngagementFact {
  readonly pin: number;
  readonly workerId: number;
  readonly companyId: number;
  readonly crewId?: number | undefined;
  readonly contractSignedOn?: Day | undefined;
  /** 劳动合同, or since 2022-08-02 also 用工书面协议. */
  readonly contractKind?: "labour-contract" | "work-agreement" | undefined;
  /** Real-name registration (用工实名登记). */
  readonly registeredOn?: Day | undefined;
  /** The first day on which the worker is known to have been on site (first counted punch). */
  readonly firstEntryOn?: Day | undefined;
  /** The day the employer declares as entry. */
  readonly enteredOn?: Day | undefined;
  readonly exitedOn?: Day | undefined;
  /** Wage terms as agreed in writing. Absent: not recorded; `false`: the writing is known not to say. */
  readonly payScheme?: PayScheme | undefined;
  readonly payRateFen?: Fen | undefined;
  readonly payMethodAgreed?: boolean | undefined;
  readonly paydayAgreed?: boolean | undefined;
  /** The engagement's own payday, where it differs from the project's. */
  readonly payday?: NominalPayday | undefined;
  readonly cardHolderIsWorker: boolean | "unknown";
  /** Month of birth as the identity document shows it, for the retirement age. Absent: not known. */
  readonly bornIn?: Month | undefined;
  readonly sex?: "male" | "female" | undefined;
  /** Management staff, whose retirement age is another one for women. */
  readonly manages?: boolean | undefined;
}

export interface DeviceFact {
  readonly deviceId: number;
  readonly installedOn: Day;
  readonly removedOn?: Day | undefined;
  /** Every punch of days up to and including this one has arrived. Absent: nothing has ever arrived. */
  readonly completeUntil?: Day | undefined;
}

/** Who worked for a company in a month: parallel arrays, `workerDays[i]` days of the worker with `pins[i]`. */
export interface WorkedMonth {
  readonly companyId: number;
  readonly month: Month;
  readonly pins: ArrayLike<number>;
  readonly workerDays: ArrayLike<number>;
}

export interface SheetFact {
  readonly sheetId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly state: "draft" | "submitted" | "approved" | "withdrawn";
  /** The day on which the employing company handed it to the general contractor. */
  readonly submittedOn?: Day | undefined;
  readonly approvedOn?: Day | undefined;
}

/** One worker's wage of one month under one company. */
export interface WageLineFact {
  readonly lineId: number;
  readonly sheetId?: number | undefined;
  readonly pin: number;
  readonly companyId: number;
  readonly month: Month;
  readonly netFen: Fen;
  /**
   * Gross pay without overtime, special allowances and statutory welfare, which is what the minimum wage is compared
   * with; zero for an advance, which the month's line contains. Absent: only the net is known.
   */
  readonly comparableFen?: Fen | undefined;
  /** The agreed payday, before 724-14 rolls it back. Absent: not known. */
  readonly nominalDueOn?: Day | undefined;
  /** The day on which the line came to be (its sheet was submitted). A replay of an earlier day leaves it out. */
  readonly establishedOn?: Day | undefined;
  readonly confirmation: "pending" | "confirmed" | "disputed";
  /** The day of the worker's answer, where there is one. */
  readonly confirmedOn?: Day | undefined;
}

export interface PaymentFact {
  readonly paymentId: number;
  readonly lineId: number;
  readonly amountFen: Fen;
  /** Only `settled` pays. `pending` is still on its way; `returned` came back after or instead of settlement. */
  readonly state: "pending" | "settled" | "returned" | "failed";
  readonly orderedOn?: Day | undefined;
  readonly settledOn?: Day | undefined;
  readonly returnedOn?: Day | undefined;
  readonly method: "bank" | "cash";
  readonly fromWageAccount: boolean;
  /** Whose money it was where the law itself pays wages past the account; absent: the employer's. */
  readonly paidFrom?: "wage-deposit" | "emergency-fund" | "court-enforcement" | undefined;
  /** Is the account's holder (or the person who took the cash) the worker? */
  readonly payeeIsWorker: boolean | "unknown";
}
