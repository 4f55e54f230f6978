import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { kindOf } from "../liability-chain.ts";
import { chain, kinds, SUBCONTRACTOR } from "../liability-vectors.ts";

const UNLICENSED = kinds([SUBCONTRACTOR, "unlicensed"]);

export const liability = defineLiability({
  id: "labour-contract-2012-93-unlicensed-unit",
  citation: {
    statute: "labour-contract-2012",
    article: "93",
    quote: "劳动者已经付出劳动的，该单位或者其出资人应当依照本法有关规定向劳动者支付劳动报酬",
  },
  says: {
    zh: "2020年5月1日之前，不具备合法经营资格的单位或者其出资人支付劳动报酬。",
    bo: "2020 ལོའི་ཟླ་ 5 ཚེས་ 1 གོང་ལ། ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚན་པའམ་དེའི་མ་རྩ་འདོན་མཁན་གྱིས་གླ་ཕོགས་སྤྲོད་དགོས།",
    en: "Before 1 May 2020: a unit without the right to do business, or its investors, pay for the work done.",
  },
  inForce: { from: day("2013-07-01"), to: day("2020-04-30") },
  names(facts, inquiry) {
    if (kindOf(facts, facts.employer) !== "unlicensed") return;
    inquiry.pays(facts.employer, "direct");
    for (const { party } of facts.investors) inquiry.pays(party, "investor");
    if (facts.investors.length === 0) {
      inquiry.asks({
        fact: "investors",
        zh: "不具备合法经营资格的单位的出资人是谁",
        bo: "ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚན་པའི་མ་རྩ་འདོན་མཁན་སུ་ཡིན།",
        en: "Who the investors of the unlicensed unit are",
      });
    }
  },
  notModelled: [
    "Compensation and damages; only the wages are followed.",
    "The text of 2007, in force from 2008-01-01, is not at hand; the article is computed from the amendment of 2012 on.",
    "From 2020-05-01 article 17 of Decree 724 points to this article and is computed there.",
  ],
  vectors: [
    {
      says: "a workshop without a licence and its investor pay",
      chain: chain({ parties: UNLICENSED, investors: [{ party: { personId: 8 } }] }),
      on: day("2020-04-30"),
      expect: { "company:3 direct": {}, "person:8 investor": {} },
    },
    {
      says: "who invested must be found out",
      chain: chain({ parties: UNLICENSED }),
      on: day("2013-07-01"),
      expect: { "company:3 direct": {} },
      asks: ["investors"],
    },
    {
      says: "one day earlier no text was read",
      chain: chain({ parties: UNLICENSED }),
      on: day("2013-06-30"),
      expect: {},
    },
    { says: "a licensed subcontractor is not named here", chain: chain(), on: day("2019-07-01"), expect: {} },
  ],
});
