import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isSame, mayEmploy } from "../liability-chain.ts";
import { AWARDED, CONTRACTOR, CREW_LEADER, chain, SUBCONTRACTED } from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "decree724-30-1-subcontractor",
  citation: {
    statute: "decree724",
    article: "30(1)",
    quote: "分包单位对所招用农民工的实名制管理和工资支付负直接责任",
  },
  says: {
    zh: "分包单位对所招用农民工的工资支付负直接责任。",
    bo: "བཀར་བོགས་ཚན་པས་བསྡུས་པའི་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པར་ཐད་ཀར་འགན་འཁུར་དགོས།",
    en: "A subcontractor is directly responsible for the wages of the workers whom it hired.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    const { employer, links } = facts;
    const isSubcontractor = links.some(({ kind, to }) => kind === "subcontract" && isSame(to, employer));
    if (isSubcontractor && mayEmploy(facts, employer) !== false) inquiry.pays(employer, "direct");
  },
  notModelled: [
    "Real-name management, of which the same paragraph speaks; the rules of article 28 look at it.",
    "Paragraph 2: the general contractor's supervision of the subcontractor.",
  ],
  vectors: [
    {
      says: "a subcontractor is directly responsible",
      chain: chain(),
      on: day("2020-05-01"),
      expect: { "company:3 direct": {} },
    },
    {
      says: "a general contractor with workers of its own is not named here",
      chain: chain({ employer: CONTRACTOR }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "a crew leader is no subcontractor in the law's sense",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, { ...SUBCONTRACTED, to: CREW_LEADER }] }),
      on: day("2021-07-01"),
      expect: {},
    },
    { says: "the decree does not govern 30 April 2020", chain: chain(), on: day("2020-04-30"), expect: {} },
  ],
});
