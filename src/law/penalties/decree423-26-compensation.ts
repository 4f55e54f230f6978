import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder, asked } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2004-12-01") };

export const penalty = definePenalty({
  id: "decree423-26-compensation",
  citation: {
    statute: "decree423",
    article: "26",
    quote: "逾期不支付的，责令用人单位按照应付金额50%以上1倍以下的标准计算，向劳动者加付赔偿金",
  },
  says: {
    zh: "责令限期支付工资后逾期不支付的，责令按应付金额的百分之五十至一倍加付赔偿金。",
    bo: "གླ་ཕོགས་དུས་བཀག་ནང་སྤྲོད་པའི་བཀའ་བཏང་རྗེས་མ་སྤྲད་ན་སྤྲོད་འོས་གྲངས་འབོར་གྱི་བརྒྱ་ཆ་50ནས་100བར་གུན་གསབ་འཕར་མ་སྤྲོད་དགོས།",
    en: "Wages not paid by the deadline of the order bring compensation of 50 to 100 percent of the amount due.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "26", quote: "责令限期支付劳动者的工资报酬" },
    },
    {
      kind: "compensation",
      when: "order-missed",
      amount: { basis: "percent-of-due", min: 50, max: 100 },
      citation: {
        statute: "decree423",
        article: "26",
        quote: "按照应付金额50%以上1倍以下的标准计算，向劳动者加付赔偿金",
      },
    },
    {
      kind: "publication",
      when: "at-once",
      judged: "serious",
      citation: {
        statute: "decree423",
        article: "22",
        quote: "用人单位有重大违反劳动保障法律、法规或者规章的行为的，由有关的劳动保障行政部门向社会公布",
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
    "Which part of the amount the order covers: wages, the gap to the minimum wage or severance pay.",
    "The same amount under 劳动合同法 85 is not paid twice.",
  ],
});
