import { parseBankCard } from "../../codes/bank-card.ts";
import { findBank } from "../../codes/banks.ts";
import type { Sex } from "../../codes/citizen-id.ts";
import { parseCompanyCode } from "../../codes/company-code.ts";
import { findEthnicGroup } from "../../codes/ethnic-groups.ts";
import { foldName, foldNumber, foldWidth } from "../../codes/folding.ts";
import {
  checkDocument,
  type DocumentType,
  findDocumentType,
  type IdentityDocument,
} from "../../codes/identity-documents.ts";
import { parsePhone } from "../../codes/phone.ts";
import { findTrade } from "../../codes/trades.ts";
import type { Sentence } from "../../kernel/contract.ts";
import { type Day, parseDay } from "../../kernel/day.ts";
import { type Fen, parseYuan } from "../../kernel/money.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { type Cell, isBlank } from "../cell.ts";
import { type CONTRACT_KIND_NAMES, type PAY_SCHEME_NAMES, ROSTER_COLUMNS, type RosterField } from "./columns.ts";
import { reasonFor } from "./problems.ts";

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

export interface RosterProblem {
  readonly field: RosterField;
  /** The heading in Chinese, as the template has it. */
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly reason: Sentence;
}

const HEADINGS = new Map(ROSTER_COLUMNS.map((column) => [column.field, column.heading]));

export function problemIn(field: RosterField, value: string, refusal: Refusal): RosterProblem {
  const reason = reasonFor(refusal);
  return { field, column: HEADINGS.get(field) ?? field, value, code: refusal.refused, reason };
}

/** What came of one row: a person or what is wrong, and the document where it could be read, to find duplicates. */
export interface ParsedRow {
  readonly value: RosterRow | undefined;
  readonly problems: readonly RosterProblem[];
  readonly document: IdentityDocument | undefined;
}

/** Finds the cell of a field. */
export type CellOf = (field: RosterField) => Cell | undefined;

/**
 * Makes a reader of rows for one file. Days, trades, crews and firms repeat from row to row, so each text is worked out
 * once: half the time and a third of the memory of 100,000 rows.
 */
export function rosterRowReader(): (cellOf: CellOf) => ParsedRow {
  const parsers: RepeatingParsers = {
    documentType: remembered(parseDocumentType),
    ethnicGroup: remembered((text) => codeOf(findEthnicGroup(text), "roster.unknown-ethnic-group")),
    trade: remembered((text) => codeOf(findTrade(text), "roster.unknown-trade")),
    shortText: remembered(parseShortText),
    employer: remembered(parseEmployer),
    contractKind: remembered(parseContractKind),
    day: remembered(parseRosterDay),
    payScheme: remembered(parsePayScheme),
    rate: remembered(parseRate),
    payDay: remembered(parsePayDay),
    bankCode: remembered((text) => findBank(text)?.code),
  };
  return (cellOf) => parseRosterRow(cellOf, parsers);
}

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

const REMEMBERED_MAX = 10_000;

function remembered<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = parse(text);
    if (known.size < REMEMBERED_MAX) known.set(text, value);
    return value;
  };
}

