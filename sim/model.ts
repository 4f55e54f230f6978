import type { PunchLine } from "../src/devices/zkteco-push/attlog-write.ts";
import type { Scheme } from "./site-plan.ts";

/**
 * What must be true, told a second time in the plainest way, from the story's own side: what the clocks had
 * acknowledged, what was agreed, what the bank moved. None of the product's own reckoning is used here.
 */
interface Terms {
  readonly scheme: Scheme;
  readonly rateFen: number;
  readonly pieceRateFen?: number | undefined;
}

/** What was counted for a month, in thousandths. */
interface Counted {
  readonly pieces: number;
  readonly tasks: number;
}

interface WorkedDay {
  first: number;
  last: number;
}

/** Before four in the morning it is still yesterday's shift. */
const SHIFT_SECONDS = 4 * 3_600;
const HALF_DAY_MINUTES = 240;

/** Working days by the holiday notices of 2020 (国办发明电〔2019〕16号), counted on paper. */
const WORKING_DAYS: Readonly<Record<string, number>> = {
  "2020-09": 23,
  "2020-10": 17,
  "2020-11": 21,
  "2020-12": 23,
};

/** Worker-days of one worker, by the day they began. */
export function workedDays(punches: readonly PunchLine[]): ReadonlyMap<string, WorkedDay> {
  const days = new Map<string, WorkedDay>();
  for (const { localSeconds } of punches) {
    const day = new Date((localSeconds - SHIFT_SECONDS) * 1000).toISOString().slice(0, 10);
    const known = days.get(day);
    if (known === undefined) days.set(day, { first: localSeconds, last: localSeconds });
    else {
      known.first = Math.min(known.first, localSeconds);
      known.last = Math.max(known.last, localSeconds);
    }
  }
  return days;
}

/** What a month of worker-days and of counted work earns, in fen. */
export function earned(
  terms: Terms,
  days: ReadonlyMap<string, WorkedDay>,
  month: string,
  { pieces, tasks }: Counted,
): number {
  const minutes = [...days].filter(([day]) => day.startsWith(month)).map(([, one]) => minutesOf(one));
  switch (terms.scheme) {
    case "day": {
      const halves = minutes.reduce((sum, one) => sum + (one < HALF_DAY_MINUTES ? 1 : 2), 0);
      return Math.round((terms.rateFen * halves) / 2 + ((terms.pieceRateFen ?? 0) * pieces) / 1_000);
    }
    case "hour":
      return Math.round((terms.rateFen * Math.floor(minutes.reduce((sum, one) => sum + one, 0) / 15)) / 4);
    case "piece":
      return Math.round((terms.rateFen * pieces) / 1_000);
    case "task":
      return Math.round((terms.rateFen * tasks) / 1_000);
    case "month": {
      const isWhole = minutes.length >= (WORKING_DAYS[month] ?? 22) || minutes.length >= 21.75;
      return isWhole ? terms.rateFen : Math.round((terms.rateFen * minutes.length * 100) / 2_175);
    }
  }
}

/** What a person recorded for a month beside attendance. */
export type SiteItem =
  | { readonly kind: "overtime-extended"; readonly minutes: number }
  | { readonly kind: "allowance-special" | "allowance-other"; readonly amountFen: number; readonly note: string }
  | { readonly kind: "deduction-social-insurance" | "deduction-income-tax"; readonly amountFen: number };

/** What the items of who is paid by day add to the wage and take from it: overtime at half as much again. */
export function added(terms: Terms, items: readonly SiteItem[]): number {
  let sum = 0;
  for (const item of items) {
    if (item.kind === "overtime-extended") sum += Math.round((terms.rateFen * item.minutes * 3) / (8 * 60 * 2));
    else sum += item.kind.startsWith("allowance") ? item.amountFen : -item.amountFen;
  }
  return sum;
}

function minutesOf({ first, last }: WorkedDay): number {
  return Math.floor((last - first) / 60);
}

/** Takes a worker's advances off the wages that follow, the oldest first, none below nothing. */
export class AdvanceModel {
  readonly #given: ReadonlyMap<string, number>;
  readonly #settled = new Map<number, number>();

  constructor(given: ReadonlyMap<string, number>) {
    this.#given = given;
  }

  /** To be asked month by month: what is taken off a wage of so much. */
  settle(pin: number, month: string, wageFen: number): number {
    let open = -(this.#settled.get(pin) ?? 0);
    for (const [key, fen] of this.#given) {
      const [of, given = ""] = key.split(" ");
      if (Number(of) === pin && given <= month) open += fen;
    }
    const taken = Math.min(Math.max(open, 0), Math.max(wageFen, 0));
    this.#settled.set(pin, (this.#settled.get(pin) ?? 0) + taken);
    return taken;
  }
}

/** Where each payment is, as far as the bank's files that were read tell. */
export class PaidModel {
  readonly #payments = new Map<
    string,
    { readonly lineId: number; readonly amountFen: number; out: boolean; back: boolean }
  >();
  /** What the files that were read moved in all. */
  balanceFen = 0;

  order(endToEndId: string, lineId: number, amountFen: number): void {
    if (!this.#payments.has(endToEndId)) this.#payments.set(endToEndId, { lineId, amountFen, out: false, back: false });
  }

  read(kind: "transfer" | "paid" | "back", amountFen: number, endToEndId: string | undefined): void {
    this.balanceFen += kind === "paid" ? -amountFen : amountFen;
    const payment = this.#payments.get(endToEndId ?? "");
    if (payment === undefined) return;
    if (kind === "paid") payment.out = true;
    if (kind === "back") payment.back = true;
  }

  /** Fen that reached the worker, by wage line: what came back did not, and is owed again. */
  paid(): ReadonlyMap<number, number> {
    const sums = new Map<number, number>();
    for (const { lineId, amountFen, out, back } of this.#payments.values()) {
      if (out && !back) sums.set(lineId, (sums.get(lineId) ?? 0) + amountFen);
    }
    return sums;
  }
}
