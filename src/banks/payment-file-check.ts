import type { Fen } from "../kernel/money.ts";
import { type Outcome, type Refusal, refuse } from "../kernel/outcome.ts";
import { exactSum } from "./amount.ts";
import type { AccountHolder, Payment, PaymentFile } from "./payment-file.ts";
import { hasForbiddenCharacter, isLongerThan } from "./xml-writer.ts";

// Identifiers travel through systems that know only this set (ISO 20022 payments, "restricted" Latin characters).
const IDENTIFIER = /^[A-Za-z0-9+?/:().,'-][A-Za-z0-9+?/:().,' -]{0,34}$/;
const ACCOUNT_NUMBER = /^[0-9A-Za-z][0-9A-Za-z-]{3,33}$/;
const BANK_LINE_NUMBER = /^\d{12}$/;
// GB 32100: 18 characters without I, O, S, V, Z. The check character is the registry's matter.
const COMPANY_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * The sum of a file that a bank can carry out, whatever its format; otherwise what is wrong with it: the first that is
 * found, with its `field` (`payments[3].creditor.name`).
 */
export function checkedTotal(file: PaymentFile): Outcome<Fen> {
  if (file.payments.length === 0) return refuse("payment-file.empty", { field: "payments", right: "at least one" });
  const seen = new Map<string, number>();
  for (const [index, payment] of file.payments.entries()) {
    const first = seen.get(payment.endToEndId.trim());
    if (first !== undefined) {
      const facts = { endToEndId: payment.endToEndId, first, second: index };
      return refuse("payment-file.duplicate-end-to-end-id", { field: `payments[${index}].endToEndId`, facts });
    }
    seen.set(payment.endToEndId.trim(), index);
  }
  const { initiatingParty, debtor } = file;
  const head =
    wrongIdentifier("messageId", file.messageId) ??
    wrongName("initiatingParty.name", initiatingParty.name) ??
    wrongPattern("initiatingParty.companyCode", initiatingParty.companyCode, COMPANY_CODE, "company-code-invalid") ??
    wrongHolder("debtor", debtor);
  if (head !== undefined) return head;
  for (const [index, payment] of file.payments.entries()) {
    const refusal = wrongPayment(`payments[${index}]`, payment);
    if (refusal !== undefined) return refusal;
  }
  const right = "at most 90071992547409.91 yuan together";
  const totalFen = exactSum(file.payments.map((payment) => payment.amountFen));
  return totalFen ?? refuse("payment-file.total-too-large", { field: "payments", right });
}

function wrongPayment(field: string, payment: Payment): Refusal | undefined {
  if (payment.amountFen <= 0) {
    const facts = { amountFen: payment.amountFen };
    return refuse("payment-file.amount-not-positive", { field: `${field}.amountFen`, right: "at least 1 fen", facts });
  }
  return (
    wrongIdentifier(`${field}.endToEndId`, payment.endToEndId) ??
    wrongIdentifier(`${field}.instructionId`, payment.instructionId) ??
    wrongHolder(`${field}.creditor`, payment.creditor) ??
    wrongText(`${field}.remittance`, payment.remittance ?? "", "remittance-too-long")
  );
}

function wrongHolder(field: string, holder: AccountHolder): Refusal | undefined {
  const { name, accountNumber, bank } = holder;
  return (
    wrongName(`${field}.name`, name) ??
    wrongPattern(`${field}.accountNumber`, accountNumber, ACCOUNT_NUMBER, "account-number-invalid") ??
    wrongName(`${field}.bank.name`, bank.name) ??
    wrongPattern(`${field}.bank.lineNumber`, bank.lineNumber, BANK_LINE_NUMBER, "bank-line-number-invalid")
  );
}

function wrongName(field: string, name: string): Refusal | undefined {
  if (name.trim() === "") return refuse("payment-file.name-empty", { field, right: "a name" });
  return wrongText(field, name, "name-too-long");
}

/** `Max140Text`, which counts characters. */
function wrongText(field: string, text: string, tooLong: string): Refusal | undefined {
  if (isLongerThan(text.trim(), 140))
    return refuse(`payment-file.${tooLong}`, { field, right: "at most 140 characters" });
  if (!hasForbiddenCharacter(text)) return undefined;
  return refuse("payment-file.character-not-allowed", { field, right: "text without control characters" });
}

function wrongIdentifier(field: string, id: string): Refusal | undefined {
  return wrongPattern(field, id.trim(), IDENTIFIER, "id-invalid");
}

const RIGHT: Readonly<Record<string, string>> = {
  "id-invalid": "1 to 35 Latin letters, digits, blanks or + ? / : ( ) . , ' -",
  "account-number-invalid": "4 to 34 digits, Latin letters or -",
  "bank-line-number-invalid": "12 digits (CNAPS)",
  "company-code-invalid": "18 characters (GB 32100)",
};

function wrongPattern(field: string, text: string | undefined, pattern: RegExp, code: string): Refusal | undefined {
  if (text === undefined || pattern.test(text)) return undefined;
  return refuse(`payment-file.${code}`, { field, right: RIGHT[code] ?? "" });
}
