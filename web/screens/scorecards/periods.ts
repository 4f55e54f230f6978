import { addDays, type Day, day } from "../../../src/kernel/day.ts";

export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
}

const QUARTERS = 6;

function monthsFrom(year: number, month: number, count: number): Pick<Period, "from" | "to"> {
  const first = (y: number, m: number) =>
    day(`${y + Math.floor((m - 1) / 12)}-${String(((m - 1) % 12) + 1).padStart(2, "0")}-01`);
  return { from: first(year, month), to: addDays(first(year, month + count), -1) };
}

/** The quarter of today and those before it, the half-years and years that they lie in, the newest first. */
export function recentPeriods(today: Day): Period[] {
  const [year, quarter] = [Number(today.slice(0, 4)), Math.floor((Number(today.slice(5, 7)) - 1) / 3)];
  const quarters = Array.from({ length: QUARTERS }, (_, i) => year * 4 + quarter - i).map((at) => {
    const [y, q] = [Math.floor(at / 4), at % 4];
    return { ...monthsFrom(y, q * 3 + 1, 3), name: `${y} Q${q + 1}` };
  });
  const years = [year, year - 1].flatMap((y) => [
    { ...monthsFrom(y, 1, 12), name: String(y) },
    { ...monthsFrom(y, 7, 6), name: `${y} H2` },
    { ...monthsFrom(y, 1, 6), name: `${y} H1` },
  ]);
  return [...quarters, ...years].filter(({ from }) => from <= today);
}
