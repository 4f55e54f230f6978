import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isSame, linksAbove, mayEmploy } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import {
  AWARDED,
  CONTRACTOR,
  CREW_LEADER,
  chain,
  kinds,
  OWNER,
  SUBCONTRACTED,
  SUBCONTRACTOR,
} from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "decree724-36-1-unlawful-award",
  citation: {
    statute: "decree724",
    article: "36(1)",
    quote:
      "建设单位或者施工总承包单位将建设工程发包或者分包给个人或者不具备合法经营资格的单位，导致拖欠农民工工资的，由建设单位或者施工总承包单位清偿",
  },
  says: {
    zh: "建设单位或者总包单位将工程发包给个人或者无资格单位，导致欠薪的，由其清偿。",
    bo: "འཛུགས་སྐྲུན་ཚན་པའམ་སྤྱི་བོགས་ཚན་པས་བཟོ་སྐྲུན་མི་སྒེར་རམ་ཐོབ་ཐང་མེད་པའི་ཚན་པར་བོགས་གཏོང་བྱས་ནས་གླ་ཕོགས་འགོར་ན། དེ་ཉིད་ཀྱིས་འཇལ་དགོས།",
    en: "An owner or general contractor that gave work to a person or an unlicensed unit pays the wages owed there.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    for (const { kind, from, to } of linksAbove(facts)) {
      if (kind !== "award" && kind !== "subcontract") continue;
      if (!isSame(from, facts.owner) && !isSame(from, facts.generalContractor)) continue;
      const may = mayEmploy(facts, to);
      if (may === undefined) inquiry.asks(kindAsked(to, from));
      if (may === false) inquiry.pays(from, "direct");
    }
  },
  notModelled: [
    "That the unlawful award led to the arrears is taken from the chain: the work went that way.",
    "A right to recover, which the paragraph does not mention; civil law may give one.",
  ],
  vectors: [
    {
      says: "a general contractor that gave work to a crew leader pays his workers",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, { ...SUBCONTRACTED, to: CREW_LEADER }] }),
      on: day("2021-07-01"),
      expect: { "company:2 direct": {} },
    },
    {
      says: "a general contractor that gave work to a unit without a licence pays",
      chain: chain({ parties: kinds([CONTRACTOR, "company"], [SUBCONTRACTOR, "unlicensed"]) }),
      on: day("2020-05-01"),
      expect: { "company:2 direct": {} },
    },
    {
      says: "an owner that gave the works to a crew leader pays his workers",
      chain: chain({
        employer: CREW_LEADER,
        generalContractor: undefined,
        links: [{ kind: "award", from: OWNER, to: CREW_LEADER }],
      }),
      on: day("2021-07-01"),
      expect: { "company:1 direct": {} },
    },
    { says: "licensed firms all along name nobody here", chain: chain(), on: day("2021-07-01"), expect: {} },
    {
      says: "what kind of unit took the work must be asked",
      chain: chain({ parties: kinds([CONTRACTOR, "company"]) }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["parties.company:3.kind"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, { ...SUBCONTRACTED, to: CREW_LEADER }] }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
