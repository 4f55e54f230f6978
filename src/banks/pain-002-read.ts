import type { Outcome } from "../kernel/outcome.ts";
import { exactSum } from "./amount.ts";
import { refuseAt } from "./refused-file.ts";
import type { PaymentStatus, PaymentStatusCode, StatusReport } from "./status-report.ts";
import type { Pain002Version } from "./versions.ts";
import {
  amountOf,
  checkSum,
  childrenOf,
  codeOf,
  countOf,
  decimalOf,
  findBelow,
  findText,
  findTexts,
  getBelow,
  getText,
  instantOf,
  stated,
} from "./xml-fields.ts";
import { readXml, type XmlElement } from "./xml-reader.ts";

/** A file or block in part accepted and in part rejected: it says nothing about one payment in it. */
const PARTLY: PaymentStatusCode = "PART";

interface Reason {
  readonly reasonCode?: string | undefined;
  readonly reasonText?: string | undefined;
}

/** Reads a customer payment status report, pain.002: the bank's answer to a payment file. */
export function readPain002(input: Uint8Array | string, version: Pain002Version): Outcome<StatusReport> {
  const reading = new Reading(version);
  const records = new Map([
    ["OrgnlPmtInfAndSts/TxInfAndSts", (element: XmlElement): void => reading.payment(element)],
    ["OrgnlPmtInfAndSts", (element: XmlElement): void => reading.block(element)],
  ]);
  return readXml(input, { ...version, records }, (root) => reading.report(root));
}

/** A payment whose own status may follow from the block around it, known only when that block has closed. */
interface Unresolved extends Omit<PaymentStatus, "status"> {
  readonly status: PaymentStatusCode | undefined;
  readonly element: Pick<XmlElement, "path" | "line">;
}

class Reading {
  readonly #seen = new Set<string>();
  readonly #payments: Unresolved[] = [];
  #blockFrom = 0;
  readonly #version: Pain002Version;
  #blocks: { readonly status: PaymentStatusCode | undefined; readonly reason: Reason }[] = [];

  constructor(version: Pain002Version) {
    this.#version = version;
  }

