import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { OWNER_ASKED } from "../liability-questions.ts";
import { chain } from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "decree724-37-planning",
  citation: {
    statute: "decree724",
    article: "37",
    quote: "工程建设项目违反国土空间规划、工程建设等法律法规，导致拖欠农民工工资的，由建设单位清偿",
  },
  says: {
    zh: "项目违反规划、工程建设等法律法规，导致欠薪的，由建设单位清偿。",
    bo: "ལས་གཞིས་འཆར་འགོད་དང་བཟོ་སྐྲུན་སོགས་ཀྱི་ཁྲིམས་སྲོལ་དང་འགལ་ནས་གླ་ཕོགས་འགོར་ན། འཛུགས་སྐྲུན་ཚན་པས་འཇལ་དགོས།",
    en: "Where a project breaks planning or building law and wages are owed for it, the owner pays.",
  },
  inForce: { from: day("2020-05-01") },
  names({ owner, planningViolation }, inquiry) {
    if (planningViolation === false) return;
    if (planningViolation === undefined) {
      inquiry.asks({
        fact: "planningViolation",
        zh: "项目是否违反国土空间规划、工程建设等法律法规并因此欠薪",
        bo: "ལས་གཞིས་ས་ཁོངས་འཆར་འགོད་དང་བཟོ་སྐྲུན་སོགས་ཀྱི་ཁྲིམས་སྲོལ་དང་འགལ་ནས་གླ་ཕོགས་འགོར་བ་ཡིན་མིན།",
        en: "Whether the project broke planning or building law and wages are owed for it",
        about: owner,
      });
    } else if (owner === undefined) inquiry.asks(OWNER_ASKED);
    else inquiry.pays(owner, "direct");
  },
  notModelled: ["Which breach of law led to the arrears: that it did is a fact of the chain."],
  vectors: [
    {
      says: "the owner of a project without planning permission pays without limit",
      chain: chain({ planningViolation: true, unpaidPriceFen: 0 }),
      on: day("2020-05-01"),
      expect: { "company:1 direct": {} },
    },
    { says: "a lawful project names nobody here", chain: chain(), on: day("2021-07-01"), expect: {} },
    {
      says: "whether the project is lawful must be asked",
      chain: chain({ planningViolation: undefined }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["planningViolation"],
    },
    {
      says: "who the owner of an unlawful project is must be asked",
      chain: chain({ planningViolation: true, owner: undefined }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["owner"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ planningViolation: true }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
