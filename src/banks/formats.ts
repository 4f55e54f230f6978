import { isRefusal, type Outcome } from "../kernel/outcome.ts";
import type { AccountReportFile } from "./account-report.ts";
import { CAMT_053_02 } from "./camt-053-001-02/format.ts";
import { CAMT_053_04 } from "./camt-053-001-04/format.ts";
import { CAMT_053_08 } from "./camt-053-001-08/format.ts";
import { CAMT_054_02 } from "./camt-054-001-02/format.ts";
import { CAMT_054_04 } from "./camt-054-001-04/format.ts";
import { CAMT_054_08 } from "./camt-054-001-08/format.ts";
import { readCamt } from "./camt-read.ts";
import { PAIN_001_03 } from "./pain-001-001-03/format.ts";
import { PAIN_001_09 } from "./pain-001-001-09/format.ts";
import { readPain001 } from "./pain-001-read.ts";
import { PAIN_002_03 } from "./pain-002-001-03/format.ts";
import { PAIN_002_10 } from "./pain-002-001-10/format.ts";
import { PAIN_002_11 } from "./pain-002-001-11/format.ts";
import { readPain002 } from "./pain-002-read.ts";
import type { PaymentFile } from "./payment-file.ts";
import type { StatusReport } from "./status-report.ts";
import type { CamtVersion, Pain001Version, Pain002Version } from "./versions.ts";
import { readMessage } from "./xml-reader.ts";

export const PAIN_001_VERSIONS: readonly Pain001Version[] = [PAIN_001_03, PAIN_001_09];
export const PAIN_002_VERSIONS: readonly Pain002Version[] = [PAIN_002_03, PAIN_002_10, PAIN_002_11];
export const CAMT_VERSIONS: readonly CamtVersion[] = [
  CAMT_053_02,
  CAMT_053_04,
  CAMT_053_08,
  CAMT_054_02,
  CAMT_054_04,
  CAMT_054_08,
];

type Input = Uint8Array | string;

/** What a bank sends: its answer to a payment file, or what it booked. `message` is the version that was found. */
export type BankMessage =
  | { readonly message: string; readonly report: StatusReport; readonly accounts?: undefined }
  | { readonly message: string; readonly accounts: AccountReportFile; readonly report?: undefined };

const ANSWERS = [...PAIN_002_VERSIONS.map(answerReader), ...CAMT_VERSIONS.map(accountsReader)];

/** Reads whatever a bank sends; the file says by its namespace what it is. Any other message is refused. */
export function readBankMessage(input: Input): Outcome<BankMessage> {
  return readMessage(input, ANSWERS);
}

export function readPaymentFile(input: Input): Outcome<PaymentFile> {
  const readers = PAIN_001_VERSIONS.map((version) => ({
    message: version.message,
    read: (all: Input) => readPain001(all, version),
  }));
  return readMessage(input, readers);
}

function answerReader(version: Pain002Version) {
  const { message } = version;
  const read = (input: Input): Outcome<BankMessage> => {
    const report = readPain002(input, version);
    return isRefusal(report) ? report : { message, report };
  };
  return { message, read };
}

function accountsReader(version: CamtVersion) {
  const { message } = version;
  const read = (input: Input): Outcome<BankMessage> => {
    const accounts = readCamt(input, version);
    return isRefusal(accounts) ? accounts : { message, accounts };
  };
  return { message, read };
}
