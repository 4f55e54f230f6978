import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2008-01-01") };

export const penalty = definePenalty({
  id: "labour-contract-2012-82-double-pay",
  citation: {
    statute: "labour-contract-2012",
    article: "82",
    quote: "用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的，应当向劳动者每月支付二倍的工资",
  },
  says: {
    zh: "用工超过一个月不满一年未订立书面劳动合同的，每月支付二倍的工资。",
    bo: "ལས་མི་བེད་སྤྱད་ནས་ཟླ་གཅིག་ལས་བརྒལ་ཞིང་ལོ་གཅིག་མ་ལོན་བར་ཡིག་ཐོག་གན་རྒྱ་མ་བཞག་ན་ཟླ་རེར་གླ་ཕོགས་ལྡབ་གཉིས་སྤྲོད་དགོས།",
    en: "Without a written contract after a month of work the worker is paid double, for eleven months at most.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["tribunal"],
  fines: [],
  consequences: [
    {
      kind: "double-pay",
      when: "at-once",
      citation: {
        statute: "labour-contract-regulation-2008",
        article: "6",
        quote: "每月支付两倍工资的起算时间为用工之日起满一个月的次日，截止时间为补订书面劳动合同的前一日",
      },
    },
  ],
  detectedBy: ["labour-contract-2012-10-written-contract"],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: [
    "The months themselves: `doublePay` computes them from first work and signing.",
    "The worker claims it before the arbitration commission; labour inspection does not decide it.",
    "The text read is that of 2012; that these words are those of 2008 is from memory.",
  ],
});
