import type { PunchLine } from "../../src/devices/zkteco-push/attlog-write.ts";
import { checkPin } from "../../src/devices/zkteco-push/pin.ts";
import { type Day, dayNumber } from "../../src/kernel/day.ts";
import { type Outcome, refuse } from "../../src/kernel/outcome.ts";
import type { Prng } from "../../src/kernel/prng.ts";
import type { Person } from "./device.ts";

/** Invented people for a run without a roster. */
export const SAMPLE_PEOPLE: readonly Person[] = [
  "扎西·次仁",
  "卓玛·央金",
  "路远",
  "王建国",
  "李秀英",
  "张大山",
  "平措·旺堆",
  "赵铁柱",
].map((name, index) => ({ pin: String(1001 + index), name }));

/** A roster as CSV (`pin,name`, with or without a heading) or as JSON (`[{"pin": "1001", "name": "…"}]`). */
export function parseRoster(text: string): Outcome<Person[]> {
  const people = /^\s*\[/.test(text) ? fromJson(text) : fromCsv(text);
  const wrong = people?.findIndex(({ pin }) => checkPin(pin) !== undefined) ?? 0;
  if (people === undefined || people.length === 0 || wrong >= 0) {
    return refuse("device.bad-roster", {
      field: "roster",
      right: "CSV lines pin,name or a JSON list of {pin, name}; PINs of 1 to 24 letters and digits",
      facts: { row: wrong + 1 },
    });
  }
  return people;
}

function fromCsv(text: string): Person[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const cells = lines.filter((line) => line.trim() !== "").map((line) => line.split(",").map((cell) => cell.trim()));
  const rows = cells[0]?.[0]?.toLowerCase() === "pin" ? cells.slice(1) : cells;
  return rows.map(([pin = "", name = ""]) => ({ pin, name }));
}

function fromJson(text: string): Person[] | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return undefined;
    return rows.map((row: unknown) => {
      const { pin, name } = Object(row) as { pin?: unknown; name?: unknown };
      return { pin: String(pin ?? ""), name: String(name ?? "") };
    });
  } catch {
    return undefined;
  }
}

/** One day at the gate: most come, in before eight and out after six, some also at noon. In order of time. */
export function punchesOn(on: Day, people: readonly Person[], prng: Prng): PunchLine[] {
  const midnight = dayNumber(on) * 86_400;
  const punches: PunchLine[] = [];
  for (const { pin } of people) {
    if (prng.chance(0.08)) continue;
    const verify = prng.chance(0.8) ? 15 : 1;
    const add = (hour: number, spread: number, status: number) =>
      punches.push({ pin, localSeconds: midnight + hour * 3600 + prng.int(0, spread), status, verify });
    add(7, 3500, 0);
    if (prng.chance(0.3)) {
      add(12, 900, 1);
      add(13, 900, 0);
    }
    // One in eight presses the wrong key, and one in thirty forgets to punch out.
    if (!prng.chance(0.03)) add(18, 5400, prng.chance(0.125) ? 0 : 1);
  }
  return punches.sort((one, other) => one.localSeconds - other.localSeconds);
}
