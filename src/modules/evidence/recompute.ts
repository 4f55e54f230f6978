import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import type { LineBalance } from "../../ledger/entry.ts";
import { workDayOf } from "../attendance/work-day.ts";

/** The rows from which worker-days and balances follow, in plain code and apart from the statements that keep them. */
export interface PunchRow {
  readonly pin: number;
  readonly punchedAt: Instant;
  readonly byHand: boolean;
}

export interface WorkerDayRow {
  readonly day: Day;
  readonly pin: number;
  firstIn: Instant;
  lastOut: Instant;
  byHand: boolean;
}

/** Worker-days as first and last punch of each working day give them. */
export function workerDaysFrom(punches: readonly PunchRow[], dayStartsMinute: number): WorkerDayRow[] {
  const days = new Map<string, WorkerDayRow>();
  for (const { pin, punchedAt, byHand } of punches) {
    const day = workDayOf(punchedAt, dayStartsMinute);
    const key = `${day} ${pin}`;
    const known = days.get(key);
    if (known === undefined) {
      days.set(key, { day, pin, firstIn: punchedAt, lastOut: punchedAt, byHand });
      continue;
    }
    // Instants are texts of one form, so they sort in time.
    if (punchedAt < known.firstIn) known.firstIn = punchedAt;
    else if (punchedAt > known.lastOut) known.lastOut = punchedAt;
    known.byHand ||= byHand;
  }
  return [...days.values()];
}

export function workerDayText(one: WorkerDayRow): string {
  return `worker ${one.pin} on ${one.day}: ${one.firstIn} to ${one.lastOut}${one.byHand ? ", by hand" : ""}`;
}

export interface LineRow {
  readonly lineId: number;
  readonly netFen: number;
}

export interface PaymentRow {
  readonly lineId: number;
  readonly amountFen: number;
  readonly state: string;
}

/** What is payable and in transit on each approved line, by its net and its payments alone. */
export function balancesFrom(
  lines: readonly LineRow[],
  payments: readonly PaymentRow[],
): Pick<LineBalance, "lineId" | "payableFen" | "inTransitFen">[] {
  const paid = Map.groupBy(payments, (one) => one.lineId);
  return lines.map(({ lineId, netFen }) => {
    const sum = (...states: string[]) =>
      (paid.get(lineId) ?? []).reduce((total, one) => total + (states.includes(one.state) ? one.amountFen : 0), 0);
    const inTransitFen = fen(sum("pending"));
    return { lineId, payableFen: fen(netFen - sum("pending", "settled")), inTransitFen };
  });
}

export function balanceText(one: Pick<LineBalance, "lineId" | "payableFen" | "inTransitFen">): string {
  return `wage line ${one.lineId}: ${one.payableFen} fen payable, ${one.inTransitFen} in transit`;
}

/** What stands on one side only, said so. */
export function unequalTexts(stored: readonly string[], recomputed: readonly string[]): string[] {
  const [inStore, anew] = [new Set(stored), new Set(recomputed)];
  return [
    ...stored.filter((text) => !anew.has(text)).map((text) => `stored, not recomputed: ${text}`),
    ...recomputed.filter((text) => !inStore.has(text)).map((text) => `recomputed, not stored: ${text}`),
  ];
}
