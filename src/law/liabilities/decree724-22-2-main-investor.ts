import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { chain } from "../liability-vectors.ts";

const INVESTORS = [{ party: { personId: 8 }, main: true }, { party: { personId: 9 } }];

export const liability = defineLiability({
  id: "decree724-22-2-main-investor",
  citation: {
    statute: "decree724",
    article: "22(2)",
    quote: "未依据前款规定清偿农民工工资的用人单位主要出资人，应当在注册新用人单位前清偿拖欠的农民工工资",
  },
  says: {
    zh: "用人单位注销前未清偿工资的，其主要出资人应当在注册新用人单位前清偿。",
    bo: "བེད་སྤྱོད་ཚན་པའི་ཐོ་མ་བསུབ་གོང་གླ་ཕོགས་མ་འཇལ་ན། མ་རྩ་འདོན་མཁན་གཙོ་བོས་བེད་སྤྱོད་ཚན་པ་གསར་པ་ཐོ་འགོད་མ་བྱས་གོང་འཇལ་དགོས།",
    en: "Of an employer that was deregistered without paying, the main investor pays before registering a new one.",
  },
  inForce: { from: day("2020-05-01") },
  names({ events, investors }, inquiry) {
    if (!events.some(({ kind }) => kind === "deregistered")) return;
    const main = investors.filter((one) => one.main);
    for (const { party } of main) inquiry.pays(party, "investor");
    if (main.length === 0) {
      inquiry.asks({
        fact: "investors.main",
        zh: "已注销用人单位的主要出资人是谁",
        bo: "ཐོ་བསུབ་ཟིན་པའི་བེད་སྤྱོད་ཚན་པའི་མ་རྩ་འདོན་མཁན་གཙོ་བོ་སུ་ཡིན།",
        en: "Who the main investor of the deregistered employer is",
      });
    }
  },
  notModelled: [
    "Paragraph 1: an employer that lost its licence, was closed or dissolved pays before it applies for deregistration; until then it is named as the employer (article 16).",
    "The duty falls due when the main investor registers a new employer; whether one is registered is not followed.",
    "What a main investor is, the decree does not say: the chain names it.",
  ],
  vectors: [
    {
      says: "the main investor of a deregistered subcontractor pays, the small investor does not",
      chain: chain({ events: [{ kind: "deregistered" }], investors: INVESTORS }),
      on: day("2021-07-01"),
      expect: { "person:8 investor": {} },
    },
    {
      says: "a firm that lost its licence but is still registered pays by itself",
      chain: chain({ events: [{ kind: "licence-revoked" }], investors: INVESTORS }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "who the main investor was must be asked",
      chain: chain({ events: [{ kind: "deregistered" }] }),
      on: day("2020-05-01"),
      expect: {},
      asks: ["investors.main"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ events: [{ kind: "deregistered" }], investors: INVESTORS }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
