import { parseBankCard } from "../../codes/bank-card.ts";
import { findBank } from "../../codes/banks.ts";
import type { Sex } from "../../codes/citizen-id.ts";
import { parseCompanyCode } from "../../codes/company-code.ts";
import { findEthnicGroup } from "../../codes/ethnic-groups.ts";
import { foldName, foldNumber } from "../../codes/folding.ts";
import {
  checkDocument,
  type DocumentType,
  findDocumentType,
  type IdentityDocument,
} from "../../codes/identity-documents.ts";
import { parsePhone } from "../../codes/phone.ts";
import { findTrade } from "../../codes/trades.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type ParsedRow, type RowCells, remembered, type SheetForm } from "../form.ts";
import { parseAmount, parseName, parseSheetDay, parseShortText } from "../values.ts";
import { type CONTRACT_KIND_NAMES, type PAY_SCHEME_NAMES, ROSTER_COLUMNS, type RosterField } from "./columns.ts";
import { ROSTER_REFUSALS } from "./problems.ts";

export type ContractKind = keyof typeof CONTRACT_KIND_NAMES;
export type PayScheme = keyof typeof PAY_SCHEME_NAMES;

/** One person of a roster, checked and in codes. What the file left out is undefined: unknown, not "none". */
export interface RosterRow {
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly birthday: Day | undefined;
  readonly sex: Sex | undefined;
  readonly phone: string | undefined;
  /** GB/T 3304 code. */
  readonly ethnicGroup: string | undefined;
  /** Code of the national 工种 table. */
  readonly trade: string;
  readonly crew: string;
  /** A unified social credit code where the file gave one, otherwise the name as written. */
  readonly employer: { readonly code: string } | { readonly name: string };
  readonly contractKind: ContractKind | undefined;
  readonly contractSignedOn: Day | undefined;
  readonly contractFrom: Day | undefined;
  readonly contractTo: Day | undefined;
  readonly entryOn: Day | undefined;
  readonly payScheme: PayScheme | undefined;
  /** Fen per month, day, hour, piece or task. */
  readonly payRate: Fen | undefined;
  readonly payDay: number | undefined;
  readonly bankName: string | undefined;
  /** Three-digit code, where the name is known. */
  readonly bankCode: string | undefined;
  readonly bankCard: string | undefined;
  readonly cardHolder: string | undefined;
}

/** The roster of workers as a form. A person may be in a file once. */
export const ROSTER: SheetForm<RosterField, RosterRow> = {
  sheetName: "花名册",
  columns: ROSTER_COLUMNS,
  says: ROSTER_REFUSALS,
  rowReader() {
    const parsers: RepeatingParsers = {
      documentType: remembered(parseDocumentType),
      ethnicGroup: remembered((text) => codeOf(findEthnicGroup(text), "roster.unknown-ethnic-group")),
      trade: remembered((text) => codeOf(findTrade(text), "roster.unknown-trade")),
      shortText: remembered(parseShortText),
      employer: remembered(parseEmployer),
      contractKind: remembered(parseContractKind),
      day: remembered(parseSheetDay),
      payScheme: remembered(parsePayScheme),
      rate: remembered(parseAmount),
      payDay: remembered(parsePayDay),
      bankCode: remembered((text) => findBank(text)?.code),
    };
    return (row) => parseRosterRow(row, parsers);
  },
};

interface RepeatingParsers {
  readonly documentType: (text: string) => Outcome<DocumentType>;
  readonly ethnicGroup: (text: string) => Outcome<string>;
  readonly trade: (text: string) => Outcome<string>;
  readonly shortText: (text: string) => Outcome<string>;
  readonly employer: (text: string) => Outcome<RosterRow["employer"]>;
  readonly contractKind: (text: string) => Outcome<ContractKind>;
  readonly day: (text: string) => Outcome<Day>;
  readonly payScheme: (text: string) => Outcome<PayScheme>;
  readonly rate: (text: string) => Outcome<Fen>;
  readonly payDay: (text: string) => Outcome<number>;
  readonly bankCode: (text: string) => string | undefined;
}

