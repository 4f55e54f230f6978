import { dayAt } from "../../kernel/clock.ts";
import { isRefusal, type Outcome } from "../../kernel/outcome.ts";
import type { PaymentFile } from "../payment-file.ts";
import { checkedTotal } from "../payment-file-check.ts";
import type { Layout } from "./layout.ts";
import { writeLines } from "./lines.ts";
import type { Line } from "./values.ts";

/** A pay run in a bank's own layout. Checked like any payment file; refused with the field that does not fit. */
export function writePaymentLayout(file: PaymentFile, layout: Layout): Outcome<Uint8Array> {
  const sum = checkedTotal(file);
  if (isRefusal(sum)) return sum;
  const payer = {
    messageId: file.messageId,
    createdOn: dayAt(file.createdAt),
    executionDay: file.requestedExecutionDay,
    debtorName: file.debtor.name.trim(),
    debtorAccount: file.debtor.accountNumber,
    debtorBank: file.debtor.bank.name.trim(),
    currency: "CNY",
  };
  const around: Line = { part: "head", line: 1, values: { ...payer, count: file.payments.length, sum } };
  const rows = file.payments.map((payment, index): Line => {
    const { creditor } = payment;
    return {
      part: "rows",
      line: index + 1,
      values: {
        ...payer,
        sequence: index + 1,
        endToEndId: payment.endToEndId,
        creditorName: creditor.name.trim(),
        creditorAccount: creditor.accountNumber,
        creditorBank: creditor.bank.name.trim(),
        creditorBankLine: creditor.bank.lineNumber,
        amount: payment.amountFen,
        remittance: payment.remittance?.trim(),
      },
    };
  });
  return writeLines({ around, rows }, layout);
}
