import type { InputOf, Operation, OutputOf } from "../../src/kernel/contract.ts";
import type { listPayments } from "../../src/modules/accounts/account.contract.ts";
import type {
  answerByReceiptCode,
  answerOutsidePayment,
  openReceiptCode,
} from "../../src/modules/accounts/outside-payment.contract.ts";
import type { answerAppeal, myAppeals } from "../../src/modules/alerts/appeal.contract.ts";
import type {
  complain,
  followComplaint,
  myComplaints,
  sayByReceipt,
  sayToMine,
  tell,
  tellBoard,
} from "../../src/modules/complaints/tell.contract.ts";
import type { publicCredit } from "../../src/modules/firms/publication.contract.ts";
import type { signIn, signOut, whoAmI } from "../../src/modules/identity/user.contract.ts";
import type { myCases, objectToClosing } from "../../src/modules/mywages/my-cases.contract.ts";
import type { myPayers } from "../../src/modules/mywages/my-payers.contract.ts";
import type { myDays, myOutsidePayments, myPayments, myWages } from "../../src/modules/mywages/mywages.contract.ts";
import type { printPaySlip } from "../../src/modules/papers/wage-papers.contract.ts";
import type { answerMine, myQuestions } from "../../src/modules/surveys/survey.contract.ts";
import type { answerByCode, openCode } from "../../src/modules/wages/answer.contract.ts";
import type { confirmLine, disputeLine, getLine } from "../../src/modules/wages/wage-sheet.contract.ts";
import { FaultError, RefusalError } from "../app/api.ts";

/**
 * What the page needs of an operation at run time. The contracts themselves bring the schema library, which would
 * double the page's own code on an old phone; a test compares each line here with its contract.
 */
export interface Endpoint<Op extends Operation> {
  readonly name: Op["name"];
  readonly kind: Op["kind"];
  readonly path: string;
}

function endpoint<Op extends Operation>(name: Op["name"], kind: "read" | "write", path: string): Endpoint<Op> {
  return { name, kind, path };
}

export const SIGN_IN = endpoint<typeof signIn>("identity.sign-in", "write", "/session");
export const SIGN_OUT = endpoint<typeof signOut>("identity.sign-out", "write", "/session/end");
export const WHO_AM_I = endpoint<typeof whoAmI>("identity.who-am-i", "read", "/session");
export const MY_WAGES = endpoint<typeof myWages>("mywages.overview", "read", "/my/wages");
export const MY_DAYS = endpoint<typeof myDays>("mywages.days", "read", "/my/projects/{projectId}/days/{month}");
export const MY_PAYMENTS = endpoint<typeof myPayments>("mywages.payments", "read", "/my/payments");
export const MY_PAYERS = endpoint<typeof myPayers>("mywages.payers", "read", "/my/payers");
export const MY_CASES = endpoint<typeof myCases>("mywages.cases", "read", "/my/cases");
export const OBJECT_TO_CLOSING = endpoint<typeof objectToClosing>(
  "mywages.object-to-closing",
  "write",
  "/projects/{projectId}/cases/{caseId}/objections",
);
export const MY_QUESTIONS = endpoint<typeof myQuestions>("surveys.my-questions", "read", "/my/questions");
export const ANSWER_QUESTION = endpoint<typeof answerMine>("surveys.answer", "write", "/my/questions/{askId}/answer");
export const MY_APPEALS = endpoint<typeof myAppeals>("alerts.my-appeals", "read", "/my/appeals");
export const ANSWER_APPEAL = endpoint<typeof answerAppeal>(
  "alerts.answer-appeal",
  "write",
  "/projects/{projectId}/appeals/{appealId}/answers",
);
export const MY_OUTSIDE_PAYMENTS = endpoint<typeof myOutsidePayments>(
  "mywages.outside-payments",
  "read",
  "/my/outside-payments",
);
export const ANSWER_OUTSIDE_PAYMENT = endpoint<typeof answerOutsidePayment>(
  "accounts.answer-outside-payment",
  "write",
  "/projects/{projectId}/outside-payments/{outsideId}/answer",
);
export const OPEN_RECEIPT_CODE = endpoint<typeof openReceiptCode>(
  "accounts.open-receipt-code",
  "read",
  "/receipt-codes/{code}",
);
export const ANSWER_BY_RECEIPT_CODE = endpoint<typeof answerByReceiptCode>(
  "accounts.answer-by-receipt-code",
  "write",
  "/receipt-codes/{code}/answer",
);
export const WAGE_LINE = endpoint<typeof getLine>(
  "wages.get-line",
  "read",
  "/projects/{projectId}/wage-lines/{lineId}",
);
export const PAY_SLIP = endpoint<typeof printPaySlip>(
  "papers.pay-slip",
  "read",
  "/projects/{projectId}/wage-lines/{lineId}/pay-slip",
);
export const LINE_PAYMENTS = endpoint<typeof listPayments>(
  "accounts.list-payments",
  "read",
  "/projects/{projectId}/wage-lines/{lineId}/payments",
);
export const CONFIRM_LINE = endpoint<typeof confirmLine>(
  "wages.confirm-line",
  "write",
  "/projects/{projectId}/wage-lines/{lineId}/confirmation",
);
export const DISPUTE_LINE = endpoint<typeof disputeLine>(
  "wages.dispute-line",
  "write",
  "/projects/{projectId}/wage-lines/{lineId}/dispute",
);

