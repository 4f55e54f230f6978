import type { Sentence } from "../../kernel/contract.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { losar, springFestival } from "../../law/festivals.ts";

/**
 * Days by which arrears are to be cleared. Political targets, not statutory deadlines: no national clock exists.
 * Source: the "two clearings" of 2020 (两清零), secondary sources (mark S). Campaigns come with the cases module.
 */
export interface ClearingDate {
  readonly name: Required<Sentence>;
  readonly clearBy: Day;
  readonly region: string;
}

const CLEARING_DATES: readonly ClearingDate[] = [
  {
    name: {
      zh: "政府投资和国有企业项目欠薪清零",
      bo: "སྲིད་གཞུང་མ་འཇོག་དང་རྒྱལ་གཉེར་ལས་གཞིའི་གླ་ཆད་གཙང་སེལ།",
      en: "Government and state-owned projects cleared",
    },
    clearBy: "2020-12-31" as Day,
    region: "540000",
  },
  {
    name: {
      zh: "其他项目春节、藏历新年前动态清零",
      bo: "ལས་གཞི་གཞན་རྣམས་དཔྱིད་ཆུ་དུས་ཆེན་དང་བོད་ཀྱི་ལོ་གསར་སྔོན་གཙང་སེལ།",
      en: "All other projects cleared before Spring Festival and Losar",
    },
    clearBy: eveOfNewYears(2021),
    region: "540000",
  },
];

export function nextClearing(today: Day): ClearingDate | undefined {
  return CLEARING_DATES.find(({ clearBy }) => clearBy >= today);
}

/** The day before Spring Festival or Losar, whichever is earlier. */
function eveOfNewYears(year: number): Day {
  const [spring, tibetan] = [springFestival(year), losar(year)];
  return addDays(spring < tibetan ? spring : tibetan, -1);
}
