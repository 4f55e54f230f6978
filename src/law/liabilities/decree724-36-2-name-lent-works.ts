import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { linksAbove } from "../liability-chain.ts";
import { CONTRACTOR, CREW_LEADER, chain } from "../liability-vectors.ts";

const BORROWER = { companyId: 5 };
const LENT = { kind: "name-lent", from: CONTRACTOR, to: BORROWER, qualified: true } as const;

export const liability = defineLiability({
  id: "decree724-36-2-name-lent-works",
  citation: {
    statute: "decree724",
    article: "36(2)",
    quote: "施工单位允许其他单位和个人以施工单位的名义对外承揽建设工程，导致拖欠农民工工资的，由施工单位清偿",
  },
  says: {
    zh: "施工单位允许他人以其名义承揽工程，导致欠薪的，由施工单位清偿。",
    bo: "བཟོ་སྐྲུན་ཚན་པས་མི་གཞན་གྱིས་རང་གི་མིང་ཐོག་ནས་བཟོ་སྐྲུན་བོགས་ལེན་བྱེད་དུ་བཅུག་ནས་གླ་ཕོགས་འགོར་ན། བཟོ་སྐྲུན་ཚན་པས་འཇལ་དགོས།",
    en: "A builder that lets others take on works in its name pays the wages owed there.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    for (const { kind, from } of linksAbove(facts)) if (kind === "name-lent") inquiry.pays(from, "direct");
  },
  notModelled: [
    "Every chain is one of a construction project, so a name that was lent in it was lent for works.",
    "A right to recover, which this paragraph does not mention (article 19(2) does, for unqualified users of a name).",
  ],
  vectors: [
    {
      says: "a builder whose name another firm used pays, though that firm is qualified itself",
      chain: chain({ employer: BORROWER, links: [LENT] }),
      on: day("2021-07-01"),
      expect: { "company:2 direct": {} },
    },
    {
      says: "a builder whose name a crew leader used pays his workers",
      chain: chain({ employer: CREW_LEADER, links: [{ kind: "name-lent", from: CONTRACTOR, to: CREW_LEADER }] }),
      on: day("2020-05-01"),
      expect: { "company:2 direct": {} },
    },
    { says: "where no name was lent nobody is named here", chain: chain(), on: day("2021-07-01"), expect: {} },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ employer: BORROWER, links: [LENT] }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
