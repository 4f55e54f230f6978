import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-30-retaliation",
  citation: { statute: "decree423", article: "30", quote: "打击报复举报人、投诉人的" },
  says: {
    zh: "打击报复举报人、投诉人的，责令改正。",
    bo: "བརྡ་གཏོང་མི་དང་གཏུག་བཤེར་མི་ལ་དགྲ་ཤ་ལེན་ན་ནོར་བཅོས་བྱེད་པའི་བཀའ་གཏོང་།",
    en: "Retaliation against those who complain is ordered to stop.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "30", quote: "由劳动保障行政部门责令改正" },
    },
    {
      kind: "public-security",
      when: "at-once",
      decidedBy: ["police"],
      judged: "serious",
      citation: {
        statute: "decree423",
        article: "30",
        quote: "构成违反治安管理行为的，由公安机关依法给予治安管理处罚",
      },
    },
  ],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: ["The article fines items 1 to 3 only."],
});
