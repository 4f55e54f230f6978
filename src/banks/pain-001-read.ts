import type { Day } from "../kernel/day.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { AccountHolder, Payment, PaymentFile } from "./payment-file.ts";
import { refuseAt } from "./refused-file.ts";
import type { Pain001Version } from "./versions.ts";
import {
  accountNumberAt,
  amountOf,
  checkCount,
  checkSum,
  codeOf,
  dayChoiceOf,
  dayOf,
  findBelow,
  findText,
  getBelow,
  getText,
  instantOf,
  stated,
} from "./xml-fields.ts";
import { readXml, type XmlElement } from "./xml-reader.ts";

/**
 * Reads a pain.001 as this program writes it: one payment information block, salaries, CNY. The simulated bank uses it;
 * a real bank's answer never contains one.
 */
export function readPain001(input: Uint8Array | string, version: Pain001Version): Outcome<PaymentFile> {
  const payments: Payment[] = [];
  const seen = new Set<string>();
  function read(element: XmlElement): void {
    const payment = paymentOf(element);
    if (seen.has(payment.endToEndId)) {
      const facts = { endToEndId: payment.endToEndId };
      refuseAt(element, "bank-file.duplicate-payment", { below: "PmtId/EndToEndId", facts });
    }
    seen.add(payment.endToEndId);
    payments.push(payment);
  }
  const records = new Map([["PmtInf/CdtTrfTxInf", read]]);
  return readXml(input, { ...version, records }, (root) => fileOf(root, payments, version));
}

function fileOf(root: XmlElement, payments: readonly Payment[], version: Pain001Version): PaymentFile {
  const header = getBelow(root, "GrpHdr");
  const block = getBelow(root, "PmtInf");
  getBelow(header, "NbOfTxs");
  for (const level of [header, block]) {
    checkCount(findBelow(level, "NbOfTxs"), payments.length);
    const amounts = payments.map((payment) => payment.amountFen);
    checkSum(findBelow(level, "CtrlSum"), amounts);
  }
  if (payments.length === 0) refuseAt(block, "bank-file.missing-element", { below: "CdtTrfTxInf" });
  codeOf(getBelow(block, "PmtMtd"), ["TRF"]);
  return {
    messageId: getText(header, "MsgId", 35),
    createdAt: instantOf(getBelow(header, "CreDtTm")),
    initiatingParty: {
      name: getText(header, "InitgPty/Nm", 140),
      companyCode: getText(header, "InitgPty/Id/OrgId/Othr/Id", 35),
    },
    debtor: holderOf(block, "Dbtr"),
    requestedExecutionDay: executionDayOf(getBelow(block, "ReqdExctnDt"), version),
    categoryPurpose: codeOf(getBelow(block, "PmtTpInf/CtgyPurp/Cd"), ["SALA"]),
    batchBooking: codeOf(getBelow(block, "BtchBookg"), ["true", "false"]) === "true",
    payments,
  };
}

function executionDayOf(element: XmlElement, { executionDay }: Pain001Version): Day {
  return executionDay === "day" ? dayOf(element) : dayChoiceOf(element);
}

function paymentOf(element: XmlElement): Payment {
  const endToEndId = getText(element, "PmtId/EndToEndId", 35);
  return {
    endToEndId,
    instructionId: findText(element, "PmtId/InstrId", 35) ?? endToEndId,
    amountFen: amountOf(getBelow(element, "Amt/InstdAmt")),
    creditor: holderOf(element, "Cdtr"),
    ...stated({ remittance: findText(element, "RmtInf/Ustrd", 140) }),
  };
}

function holderOf(element: XmlElement, party: "Cdtr" | "Dbtr"): AccountHolder {
  const institution = getBelow(element, `${party}Agt/FinInstnId`);
  const lineNumber = findText(institution, "ClrSysMmbId/MmbId", 35);
  const accountNumber = accountNumberAt(element, `${party}Acct`);
  return {
    name: getText(element, `${party}/Nm`, 140),
    accountNumber:
      accountNumber ?? refuseAt(element, "bank-file.missing-element", { below: `${party}Acct/Id/Othr/Id` }),
    bank: { name: getText(institution, "Nm", 140), ...stated({ lineNumber }) },
  };
}
