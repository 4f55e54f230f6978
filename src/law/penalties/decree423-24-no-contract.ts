import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-24-no-contract",
  citation: {
    statute: "decree423",
    article: "24",
    quote: "用人单位与劳动者建立劳动关系不依法订立劳动合同的，由劳动保障行政部门责令改正",
  },
  says: {
    zh: "不依法订立劳动合同的，责令改正。",
    bo: "ཁྲིམས་ལྟར་ངལ་རྩོལ་གན་རྒྱ་མ་བཞག་ན་ནོར་བཅོས་བྱེད་པའི་བཀའ་གཏོང་།",
    en: "An employer without labour contracts is ordered to correct this.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "24", quote: "由劳动保障行政部门责令改正" },
    },
  ],
  detectedBy: ["decree724-28-contract-and-registration", "labour-contract-2012-10-written-contract"],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: [
    "The article has no fine; double pay follows from labour-contract-2012-82-double-pay.",
    "A written work agreement where there is no labour relation.",
  ],
});