/** All problems of the row are told at once. */
function parseRosterRow(cellOf: CellOf, parsers: RepeatingParsers): ParsedRow {
  const problems: RosterProblem[] = [];
  const problem = (field: RosterField, refusal: Refusal) => {
    problems.push(problemIn(field, cellOf(field)?.text ?? "", refusal));
  };
  /** The field's value; undefined when the cell is empty or refused. */
  const optional = <T>(field: RosterField, parse: (text: string) => Outcome<T>): T | undefined => {
    const cell = cellOf(field);
    if (cell === undefined || isBlank(cell)) return undefined;
    if (cell.kind === "error") {
      problem(field, refuse("sheet.error-value"));
      return undefined;
    }
    const outcome = hasLostDigits(field, cell) ? refuse("sheet.number-lost-digits") : parse(cell.text);
    if (!isRefusal(outcome)) return outcome;
    problem(field, outcome);
    return undefined;
  };
  const required = <T>(field: RosterField, parse: (text: string) => Outcome<T>): T | undefined => {
    if (isBlank(cellOf(field))) problem(field, refuse("roster.required"));
    return optional(field, parse);
  };

  const name = required("name", parseName);
  const typeGiven = !isBlank(cellOf("documentType"));
  const documentType = typeGiven ? optional("documentType", parsers.documentType) : "01";
  const document = required("documentNumber", (text) =>
    // With an unknown type the number cannot be judged; the type's own problem is told.
    documentType === undefined ? { type: "01" as const, number: "" } : checkDocument(documentType, text),
  );
  const phone = optional("phone", parsePhone);
  const ethnicGroup = optional("ethnicGroup", parsers.ethnicGroup);
  const trade = required("trade", parsers.trade);
  const crew = required("crew", parsers.shortText);
  const employer = required("employer", parsers.employer);
  const contractKind = optional("contractKind", parsers.contractKind);
  const contractSignedOn = optional("contractSignedOn", parsers.day);
  const contractFrom = optional("contractFrom", parsers.day);
  const contractTo = optional("contractTo", parsers.day);
  if (contractFrom !== undefined && contractTo !== undefined && contractTo < contractFrom) {
    problem("contractTo", refuse("roster.contract-ends-before-start"));
  }
  const entryOn = optional("entryOn", parsers.day);
  const payScheme = optional("payScheme", parsers.payScheme);
  const payRate = optional("payRate", parsers.rate);
  for (const [field, other] of [
    ["payScheme", "payRate"],
    ["payRate", "payScheme"],
  ] as const) {
    const missing = isBlank(cellOf(field)) && !isBlank(cellOf(other));
    if (missing) problem(field, refuse("roster.pay-terms-incomplete"));
  }
  const payDay = optional("payDay", parsers.payDay);
  const bankName = optional("bank", parsers.shortText);
  const bankCard = optional("bankCard", parseBankCard);
  const holder = optional("cardHolder", parseName);
  if (holder !== undefined && name !== undefined && holder !== name && foldName(holder) !== foldName(name)) {
    problem("cardHolder", refuse("roster.card-of-another"));
  }
  if (
    problems.length > 0 ||
    name === undefined ||
    document === undefined ||
    trade === undefined ||
    crew === undefined ||
    employer === undefined
  ) {
    return { value: undefined, problems, document: document?.number === "" ? undefined : document };
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
  return { value, problems, document };
}

/** A number stored as a number with more digits than spreadsheets keep, or what CSV makes of one (`5.40199E+17`). */
function hasLostDigits(field: RosterField, cell: Cell): boolean {
  if (cell.kind === "number") return cell.lostDigits;
  const isNumber = field === "documentNumber" || field === "bankCard" || field === "phone";
  return isNumber && /^\s*\d(?:\.\d+)?E\+?\d+\s*$/i.test(cell.text);
}

function codeOf(found: { readonly code: string } | undefined, code: string): Outcome<string> {
  return found === undefined ? refuse(code) : found.code;
}

function parseName(text: string): Outcome<string> {
  const name = text.trim().replace(/\s+/g, " ");
  return name.length <= 50 && /\p{L}/u.test(name) ? name : refuse("roster.bad-name");
}

function parseShortText(text: string): Outcome<string> {
  const short = text.trim().replace(/\s+/g, " ");
  return short.length <= 100 ? short : refuse("roster.too-long");
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

/** `2020-05-01`, `2020/5/1`, `2020.5.1`, `2020年5月1日` and `20200501`. */
function parseRosterDay(text: string): Outcome<Day> {
  const folded = foldWidth(text)
    .replace(/\s+(?:\d{1,2}:\d{2}(?::\d{2})?)?$/, "")
    .trim();
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(folded);
  if (match === null) return refuse("roster.bad-date");
  const [month, date] = [match[2] ?? match[4] ?? "", match[3] ?? match[5] ?? ""];
  const day = parseDay(`${match[1]}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return day !== undefined && day >= "1950-01-01" && day <= "2100-12-31" ? day : refuse("roster.bad-date");
}

const RATE_MAX = 100_000_000;

function parseRate(text: string): Outcome<Fen> {
  const amount = parseYuan(foldWidth(text).replace(/^\s*[¥￥]|元.*$/g, ""));
  return amount !== undefined && amount > 0 && amount <= RATE_MAX ? amount : refuse("roster.bad-amount");
}

function parsePayDay(text: string): Outcome<number> {
  const folded = foldName(text);
  if (folded === "月底" || folded === "月末") return 31;
  const match = /^(?:每月)?(\d{1,2})[日号]?$/.exec(folded);
  const date = Number(match?.[1]);
  return date >= 1 && date <= 31 ? date : refuse("roster.bad-payday");
}
