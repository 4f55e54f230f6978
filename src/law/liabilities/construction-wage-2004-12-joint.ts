import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isSame, linksAbove, mayEmploy } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { AWARDED, CONTRACTOR, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "construction-wage-2004-12-joint",
  citation: {
    statute: "construction-wage-2004",
    article: "12",
    quote: "工程总承包企业不得将工程违反规定发包、分包给不具备用工主体资格的组织或个人，否则应承担清偿拖欠工资连带责任",
  },
  says: {
    zh: "2020年5月1日之前，工程总承包企业将工程发包、分包给不具备用工主体资格的组织或者个人的，承担连带责任。",
    bo: "2020 ལོའི་ཟླ་ 5 ཚེས་ 1 གོང་ལ། སྤྱི་བོགས་ཁེ་ལས་ཀྱིས་བཟོ་སྐྲུན་དེ་བེད་སྤྱོད་ཐོབ་ཐང་མེད་པའི་ཚོགས་པའམ་མི་སྒེར་ལ་བོགས་གཏོང་བྱས་ན་མཉམ་དུ་འགན་འཁུར་དགོས།",
    en: "Before 1 May 2020: a general contractor that gave work to a unit or person that may not employ is jointly liable.",
  },
  inForce: { from: day("2004-09-10"), to: day("2020-04-30") },
  names(facts, inquiry) {
    for (const { kind, from, to } of linksAbove(facts)) {
      if (kind !== "award" && kind !== "subcontract" && kind !== "resale") continue;
      if (!isSame(from, facts.generalContractor)) continue;
      const may = mayEmploy(facts, to);
      if (may === undefined) inquiry.asks(kindAsked(to, from));
      if (may === false) inquiry.pays(from, "joint", { recourseAgainst: to });
    }
  },
  notModelled: [
    "With whom it is liable together, the article does not say: with whoever took the work, who is named by other articles or by none.",
    "From 2020-05-01 article 36(1) of Decree 724 decides.",
  ],
  vectors: [
    {
      says: "a general contractor that gave work to a crew leader answers together with him",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, { ...SUBCONTRACTED, to: CREW_LEADER }] }),
      on: day("2020-04-30"),
      expect: { "company:2 joint": { recourseAgainst: "person:7" } },
    },
    {
      says: "and one that gave it to a unit without a licence",
      chain: chain({ parties: kinds([CONTRACTOR, "company"], [SUBCONTRACTOR, "unlicensed"]) }),
      on: day("2004-09-10"),
      expect: { "company:2 joint": { recourseAgainst: "company:3" } },
    },
    {
      says: "one day before the measures were issued",
      chain: chain({ parties: kinds([CONTRACTOR, "company"], [SUBCONTRACTOR, "unlicensed"]) }),
      on: day("2004-09-09"),
      expect: {},
    },
    { says: "licensed firms all along name nobody here", chain: chain(), on: day("2019-07-01"), expect: {} },
    {
      says: "what kind of unit took the work must be asked",
      chain: chain({ parties: kinds([CONTRACTOR, "company"]) }),
      on: day("2019-07-01"),
      expect: {},
      asks: ["parties.company:3.kind"],
    },
  ],
});