function parseRosterRow(row: RowCells<RosterField>, parsers: RepeatingParsers): ParsedRow<RosterRow> {
  const name = row.required("name", parseName);
  const typeGiven = row.has("documentType");
  const documentType = typeGiven ? row.optional("documentType", parsers.documentType) : "01";
  const document = row.required("documentNumber", (text) =>
    // With an unknown type the number cannot be judged; the type's own problem is told.
    documentType === undefined ? { type: "01" as const, number: "" } : checkDocument(documentType, text),
  );
  const phone = row.optional("phone", parsePhone);
  const ethnicGroup = row.optional("ethnicGroup", parsers.ethnicGroup);
  const trade = row.required("trade", parsers.trade);
  const crew = row.required("crew", parsers.shortText);
  const employer = row.required("employer", parsers.employer);
  const contractKind = row.optional("contractKind", parsers.contractKind);
  const contractSignedOn = row.optional("contractSignedOn", parsers.day);
  const contractFrom = row.optional("contractFrom", parsers.day);
  const contractTo = row.optional("contractTo", parsers.day);
  if (contractFrom !== undefined && contractTo !== undefined && contractTo < contractFrom) {
    row.problem("contractTo", refuse("roster.contract-ends-before-start"));
  }
  const entryOn = row.optional("entryOn", parsers.day);
  const payScheme = row.optional("payScheme", parsers.payScheme);
  const payRate = row.optional("payRate", parsers.rate);
  for (const [field, other] of [
    ["payScheme", "payRate"],
    ["payRate", "payScheme"],
  ] as const) {
    const missing = !row.has(field) && row.has(other);
    if (missing) row.problem(field, refuse("roster.pay-terms-incomplete"));
  }
  const payDay = row.optional("payDay", parsers.payDay);
  const bankName = row.optional("bank", parsers.shortText);
  const bankCard = row.optional("bankCard", parseBankCard);
  const holder = row.optional("cardHolder", parseName);
  if (holder !== undefined && name !== undefined && holder !== name && foldName(holder) !== foldName(name)) {
    row.problem("cardHolder", refuse("roster.card-of-another"));
  }
  const key = document === undefined || document.number === "" ? undefined : keyOf(document);
  const once = key === undefined ? undefined : { key, field: "documentNumber", code: "roster.duplicate-person" };
  if (
    row.problems.length > 0 ||
    name === undefined ||
    document === undefined ||
    trade === undefined ||
    crew === undefined ||
    employer === undefined
  ) {
    return { value: undefined, once };
  }
  const value: RosterRow = {
    name,
    documentType: document.type,
    documentNumber: document.number,
    birthday: document.birthday,
    sex: document.sex,
    phone,
    ethnicGroup,
    trade,
    crew,
    employer,
    contractKind,
    contractSignedOn,
    contractFrom,
    contractTo,
    entryOn,
    payScheme,
    payRate,
    payDay,
    bankName,
    bankCode: bankName === undefined ? undefined : parsers.bankCode(bankName),
    bankCard,
    cardHolder: bankCard === undefined ? undefined : (holder ?? name),
  };
  return { value, once };
}

function keyOf({ type, number }: IdentityDocument): string {
  return type === "01" ? number : `${type}/${number}`;
}

function codeOf(found: { readonly code: string } | undefined, code: string): Outcome<string> {
  return found === undefined ? refuse(code) : found.code;
}

function parseDocumentType(text: string): Outcome<DocumentType> {
  return findDocumentType(text)?.code ?? refuse("identity.unknown-document-type");
}

function parseEmployer(text: string): Outcome<RosterRow["employer"]> {
  // Sixteen or more letters and digits without a Chinese character are meant as a code.
  if (/^[0-9A-Z]{16,}$/.test(foldNumber(text))) {
    const company = parseCompanyCode(text);
    return isRefusal(company) ? company : { code: company.code };
  }
  const name = parseShortText(text);
  return isRefusal(name) ? name : { name };
}

function parseContractKind(text: string): Outcome<ContractKind> {
  const folded = foldName(text);
  if (folded === "劳动合同" || folded === "labourcontract") return "labour-contract";
  if (["用工书面协议", "书面协议", "用工协议", "writtenagreement"].includes(folded)) return "work-agreement";
  return refuse("roster.unknown-contract-kind");
}

const PAY_SCHEMES: Readonly<Record<PayScheme, RegExp>> = {
  month: /^(?:按?月薪?|计月|month(?:ly)?)$/,
  day: /^(?:按?[日天]薪?|计日|day|daily)$/,
  hour: /^(?:按?(?:小?时|时)薪?|计时|hour(?:ly)?)$/,
  piece: /^(?:按?件薪?|计件|piece)$/,
  task: /^(?:按?(?:任务|项)|包干|包工|task)$/,
};

const SCHEMES = Object.keys(PAY_SCHEMES) as PayScheme[];

function parsePayScheme(text: string): Outcome<PayScheme> {
  const folded = foldName(text).replace(/制$/, "");
  for (const scheme of SCHEMES) if (PAY_SCHEMES[scheme].test(folded)) return scheme;
  return refuse("roster.unknown-pay-scheme");
}

function parsePayDay(text: string): Outcome<number> {
  const folded = foldName(text);
  if (folded === "月底" || folded === "月末") return 31;
  const match = /^(?:每月)?(\d{1,2})[日号]?$/.exec(folded);
  const date = Number(match?.[1]);
  return date >= 1 && date <= 31 ? date : refuse("roster.bad-payday");
}
