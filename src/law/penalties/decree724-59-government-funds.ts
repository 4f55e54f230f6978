import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-59-government-funds",
  citation: {
    statute: "decree724",
    article: "59",
    quote:
      "政府投资项目政府投资资金不到位拖欠农民工工资的，由人力资源社会保障行政部门报本级人民政府批准，责令限期足额拨付所拖欠的资金",
  },
  says: {
    zh: "政府投资资金不到位拖欠工资的，责令限期拨付；逾期不拨付的，约谈、通报，情节严重的给予处分。",
    bo: "སྲིད་གཞུང་གི་མ་དངུལ་མ་འབྱོར་བས་གླ་ཕོགས་བུན་ཆགས་བྱུང་ན་དུས་བཀག་ནང་གཏོང་བའི་བཀའ་གཏོང་། དུས་བཀག་ལས་བརྒལ་ན་གླེང་མོལ་དང་ཡོངས་བསྒྲགས་བྱེད།",
    en: "Where missing government funds lead to wage arrears, allocation is ordered; when it is late, those in charge are called in, named, and in serious cases disciplined.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
  decidedBy: ["labour", "upper-labour"],
  fines: [],
  consequences: [
    {
      kind: "order-allocation",
      when: "at-once",
      decidedBy: ["labour", "government"],
      citation: {
        statute: "decree724",
        article: "59",
        quote: "由人力资源社会保障行政部门报本级人民政府批准，责令限期足额拨付所拖欠的资金",
      },
    },
    {
      kind: "interview",
      when: "order-missed",
      decidedBy: ["upper-labour"],
      citation: {
        statute: "decree724",
        article: "59",
        quote: "由上一级人民政府人力资源社会保障行政部门约谈直接责任部门和相关监管部门负责人",
      },
    },
    {
      kind: "circular",
      when: "order-missed",
      decidedBy: ["upper-labour"],
      judged: "where-needed",
      citation: { statute: "decree724", article: "59", quote: "必要时进行通报" },
    },
    {
      kind: "interview-government",
      when: "order-missed",
      decidedBy: ["upper-labour"],
      judged: "where-needed",
      citation: { statute: "decree724", article: "59", quote: "约谈地方人民政府负责人" },
    },
    {
      kind: "discipline",
      when: "order-missed",
      decidedBy: ["government"],
      judged: "serious",
      citation: {
        statute: "decree724",
        article: "59",
        quote: "情节严重的，对地方人民政府及其有关部门负责人、直接负责的主管人员和其他直接责任人员依法依规给予处分",
      },
    },
  ],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(IN_FORCE.from, {}),
  notModelled: [
    "That the order needs the approval of the government at the same level.",
    "Whether 必要时 covers only the circular or also the interview of the government: both are listed as where needed.",
  ],
});
