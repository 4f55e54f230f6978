import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-58-account-inquiry",
  citation: {
    statute: "decree724",
    article: "58",
    quote: "不依法配合人力资源社会保障行政部门查询相关单位金融账户的，由金融监管部门责令改正；拒不改正的",
  },
  says: {
    zh: "不依法配合查询相关单位金融账户，拒不改正的，处罚款。",
    bo: "འབྲེལ་ཡོད་ལས་ཁུངས་ཀྱི་དངུལ་རྩ་རྩིས་ཁྲ་འཚོལ་ཞིབ་ལ་མཉམ་ལས་མ་བྱས་ཤིང་ནོར་བཅོས་མ་བྱས་ན་ཆད་དངུལ་གཅོད།",
    en: "A bank that does not help an inquiry into accounts and does not correct this is fined.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
  decidedBy: ["financial-regulator"],
  fines: [
    {
      on: "unit",
      amount: { basis: "flat", minFen: fen(2_000_000), maxFen: fen(5_000_000) },
      citation: { statute: "decree724", article: "58", quote: "处2万元以上5万元以下的罚款" },
    },
  ],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree724", article: "58", quote: "由金融监管部门责令改正" },
    },
  ],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(IN_FORCE.from, { range: [2_000_000, 5_000_000] }),
  notModelled: ["Whether the inquiry itself was approved by the head of a city-level labour department (article 40)."],
});
