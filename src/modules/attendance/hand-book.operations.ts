import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { type Instant, instantAt, msOf } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { isRefusal, type Refusal, refuse } from "../../kernel/outcome.ts";
import { type AttendanceRow, USUAL_START } from "../../sheets/attendance/attendance-row.ts";
import { type NamedPerson, peopleNamed } from "../registry/people-named.store.ts";
import { shiftRule } from "./device.store.ts";
import {
  type BookedDay,
  type BookedPunch,
  insertHandPunches,
  punchesThere,
  widenDaysByHand,
} from "./hand-book.store.ts";
import { ensurePartitions } from "./partition.store.ts";
import { partitionMonth, workDayOf } from "./work-day.ts";

export interface BookRow {
  readonly rowNumber: number;
  readonly value: AttendanceRow;
}

export interface BookTaken {
  readonly good: number;
  /** Rows whose punches were there already: nothing is written. */
  readonly already: number;
  readonly refused: readonly { readonly rowNumber: number; readonly refusal: Refusal }[];
}

interface Booked {
  readonly row: BookRow;
  readonly person: NamedPerson;
  readonly first: Instant;
  readonly last: Instant;
}

/**
 * Attendance that was kept by hand becomes punches by hand, with the person who brings the book as author and a reason.
 * The rules are those of one punch by hand; the same row again adds nothing. A dry run writes nothing.
 */
export async function takeHandBook(
  context: Context,
  projectId: number,
  rows: readonly BookRow[],
  { fileName, dryRun }: { readonly fileName: string; readonly dryRun: boolean },
): Promise<BookTaken> {
  const { tx, now } = context;
  const { dayStartsMinute, startedOn } = present(await shiftRule(tx, projectId), "the project");
  const find = await peopleNamed(
    context,
    projectId,
    rows.map(({ value }) => value),
  );
  const refused: { rowNumber: number; refusal: Refusal }[] = [];
  const booked: Booked[] = [];
  for (const row of rows) {
    const { value, rowNumber } = row;
    const person = find(value, value.day);
    if (isRefusal(person)) {
      refused.push({ rowNumber, refusal: person });
      continue;
    }
    const first = instantAt(value.day, value.firstIn);
    const last = instantAt(value.lastOut < value.firstIn ? addDays(value.day, 1) : value.day, value.lastOut);
    const days = [workDayOf(first, dayStartsMinute), workDayOf(last, dayStartsMinute)] as const;
    const refusal = bookFault({ first, last, days, person, now, startedOn });
    if (refusal === undefined) booked.push({ row, person, first, last });
    else refused.push({ rowNumber, refusal });
  }
  if (booked.length === 0) return { good: 0, already: 0, refused };
  const punches = booked.flatMap(({ row, person, first, last }): BookedPunch[] => {
    const reason = reasonOf(row, fileName);
    return [first, last].map((punchedAt) => ({ pin: person.pin, punchedAt, reason }));
  });
  if (dryRun) {
    const there = new Set((await punchesThere(tx, projectId, punches)).map(keyOf));
    const isThere = ({ person, first, last }: Booked) =>
      [first, last].every((at) => there.has(keyOf({ pin: person.pin, punchedAt: at })));
    const already = booked.filter(isThere).length;
    return { good: booked.length - already, already, refused };
  }
  await ensurePartitions(tx, new Set(punches.map(({ punchedAt }) => partitionMonth(msOf(punchedAt) / 1000))));
  const added = await insertHandPunches(context, projectId, punches);
  const fresh = new Set(added.map(keyOf));
  await widenDaysByHand(tx, projectId, daysOf(added, dayStartsMinute));
  const isNew = ({ person, first, last }: Booked) =>
    [first, last].some((at) => fresh.has(keyOf({ pin: person.pin, punchedAt: at })));
  const good = booked.filter(isNew).length;
  return { good, already: booked.length - good, refused };
}

function keyOf({ pin, punchedAt }: { readonly pin: number; readonly punchedAt: Instant }): string {
  return `${pin}@${msOf(punchedAt)}`;
}

function bookFault(given: {
  first: Instant;
  last: Instant;
  days: readonly [Day, Day];
  person: NamedPerson;
  now: Instant;
  startedOn: Day;
}): Refusal | undefined {
  const { first, last, days, person, now, startedOn } = given;
  if (last > now) return refuse("punch.in-the-future", { field: "day", right: `not after ${now}` });
  if (days[0] !== days[1]) return refuse("punch.past-the-working-day", { field: first === last ? "day" : "lastOut" });
  if (days[0] < startedOn) return refuse("punch.before-start", { field: "day", right: `not before ${startedOn}` });
  if (person.exitedOn !== null && days[1] > person.exitedOn) {
    return refuse("punch.after-exit", { field: "day", right: `not after ${person.exitedOn}` });
  }
  return undefined;
}

/** Why there is a punch by hand. Times that nobody wrote down are said to be reckoned. */
function reasonOf({ rowNumber, value }: BookRow, fileName: string): string {
  const reason = value.reason ?? `手工考勤表导入：${fileName} 第${rowNumber}行`;
  if (value.hoursMinutes === undefined) return reason;
  return `${reason}（只记工时${value.hoursMinutes / 60}小时，从${USUAL_START}起算）`;
}

function daysOf(added: readonly { pin: number; punchedAt: Instant }[], dayStartsMinute: number): BookedDay[] {
  const days = new Map<string, BookedDay>();
  for (const { pin, punchedAt } of added) {
    const day = workDayOf(punchedAt, dayStartsMinute);
    const known = days.get(`${pin} ${day}`) ?? { day, pin, first: punchedAt, last: punchedAt };
    days.set(`${pin} ${day}`, {
      ...known,
      first: punchedAt < known.first ? punchedAt : known.first,
      last: punchedAt > known.last ? punchedAt : known.last,
    });
  }
  return [...days.values()];
}
