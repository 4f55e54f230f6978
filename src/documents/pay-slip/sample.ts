import { fen } from "../../kernel/money.ts";
import type { PaperData } from "../papers.ts";

type Slip = PaperData<"pay-slip">["slips"][number];

/** Invented people. Long names, a Tibetan name, every pay scheme, paid and unpaid. */
const FIRST: Slip = {
  employer: "西藏高原劳务有限公司",
  name: "扎西次仁",
  pin: 12,
  crew: "木工班",
  month: "2020-11",
  scheme: "day",
  rateFen: 28_000,
  workedDays: 25,
  workedMinutes: 14_970,
  quantityMilli: 25_000,
  due: [{ what: "day", amountFen: 700_000 }],
  grossFen: 700_000,
  deductions: [{ what: "deduction", amountFen: 20_000 }],
  deductionFen: 20_000,
  netFen: 680_000,
  note: "预支生活费 200 元",
  dueOn: "2020-12-15",
  paidOn: "2020-12-14",
  cardTail: "4821",
  references: ["QX0000000000000042"],
};

const SECOND: Slip = {
  ...FIRST,
  name: "བཀྲ་ཤིས་ཚེ་རིང་།",
  pin: 1013,
  crew: "钢筋及预应力工程第二施工作业班组",
  employer: "中铁某某建设集团西南区域劳务分包有限责任公司林芝分公司",
  scheme: "piece",
  rateFen: 1_275,
  quantityMilli: 412_500,
  due: [{ what: "piece", amountFen: 525_938 }],
  grossFen: 525_938,
  deductions: [],
  deductionFen: 0,
  netFen: 525_938,
  note: null,
  paidOn: null,
  cardTail: null,
  references: [],
};

export const paySlipSample: PaperData<"pay-slip"> = {
  project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
  officer: "白玛 139 0000 0000",
  slips: [FIRST, SECOND],
};

/** So many slips with names and numbers that differ, as a payroll has them. */
export function manySlips(count: number): PaperData<"pay-slip"> {
  const slips = Array.from({ length: count }, (_, index) => {
    const dayWage = fen(28_000 + (index % 90) * 50);
    const gross = fen(dayWage * 25);
    return {
      ...(index % 2 === 0 ? FIRST : SECOND),
      name: `工人${index + 1}`,
      pin: index + 1,
      rateFen: dayWage,
      due: [{ what: "day" as const, amountFen: gross }],
      scheme: "day" as const,
      grossFen: gross,
      deductions: [],
      deductionFen: 0,
      netFen: gross,
    };
  });
  return { ...paySlipSample, slips };
}
