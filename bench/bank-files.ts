import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntryDetail } from "../src/banks/account-report.ts";
import { CAMT_053_08 } from "../src/banks/camt-053-001-08/format.ts";
import { writeCamt } from "../src/banks/camt-write.ts";
import { readBankMessage, readPaymentFile } from "../src/banks/formats.ts";
import { PAIN_001_09 } from "../src/banks/pain-001-001-09/format.ts";
import { writePain001 } from "../src/banks/pain-001-write.ts";
import { PAIN_002_11 } from "../src/banks/pain-002-001-11/format.ts";
import { writePain002 } from "../src/banks/pain-002-write.ts";
import type { Payment, PaymentFile } from "../src/banks/payment-file.ts";
import { type Instant, instantAt } from "../src/kernel/clock.ts";
import { day } from "../src/kernel/day.ts";
import { type Fen, fen, negFen, sumFen } from "../src/kernel/money.ts";
import { isRefusal, type Outcome } from "../src/kernel/outcome.ts";
import type { Measurement } from "./measurement.ts";

const PAYMENTS = 100_000;
const SECONDS_MAX = 5;
const MEGABYTES_MAX = 300;
const CREATED_AT: Instant = instantAt(day("2020-12-30"), "16:05:09");

interface Task {
  readonly name: string;
  /** Writes the file that is read, or reads the one that was written; answers how many payments are in it. */
  readonly does: (path: string) => () => number;
}

const TASKS: readonly Task[] = [
  {
    name: "pain.001 written",
    does: (path) => {
      const file = payrollOf();
      return () => {
        writeFileSync(path, whole(writePain001(file, PAIN_001_09)));
        return file.payments.length;
      };
    },
  },
  { name: "pain.001 read", does: (path) => reading(path, (bytes) => whole(readPaymentFile(bytes)).payments.length) },
  {
    name: "pain.002 read",
    does: (path) => reading(path, (bytes) => whole(readBankMessage(bytes)).report?.payments.length),
  },
  {
    name: "camt.053 read",
    does: (path) =>
      reading(path, (bytes) => whole(readBankMessage(bytes)).accounts?.reports[0]?.entries[0]?.details.length),
  },
];

/**
 * A pay run of 100,000 payments as a file: written, and the bank's answers of that size read. Each in a process of its
 * own, so that its memory is its own; what the process is to write or read is in memory before the clock starts.
 */
export async function run(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "qingxin-bench-"));
  try {
    writeFileSync(join(folder, "pain.001 read"), whole(writePain001(payrollOf(), PAIN_001_09)));
    writeFileSync(join(folder, "pain.002 read"), reportText());
    writeFileSync(join(folder, "camt.053 read"), statementText());
    return TASKS.flatMap(({ name }) => {
      const args = [import.meta.filename, name, join(folder, name)];
      const child = spawnSync(process.execPath, args, { encoding: "utf8" });
      if (child.status !== 0) throw new Error(`${name} failed: ${child.stderr}`);
      const { seconds, megabytes } = JSON.parse(child.stdout) as { seconds: number; megabytes: number };
      return [
        measured(`${name}, 100,000 payments: time against 5 s`, `${seconds.toFixed(2)} s`, seconds / SECONDS_MAX),
        measured(
          `${name}, 100,000 payments: peak memory against 300 MB`,
          `${Math.round(megabytes)} MB`,
          megabytes / MEGABYTES_MAX,
        ),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(name: string, figure: string, ratio: number): Measurement {
  return { name, figure, ratio, limit: 1, better: "lower" };
}

function whole<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

function reading(path: string, read: (bytes: Uint8Array) => number | undefined): () => number {
  const bytes = readFileSync(path);
  return () => read(bytes) ?? 0;
}

function amountOf(index: number): Fen {
  return fen(300_000 + (index % 900_000));
}

function payrollOf(): PaymentFile {
  const bank = { name: "样板银行拉萨分行", lineNumber: "999770000018" };
  const payments: Payment[] = [];
  for (let index = 0; index < PAYMENTS; index += 1) {
    const id = `QXP${1_000_000 + index}`;
    const creditor = { name: `扎西样${index}`, accountNumber: `62${String(index).padStart(17, "0")}`, bank };
    const paid = { endToEndId: id, instructionId: id, amountFen: amountOf(index) };
    payments.push({ ...paid, creditor, remittance: "2020-12 工资" });
  }
  return {
    messageId: "QXR1",
    createdAt: CREATED_AT,
    initiatingParty: { name: "西藏样板建设工程有限公司", companyCode: "91540199MA6T00001X" },
    debtor: { name: "样板安居工程农民工工资专用账户", accountNumber: "54000000000000000018", bank },
    requestedExecutionDay: day("2020-12-31"),
    categoryPurpose: "SALA",
    batchBooking: true,
    payments,
  };
}

function reportText(): string {
  const payments = payrollOf().payments.map(({ endToEndId, instructionId, amountFen }, index) => ({
    originalEndToEndId: endToEndId,
    originalInstructionId: instructionId,
    amountFen,
    ...(index % 50 === 0 ? { status: "RJCT", reasonCode: "AC01", reasonText: "收款账号有误" } : { status: "ACSC" }),
  }));
  const head = { messageId: "B1", createdAt: CREATED_AT, originalMessageId: "QXR1", groupStatus: "PART" } as const;
  const report = { ...head, originalMessageName: "pain.001.001.09", originalCount: PAYMENTS, payments };
  return writePain002(report as Parameters<typeof writePain002>[0], PAIN_002_11);
}

function statementText(): string {
  const details: EntryDetail[] = payrollOf().payments.map((payment) => ({
    endToEndId: payment.endToEndId,
    paymentMessageId: "QXR1",
    transactionId: `T${payment.endToEndId}`,
    amountFen: negFen(payment.amountFen),
    counterpartyName: payment.creditor.name,
    counterpartyAccount: payment.creditor.accountNumber,
  }));
  const amountFen = sumFen(details.map((one) => one.amountFen));
  const [openedOn, bookedOn] = [day("2020-12-31"), day("2020-12-31")];
  const balance = { openedOn, openingFen: negFen(amountFen), closedOn: openedOn, closingFen: fen(0) };
  const entry = { reference: "E1", amountFen, reversal: false, status: "BOOK", bookedOn, details } as const;
  const reports = [{ reportId: "S1", accountNumber: "54000000000000000018", balance, entries: [entry] }];
  return writeCamt({ messageId: "S1", createdAt: CREATED_AT, reports }, CAMT_053_08);
}

/** The child's part: one JSON value on standard output. */
function measure(name: string, path: string): void {
  const task = TASKS.find((one) => one.name === name);
  if (task === undefined) throw new Error(`no task ${name}`);
  const does = task.does(path);
  const from = performance.now();
  const payments = does();
  const seconds = (performance.now() - from) / 1000;
  if (payments !== PAYMENTS) throw new Error(`${name}: ${payments} payments`);
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

const [, script, name, path] = process.argv;
if (script === import.meta.filename && name !== undefined && path !== undefined) measure(name, path);
