import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isSame, kindOf, linksAbove } from "../liability-chain.ts";
import { CONTRACTOR_ASKED } from "../liability-questions.ts";
import { AWARDED, CONTRACTOR, CREW_LEADER, chain, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "decree724-30-3-general-contractor",
  citation: {
    statute: "decree724",
    article: "30(3)",
    quote: "分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿",
  },
  says: {
    zh: "分包单位拖欠农民工工资的，由施工总承包单位先行清偿。",
    bo: "བཀར་བོགས་ཚན་པས་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་འགོར་འགྱངས་བྱས་ན། བཟོ་སྐྲུན་སྤྱི་བོགས་ཚན་པས་སྔོན་ལ་འཇལ་དགོས།",
    en: "Where a subcontractor owes wages, the general contractor pays first and then recovers.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    const { employer, generalContractor } = facts;
    if (isSame(employer, generalContractor)) return;
    const above = linksAbove(facts);
    if (generalContractor === undefined) {
      inquiry.asks(CONTRACTOR_ASKED);
      return;
    }
    const below = above.filter(({ from }) => isSame(from, generalContractor));
    for (const { kind, to } of below) {
      const isUnit = kindOf(facts, to) !== "individual";
      if (kind === "subcontract" && isUnit) inquiry.pays(generalContractor, "pays-first", { recourseAgainst: to });
    }
    if (below.length === 0 && !above.some(({ kind, licensed }) => kind === "dispatch" && licensed === true)) {
      inquiry.asks({
        fact: "links",
        zh: "施工总承包单位与用人单位之间的承包关系",
        bo: "བཟོ་སྐྲུན་སྤྱི་བོགས་ཚན་པ་དང་བེད་སྤྱོད་ཚན་པའི་བར་གྱི་བོགས་ལེན་འབྲེལ་བ།",
        en: "How the work came from the general contractor to the employer",
        about: generalContractor,
      });
    }
  },
  notModelled: [
    "Layers of subcontracts count as the subcontractor's arrears: the general contractor pays first for all that stand below a firm to which it subcontracted, and recovers from that firm.",
    "Work that was given directly to an individual is decided by article 36(1).",
    "Workers of a licensed dispatch agency: whether its arrears are those of the subcontractor that uses them is left open.",
  ],
  vectors: [
    {
      says: "the general contractor pays first for its subcontractor and recovers from it",
      chain: chain(),
      on: day("2021-07-01"),
      expect: { "company:2 pays-first": { recourseAgainst: "company:3" } },
    },
    {
      says: "also for the crew of a leader to whom the subcontractor passed the work",
      chain: chain({
        employer: CREW_LEADER,
        links: [AWARDED, SUBCONTRACTED, { kind: "subcontract", from: SUBCONTRACTOR, to: CREW_LEADER }],
      }),
      on: day("2020-05-01"),
      expect: { "company:2 pays-first": { recourseAgainst: "company:3" } },
    },
    {
      says: "its own workers it pays as their employer",
      chain: chain({ employer: CONTRACTOR }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "who the general contractor is must be asked",
      chain: chain({ generalContractor: undefined }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["generalContractor"],
    },
    {
      says: "how the work came to the employer must be asked",
      chain: chain({ links: [AWARDED] }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["links"],
    },
    { says: "the decree does not govern 30 April 2020", chain: chain(), on: day("2020-04-30"), expect: {} },
  ],
});
