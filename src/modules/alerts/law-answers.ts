import { findRegion } from "../../codes/regions.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day, daysBetween } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { Citation } from "../../law/citation.ts";
import type { Deadline, DeadlineWarning } from "../../law/deadline.ts";
import type { Payday } from "../../law/payday.ts";
import { NATION } from "../../law/region-chain.ts";
import { type DayNote, isWorkingDay, rollForward } from "../../law/working-days.ts";
import { statuteOf } from "./rule-text.ts";

/** One line of a working: on which day, and what was done there. */
export interface AnswerStep {
  readonly day: Day | null;
  readonly step: string;
}

/** The first two digits of the provinces, autonomous regions and municipalities, GB/T 2260. */
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" ");

/** Calendars are inherited upwards, so any province will do; counties are known for Tibet. */
export function regionRefusal(region: string): Refusal | undefined {
  const isProvince = region.endsWith("0000") && PROVINCES.includes(region.slice(0, 2));
  if (region === NATION || isProvince || findRegion(region) !== undefined) return undefined;
  return refuse("region.unknown", {
    field: "region",
    right: "000000, a province such as 540000, or a prefecture or county of Tibet such as 540102",
  });
}

/** Day counts reach a few months on; within these years every result is a day of four-digit years. */
const [FIRST_DAY, LAST_DAY] = [day("1949-10-01"), day("2199-12-31")];

export function dayRefusal(field: string, on: Day): Refusal | undefined {
  if (FIRST_DAY <= on && on <= LAST_DAY) return undefined;
  return refuse("law.day-out-of-range", { field, right: `a day from ${FIRST_DAY} to ${LAST_DAY}` });
}

const SPAN_DAYS_MAX = 3_660;

export function spanRefusal(from: Day, to: Day): Refusal | undefined {
  const days = daysBetween(from, to) + 1;
  if (days < 1) return refuse("law.span-reversed", { field: "to", right: `a day not before ${from}` });
  if (days > SPAN_DAYS_MAX) {
    return refuse("law.span-too-long", { field: "to", right: `at most ${SPAN_DAYS_MAX} days`, facts: { days } });
  }
  return undefined;
}

export function deadlineSteps({ due, trace }: Deadline): AnswerStep[] {
  const unit = trace.unit === "working-days" ? ["个工作日", "working days"] : ["日", "calendar days"];
  const steps: AnswerStep[] = [
    { day: null, step: cited(trace.citation) },
    ...trace.parameters.map((one) => ({ day: null, step: `${one.id} = ${one.value} (${one.source}, ${one.mark})` })),
    { day: trace.from, step: "开始之日不计入 · the first day is not counted" },
    { day: null, step: `${trace.days}${unit[0]} · ${trace.days} ${unit[1]}` },
    ...trace.notes.map(noteStep),
  ];
  if (trace.rolledFrom !== undefined) {
    steps.push({ day: trace.rolledFrom, step: "期间届满日为休息日，顺延 · ends on a day of rest: rolls forward" });
  }
  return [...steps, { day: due, step: "期限届满 · the last day" }];
}

export function paydaySteps({ due, trace }: Payday): AnswerStep[] {
  return [
    { day: null, step: cited(trace.citation) },
    { day: null, step: cited(trace.also) },
    { day: trace.nominal, step: "约定支付日 · the agreed payday" },
    ...trace.notes.map(noteStep),
    { day: due, step: "应当支付日 · the day on which pay is due" },
  ];
}

function cited(citation: Citation): string {
  const { title } = statuteOf(citation);
  return `《${title.zh}》第${citation.article}条 · ${title.en}, article ${citation.article}: “${citation.quote}”`;
}

function noteStep(note: DayNote): AnswerStep {
  return { day: note.day, step: `${reasonOf(note)}${note.counted ? "，计入 · counted" : "，不计入 · not counted"}` };
}

function reasonOf(note: DayNote): string {
  const name = note.name === undefined ? "" : `${note.name.zh} ${note.name.en}`;
  if (note.why === "weekend") return "周末 weekend";
  if (note.why === "swapped-working-day") return `调休上班 swapped into a working day (${name})`;
  return name;
}

export function warningTexts(warnings: readonly DeadlineWarning[]): string[] {
  return warnings.map((one) => {
    if ("calendarMissing" in one) {
      const year = one.calendarMissing;
      return `没有${year}年的放假通知，只按周末计算 · no holiday notice for ${year}: weekends only`;
    }
    if ("calendarIncomplete" in one) {
      const [year, gaps] = [one.calendarIncomplete, one.notModelled.join(" ")];
      return `${year}年地方假日不全 · local days off of ${one.region} in ${year} have gaps: ${gaps}`;
    }
    const [zh, en] = one.to === undefined ? ["", ""] : [`，${one.to}止`, `, until ${one.to}`];
    const english = `${one.notInForce} was not in force on that day (from ${one.from}${en})`;
    return `起算日不在文件施行期内，自${one.from}起施行${zh} · ${english}`;
  });
}

/** The days of rest from one day to another, both included, with the reason. */
export function restDays(region: string, from: Day, to: Day): { day: Day; reason: string }[] {
  const days: { day: Day; reason: string }[] = [];
  for (let one = from; one <= to; one = addDays(one, 1)) {
    if (isWorkingDay(region, one)) continue;
    const notes: DayNote[] = [];
    rollForward(region, one, notes);
    days.push({ day: one, reason: reasonOf(present(notes[0], `why ${one} is a day of rest`)) });
  }
  return days;
}
