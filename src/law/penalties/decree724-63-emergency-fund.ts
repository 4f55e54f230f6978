import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-63-emergency-fund",
  citation: {
    statute: "decree724",
    article: "63",
    quote: "用人单位一时难以支付拖欠的农民工工资或者拖欠农民工工资逃匿的，县级以上地方人民政府可以动用应急周转金",
  },
  says: {
    zh: "用人单位一时难以支付或者逃匿的，政府可以动用应急周转金垫付，并依法追偿。",
    bo: "ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་འཕྲལ་དུ་སྤྲོད་མ་ཐུབ་པའམ་བྲོས་གབ་བྱས་ན་སྲིད་གཞུང་གིས་ཛ་དྲག་འཁོར་སྐྱོད་མ་དངུལ་སྔོན་སྤྲོད་བྱས་རྗེས་ཁྲིམས་ལྟར་ཕྱིར་སྡུད་བྱེད།",
    en: "Where the employer cannot pay for the moment or has fled, the government may advance from the emergency fund and recovers it.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["government"],
  fines: [],
  consequences: [
    {
      kind: "fund-advance",
      when: "at-once",
      judged: "unable-or-fled",
      citation: { statute: "decree724", article: "63", quote: "先行垫付用人单位拖欠的农民工部分工资或者基本生活费" },
    },
    {
      kind: "fund-recovery",
      when: "at-once",
      judged: "advanced",
      citation: {
        statute: "decree724",
        article: "63",
        quote: "对已经垫付的应急周转金，应当依法向拖欠农民工工资的用人单位进行追偿",
      },
    },
  ],
  detectedBy: ["decree724-12-paid-in-full"],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: ["How much is advanced: a part of the wages or the cost of living, as the local fund's own rules say."],
});
