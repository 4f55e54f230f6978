import { type Day, parseDay } from "../../kernel/day.ts";
import { type Fen, fen, negFen, yuanText } from "../../kernel/money.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { amountFromText } from "../amount.ts";
import { refuseAt } from "../refused-file.ts";
import { type Column, type FieldName, kindOf } from "./layout.ts";

/** Amounts in fen, counts as numbers, days as days; everything else is text. */
export type Value = string | number;

/** One line of a file, or one row of a workbook. A field that is absent stood there blank. */
export interface Line {
  readonly line: number;
  readonly part: "head" | "rows" | "tail";
  readonly values: Readonly<Partial<Record<FieldName, Value>>>;
  /** Where a value stood, when not in this line: first and last line are one, labels stand anywhere. */
  readonly places?: Readonly<Partial<Record<FieldName, Place>>> | undefined;
}

interface Place {
  readonly part: "head" | "rows" | "tail";
  readonly line: number;
}

/** Path and line of a value, for a refusal. */
export function placeOf(line: Line, field: FieldName): { readonly path: string; readonly line: number } {
  const place = line.places?.[field] ?? line;
  return { path: `${place.part}/${field}`, line: place.line };
}

/** A whole file. `around` is what its first and last line say together. */
export interface FileLines {
  readonly around: Line;
  readonly rows: readonly Line[];
}

const DAY = { "YYYY-MM-DD": /^(\d{4})-(\d{2})-(\d{2})$/, YYYYMMDD: /^(\d{4})(\d{2})(\d{2})$/ } as const;
const SLASHED = /^(\d{4})\/(\d{2})\/(\d{2})$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** A value as the column writes it. */
export function writtenText({ field, form, constant }: Column, value: Value | undefined): string {
  const kind = kindOf(field);
  if (kind === "constant") return constant ?? "";
  if (value === undefined) return "";
  if (kind === "amount" || kind === "signed") {
    const amount = fen(Number(value));
    return form === "fen" ? String(amount) : yuanText(amount);
  }
  if (kind !== "day") return String(value);
  const day = String(value);
  return form === "YYYYMMDD" ? day.replaceAll("-", "") : form === "YYYY/MM/DD" ? day.replaceAll("-", "/") : day;
}

/** What a column's text means; undefined when it is blank. Anything else than what it is for is refused at its line. */
export function readValue(column: Column, text: string, at: { readonly part: Line["part"]; readonly line: number }) {
  const { field, form, constant } = column;
  const kind = kindOf(field);
  const path = `${at.part}/${column.heading ?? field}`;
  const found = text.slice(0, 35);
  const where = { path, line: at.line };
  if (kind === "constant") {
    if (text !== constant) refuseAt(where, "bank-file.wrong-layout", { right: constant, facts: { found } });
    return undefined;
  }
  if (text === "") return undefined;
  if (kind === "amount" || kind === "signed") return amountOf(text, kind, form, where);
  if (kind === "count") {
    if (!/^\d{1,9}$/.test(text)) refuseAt(where, "bank-file.not-a-count", { right: "1 to 9 digits", facts: { found } });
    return Number(text);
  }
  if (kind === "day") return dayOf(text, form, where);
  if (field === "currency" && !["CNY", "RMB", "人民币", "156"].includes(text)) {
    refuseAt(where, "bank-file.wrong-currency", { right: "CNY", facts: { found } });
  }
  return text;
}

function amountOf(
  text: string,
  kind: "amount" | "signed",
  form: Column["form"],
  where: { readonly path: string; readonly line: number },
): Fen {
  const negative = kind === "signed" && text.startsWith("-");
  const digits = negative ? text.slice(1) : text;
  const plain = GROUPED.test(digits) ? digits.replaceAll(",", "") : digits;
  const wrongFen = form === "fen" && !/^\d{1,20}$/.test(plain);
  const yuan = form === "fen" && !wrongFen ? `${plain.padStart(3, "0").replace(/(\d\d)$/, ".$1")}` : plain;
  const amount = amountFromText(wrongFen ? "" : yuan);
  if (isRefusal(amount)) {
    return refuseAt(where, amount.refused, { right: amount.right, facts: { found: text.slice(0, 35) } });
  }
  return negative ? negFen(amount) : amount;
}

function dayOf(text: string, form: Column["form"], where: { readonly path: string; readonly line: number }): Day {
  const pattern = form === "YYYYMMDD" ? DAY.YYYYMMDD : form === "YYYY/MM/DD" ? SLASHED : DAY["YYYY-MM-DD"];
  const [, year = "", month = "", of = ""] = pattern.exec(text) ?? [];
  const day = parseDay(`${year}-${month}-${of}`);
  const right = form ?? "YYYY-MM-DD";
  return day ?? refuseAt(where, "bank-file.not-a-day", { right, facts: { found: text.slice(0, 35) } });
}

/** The value of a field that must be there. */
export function needed(line: Line, field: FieldName): Value {
  const value = line.values[field];
  return value ?? refuseAt(placeOf(line, field), "bank-file.missing-element", { right: field });
}

export function neededText(line: Line, field: FieldName, charactersMax: number): string {
  const text = String(needed(line, field));
  return fitting(line, field, text, charactersMax);
}

export function optionalText(line: Line, field: FieldName, charactersMax: number): string | undefined {
  const value = line.values[field];
  return value === undefined ? undefined : fitting(line, field, String(value), charactersMax);
}

function fitting(line: Line, field: FieldName, text: string, charactersMax: number): string {
  if ([...text].length <= charactersMax) return text;
  const right = `at most ${charactersMax} characters`;
  return refuseAt(placeOf(line, field), "bank-file.text-too-long", { right });
}
