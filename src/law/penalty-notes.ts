import { type Day, day } from "../kernel/day.ts";
import type { Citation, Says } from "./citation.ts";
import type { PenaltyQuestion } from "./define-penalty.ts";

/** The Penalty Law as revised in 2021. For days before, its older text was not read and nothing is said of it. */
export const PENALTY_LAW_2021: { readonly from: Day } = { from: day("2021-07-15") };

export const HEARING: Citation = {
  statute: "administrative-penalty-2021",
  article: "63",
  quote: "应当告知当事人有要求听证的权利，当事人要求听证的，行政机关应当组织听证",
};

/** What speaks for less, or against delay: a person weighs it, so it never changes a range by itself. */
export interface PenaltyNote {
  readonly id: "first-and-minor" | "lighter" | "withdrawn" | "late-fine";
  readonly citation: Citation;
  readonly says: Says;
}

export const PENALTY_NOTES: readonly PenaltyNote[] = [
  {
    id: "first-and-minor",
    citation: {
      statute: "administrative-penalty-2021",
      article: "33",
      quote: "初次违法且危害后果轻微并及时改正的，可以不予行政处罚",
    },
    says: {
      zh: "初次违法且危害后果轻微并及时改正的，可以不予行政处罚。",
      bo: "ཐེངས་དང་པོར་ཁྲིམས་འགལ་བྱས་ཤིང་གནོད་འབྲས་ཡང་བ་དང་དུས་ཐོག་ཏུ་ནོར་བཅོས་བྱས་ན་སྲིད་འཛིན་ཆད་པ་མི་གཏོང་ཆོག",
      en: "A first offence with minor harm that was corrected in time may go unpunished.",
    },
  },
  {
    id: "lighter",
    citation: { statute: "administrative-penalty-2021", article: "32", quote: "主动消除或者减轻违法行为危害后果的" },
    says: {
      zh: "主动消除或者减轻危害后果的，应当从轻或者减轻处罚。",
      bo: "གནོད་འབྲས་རང་འགུལ་གྱིས་མེད་པར་བཟོས་པའམ་ཇེ་ཡང་དུ་བཏང་ན་ཆད་པ་ཡང་དུ་གཏོང་དགོས།",
      en: "Whoever undoes or lessens the harm of his own accord is punished more lightly.",
    },
  },
  {
    id: "withdrawn",
    citation: { statute: "decree423", article: "18", quote: "对情节轻微且已改正的，撤销立案" },
    says: {
      zh: "情节轻微且已改正的，撤销立案。",
      bo: "གནས་ཚུལ་ཡང་ཞིང་ནོར་བཅོས་བྱས་ཟིན་ན་གྱོད་གཞི་ཕྱིར་འཐེན་བྱེད།",
      en: "A minor case that was corrected is withdrawn.",
    },
  },
  {
    id: "late-fine",
    citation: {
      statute: "administrative-penalty-2021",
      article: "72",
      quote: "到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额",
    },
    says: {
      zh: "到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，最多加处一倍。",
      bo: "དུས་བཀག་ནང་ཆད་དངུལ་མ་སྤྲད་ན་ཉིན་རེར་ཆད་དངུལ་གྱི་བརྒྱ་ཆ་3འཕར་གཅོད་བྱེད། མང་མཐར་ལྡབ་གཅིག་ལས་མི་བརྒལ།",
      en: "A fine that is not paid in time grows by 3 percent a day, up to the fine once more.",
    },
  },
];

/** Notes that the facts call for. Without a correction only the late fine is worth saying. */
export function notesOn({ on, correctedOn }: PenaltyQuestion, fined: boolean): readonly PenaltyNote[] {
  const corrected = correctedOn !== undefined && correctedOn <= on;
  return PENALTY_NOTES.filter(({ id }) => {
    if (id === "withdrawn") return corrected;
    if (on < PENALTY_LAW_2021.from || !fined) return false;
    return id === "late-fine" || corrected;
  });
}
