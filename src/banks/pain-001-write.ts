import type { Fen } from "../kernel/money.ts";
import { yuanText } from "../kernel/money.ts";
import { type Outcome, type Refusal, refuse } from "../kernel/outcome.ts";
import { exactSum } from "./amount.ts";
import type { AccountHolder, Bank, Payment, PaymentFile } from "./payment-file.ts";
import type { Pain001Version } from "./versions.ts";
import {
  amountLeaf,
  documentBytes,
  hasForbiddenCharacter,
  instantText,
  isLongerThan,
  leaf,
  node,
  optionalLeaf,
} from "./xml-writer.ts";

// Identifiers travel through systems that know only this set (ISO 20022 payments, "restricted" Latin characters).
const IDENTIFIER = /^[A-Za-z0-9+?/:().,'-][A-Za-z0-9+?/:().,' -]{0,34}$/;
const ACCOUNT_NUMBER = /^[0-9A-Za-z][0-9A-Za-z-]{3,33}$/;
const BANK_LINE_NUMBER = /^\d{12}$/;
// GB 32100: 18 characters without I, O, S, V, Z. The check character is the registry's matter.
const COMPANY_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * A customer credit transfer initiation, pain.001, as UTF-8 bytes with one payment a line. Refused as a whole
 * when any payment cannot be written; `field` names it (`payments[3].creditor.name`).
 */
export function writePain001(file: PaymentFile, version: Pain001Version): Outcome<Uint8Array> {
  const totalFen = exactSum(file.payments.map((payment) => payment.amountFen));
  const refusal = refusalOf(file, totalFen);
  if (refusal !== undefined) return refusal;
  const controls = leaf("NbOfTxs", String(file.payments.length)) + leaf("CtrlSum", yuanText(totalFen ?? (0 as Fen)));
  return documentBytes(version.message, version.root, partsOf(file, controls, version));
}

/** Made one by one: 100,000 payments as text at once would take twice the memory of the file. */
function* partsOf(file: PaymentFile, controls: string, version: Pain001Version): Generator<string> {
  yield groupHeader(file, controls);
  yield "<PmtInf>";
  yield paymentInformation(file, controls, version);
  for (const payment of file.payments) yield creditTransfer(payment);
  yield "</PmtInf>";
}

function groupHeader(file: PaymentFile, controls: string): string {
  const { name, companyCode } = file.initiatingParty;
  // COID: an identification given by a country's authority, here the unified social credit code.
  const code = node("Othr", leaf("Id", companyCode), node("SchmeNm", leaf("Cd", "COID")));
  return node(
    "GrpHdr",
    leaf("MsgId", file.messageId),
    leaf("CreDtTm", instantText(file.createdAt)),
    controls,
    node("InitgPty", leaf("Nm", name), node("Id", node("OrgId", code))),
  );
}

function paymentInformation(file: PaymentFile, controls: string, version: Pain001Version): string {
  const day = file.requestedExecutionDay;
  return [
    leaf("PmtInfId", file.messageId),
    leaf("PmtMtd", "TRF"),
    leaf("BtchBookg", String(file.batchBooking)),
    controls,
    node("PmtTpInf", node("CtgyPurp", leaf("Cd", file.categoryPurpose))),
    version.executionDay === "day" ? leaf("ReqdExctnDt", day) : node("ReqdExctnDt", leaf("Dt", day)),
    node("Dbtr", leaf("Nm", file.debtor.name)),
    node("DbtrAcct", accountId(file.debtor.accountNumber), leaf("Ccy", "CNY")),
    agent("DbtrAgt", file.debtor.bank),
  ].join("");
}

function creditTransfer(payment: Payment): string {
  return node(
    "CdtTrfTxInf",
    node("PmtId", leaf("InstrId", payment.instructionId), leaf("EndToEndId", payment.endToEndId)),
    node("Amt", amountLeaf("InstdAmt", payment.amountFen)),
    agent("CdtrAgt", payment.creditor.bank),
    node("Cdtr", leaf("Nm", payment.creditor.name)),
    node("CdtrAcct", accountId(payment.creditor.accountNumber)),
    node("RmtInf", optionalLeaf("Ustrd", payment.remittance)),
  );
}

function accountId(accountNumber: string): string {
  return node("Id", node("Othr", leaf("Id", accountNumber)));
}

/** CNAPS: the external code set's name for China's 12-digit bank line numbers. */
function agent(name: string, bank: Bank): string {
  const member =
    bank.lineNumber === undefined
      ? ""
      : node("ClrSysMmbId", node("ClrSysId", leaf("Cd", "CNAPS")), leaf("MmbId", bank.lineNumber));
  return node(name, node("FinInstnId", member, leaf("Nm", bank.name)));
}

function refusalOf(file: PaymentFile, totalFen: Fen | undefined): Refusal | undefined {
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
  if (totalFen !== undefined) return undefined;
  return refuse("payment-file.total-too-large", {
    field: "payments",
    right: "at most 90071992547409.91 yuan together",
  });
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
