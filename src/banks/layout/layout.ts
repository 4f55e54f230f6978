import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { PAYMENT_STATUSES } from "../status-report.ts";

/**
 * A bank's own file, described as data: delimited or fixed columns, or a workbook. `payment` is what we write, `result`
 * and `statement` what we read. An administrator records them; nothing about a bank is in code.
 */
export interface Layout {
  /** Lower-case letters, digits and hyphens. */
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly purpose: Purpose;
  /** `delimited`: one line a payment, `fixed`: columns of so many bytes, `workbook`: .xlsx with headings and labels. */
  readonly form: "delimited" | "fixed" | "workbook";
  readonly encoding: "utf-8" | "gb18030";
  readonly delimiter?: "," | ";" | "|" | "\t" | undefined;
  /** Values with a delimiter or a quote in them stand between double quotes. Without: they are refused. */
  readonly quoted?: boolean | undefined;
  readonly lineEnding: "lf" | "crlf";
  /** A line of headings stands before the rows. A workbook always has one. */
  readonly headings: boolean;
  /** The first line; in a workbook, values to the right of their labels (`heading`). Empty: there is none. */
  readonly head: readonly Column[];
  readonly rows: readonly Column[];
  /** The last line, or labelled values below the rows. Empty: there is none. */
  readonly tail: readonly Column[];
  /** The bank's words for a payment's status, each as an ISO 20022 status (ACSC, RJCT, PDNG …). */
  readonly statuses?: Readonly<Record<string, string>> | undefined;
  /** The bank's words for the side of an entry: `credit` into the account, `debit` out of it. */
  readonly directions?: Readonly<Record<string, string>> | undefined;
  /** The bank's words for what an entry is: `interest`, `fee`, `return`, `reversal`. Other words mean nothing. */
  readonly kinds?: Readonly<Record<string, string>> | undefined;
}

export type Purpose = "payment" | "result" | "statement";

export interface Column {
  readonly field: string;
  /** What stands over the column, or before the value; in a workbook it is how the value is found. */
  readonly heading?: string | undefined;
  /** Bytes, in `fixed` layouts. */
  readonly width?: number | undefined;
  readonly align?: "left" | "right" | undefined;
  readonly fill?: " " | "0" | undefined;
  /** Of an amount: `yuan` (1234.50) or `fen` (123450). Of a day: `YYYY-MM-DD`, `YYYYMMDD` or `YYYY/MM/DD`. */
  readonly form?: "yuan" | "fen" | "YYYY-MM-DD" | "YYYYMMDD" | "YYYY/MM/DD" | undefined;
  /** What always stands there, for the field `constant`. */
  readonly constant?: string | undefined;
}

export type FieldKind = "text" | "amount" | "signed" | "count" | "day" | "constant";

/** What each field holds. `signed` amounts may be negative. */
export const FIELD_KINDS = {
  constant: "constant",
  messageId: "text",
  originalMessageId: "text",
  createdOn: "day",
  executionDay: "day",
  debtorName: "text",
  debtorAccount: "text",
  debtorBank: "text",
  count: "count",
  sum: "amount",
  currency: "text",
  sequence: "count",
  endToEndId: "text",
  creditorName: "text",
  creditorAccount: "text",
  creditorBank: "text",
  creditorBankLine: "text",
  amount: "amount",
  remittance: "text",
  status: "text",
  reasonCode: "text",
  reasonText: "text",
  accountNumber: "text",
  openedOn: "day",
  closedOn: "day",
  openingBalance: "signed",
  closingBalance: "signed",
  creditSum: "amount",
  debitSum: "amount",
  reference: "text",
  bookedOn: "day",
  direction: "text",
  credit: "amount",
  debit: "amount",
  balance: "signed",
  kind: "text",
  counterpartyName: "text",
  counterpartyAccount: "text",
} as const satisfies Readonly<Record<string, FieldKind>>;

export type FieldName = keyof typeof FIELD_KINDS;

interface Fields {
  /** In the first or the last line. */
  readonly around: readonly FieldName[];
  readonly rows: readonly FieldName[];
  readonly aroundNeeded: readonly FieldName[];
  readonly rowsNeeded: readonly FieldName[];
}

const PAYER = ["messageId", "createdOn", "executionDay", "debtorName", "debtorAccount", "debtorBank"] as const;

/** Which fields a layout may have. Count and sum are needed in every file: a file without them cannot be checked. */
const FIELDS: Readonly<Record<Purpose, Fields>> = {
  payment: {
    around: ["constant", ...PAYER, "count", "sum", "currency"],
    rows: [
      "constant",
      ...PAYER,
      "currency",
      "sequence",
      "endToEndId",
      "creditorName",
      "creditorAccount",
      "creditorBank",
      "creditorBankLine",
      "amount",
      "remittance",
    ],
    aroundNeeded: ["count", "sum"],
    rowsNeeded: ["endToEndId", "creditorName", "creditorAccount", "amount"],
  },
  result: {
    around: ["constant", "messageId", "originalMessageId", "createdOn", "count", "sum", "currency"],
    rows: [
      "constant",
      "currency",
      "sequence",
      "endToEndId",
      "creditorName",
      "creditorAccount",
      "amount",
      "status",
      "reasonCode",
      "reasonText",
      "remittance",
    ],
    aroundNeeded: ["originalMessageId", "count", "sum"],
    rowsNeeded: ["endToEndId", "amount", "status"],
  },
  statement: {
    around: [
      "constant",
      "messageId",
      "createdOn",
      "accountNumber",
      "currency",
      "openedOn",
      "closedOn",
      "openingBalance",
      "closingBalance",
      "count",
      "creditSum",
      "debitSum",
    ],
    rows: [
      "constant",
      "currency",
      "sequence",
      "reference",
      "bookedOn",
      "amount",
      "direction",
      "credit",
      "debit",
      "balance",
      "kind",
      "counterpartyName",
      "counterpartyAccount",
      "endToEndId",
      "reasonCode",
      "reasonText",
      "remittance",
    ],
    aroundNeeded: ["accountNumber", "count", "creditSum", "debitSum"],
    rowsNeeded: ["reference", "bookedOn"],
  },
};

