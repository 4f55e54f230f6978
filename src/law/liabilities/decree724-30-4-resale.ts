import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isSame, linksAbove } from "../liability-chain.ts";
import { CONTRACTOR_ASKED } from "../liability-questions.ts";
import { AWARDED, CONTRACTOR, chain, SUBCONTRACTOR } from "../liability-vectors.ts";

const RESOLD = { kind: "resale", from: CONTRACTOR, to: SUBCONTRACTOR } as const;

export const liability = defineLiability({
  id: "decree724-30-4-resale",
  citation: {
    statute: "decree724",
    article: "30(4)",
    quote: "工程建设项目转包，拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿",
  },
  says: {
    zh: "工程建设项目转包，拖欠农民工工资的，由施工总承包单位先行清偿。",
    bo: "བཟོ་སྐྲུན་ལས་གཞི་བོགས་སྤོ་བྱས་ནས་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་འགོར་ན། བཟོ་སྐྲུན་སྤྱི་བོགས་ཚན་པས་སྔོན་ལ་འཇལ་དགོས།",
    en: "Where the work was passed on and wages are owed, the general contractor pays first and then recovers.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    for (const { kind, to } of linksAbove(facts)) {
      if (kind !== "resale") continue;
      if (facts.generalContractor === undefined) inquiry.asks(CONTRACTOR_ASKED);
      else if (!isSame(facts.employer, facts.generalContractor)) {
        inquiry.pays(facts.generalContractor, "pays-first", { recourseAgainst: to });
      }
    }
  },
  notModelled: ["What counts as passing the work on (转包) and what as a subcontract: the chain says which it was."],
  vectors: [
    {
      says: "the general contractor passed the whole work on, and pays first",
      chain: chain({ links: [AWARDED, RESOLD] }),
      on: day("2021-07-01"),
      expect: { "company:2 pays-first": { recourseAgainst: "company:3" } },
    },
    {
      says: "on the first day of the decree already",
      chain: chain({ links: [RESOLD] }),
      on: day("2020-05-01"),
      expect: { "company:2 pays-first": { recourseAgainst: "company:3" } },
    },
    {
      says: "who the general contractor is must be asked",
      chain: chain({ links: [RESOLD], generalContractor: undefined }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["generalContractor"],
    },
    { says: "a subcontract is no resale", chain: chain(), on: day("2021-07-01"), expect: {} },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ links: [AWARDED, RESOLD] }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
