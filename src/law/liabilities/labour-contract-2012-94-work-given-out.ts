import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { kindOf, linksAbove } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { AWARDED, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

const CREW = { companyId: 5 };
const TO_LEADER = { kind: "subcontract", from: SUBCONTRACTOR, to: CREW_LEADER } as const;
const GIVEN = chain({ employer: CREW_LEADER, links: [AWARDED, SUBCONTRACTED, TO_LEADER] });

export const liability = defineLiability({
  id: "labour-contract-2012-94-work-given-out",
  citation: {
    statute: "labour-contract-2012",
    article: "94",
    quote: "发包的组织与个人承包经营者承担连带赔偿责任",
  },
  says: {
    zh: "2020年5月1日之前，发包的组织与招用劳动者的个人承包经营者承担连带责任。",
    bo: "2020 ལོའི་ཟླ་ 5 ཚེས་ 1 གོང་ལ། བོགས་གཏོང་ཚོགས་པ་དང་ངལ་རྩོལ་བ་བསྡུས་པའི་བོགས་ལེན་མི་སྒེར་གྱིས་མཉམ་དུ་འགན་འཁུར་དགོས།",
    en: "Before 1 May 2020: a unit that gave work to an individual is jointly liable with that individual.",
  },
  inForce: { from: day("2013-07-01"), to: day("2020-04-30") },
  names(facts, inquiry) {
    for (const { kind, from, to } of linksAbove(facts)) {
      if (kind !== "award" && kind !== "subcontract" && kind !== "resale") continue;
      if (kindOf(facts, from) === "individual") continue;
      const taker = kindOf(facts, to);
      if (taker === undefined) inquiry.asks(kindAsked(to, from));
      if (taker !== "individual") continue;
      inquiry.pays(from, "joint", { recourseAgainst: to });
      inquiry.pays(to, "joint");
    }
  },
  notModelled: [
    "The article speaks of damage by unlawful hiring; unpaid wages count as damage here, as article 19(1) of Decree 724 reads it later.",
    "The text of 2007, in force from 2008-01-01, is not at hand; the article is computed from the amendment of 2012 on.",
  ],
  vectors: [
    {
      says: "a subcontractor that gave the work to a crew leader owes the wages together with him",
      chain: GIVEN,
      on: day("2020-04-30"),
      expect: { "company:3 joint": { recourseAgainst: "person:7" }, "person:7 joint": {} },
    },
    {
      says: "and so does a general contractor",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, { ...SUBCONTRACTED, to: CREW_LEADER }] }),
      on: day("2013-07-01"),
      expect: { "company:2 joint": { recourseAgainst: "person:7" }, "person:7 joint": {} },
    },
    { says: "one day earlier no text was read", chain: GIVEN, on: day("2013-06-30"), expect: {} },
    { says: "licensed firms all along name nobody here", chain: chain(), on: day("2019-07-01"), expect: {} },
    {
      says: "what kind of unit took the work must be asked",
      chain: chain({
        employer: CREW,
        parties: kinds([SUBCONTRACTOR, "company"]),
        links: [SUBCONTRACTED, { ...TO_LEADER, to: CREW }],
      }),
      on: day("2019-07-01"),
      expect: {},
      asks: ["parties.company:5.kind"],
    },
  ],
});