  payment(element: XmlElement): void {
    const originalEndToEndId = getText(element, "OrgnlEndToEndId", 35);
    if (this.#seen.has(originalEndToEndId)) {
      refuseAt(element, "bank-file.duplicate-payment", { facts: { endToEndId: originalEndToEndId } });
    }
    this.#seen.add(originalEndToEndId);
    const amount = findBelow(element, "OrgnlTxRef/Amt/InstdAmt") ?? findBelow(element, "OrgnlTxRef/IntrBkSttlmAmt");
    this.#payments.push({
      originalEndToEndId,
      ...stated({
        originalInstructionId: findText(element, "OrgnlInstrId", 35),
        amountFen: amount && amountOf(amount),
      }),
      status: statusAt(element, "TxSts", this.#version.paymentStatuses),
      ...reasonOf(element),
      element: { path: element.path, line: element.line },
    });
  }

  /** Called when a block closes: its payments are those read since the last one closed. */
  block(element: XmlElement): void {
    const status = statusAt(element, "PmtInfSts", this.#version.groupStatuses);
    const reason = reasonOf(element);
    const own = this.#payments.splice(this.#blockFrom);
    const resolved = own.map((payment) => {
      if (payment.status !== undefined || status === undefined) return payment;
      return status === PARTLY ? withoutStatus(payment) : { ...reason, ...payment, status };
    });
    this.#checkControls(element, resolved, findBelow(element, "OrgnlNbOfTxs"), findBelow(element, "OrgnlCtrlSum"));
    for (const payment of resolved) this.#payments.push(payment);
    this.#blockFrom = this.#payments.length;
    this.#blocks.push({ status, reason });
  }

  report(root: XmlElement): StatusReport {
    const header = getBelow(root, "GrpHdr");
    const group = getBelow(root, "OrgnlGrpInfAndSts");
    const count = findBelow(group, "OrgnlNbOfTxs");
    const sum = findBelow(group, "OrgnlCtrlSum");
    const single = this.#blocks.length === 1 ? this.#blocks[0] : undefined;
    // A payment file has one block, so a status given to the block alone is the status of the file.
    const groupStatus = statusAt(group, "GrpSts", this.#version.groupStatuses) ?? single?.status;
    const { reasonCode, reasonText } = { ...single?.reason, ...reasonOf(group) };
    const payments = this.#payments.map((payment) => withStatus(payment, groupStatus));
    this.#checkControls(group, payments, count, sum);
    return {
      messageId: getText(header, "MsgId", 35),
      createdAt: instantOf(getBelow(header, "CreDtTm")),
      originalMessageId: getText(group, "OrgnlMsgId", 35),
      originalMessageName: getText(group, "OrgnlMsgNmId", 35),
      ...stated({
        originalCount: count && countOf(count),
        originalSumFen: sum && decimalOf(sum),
        controlLines: count || sum ? stated({ count: count?.line, sum: sum?.line }) : undefined,
        groupStatus,
        groupReasonCode: reasonCode,
        groupReasonText: reasonText,
      }),
      payments,
    };
  }

  /**
   * A bank may list every payment or only those that went wrong. So of a status it counts, either none is listed or all
   * are; never more payments than the file had; and where all are listed with amounts, they make the file's sum.
   */
  #checkControls(
    level: XmlElement,
    payments: readonly Pick<Unresolved, "status" | "amountFen">[],
    count: XmlElement | undefined,
    sum: XmlElement | undefined,
  ): void {
    const total = count === undefined ? undefined : countOf(count);
    let countedByStatus = 0;
    for (const control of childrenOf(level, "NbOfTxsPerSts")) {
      const counted = getBelow(control, "DtldNbOfTxs");
      const said = countOf(counted);
      countedByStatus += said;
      const status = codeOf(getBelow(control, "DtldSts"), this.#version.paymentStatuses);
      const listed = payments.filter((payment) => payment.status === status);
      if (listed.length > 0 && listed.length !== said) {
        refuseAt(counted, "bank-file.count-mismatch", { facts: { status, said, counted: listed.length } });
      }
      if (listed.length > 0) checkListedSum(findBelow(control, "DtldCtrlSum"), listed);
    }
    if (count === undefined || total === undefined) return;
    if (payments.length > total) {
      refuseAt(count, "bank-file.count-mismatch", { facts: { said: total, counted: payments.length } });
    }
    if (countedByStatus > total) {
      refuseAt(count, "bank-file.count-mismatch", { facts: { said: total, counted: countedByStatus } });
    }
    if (payments.length === total) checkListedSum(sum, payments);
  }
}

function withStatus(payment: Unresolved, groupStatus: PaymentStatusCode | undefined): PaymentStatus {
  const { element, status, ...rest } = payment;
  const resolved = status ?? groupStatus;
  if (resolved === undefined || (status === undefined && resolved === PARTLY)) return withoutStatus(payment);
  return { ...rest, status: resolved };
}

function withoutStatus({ element }: Unresolved): never {
  return refuseAt(element, "bank-file.missing-element", { below: "TxSts", right: "TxSts" });
}

function statusAt(
  element: XmlElement,
  name: string,
  statuses: readonly PaymentStatusCode[],
): PaymentStatusCode | undefined {
  const found = findBelow(element, name);
  return found === undefined ? undefined : codeOf(found, statuses);
}

/** The first reason given, with all its texts. */
function reasonOf(element: XmlElement): Reason {
  const [reason] = childrenOf(element, "StsRsnInf");
  if (reason === undefined) return {};
  const reasonCode = findText(reason, "Rsn/Cd", 4) ?? findText(reason, "Rsn/Prtry", 35);
  const reasonText = findTexts(reason, "AddtlInf");
  return stated({ reasonCode, reasonText });
}

function checkListedSum(control: XmlElement | undefined, payments: readonly Pick<Unresolved, "amountFen">[]): void {
  const amounts = payments.flatMap((payment) => (payment.amountFen === undefined ? [] : [payment.amountFen]));
  if (amounts.length === payments.length && exactSum(amounts) !== undefined) checkSum(control, amounts);
}
