import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { linksAbove, mayEmploy } from "../liability-chain.ts";
import { kindAsked, partyName } from "../liability-questions.ts";
import { AWARDED, COMPANIES, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

const BORROWER = { companyId: 5 };
const LENT = { kind: "name-lent", from: SUBCONTRACTOR, to: BORROWER } as const;

function lent(qualified?: boolean, parties = [...COMPANIES, ...kinds([BORROWER, "company"])]) {
  const link = qualified === undefined ? LENT : { ...LENT, qualified };
  return chain({ employer: BORROWER, parties, links: [AWARDED, SUBCONTRACTED, link] });
}

export const liability = defineLiability({
  id: "decree724-19-2-name-lent",
  citation: {
    statute: "decree724",
    article: "19(2)",
    quote:
      "用人单位允许个人、不具备合法经营资格或者未取得相应资质的单位以用人单位的名义对外经营，导致拖欠所招用农民工工资的，由用人单位清偿，并可以依法进行追偿",
  },
  says: {
    zh: "用人单位允许个人或者无资质单位以其名义经营，拖欠工资的，由用人单位清偿，可以依法追偿。",
    bo: "བེད་སྤྱོད་ཚན་པས་མི་སྒེར་རམ་ཐོབ་ཐང་མེད་པའི་ཚན་པས་རང་གི་མིང་ཐོག་ནས་གཉེར་སྐྱོང་བྱེད་དུ་བཅུག་ནས་གླ་ཕོགས་འགོར་ན། བེད་སྤྱོད་ཚན་པས་འཇལ་དགོས།",
    en: "A unit that lets a person or an unqualified firm do business in its name pays the wages and may recover them.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    for (const { kind, from, to, qualified } of linksAbove(facts)) {
      if (kind !== "name-lent") continue;
      const may = mayEmploy(facts, to);
      if (may === false || qualified === false) inquiry.pays(from, "direct", { recourseAgainst: to });
      else if (may === undefined) inquiry.asks(kindAsked(to, from));
      else if (qualified === undefined) {
        inquiry.asks({
          fact: "links.name-lent.qualified",
          zh: `${partyName(to).zh}是否取得相应资质`,
          bo: `${partyName(to).bo} ལ་འཚམས་པའི་ཐོབ་ཐང་ཡོད་མེད།`,
          en: `Whether ${partyName(to).en} has the qualification for the work`,
          about: from,
        });
      }
    }
  },
  notModelled: ["Which qualification a work needs: whether the user of the name has it is a fact of the chain."],
  vectors: [
    {
      says: "a firm that lent its name to a crew leader pays his workers and recovers from him",
      chain: chain({ employer: CREW_LEADER, links: [AWARDED, SUBCONTRACTED, { ...LENT, to: CREW_LEADER }] }),
      on: day("2021-07-01"),
      expect: { "company:3 direct": { recourseAgainst: "person:7" } },
    },
    {
      says: "a firm that lent its name to a firm without the qualification pays",
      chain: lent(false),
      on: day("2020-05-01"),
      expect: { "company:3 direct": { recourseAgainst: "company:5" } },
    },
    { says: "a qualified firm is not meant here", chain: lent(true), on: day("2021-07-01"), expect: {} },
    {
      says: "the qualification must be asked",
      chain: lent(),
      on: day("2021-07-01"),
      expect: {},
      asks: ["links.name-lent.qualified"],
    },
    {
      says: "what kind of firm used the name must be asked",
      chain: lent(undefined, COMPANIES),
      on: day("2021-07-01"),
      expect: {},
      asks: ["parties.company:5.kind"],
    },
    { says: "the decree does not govern 30 April 2020", chain: lent(false), on: day("2020-04-30"), expect: {} },
  ],
});
