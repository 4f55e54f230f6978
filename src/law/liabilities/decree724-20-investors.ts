import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { kindOf, type UnitKind } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { chain, kinds, SUBCONTRACTOR } from "../liability-vectors.ts";

const OF_INVESTORS: readonly (UnitKind | undefined)[] = ["partnership", "sole-proprietorship", "individual-business"];

export const liability = defineLiability({
  id: "decree724-20-investors",
  citation: {
    statute: "decree724",
    article: "20",
    quote:
      "合伙企业、个人独资企业、个体经济组织等用人单位拖欠农民工工资的，应当依法予以清偿；不清偿的，由出资人依法清偿",
  },
  says: {
    zh: "合伙企业、个人独资企业、个体经济组织不清偿拖欠工资的，由出资人清偿。",
    bo: "མཉམ་སྦྲེལ་ཁེ་ལས་དང་མི་སྒེར་ཁེ་ལས། མི་སྒེར་དཔལ་འབྱོར་སྒྲིག་འཛུགས་ཀྱིས་འགོར་བའི་གླ་ཕོགས་མ་འཇལ་ན། མ་རྩ་འདོན་མཁན་གྱིས་འཇལ་དགོས།",
    en: "Where a partnership, a sole proprietorship or an individual business does not pay, its investors pay.",
  },
  inForce: { from: day("2020-05-01") },
  names(facts, inquiry) {
    const kind = kindOf(facts, facts.employer);
    if (kind === "enterprise") inquiry.asks(kindAsked(facts.employer));
    if (!OF_INVESTORS.includes(kind)) return;
    for (const { party } of facts.investors) inquiry.pays(party, "investor");
    if (facts.investors.length === 0) {
      inquiry.asks({
        fact: "investors",
        zh: "用人单位的出资人是谁",
        bo: "བེད་སྤྱོད་ཚན་པའི་མ་རྩ་འདོན་མཁན་སུ་ཡིན།",
        en: "Who the investors of the employer are",
      });
    }
  },
  notModelled: [
    "Limited partners, who by partnership law answer only with what they put in.",
    "The article's 等 (and others) may reach further kinds of employers than the three that it names.",
  ],
  vectors: [
    {
      says: "the two partners pay where their partnership does not",
      chain: chain({
        parties: kinds([SUBCONTRACTOR, "partnership"]),
        investors: [{ party: { personId: 8 } }, { party: { personId: 9 } }],
      }),
      on: day("2021-07-01"),
      expect: { "person:8 investor": {}, "person:9 investor": {} },
    },
    {
      says: "the owner of a sole proprietorship pays",
      chain: chain({ parties: kinds([SUBCONTRACTOR, "sole-proprietorship"]), investors: [{ party: { personId: 8 } }] }),
      on: day("2020-05-01"),
      expect: { "person:8 investor": {} },
    },
    {
      says: "who stands behind an individual business must be asked",
      chain: chain({ parties: kinds([SUBCONTRACTOR, "individual-business"]) }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["investors"],
    },
    {
      says: "shareholders of a company are not named",
      chain: chain({ investors: [{ party: { personId: 8 } }] }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "of a registered enterprise it must be asked whether it is a company or has investors who answer",
      chain: chain({ parties: kinds([SUBCONTRACTOR, "enterprise"]) }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["parties.company:3.kind"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ parties: kinds([SUBCONTRACTOR, "partnership"]), investors: [{ party: { personId: 8 } }] }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
