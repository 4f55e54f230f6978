import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { isLicensedDispatch, linksAbove } from "../liability-chain.ts";
import { partyName } from "../liability-questions.ts";
import { AWARDED, CREW_LEADER, chain, kinds, SUBCONTRACTED, SUBCONTRACTOR } from "../liability-vectors.ts";

const AGENCY = { companyId: 6 };
const SENT = { kind: "dispatch", from: SUBCONTRACTOR, to: AGENCY } as const;

function sent(about: { licensed?: boolean }, more: Parameters<typeof chain>[0] = {}) {
  return chain({
    employer: AGENCY,
    parties: kinds([SUBCONTRACTOR, "company"], [AGENCY, "company"]),
    links: [AWARDED, SUBCONTRACTED, { ...SENT, ...about }],
    ...more,
  });
}

export const liability = defineLiability({
  id: "decree724-18-user-of-dispatched",
  citation: {
    statute: "decree724",
    article: "18",
    quote:
      "用工单位使用个人、不具备合法经营资格的单位或者未依法取得劳务派遣许可证的单位派遣的农民工，拖欠农民工工资的，由用工单位清偿，并可以依法进行追偿",
  },
  says: {
    zh: "无劳务派遣许可证的单位或者个人派遣的农民工被拖欠工资的，由用工单位清偿。",
    bo: "ངལ་རྩོལ་མངགས་གཏོང་ཆོག་མཆན་མེད་པའི་ཚན་པའམ་མི་སྒེར་གྱིས་མངགས་པའི་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་འགོར་ན། བེད་སྤྱོད་བྱེད་མཁན་གྱི་ཚན་པས་འཇལ་དགོས།",
    en: "Who uses workers sent by a person or firm without a dispatch licence pays the wages that are owed to them.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    for (const link of linksAbove(facts)) {
      if (link.kind !== "dispatch") continue;
      const licensed = isLicensedDispatch(facts, link);
      if (licensed === false) inquiry.pays(link.from, "direct", { recourseAgainst: link.to });
      if (licensed === undefined) {
        inquiry.asks({
          fact: "links.dispatch.licensed",
          zh: `${partyName(link.to).zh}是否依法取得劳务派遣许可证`,
          bo: `${partyName(link.to).bo} ལ་ངལ་རྩོལ་མངགས་གཏོང་ཆོག་མཆན་ཡོད་མེད།`,
          en: `Whether ${partyName(link.to).en} holds a labour dispatch licence`,
          about: link.from,
        });
      }
    }
  },
  notModelled: [
    "A licensed agency owes the wages as the employer; joint damages of agency and user (Labour Contract Law, article 92).",
  ],
  vectors: [
    {
      says: "a subcontractor that uses workers of an agency without a licence pays them and recovers from the agency",
      chain: sent({ licensed: false }),
      on: day("2021-07-01"),
      expect: { "company:3 direct": { recourseAgainst: "company:6" } },
    },
    {
      says: "workers whom a person sends are paid by their user",
      chain: chain({ employer: CREW_LEADER, links: [{ ...SENT, to: CREW_LEADER }] }),
      on: day("2020-05-01"),
      expect: { "company:3 direct": { recourseAgainst: "person:7" } },
    },
    {
      says: "with a licensed agency the user does not pay under this article",
      chain: sent({ licensed: true }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "whether the agency has a licence must be asked",
      chain: sent({}),
      on: day("2021-07-01"),
      expect: {},
      asks: ["links.dispatch.licensed"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: sent({ licensed: false }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
