import { isKnownRegion, KNOWN_REGIONS } from "../../codes/known-region.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day, daysBetween } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { Citation } from "../../law/citation.ts";
import type { Deadline, DeadlineWarning } from "../../law/deadline.ts";
import type { Payday } from "../../law/payday.ts";
import type { Calendar, DayNote } from "../../law/working-days.ts";
import { statuteOf, titleOfParameter } from "./rule-text.ts";

/** One line of a working: on which day, and what was done there. */
export interface AnswerStep {
  readonly day: Day | null;
  readonly says: BothLanguages;
  /** The sentence in both languages, for the terminal. */
  readonly step: string;
}

interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** Calendars are inherited upwards, so any province will do; counties are known for Tibet. */
export function regionRefusal(region: string): Refusal | undefined {
  return isKnownRegion(region) ? undefined : refuse("region.unknown", { field: "region", right: KNOWN_REGIONS });
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
  const length =
    trace.unit === "working-days"
      ? { zh: `${trace.days}个工作日`, en: `${trace.days} working days` }
      : { zh: `${trace.days}日`, en: `${trace.days} calendar days` };
  const steps = [
    answerStep(null, cited(trace.citation)),
    ...trace.parameters.map(({ id, value, source, mark }) => {
      const title = titleOfParameter(id);
      const says = {
        zh: `${title.zh} = ${value}（${source}，${mark}）`,
        en: `${title.en} = ${value} (${source}, ${mark})`,
      };
      return { day: null, says, step: `${id} = ${value} (${source}, ${mark})` };
    }),
    answerStep(trace.from, { zh: "开始之日不计入", en: "the first day is not counted" }),
    answerStep(null, length),
    ...trace.notes.map(noteStep),
  ];
  if (trace.rolledFrom !== undefined) {
    const rolled = { zh: "期间届满日为休息日，顺延", en: "ends on a day of rest: rolls forward" };
    steps.push(answerStep(trace.rolledFrom, rolled));
  }
  return [...steps, answerStep(due, { zh: "期限届满", en: "the last day" })];
}

export function paydaySteps({ due, trace }: Payday): AnswerStep[] {
  return [
    answerStep(null, cited(trace.citation)),
    answerStep(null, cited(trace.also)),
    answerStep(trace.nominal, { zh: "约定支付日", en: "the agreed payday" }),
    ...trace.notes.map(noteStep),
    answerStep(due, { zh: "应当支付日", en: "the day on which pay is due" }),
  ];
}

function answerStep(on: Day | null, says: BothLanguages): AnswerStep {
  return { day: on, says, step: joined(says) };
}

export function joined({ zh, en }: BothLanguages): string {
  return `${zh} · ${en}`;
}

/** The quote stays in the language of the law. */
function cited(citation: Citation): BothLanguages {
  const { title } = statuteOf(citation);
  return {
    zh: `《${title.zh}》第${citation.article}条：“${citation.quote}”`,
    en: `${title.en}, article ${citation.article}: “${citation.quote}”`,
  };
}

function noteStep(note: DayNote): AnswerStep {
  const reason = reasonOf(note);
  const [zh, en] = note.counted ? ["计入", "counted"] : ["不计入", "not counted"];
  return answerStep(note.day, { zh: `${reason.zh}，${zh}`, en: `${reason.en}, ${en}` });
}

function reasonOf(note: DayNote): BothLanguages {
  const name = note.name ?? { zh: "", en: "" };
  if (note.why === "weekend") return { zh: "周末", en: "weekend" };
  if (note.why === "swapped-working-day") {
    return { zh: `调休上班（${name.zh}）`, en: `swapped into a working day (${name.en})` };
  }
  return { zh: name.zh, en: name.en };
}

function reasonText(note: DayNote): string {
  const reason = reasonOf(note);
  return `${reason.zh} ${reason.en}`;
}

/** What the answer does not know, as text for the terminal and by language for the screen. */
export function cautioned(warnings: readonly DeadlineWarning[]): { warnings: string[]; cautions: BothLanguages[] } {
  const cautions = warnings.map(warningSentence);
  return { warnings: cautions.map(joined), cautions };
}

function warningSentence(one: DeadlineWarning): BothLanguages {
  if ("calendarMissing" in one) {
    const year = one.calendarMissing;
    return { zh: `没有${year}年的放假通知，只按周末计算`, en: `no holiday notice for ${year}: weekends only` };
  }
  if ("calendarIncomplete" in one) {
    const [year, gaps] = [one.calendarIncomplete, one.notModelled.join(" ")];
    return {
      zh: `${year}年地方假日不全：${gaps}`,
      en: `local days off of ${one.region} in ${year} have gaps: ${gaps}`,
    };
  }
  const [zh, en] = one.to === undefined ? ["", ""] : [`，${one.to}止`, `, until ${one.to}`];
  return {
    zh: `起算日不在文件施行期内，自${one.from}起施行${zh}`,
    en: `${one.notInForce} was not in force on that day (from ${one.from}${en})`,
  };
}

/** The days of rest from one day to another, both included, with the reason. */
export function restDays(calendar: Calendar, region: string, from: Day, to: Day): { day: Day; reason: string }[] {
  const days: { day: Day; reason: string }[] = [];
  for (let one = from; one <= to; one = addDays(one, 1)) {
    if (calendar.isWorkingDay(region, one)) continue;
    const notes: DayNote[] = [];
    calendar.rollForward(region, one, notes);
    days.push({ day: one, reason: reasonText(present(notes[0], `why ${one} is a day of rest`)) });
  }
  return days;
}