export const OPEN_CODE = endpoint<typeof openCode>("wages.open-code", "read", "/wage-codes/{code}");
export const ANSWER_BY_CODE = endpoint<typeof answerByCode>(
  "wages.answer-by-code",
  "write",
  "/wage-codes/{code}/answer",
);

export const TELL_BOARD = endpoint<typeof tellBoard>("complaints.tell-board", "read", "/tell-boards/{board}");
export const PUBLIC_CREDIT = endpoint<typeof publicCredit>("firms.public-credit", "read", "/public/credit");
export const TELL = endpoint<typeof tell>("complaints.tell", "write", "/tell");
export const FOLLOW_COMPLAINT = endpoint<typeof followComplaint>(
  "complaints.follow",
  "read",
  "/complaint-receipts/{code}",
);
export const SAY_BY_RECEIPT = endpoint<typeof sayByReceipt>(
  "complaints.say",
  "write",
  "/complaint-receipts/{code}/words",
);
export const COMPLAIN = endpoint<typeof complain>("complaints.complain", "write", "/my/complaints");
export const MY_COMPLAINTS = endpoint<typeof myComplaints>("complaints.my", "read", "/my/complaints");
export const SAY_TO_MINE = endpoint<typeof sayToMine>(
  "complaints.my-words",
  "write",
  "/my/complaints/{complaintId}/words",
);

/** Long enough for a mountain valley's 2G, short enough that nobody stares at a dead page. */
const PATIENCE_MS = 30_000;

/** Asks the server. Throws a RefusalError when it says no, a FaultError when network or server fail. */
export async function ask<Op extends Operation>(
  { kind, path }: Endpoint<Op>,
  input: InputOf<Op>,
  idempotencyKey?: string,
): Promise<OutputOf<Op>> {
  const rest: Record<string, unknown> = { ...input };
  const url = `/api${path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  })}`;
  const headers: Record<string, string> = { accept: "application/json" };
  const request: RequestInit = { headers, credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE_MS) };
  if (kind === "write") {
    headers["content-type"] = "application/json";
    if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
    Object.assign(request, { method: "POST", body: JSON.stringify(rest) });
  }
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new FaultError(error instanceof Error ? error.message : NO_NETWORK);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as OutputOf<Op>;
  if (isRefusal(body)) throw new RefusalError(response.status, body);
  const incident = typeof body === "object" && body !== null && "incident" in body ? String(body.incident) : undefined;
  throw new FaultError(`${SERVER_FAULT} ${response.status}`, incident);
}

const NO_NETWORK = "network";
const SERVER_FAULT = "HTTP";

/** A proxy or the server itself failed, as against no connection at all. */
export function isServerFault(error: Error): boolean {
  return error instanceof FaultError && error.message.startsWith(SERVER_FAULT);
}

function isRefusal(body: unknown): body is ConstructorParameters<typeof RefusalError>[1] {
  return typeof body === "object" && body !== null && "refused" in body && typeof body.refused === "string";
}
