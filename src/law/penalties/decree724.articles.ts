import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import type { Consequence, Fine } from "../define-penalty.ts";

/** What the items of one article share. Each item is a file of its own, since each is an offence of its own. */

export const DECREE_724 = { from: day("2020-05-01") };

/** 54: fines of the unit and of persons, decided by labour inspection alone. */
export const FINES_54: readonly Fine[] = [
  {
    on: "unit",
    amount: { basis: "flat", minFen: fen(2_000_000), maxFen: fen(5_000_000) },
    citation: { statute: "decree724", article: "54", quote: "对单位处2万元以上5万元以下的罚款" },
  },
  {
    on: "persons",
    amount: { basis: "flat", minFen: fen(1_000_000), maxFen: fen(3_000_000) },
    citation: {
      statute: "decree724",
      article: "54",
      quote: "对法定代表人或者主要负责人、直接负责的主管人员和其他直接责任人员处1万元以上3万元以下的罚款",
    },
  },
];
export const RANGES_54 = { range: [2_000_000, 5_000_000], personsRange: [1_000_000, 3_000_000] } as const;

export const FINES_55 = fiveToTen("55", "责令项目停工，并处5万元以上10万元以下的罚款");
export const FINES_56 = fiveToTen("56", "逾期不改正的，处5万元以上10万元以下的罚款");
export const FINES_57 = fiveToTen("57", "责令项目停工，并处5万元以上10万元以下的罚款");
export const RANGES_55_TO_57 = { range: [5_000_000, 10_000_000] } as const;

function fiveToTen(article: string, quote: string): readonly Fine[] {
  const amount = { basis: "flat", minFen: fen(5_000_000), maxFen: fen(10_000_000) } as const;
  return [{ on: "unit", amount, citation: { statute: "decree724", article, quote } }];
}

export const ORDER_54 = order("54", "由人力资源社会保障行政部门责令限期改正");
const BOTH = "由人力资源社会保障行政部门、相关行业工程建设主管部门按照职责责令限期改正";

/** 55: work stops; in serious cases the contractor loses new work or its qualification. */
export const CONSEQUENCES_55: readonly Consequence[] = [
  ...order("55", BOTH),
  {
    kind: "stop-work",
    when: "order-missed",
    citation: { statute: "decree724", article: "55", quote: "逾期不改正的，责令项目停工" },
  },
  ...(["restrict-new-work", "lower-qualification", "revoke-qualification"] as const).map((kind) => ({
    kind,
    when: "order-missed" as const,
    decidedBy: ["sector"] as const,
    judged: "serious" as const,
    citation: {
      statute: "decree724",
      article: "55",
      quote: "情节严重的，给予施工单位限制承接新工程、降低资质等级、吊销资质证书等处罚",
    },
  })),
];

export const CONSEQUENCES_56 = order("56", BOTH);

export const CONSEQUENCES_57: readonly Consequence[] = [
  ...order("57", BOTH),
  {
    kind: "stop-work",
    when: "order-missed",
    citation: { statute: "decree724", article: "57", quote: "逾期不改正的，责令项目停工" },
  },
];

function order(article: string, quote: string): readonly Consequence[] {
  return [{ kind: "order-to-correct", when: "at-once", citation: { statute: "decree724", article, quote } }];
}

/** Said once for all items of 54 to 57. */
export const NOT_MODELLED_AFTER_AN_ORDER = [
  "How long the order must run: the Regulation sets no period, so its last day is taken from the document.",
  "Where in the range the fine lies: discretion benchmarks of the provinces were not read.",
  "Whether one act breaks several items at once, and that it is then fined once (行政处罚法 29).",
];
