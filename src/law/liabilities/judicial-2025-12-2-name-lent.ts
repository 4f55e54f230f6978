import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { linksAbove, mayEmploy } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { AWARDED, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

const LENT = chain({
  employer: CREW_LEADER,
  links: [AWARDED, SUBCONTRACTED, { kind: "name-lent", from: SUBCONTRACTOR, to: CREW_LEADER }],
});

export const liability = defineLiability({
  id: "judicial-2025-12-2-name-lent",
  citation: {
    statute: "judicial-2025-12",
    article: "2",
    quote: "不具备合法经营资格的组织或者个人挂靠具备合法经营资格的单位对外经营",
  },
  says: {
    zh: "无经营资格的组织或者个人挂靠他人经营的，由被挂靠单位承担支付劳动报酬的责任。",
    bo: "གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚོགས་པའམ་མི་སྒེར་གྱིས་གཞན་གྱི་མིང་ལ་བརྟེན་ནས་གཉེར་སྐྱོང་བྱས་ན། བརྟེན་ས་ཚན་པས་ངལ་རྩོལ་གླ་ཕོགས་སྤྲོད་པའི་འགན་འཁུར་དགོས།",
    en: "The licensed unit under whose name an unlicensed organisation or a person does business answers for the wages.",
  },
  inForce: { from: day("2025-09-01") },
  names(facts, inquiry) {
    for (const { kind, from, to } of linksAbove(facts)) {
      if (kind !== "name-lent") continue;
      const user = mayEmploy(facts, to);
      if (user === undefined) inquiry.asks(kindAsked(to, from));
      if (user !== false) continue;
      const lender = mayEmploy(facts, from);
      if (lender === undefined) inquiry.asks(kindAsked(from, from));
      if (lender === true) inquiry.pays(from, "direct");
    }
  },
  notModelled: ["Work-injury benefits, for which the lender of the name answers by the same article."],
  vectors: [
    {
      says: "a subcontractor under whose name a crew leader worked answers for the wages",
      chain: LENT,
      on: day("2025-09-01"),
      expect: { "company:3 direct": {} },
    },
    { says: "one day earlier the interpretation does not hold", chain: LENT, on: day("2025-08-31"), expect: {} },
    {
      says: "a name lent by a unit of which nothing is known must be asked about",
      chain: chain({ ...LENT, parties: kinds([CREW_LEADER, "individual"]) }),
      on: day("2025-09-02"),
      expect: {},
      asks: ["parties.company:3.kind"],
    },
    { says: "where no name was lent nobody is named here", chain: chain(), on: day("2025-09-01"), expect: {} },
  ],
});
