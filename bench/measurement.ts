/** One figure and what it is measured against. */
export interface Measurement {
  /** What was measured, in words: `uploads into punch and worker_day, 16 connections`. */
  readonly name: string;
  /** The figure with its unit: `182,000 rows/s`. */
  readonly figure: string;
  /** The figure as a multiple of the peer or of the limit it is held to. */
  readonly ratio: number;
  /** The ratio that must be reached (`higher`) or not exceeded (`lower`). */
  readonly limit: number;
  readonly better: "higher" | "lower";
}

/** Ratios nearer to the limit than this say nothing on a machine that others use too. */
const NOISE = 0.25;

export type Verdict = "reached" | "within noise" | "missed";

export function verdictOf({ ratio, limit, better }: Measurement): Verdict {
  const share = better === "higher" ? ratio / limit : limit / ratio;
  if (share >= 1) return "reached";
  return share >= 1 - NOISE ? "within noise" : "missed";
}

export function tableOf(measured: readonly Measurement[]): string {
  const head = ["what", "figure", "ratio", "limit", "verdict"];
  const rows = measured.map((one) => [
    one.name,
    one.figure,
    twoDigits(one.ratio),
    `${one.better === "higher" ? "≥" : "≤"} ${twoDigits(one.limit)}`,
    verdictOf(one),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) =>
      column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return [head, ...rows].map((cells) => line(cells).join("  ").trimEnd()).join("\n");
}

function twoDigits(value: number): string {
  return value.toFixed(2);
}
