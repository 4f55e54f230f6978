import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { stringify } from "yaml";
import { book, openAccount, openBank, receive, transferIn } from "../../sim/bank/bank.ts";
import { readPaymentFile } from "../banks/formats.ts";
import type { PaymentFile } from "../banks/payment-file.ts";
import { instantAt } from "../kernel/clock.ts";
import { addDays } from "../kernel/day.ts";
import { sumFen } from "../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import { LAW } from "../law/law.ts";
import type { Terminal } from "./cli.ts";
import { UsageError } from "./open-host.ts";
import { refusalTexts } from "./refusal-texts.ts";

interface AnswerOptions {
  file: string;
  out: string;
  return: string[];
  json?: boolean;
}

/** `qingxin bank …`: a bank made of software, to walk the whole thread without one. */
export function addBankCommands(program: Command, terminal: Terminal, finish: (status: number) => void): void {
  program
    .command("bank")
    .description("a bank made of software: answers a payment file, for trying things out")
    .command("answer")
    .description("write the pain.002 and camt.054 files with which a bank answers a pain.001 file")
    .requiredOption("--file <path>", "the payment file (pain.001.001.09)")
    .requiredOption("--out <dir>", "where the answers are written")
    .option("--return <end-to-end-id...>", "these payments come back on the next working day (AC04, closed card)", [])
    .option("--json", "print one JSON value and nothing else")
    .action((options: AnswerOptions) => {
      const answered = answerFile(options);
      const refused = isRefusal(answered);
      const value = refused ? { ...answered, says: refusalTexts[answered.refused] } : answered;
      if (options.json === true) terminal.out(`${JSON.stringify(value)}\n`);
      else if (refused) terminal.err(`refused: ${stringify(value)}`);
      else terminal.out(stringify(value));
      finish(refused ? 1 : 0);
    });
}

function answerFile({ file, out, return: returned }: AnswerOptions): Outcome<{ files: string[] }> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`cannot read the file ${file}`);
  }
  const order = readPaymentFile(bytes);
  if (isRefusal(order)) return order;
  const unknown = returned.find((id) => !order.payments.some((payment) => payment.endToEndId === id));
  if (unknown !== undefined) return refuse("bank.no-such-payment", { field: "return", facts: { endToEndId: unknown } });
  mkdirSync(out, { recursive: true });
  const files = answersTo(order, bytes, returned).map(([name, text]) => {
    writeFileSync(join(out, name), text);
    return join(out, name);
  });
  return { files };
}

/** The bank has the money, books on the day that the file asks for, and tells of returns on the next working day. */
function answersTo(order: PaymentFile, bytes: Buffer, returned: readonly string[]): [string, string][] {
  const bank = openBank();
  // References must differ from those of other answers: they start at a number made from the file's own bytes.
  bank.serial = createHash("sha256").update(bytes).digest().readUInt32BE(0);
  const { accountNumber } = order.debtor;
  const day = order.requestedExecutionDay;
  openAccount(bank, accountNumber);
  const funds = sumFen(order.payments.map(({ amountFen }) => amountFen));
  transferIn(bank, accountNumber, funds, addDays(day, -1), { name: "opening balance", accountNumber: "0" });
  book(bank, addDays(day, -1)); // What was there before is no news.
  for (const { endToEndId, creditor } of order.payments) {
    if (!returned.includes(endToEndId)) continue;
    bank.cardFaults.set(creditor.accountNumber, { reason: "AC04", noticed: "next-working-day" });
  }
  const works = (on: typeof day) => LAW.calendar.isWorkingDay("000000", on);
  const answers: [string, string][] = [
    [`${order.messageId}-pain002.xml`, receive(bank, bytes, instantAt(day, "10:00"))],
  ];
  for (let on = day; bank.orders.length + bank.returns.length > 0; on = addDays(on, 1)) {
    for (const text of book(bank, on, works)) answers.push([`${order.messageId}-camt054-${on}.xml`, text]);
  }
  return answers;
}
