import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { addDays, type Day, daysBetween } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { Citation, Says } from "../../law/citation.ts";
import type { Deadline, DeadlineWarning } from "../../law/deadline.ts";
import type { Clock, ClockEvent, ClockUnit } from "../../law/define-clock.ts";
import type { Payday } from "../../law/payday.ts";
import { appliesIn, NATION } from "../../law/region-chain.ts";
import type { Calendar, DayNote } from "../../law/working-days.ts";
import { dayRefusal } from "../lawbook/law-input.ts";
import type { computeDeadline } from "./finding.contract.ts";
import { statuteOf, titleOfParameter, unitsText } from "./rule-text.ts";

/** One line of a working: on which day, and what was done there. */
export interface AnswerStep {
  readonly day: Day | null;
  readonly says: Says;
  /** The sentence in both languages, for the terminal. */
  readonly step: string;
}

/** A clock of a region's own law runs there alone. */
export function otherRegionRefusal(clock: Clock, region: string): Refusal | undefined {
  if (appliesIn(clock, region)) return undefined;
  return refuse("clock.other-region", { field: "region", right: clock.region ?? NATION });
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

/** What changes a clock must be possible: it runs on from its start, and every span has its days in order. */
export function eventsRefusal(
  clock: Clock,
  { suspensions, extensions }: Pick<InputOf<typeof computeDeadline>, "suspensions" | "extensions">,
): Refusal | undefined {
  if (clock.direction === "before" && suspensions.length + extensions.length > 0) {
    return refuse("clock.takes-no-events", { field: suspensions.length > 0 ? "suspensions" : "extensions" });
  }
  for (const { from, to } of suspensions) {
    const refusal = dayRefusal("suspensions", from) ?? dayRefusal("suspensions", to) ?? spanRefusal(from, to);
    if (refusal !== undefined) return { ...refusal, field: "suspensions" };
  }
  return extensions.map(({ on }) => dayRefusal("extensions", on)).find((one) => one !== undefined);
}

export function deadlineSteps({ due, trace }: Deadline): AnswerStep[] {
  const steps = [
    answerStep(null, cited(trace.citation)),
    ...trace.parameters.map(({ id, value, source, mark }) => {
      const title = titleOfParameter(id);
      const says = {
        zh: `${title.zh} = ${value}（${source}，${mark}）`,
        bo: `${title.zh} = ${value} (${source} ${mark})`,
        en: `${title.en} = ${value} (${source}, ${mark})`,
      };
      return { day: null, says, step: `${id} = ${value} (${source}, ${mark})` };
    }),
    answerStep(trace.from, START[trace.direction]),
    ...trace.events.map((one) => eventStep(trace.unit, one)),
    answerStep(null, lengthText(trace)),
    ...trace.notes.map(noteStep),
  ];
  if (trace.rolledFrom !== undefined) {
    steps.push(answerStep(trace.rolledFrom, ROLLED[trace.direction]));
  }
  return [...steps, answerStep(due, LAST[trace.direction])];
}

const START: Readonly<Record<Deadline["trace"]["direction"], Says>> = {
  after: { zh: "开始之日不计入", bo: "འགོ་འཛུགས་པའི་ཉིན་མི་རྩི།", en: "the first day is not counted" },
  before: {
    zh: "倒算，届时之日和行为之日均不计入",
    bo: "ཕྱིར་རྩིས་བྱེད། ཉིན་འདི་དང་བྱ་བ་བསྒྲུབ་པའི་ཉིན་གཉིས་ཀ་མི་རྩི།",
    en: "counted back: neither this day nor that of the act is counted",
  },
};

const ROLLED: typeof START = {
  after: {
    zh: "期间届满日为休息日，顺延",
    bo: "དུས་རྫོགས་པའི་ཉིན་ངལ་གསོའི་ཉིན་ཡིན་པས་ཕྱིར་བསྐྱོད་བྱེད།",
    en: "ends on a day of rest: rolls forward",
  },
  before: {
    zh: "为休息日，提前到之前的工作日",
    bo: "ངལ་གསོའི་ཉིན་ཡིན་པས་དེའི་སྔོན་གྱི་ལས་ཀའི་ཉིན་དུ་སྔ་བསྐྱོད་བྱེད།",
    en: "a day of rest: moved back to the working day before it",
  },
};

const LAST: typeof START = {
  after: { zh: "期限届满", bo: "དུས་བཀག་རྫོགས།", en: "the last day" },
  before: { zh: "最迟应当在此日完成", bo: "ཆེས་འཕྱི་ན་ཉིན་འདིར་བསྒྲུབ་དགོས།", en: "the last day on which the act is in time" },
};

function lengthText({ unit, count, direction }: Deadline["trace"]): Says {
  const length = unitsText(unit, count);
  const { zh, bo, en } = length;
  return direction === "before" ? { zh: `提前${zh}`, bo: `${bo} སྔོན་ལ།`, en: `${en} before` } : length;
}

function eventStep(unit: ClockUnit, event: ClockEvent): AnswerStep {
  if (event.kind === "suspended") {
    const { from, to } = event;
    return answerStep(from, {
      zh: `${from}至${to}中止，不计入`,
      bo: `${from} ནས་ ${to} བར་མཚམས་བཞག མི་རྩི།`,
      en: `suspended from ${from} to ${to}: not counted`,
    });
  }
  const { zh, bo, en } = unitsText(unit, event.count);
  return answerStep(event.on, {
    zh: `延长${zh}：${event.reason}`,
    bo: `${bo} འགྱངས། ${event.reason}`,
    en: `extended by ${en}: ${event.reason}`,
  });
}

export function paydaySteps({ due, trace }: Payday): AnswerStep[] {
  return [
    answerStep(null, cited(trace.citation)),
    answerStep(null, cited(trace.also)),
    answerStep(trace.nominal, { zh: "约定支付日", bo: "ཆད་དོན་གྱི་སྤྲོད་ཉིན།", en: "the agreed payday" }),
    ...trace.notes.map(noteStep),
    answerStep(due, { zh: "应当支付日", bo: "སྤྲོད་དགོས་པའི་ཉིན།", en: "the day on which pay is due" }),
  ];
}

function answerStep(on: Day | null, says: Says): AnswerStep {
  return { day: on, says, step: joined(says) };
}

export function joined({ zh, en }: Pick<Says, "zh" | "en">): string {
  return `${zh} · ${en}`;
}

/** The quote stays in the language of the law. */
function cited(citation: Citation): Says {
  const { title } = statuteOf(citation);
  return {
    zh: `《${title.zh}》第${citation.article}条：“${citation.quote}”`,
    bo: `《${title.zh}》 དོན་ཚན་ ${citation.article} “${citation.quote}”`,
    en: `${title.en}, article ${citation.article}: “${citation.quote}”`,
  };
}

function noteStep(note: DayNote): AnswerStep {
  const reason = reasonOf(note);
  const [zh, bo, en] = note.counted ? ["计入", "རྩི།", "counted"] : ["不计入", "མི་རྩི།", "not counted"];
  return answerStep(note.day, { zh: `${reason.zh}，${zh}`, bo: `${reason.bo} ${bo}`, en: `${reason.en}, ${en}` });
}

function reasonOf(note: DayNote): Says {
  const name = note.name ?? { zh: "", en: "" };
  if (note.why === "weekend") return { zh: "周末", bo: "གཟའ་མཇུག", en: "weekend" };
  if (note.why === "swapped-working-day") {
    return {
      zh: `调休上班（${name.zh}）`,
      bo: `བརྗེ་སྒྲིག་གི་ལས་ཀའི་ཉིན། (${name.zh})`,
      en: `swapped into a working day (${name.en})`,
    };
  }
  return { zh: name.zh, bo: name.zh, en: name.en };
}

function reasonText(note: DayNote): string {
  const reason = reasonOf(note);
  return `${reason.zh} ${reason.en}`;
}

/** What the answer does not know, as text for the terminal and by language for the screen. */
export function cautioned(warnings: readonly DeadlineWarning[]): { warnings: string[]; cautions: Says[] } {
  const cautions = warnings.map(warningSentence);
  return { warnings: cautions.map(joined), cautions };
}

function warningSentence(one: DeadlineWarning): Says {
  if ("calendarMissing" in one) {
    const year = one.calendarMissing;
    return {
      zh: `没有${year}年的放假通知，只按周末计算`,
      bo: `${year} ལོའི་གུང་སེང་བརྡ་ཐོ་མེད་པས་གཟའ་མཇུག་ཁོ་ན་གཞིར་བཟུང་ནས་རྩི།`,
      en: `no holiday notice for ${year}: weekends only`,
    };
  }
  if ("calendarIncomplete" in one) {
    const [year, gaps] = [one.calendarIncomplete, one.notModelled.join(" ")];
    return {
      zh: `${year}年地方假日不全：${gaps}`,
      bo: `${year} ལོའི་ས་གནས་ཀྱི་གུང་སེང་མ་ཚང་། ${gaps}`,
      en: `local days off of ${one.region} in ${year} have gaps: ${gaps}`,
    };
  }
  if ("extensionOn" in one) return DOUBTS[one.why](one.extensionOn);
  const [zh, bo, en] =
    one.to === undefined ? ["", "", ""] : [`，${one.to}止`, ` ${one.to} མཇུག་རྫོགས།`, `, until ${one.to}`];
  return {
    zh: `起算日不在文件施行期内，自${one.from}起施行${zh}`,
    bo: `རྩི་འགོ་འཛུགས་པའི་ཉིན་ཡིག་ཆ་ལག་བསྟར་བྱེད་པའི་དུས་སུ་མེད། ${one.from} ནས་ལག་བསྟར་བྱེད།${bo}`,
    en: `${one.notInForce} was not in force on that day (from ${one.from}${en})`,
  };
}

const DOUBTS: Readonly<Record<"not-provided" | "too-long" | "too-late", (on: Day) => Says>> = {
  "not-provided": (on) => ({
    zh: `${on}的延长没有法律依据，仍按延长计算`,
    bo: `${on} ཉིན་གྱི་འགྱངས་པར་ཁྲིམས་ཀྱི་གཞི་འཛིན་ས་མེད་ཀྱང་འགྱངས་པ་ལྟར་བརྩིས།`,
    en: `the article provides for no extension such as that of ${on}; it was counted all the same`,
  }),
  "too-long": (on) => ({
    zh: `${on}的延长超过法定上限，仍按延长计算`,
    bo: `${on} ཉིན་གྱི་འགྱངས་པ་ཁྲིམས་བཅའི་ཚད་ལས་བརྒལ་ཡང་འགྱངས་པ་ལྟར་བརྩིས།`,
    en: `with that of ${on} the extensions exceed what the article allows; it was counted all the same`,
  }),
  "too-late": (on) => ({
    zh: `${on}决定延长时期限已经届满，仍按延长计算`,
    bo: `${on} ཉིན་འགྱངས་པར་ཐག་གཅོད་སྐབས་དུས་བཀག་རྫོགས་ཟིན་ཡང་འགྱངས་པ་ལྟར་བརྩིས།`,
    en: `the period had ended when it was extended on ${on}; it was counted all the same`,
  }),
};

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
