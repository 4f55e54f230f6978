import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { mayEmploy } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { CONTRACTOR, CREW_LEADER, chain, kinds, SUBCONTRACTOR } from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "decree724-16-employer",
  citation: { statute: "decree724", article: "16", quote: "用人单位拖欠农民工工资的，应当依法予以清偿" },
  says: {
    zh: "用人单位拖欠农民工工资的，由用人单位清偿。",
    bo: "བེད་སྤྱོད་ཚན་པས་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་འགོར་འགྱངས་བྱས་ན། བེད་སྤྱོད་ཚན་པས་ཁྲིམས་ལྟར་འཇལ་དགོས།",
    en: "An employer that owes wages pays them.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    const may = mayEmploy(facts, facts.employer);
    if (may === undefined) inquiry.asks(kindAsked(facts.employer));
    if (may !== false) inquiry.pays(facts.employer, "direct");
    else {
      inquiry.explains({
        zh: "招用人是个人或者不具备合法经营资格的单位，不是用人单位，依照第17条、第19条确定",
        bo: "བཟོ་པ་བསྡུ་མཁན་ནི་མི་སྒེར་རམ་ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚན་པ་ཡིན་པས་བེད་སྤྱོད་ཚན་པ་མིན། དོན་ཚན་17དང་19ལྟར་གཏན་འཁེལ་བྱེད་དགོས།",
        en: "Who hired the workers is no employer in law (an individual or an unlicensed unit): articles 17 and 19 decide",
      });
    }
  },
  notModelled: [
    "Bankruptcy of the employer and the rank of wages in it (enterprise bankruptcy law).",
    "An employer of an unknown kind is named all the same, with a question: whoever hired workers is asked first.",
  ],
  vectors: [
    {
      says: "a subcontractor owes its own workers ¥60,000.00 and pays them",
      chain: chain(),
      on: day("2021-07-01"),
      expect: { "company:3 direct": {} },
    },
    {
      says: "on the day before the decree nothing is said, and from its first day on the employer pays",
      chain: chain(),
      on: day("2020-05-01"),
      expect: { "company:3 direct": {} },
    },
    { says: "the decree does not govern 30 April 2020", chain: chain(), on: day("2020-04-30"), expect: {} },
    {
      says: "a general contractor with workers of its own pays them",
      chain: chain({ employer: CONTRACTOR }),
      on: day("2021-07-01"),
      expect: { "company:2 direct": {} },
    },
    {
      says: "a crew leader is no employer in the law's sense",
      chain: chain({ employer: CREW_LEADER }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "a firm of which nothing is known is asked first, and what it is remains to be found out",
      chain: chain({ parties: kinds([CONTRACTOR, "company"]) }),
      on: day("2021-07-01"),
      expect: { "company:3 direct": {} },
      asks: ["parties.company:3.kind"],
    },
    {
      says: "a unit without a licence is not an employer in the law's sense",
      chain: chain({ parties: kinds([SUBCONTRACTOR, "unlicensed"]) }),
      on: day("2021-07-01"),
      expect: {},
    },
  ],
});
