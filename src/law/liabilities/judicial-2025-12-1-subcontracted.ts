import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isSame, linksAbove, mayEmploy } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { AWARDED, COMPANIES, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

const CREW = { companyId: 5 };
const GIVEN = chain({
  employer: CREW,
  parties: [...COMPANIES, ...kinds([CREW, "unlicensed"])],
  links: [AWARDED, SUBCONTRACTED, { kind: "subcontract", from: SUBCONTRACTOR, to: CREW }],
});

export const liability = defineLiability({
  id: "judicial-2025-12-1-subcontracted",
  citation: {
    statute: "judicial-2025-12",
    article: "1",
    quote: "具备合法经营资格的承包人将承包业务转包或者分包给不具备合法经营资格的组织或者个人",
  },
  says: {
    zh: "承包人将业务转包、分包给无经营资格的组织或者个人的，由承包人承担支付劳动报酬的责任。",
    bo: "བོགས་ལེན་མཁན་གྱིས་ལས་ཀ་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚོགས་པའམ་མི་སྒེར་ལ་བོགས་སྤོའམ་བཀར་བོགས་བྱས་ན། བོགས་ལེན་མཁན་གྱིས་ངལ་རྩོལ་གླ་ཕོགས་སྤྲོད་པའི་འགན་འཁུར་དགོས།",
    en: "A licensed contractor that passes work to an unlicensed organisation or a person answers for the wages.",
  },
  inForce: { from: day("2025-09-01") },
  names(facts, inquiry) {
    for (const { kind, from, to } of linksAbove(facts)) {
      if ((kind !== "subcontract" && kind !== "resale") || isSame(from, facts.owner)) continue;
      const taker = mayEmploy(facts, to);
      if (taker === undefined) inquiry.asks(kindAsked(to, from));
      if (taker !== false) continue;
      const giver = mayEmploy(facts, from);
      if (giver === undefined) inquiry.asks(kindAsked(from, from));
      if (giver === true) inquiry.pays(from, "direct");
    }
  },
  notModelled: [
    "Work-injury benefits, for which the contractor answers by the same article.",
    "Whether the interpretation reaches cases of before 1 September 2025 that a court decides later: the day asked about decides here.",
  ],
  vectors: [
    {
      says: "a subcontractor that passed work to a crew without a licence answers for its wages",
      chain: GIVEN,
      on: day("2025-09-01"),
      expect: { "company:3 direct": {} },
    },
    { says: "one day earlier the interpretation does not hold", chain: GIVEN, on: day("2025-08-31"), expect: {} },
    {
      says: "a general contractor that passed the work to a crew leader answers too",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, { ...SUBCONTRACTED, kind: "resale", to: CREW_LEADER }] }),
      on: day("2025-09-02"),
      expect: { "company:2 direct": {} },
    },
    { says: "licensed firms all along name nobody here", chain: chain(), on: day("2025-09-01"), expect: {} },
    {
      says: "what kind of unit took the work, and who gave it, must be asked",
      chain: chain({ ...GIVEN, parties: kinds([CREW, "unlicensed"]) }),
      on: day("2025-09-01"),
      expect: {},
      asks: ["parties.company:3.kind", "parties.company:3.kind"],
    },
  ],
});
