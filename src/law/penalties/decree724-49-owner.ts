import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-49-owner",
  citation: {
    statute: "decree724",
    article: "49",
    quote: "建设单位未依法提供工程款支付担保或者政府投资项目拖欠工程款，导致拖欠农民工工资的",
  },
  says: {
    zh: "建设单位未提供工程款支付担保或者政府投资项目拖欠工程款，导致拖欠工资的，限制其新建项目。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་དངུལ་སྤྲོད་འགན་ལེན་མ་བྱས་པའམ་སྲིད་གཞུང་གི་ལས་གཞིའི་དངུལ་བུན་ཆགས་བྱས་པས་གླ་ཕོགས་བུན་ཆགས་བྱུང་ན་དེའི་གསར་འཛུགས་ལས་གཞིར་ཚོད་འཛིན་བྱེད།",
    en: "An owner whose missing guarantee or arrears of progress payments led to wage arrears may not start new projects.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["government"],
  fines: [],
  consequences: [
    {
      kind: "restrict-owner",
      when: "at-once",
      judged: "caused-arrears",
      citation: { statute: "decree724", article: "49", quote: "县级以上地方人民政府应当限制其新建项目" },
    },
    {
      kind: "credit-record",
      when: "at-once",
      judged: "caused-arrears",
      citation: { statute: "decree724", article: "49", quote: "并记入信用记录，纳入国家信用信息系统进行公示" },
    },
  ],
  detectedBy: ["decree724-49-owner-restricted"],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: [
    "Whether the missing guarantee or payment led to the arrears.",
    "How long the restriction lasts and which projects it covers: the article does not say.",
  ],
});
