import { day } from "../../kernel/day.ts";
import { defineLiability, type Inquiry } from "../define-liability.ts";
import { type Chain, isSame, kindOf, type Link, linksAbove } from "../liability-chain.ts";
import { kindAsked, partyName } from "../liability-questions.ts";
import { AWARDED, COMPANIES, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

const CREW = { companyId: 5 };
const TO_LEADER = { kind: "subcontract", from: SUBCONTRACTOR, to: CREW_LEADER } as const;
const TO_CREW = { kind: "subcontract", from: SUBCONTRACTOR, to: CREW } as const;

export const liability = defineLiability({
  id: "decree724-19-1-work-given-out",
  citation: {
    statute: "decree724",
    article: "19(1)",
    quote: "用人单位将工作任务发包给个人或者不具备合法经营资格的单位，导致拖欠所招用农民工工资的，依照有关法律规定执行",
  },
  also: {
    statute: "labour-contract-2012",
    article: "94",
    quote: "发包的组织与个人承包经营者承担连带赔偿责任",
  },
  says: {
    zh: "用人单位将工作发包给个人，拖欠所招用农民工工资的，发包单位与承包个人承担连带责任。",
    bo: "བེད་སྤྱོད་ཚན་པས་ལས་ཀ་མི་སྒེར་ལ་བོགས་གཏོང་བྱས་ནས་གླ་ཕོགས་འགོར་ན། བོགས་གཏོང་ཚན་པ་དང་བོགས་ལེན་མི་སྒེར་གྱིས་མཉམ་དུ་འགན་འཁུར་དགོས།",
    en: "A unit that gives work out to an individual is jointly liable with that individual for the workers' wages.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    const given = linksAbove(facts).filter(({ kind }) => ["award", "subcontract", "resale"].includes(kind));
    for (const link of given) givenOut(facts, link, inquiry);
    if (kindOf(facts, facts.employer) === "individual" && !facts.links.some(({ to }) => isSame(to, facts.employer))) {
      inquiry.asks({
        fact: "links",
        zh: "谁把工作发包给招用人个人",
        bo: "བཟོ་པ་བསྡུ་མཁན་མི་སྒེར་ལ་ལས་ཀ་སུས་བོགས་གཏོང་བྱས་པ།",
        en: "Who gave the work to the individual that hired the workers",
      });
    }
  },
  notModelled: [
    "Damages beyond wages.",
    "Work that an owner or a general contractor gives out is decided by article 36(1).",
    "Article 94 speaks of a contractor who is an individual. For an unlicensed unit the decree points to other law; from 2025-09-01 the interpretation 法释〔2025〕12号, article 1, answers, before that the question is left open.",
  ],
  vectors: [
    {
      says: "a subcontractor that gave the work to a crew leader owes the crew's wages together with him",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, SUBCONTRACTED, TO_LEADER] }),
      on: day("2021-07-01"),
      expect: { "company:3 joint": { recourseAgainst: "person:7" }, "person:7 joint": {} },
    },
    {
      says: "for a crew without a licence the decree points to other law",
      chain: chain({
        employer: CREW,
        parties: [...COMPANIES, ...kinds([CREW, "unlicensed"])],
        links: [AWARDED, SUBCONTRACTED, TO_CREW],
      }),
      on: day("2020-05-01"),
      expect: {},
      asks: ["links.subcontract"],
    },
    {
      says: "what kind of unit took the work must be asked",
      chain: chain({ employer: CREW, links: [AWARDED, SUBCONTRACTED, TO_CREW] }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["parties.company:5.kind"],
    },
    {
      says: "who gave the work to a crew leader must be asked",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, SUBCONTRACTED] }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["links"],
    },
    {
      says: "work between licensed firms names nobody here",
      chain: chain(),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, SUBCONTRACTED, TO_LEADER] }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});

function givenOut(facts: Chain, { kind, from, to }: Link, inquiry: Inquiry): void {
  if (isSame(from, facts.owner) || isSame(from, facts.generalContractor)) return;
  if (kindOf(facts, from) === "individual") return;
  const taker = kindOf(facts, to);
  if (taker === undefined) inquiry.asks(kindAsked(to, from));
  if (taker === "individual") {
    inquiry.pays(from, "joint", { recourseAgainst: to });
    inquiry.pays(to, "joint");
  }
  if (taker === "unlicensed") {
    inquiry.asks({
      fact: `links.${kind}`,
      zh: `${partyName(from).zh}发包给不具备合法经营资格的${partyName(to).zh}，条例指引其他法律，未收录`,
      bo: `${partyName(from).bo} ཡིས་ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ ${partyName(to).bo} ལ་བོགས་གཏོང་བྱས་འདུག སྲོལ་ཡིག་གིས་ཁྲིམས་གཞན་ལ་མཛུབ་སྟོན་བྱས་ཀྱང་འདིར་བཀོད་མེད།`,
      en: `For ${partyName(from).en}, which gave work to the unlicensed ${partyName(to).en}, the decree points to other law`,
      about: from,
    });
  }
}