const ENTRY_KINDS = ["interest", "fee", "return", "reversal"] as const;

/** Why a layout cannot be used; undefined when it can. `field` is the place in the layout. */
export function layoutProblem(layout: Layout): Refusal | undefined {
  const { purpose, form, rows, head, tail } = layout;
  if (form === "workbook" && purpose === "payment") return wrong("form", "delimited or fixed");
  if (form === "delimited" && layout.delimiter === undefined) return wrong("delimiter", "what stands between values");
  const parts = { head, rows, tail } as const;
  for (const part of ["head", "rows", "tail"] as const) {
    for (const [index, column] of parts[part].entries()) {
      const problem = columnProblem(layout, part, column, `${part}[${index}]`);
      if (problem !== undefined) return problem;
    }
    const twice =
      firstTwice(parts[part].map(({ field }) => field).filter((field) => field !== "constant")) ??
      // In a workbook a column is found by its heading, a value by its label.
      (form === "workbook" ? firstTwice(parts[part].map(({ heading }) => heading ?? "")) : undefined);
    if (twice !== undefined) return wrong(part, `${twice} once`);
  }
  const around = new Set([...head, ...tail].map(({ field }) => field));
  const { aroundNeeded, rowsNeeded } = FIELDS[purpose];
  const missingAround = aroundNeeded.find((field) => !around.has(field));
  if (missingAround !== undefined) return wrong("head", `${missingAround}, in the first or the last line`);
  const inRows = new Set(rows.map(({ field }) => field));
  const missing = rowsNeeded.find((field) => !inRows.has(field));
  if (missing !== undefined) return wrong("rows", missing);
  if (purpose === "statement" && !hasSides(inRows)) return wrong("rows", "amount and direction, or credit and debit");
  return codesProblem(layout, inRows);
}

function hasSides(inRows: ReadonlySet<string>): boolean {
  const both = inRows.has("credit") && inRows.has("debit");
  return both !== (inRows.has("amount") && inRows.has("direction"));
}

function columnProblem(
  { purpose, form, headings }: Layout,
  part: "head" | "rows" | "tail",
  { field, heading, width, form: valueForm, constant }: Column,
  at: string,
): Refusal | undefined {
  const allowed: readonly string[] = part === "rows" ? FIELDS[purpose].rows : FIELDS[purpose].around;
  if (!allowed.includes(field)) return wrong(`${at}.field`, allowed.join(", "));
  const kind = kindOf(field);
  if (form === "fixed" && !(width !== undefined && width > 0)) return wrong(`${at}.width`, "at least 1 byte");
  if (kind === "constant" && (constant ?? "") === "") return wrong(`${at}.constant`, "what always stands there");
  const needsHeading = form === "workbook" || (part === "rows" && headings && form === "delimited");
  if (needsHeading && (heading ?? "") === "") return wrong(`${at}.heading`, "the heading");
  const isMoney = kind === "amount" || kind === "signed";
  const fits = isMoney
    ? valueForm === "yuan" || valueForm === "fen" || valueForm === undefined
    : kind === "day"
      ? valueForm?.startsWith("YYYY") !== false
      : valueForm === undefined;
  return fits ? undefined : wrong(`${at}.form`, isMoney ? "yuan or fen" : kind === "day" ? "YYYY-MM-DD …" : "no form");
}

function codesProblem({ statuses, directions, kinds }: Layout, inRows: ReadonlySet<string>): Refusal | undefined {
  const known: ReadonlySet<string> = new Set(PAYMENT_STATUSES.filter((status) => status !== "PART"));
  if (inRows.has("status") && Object.keys(statuses ?? {}).length === 0) return wrong("statuses", "at least one status");
  const status = Object.entries(statuses ?? {}).find(([, code]) => !known.has(code));
  if (status !== undefined) return wrong(`statuses.${status[0]}`, [...known].join(", "));
  const sides = Object.values(directions ?? {});
  if (inRows.has("direction") && !(sides.includes("credit") && sides.includes("debit"))) {
    return wrong("directions", "a word for credit and one for debit");
  }
  const side = Object.entries(directions ?? {}).find(([, code]) => code !== "credit" && code !== "debit");
  if (side !== undefined) return wrong(`directions.${side[0]}`, "credit or debit");
  const kind = Object.entries(kinds ?? {}).find(([, code]) => !ENTRY_KINDS.some((one) => one === code));
  return kind === undefined ? undefined : wrong(`kinds.${kind[0]}`, ENTRY_KINDS.join(", "));
}

export function kindOf(field: string): FieldKind {
  return (FIELD_KINDS as Readonly<Record<string, FieldKind>>)[field] ?? "text";
}

function firstTwice(fields: readonly string[]): string | undefined {
  return fields.find((field, index) => fields.indexOf(field) !== index);
}

function wrong(field: string, right: string): Refusal {
  return refuse("bank-layout.wrong", { field: `layout.${field}`, right });
}
