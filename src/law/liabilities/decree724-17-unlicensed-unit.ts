import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { kindOf } from "../liability-chain.ts";
import { chain, kinds, SUBCONTRACTOR } from "../liability-vectors.ts";

const UNLICENSED = kinds([SUBCONTRACTOR, "unlicensed"]);

export const liability = defineLiability({
  id: "decree724-17-unlicensed-unit",
  citation: {
    statute: "decree724",
    article: "17",
    quote: "不具备合法经营资格的单位招用农民工，农民工已经付出劳动而未获得工资的，依照有关法律规定执行",
  },
  also: {
    statute: "labour-contract-2012",
    article: "93",
    quote: "劳动者已经付出劳动的，该单位或者其出资人应当依照本法有关规定向劳动者支付劳动报酬",
  },
  says: {
    zh: "不具备合法经营资格的单位招用农民工的，由该单位或者其出资人支付工资。",
    bo: "ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚན་པས་ཞིང་པ་བཟོ་པ་བསྡུས་ན། ཚན་པ་དེའམ་དེའི་མ་རྩ་འདོན་མཁན་གྱིས་གླ་ཕོགས་སྤྲོད་དགོས།",
    en: "A unit without the right to do business, or its investors, pay the workers whom it hired.",
  },
  inForce: { from: day("2020-05-01") },
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
    "Compensation and damages under article 93 of the Labour Contract Law; only the wages are followed.",
    "The article lets the worker ask the unit or its investors; which of them pays is not ranked there.",
  ],
  vectors: [
    {
      says: "a workshop without a licence pays, and so do its two investors",
      chain: chain({
        parties: UNLICENSED,
        investors: [{ party: { personId: 8 } }, { party: { personId: 9 } }],
      }),
      on: day("2021-07-01"),
      expect: { "company:3 direct": {}, "person:8 investor": {}, "person:9 investor": {} },
    },
    {
      says: "who invested in a workshop without a licence must be found out",
      chain: chain({ parties: UNLICENSED }),
      on: day("2020-05-01"),
      expect: { "company:3 direct": {} },
      asks: ["investors"],
    },
    { says: "a licensed subcontractor is not named here", chain: chain(), on: day("2021-07-01"), expect: {} },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ parties: UNLICENSED }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
