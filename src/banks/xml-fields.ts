import type { Instant } from "../kernel/clock.ts";
import { dayAt, instantFromMs, msOf } from "../kernel/clock.ts";
import { type Day, parseDay } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { ownCopy } from "../kernel/own-copy.ts";
import { amountFromText, exactSum } from "./amount.ts";
import { refuseAt } from "./refused-file.ts";
import type { XmlElement } from "./xml-reader.ts";
import { isLongerThan } from "./xml-writer.ts";

// Each of these reads one thing below an element or ends the reading with a refusal that names path and line.

const DATE = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The element at a path below, such as `Cdtr/Nm`. One that stands twice where the standard has one is refused. */
export function findBelow(element: XmlElement, path: string): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of namesOf(path)) {
    const among: XmlElement = found;
    found = undefined;
    for (const child of among.children) {
      if (child.name !== name) continue;
      if (found !== undefined) refuseAt(child, "bank-file.repeated-element", { right: `one ${child.path}` });
      found = child;
    }
    if (found === undefined) return undefined;
  }
  return found;
}

const NAMES = new Map<string, readonly string[]>();

/** Split once: readers ask for the same few paths in each of 100,000 payments. */
function namesOf(path: string): readonly string[] {
  const known = NAMES.get(path);
  if (known !== undefined) return known;
  const names = path.split("/");
  NAMES.set(path, names);
  return names;
}

export function getBelow(element: XmlElement, path: string): XmlElement {
  return findBelow(element, path) ?? refuseAt(element, "bank-file.missing-element", { below: path, right: path });
}

/** The text at a path; undefined when absent or blank. `charactersMax` is the standard's limit for that text. */
export function findText(element: XmlElement, path: string, charactersMax: number): string | undefined {
  const found = findBelow(element, path);
  if (found === undefined) return undefined;
  const text = found.text.trim();
  if (isLongerThan(text, charactersMax)) {
    refuseAt(found, "bank-file.text-too-long", { right: `at most ${charactersMax} characters` });
  }
  return text === "" ? undefined : ownCopy(text);
}

export function getText(element: XmlElement, path: string, charactersMax: number): string {
  const text = findText(element, path, charactersMax);
  return text ?? refuseAt(element, "bank-file.missing-element", { below: path, right: `a text in ${path}` });
}

/** All texts of a repeating element, such as `AddtlInf`, put together; undefined when there is none. */
export function findTexts(element: XmlElement, name: string): string | undefined {
  const texts = childrenOf(element, name).map((child) => child.text.trim());
  const whole = texts.filter((text) => text !== "").join(" ");
  return whole === "" ? undefined : whole;
}

/** One of the codes that this program knows the meaning of. An unknown one is refused, never guessed. */
export function codeOf<Code extends string>(element: XmlElement, codes: readonly Code[]): Code {
  const text = element.text.trim();
  const known = codes.find((code) => code === text);
  if (known !== undefined) return known;
  return refuseAt(element, "bank-file.unknown-code", { right: codes.join(", "), facts: { found: text.slice(0, 35) } });
}

/** An amount in yuan. Any other currency is refused: wage accounts are kept in renminbi. */
export function amountOf(element: XmlElement): Fen {
  if (element.currency !== "CNY") {
    const facts = { found: element.currency?.slice(0, 3) ?? null };
    refuseAt(element, "bank-file.wrong-currency", { right: "CNY", facts });
  }
  return decimalOf(element);
}

export function decimalOf(element: XmlElement): Fen {
  const text = element.text.trim();
  const amount = amountFromText(text);
  if (!isRefusal(amount)) return amount;
  return refuseAt(element, amount.refused, { right: amount.right, facts: { found: text.slice(0, 35) } });
}

/** `Max15NumericText`. */
export function countOf(element: XmlElement): number {
  const text = element.text.trim();
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return refuseAt(element, "bank-file.not-a-count", { right: "1 to 15 digits", facts: { found: text.slice(0, 35) } });
}

/** `ISODate`. */
export function dayOf(element: XmlElement): Day {
  const text = element.text.trim();
  const day = parseDay(DATE.exec(text)?.[1] ?? "");
  return day ?? refuseAt(element, "bank-file.not-a-day", { right: "YYYY-MM-DD", facts: { found: text.slice(0, 35) } });
}

/**
 * `ISODateTime`. One without a zone is Beijing time: the banks that write it have no other. 24:00:00 is the end of a
 * day (XML Schema part 2, 3.2.7).
 */
export function instantOf(element: XmlElement): Instant {
  const text = element.text.trim();
  const [, date = "", hours = "", minutes = "", seconds = "", fraction = "", zone = "+08:00"] =
    DATE_TIME.exec(text) ?? [];
  const fits =
    parseDay(date) !== undefined &&
    (hours < "24" || (hours === "24" && /^[0.]*$/.test(minutes + seconds + fraction))) &&
    minutes < "60" &&
    seconds < "60" &&
    (zone === "Z" || zone.slice(1) <= "14:00");
  const ms = fits
    ? Date.parse(`${date}T${hours}:${minutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, "0")}${zone}`)
    : NaN;
  if (!Number.isNaN(ms)) return new Date(ms).toISOString() as Instant;
  const right = "YYYY-MM-DDThh:mm:ss+08:00";
  return refuseAt(element, "bank-file.not-an-instant", { right, facts: { found: text.slice(0, 35) } });
}

/** `DateAndDateTime2Choice`: a day, or an instant whose day in China counts. What is booked at 24:00 is that day's. */
export function dayChoiceOf(element: XmlElement): Day {
  const instant = findBelow(element, "DtTm");
  if (instant === undefined) return dayOf(getBelow(element, "Dt"));
  const ms = msOf(instantOf(instant));
  return dayAt(instantFromMs(instant.text.includes("T24:") ? ms - 1 : ms));
}

/** The account number, which China writes under `Othr`; an IBAN is taken as it stands. */
export function accountNumberAt(element: XmlElement, path: string): string | undefined {
  const id = findBelow(element, `${path}/Id`);
  if (id === undefined) return undefined;
  return findText(id, "Othr/Id", 34) ?? findText(id, "IBAN", 34);
}

/** A control count against what was counted. */
export function checkCount(control: XmlElement | undefined, counted: number): void {
  if (control === undefined) return;
  const said = countOf(control);
  if (said !== counted) refuseAt(control, "bank-file.count-mismatch", { facts: { said, counted } });
}

/** A control sum against the amounts that were read. */
export function checkSum(control: XmlElement | undefined, amounts: Iterable<Fen>): void {
  if (control === undefined) return;
  const said = decimalOf(control);
  const summed = exactSum(amounts) ?? refuseAt(control, "bank-file.amount-too-large");
  if (said !== summed) refuseAt(control, "bank-file.sum-mismatch", { facts: { saidFen: said, summedFen: summed } });
}

export function magnitude(amount: Fen): Fen {
  return fen(Math.abs(amount));
}

/** Only the fields that say something: a report has no key for what the bank left out. */
export function stated<T extends object>(fields: T): T {
  for (const key in fields) if (fields[key] === undefined) delete fields[key];
  return fields;
}
