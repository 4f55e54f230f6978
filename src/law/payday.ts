import { type Day, dayNumber } from "../kernel/day.ts";
import { addMonth, dayInMonth, type Month } from "../kernel/month.ts";
import type { Citation, Says } from "./citation.ts";
import type { StepTaken } from "./define-rule.ts";
import type { NominalPayday } from "./facts.ts";
import type { Law } from "./law.ts";
import type { CalendarWarning, DayNote } from "./working-days.ts";

export interface Payday {
  readonly due: Day;
  readonly trace: {
    readonly nominal: Day;
    readonly citation: Citation;
    readonly also: Citation;
    /** The days of rest that were stepped over, from the nominal day backwards. */
    readonly notes: readonly DayNote[];
  };
  readonly warnings: readonly CalendarWarning[];
}

const ROLLS_BACK: Citation = {
  statute: "decree724",
  article: "14",
  quote: "具体支付日期遇法定节假日或者休息日的，应当在法定节假日或者休息日前支付",
};

const NEAREST_WORKING_DAY: Citation = {
  statute: "wage-payment-1994",
  article: "7",
  quote: "如遇节假日或休息日，则应提前在最近的工作日支付",
};

/** Paydays run the other way than deadlines: one that falls on a day of rest moves to the last working day before. */
export function payday({ calendar }: Law, nominal: Day, region: string): Payday {
  const notes: DayNote[] = [];
  const due = calendar.rollBackward(region, nominal, notes);
  const trace = { nominal, citation: ROLLS_BACK, also: NEAREST_WORKING_DAY, notes };
  return { due, trace, warnings: calendar.warnings(region, due, nominal) };
}

/** The nominal payday of a month's work. */
export function nominalPayday(rule: NominalPayday, workedIn: Month): Day {
  return dayInMonth(addMonth(workedIn, rule.monthOffset), rule.dayOfMonth);
}

/** Due days of one region, remembered by nominal day: most lines of a project share a few paydays. */
export function dueDays({ calendar }: Law, region: string): (nominal: Day) => Day {
  const known = new Map<Day, Day>();
  return (nominal) => {
    let due = known.get(nominal);
    if (due === undefined) {
      due = calendar.rollBackward(region, nominal);
      known.set(nominal, due);
    }
    return due;
  };
}

/** The step that every rule with a payday shares. */
export const ROLLED_BACK: Says = {
  zh: "约定支付日{nominal}遇休息日或者法定节假日，提前{days}天至{due}支付",
  bo: "ཆད་དོན་གྱི་སྤྲོད་ཉིན་ {nominal} ངལ་གསོའམ་དུས་ཆེན་ཡིན་པས་ཉིན་ {days} སྔ་བསྐྱོད་བྱས་ཏེ་ {due} ཉིན་སྤྲོད་དགོས།",
  en: "The agreed payday {nominal} is a day of rest, so pay was due {days} days earlier, on {due}",
};

export function rolledBack(nominal: Day, due: Day): readonly StepTaken<"rolled-back">[] {
  if (nominal === due) return [];
  return [{ step: "rolled-back", values: { nominal, due, days: dayNumber(nominal) - dayNumber(due) } }];
}
