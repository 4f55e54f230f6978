import type { Entry } from "./account-report.ts";
import type { PaymentStatusCode } from "./status-report.ts";

// What the versions of a message differ in, as far as this program reads and writes it. Each version is one value in
// the folder of its format.

interface MessageVersion {
  /** `pain.001.001.09`; the namespace follows from it. */
  readonly message: string;
  readonly root: string;
}

/** Customer credit transfer initiation. */
export interface Pain001Version extends MessageVersion {
  /** `ReqdExctnDt` is a day, or a choice of day and instant. */
  readonly executionDay: "day" | "choice";
}

/** Customer payment status report. */
export interface Pain002Version extends MessageVersion {
  readonly groupStatuses: readonly PaymentStatusCode[];
  readonly paymentStatuses: readonly PaymentStatusCode[];
}

/** Bank-to-customer statement (053) or debit credit notification (054). */
export interface CamtVersion extends MessageVersion {
  readonly report: "Stmt" | "Ntfctn";
  /** Where a report says that it is one page of several; undefined: only the message's header does. */
  readonly pagination: "StmtPgntn" | "NtfctnPgntn" | undefined;
  readonly status: { readonly at: "Sts" | "Sts/Cd"; readonly codes: readonly Entry["status"][] };
  /** A party's name stands in the party itself, or in a choice of person and institution. */
  readonly party: "plain" | "choice";
  /** A detail has an amount and a side of its own, or an amount on its entry's side. */
  readonly detailAmount: "own" | "entry-side";
  /** Where the summary has the net of all entries. */
  readonly net: { readonly at: "TtlNtries" | "TtlNtries/TtlNetNtry"; readonly amount: "TtlNetNtryAmt" | "Amt" };
}
