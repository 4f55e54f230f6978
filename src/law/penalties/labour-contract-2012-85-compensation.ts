import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder, asked } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2008-01-01") };

export const penalty = definePenalty({
  id: "labour-contract-2012-85-compensation",
  citation: {
    statute: "labour-contract-2012",
    article: "85",
    quote: "逾期不支付的，责令用人单位按应付金额百分之五十以上百分之一百以下的标准向劳动者加付赔偿金",
  },
  says: {
    zh: "责令限期支付劳动报酬、加班费后逾期不支付的，责令按应付金额的百分之五十至百分之一百加付赔偿金。",
    bo: "ངལ་རྩོལ་གླ་ཕོགས་དང་དུས་འགྱངས་གླ་དུས་བཀག་ནང་སྤྲོད་པའི་བཀའ་བཏང་རྗེས་མ་སྤྲད་ན་བརྒྱ་ཆ་50ནས་100བར་གུན་གསབ་འཕར་མ་སྤྲོད་དགོས།",
    en: "Pay or overtime not paid by the deadline of the order brings compensation of 50 to 100 percent of the amount due.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: {
        statute: "labour-contract-2012",
        article: "85",
        quote: "由劳动行政部门责令限期支付劳动报酬、加班费或者经济补偿",
      },
    },
    {
      kind: "compensation",
      when: "order-missed",
      amount: { basis: "percent-of-due", min: 50, max: 100 },
      citation: {
        statute: "labour-contract-2012",
        article: "85",
        quote: "按应付金额百分之五十以上百分之一百以下的标准向劳动者加付赔偿金",
      },
    },
  ],
  detectedBy: ["decree724-12-paid-in-full"],
  answers: AFTER_AN_ORDER,
  vectors: [
    ...afterAnOrder(IN_FORCE.from, { range: [300_000, 600_000] }, { owedFen: fen(600_000) }),
    {
      says: "an amount due that is odd: half a fen is rounded up",
      asked: asked({ orderDeadline: day("2021-07-30"), owedFen: fen(333_333) }),
      state: "applies",
      range: [166_667, 333_333],
    },
    {
      says: "an amount due that is not known",
      asked: asked({ orderDeadline: day("2021-07-30") }),
      state: "applies",
      range: null,
    },
  ],
  notModelled: [
    "The same amount under the Supervision Regulation article 26 is not paid twice.",
    "The text read is that of 2012; that these words are those of 2008 is from memory.",
  ],
});
