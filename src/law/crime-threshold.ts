import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";
import type { Citation } from "./citation.ts";
import type { Law } from "./law.ts";
import { numberOf, type ParameterValue } from "./parameters.ts";
import type { PenaltyStep } from "./penalty-steps.ts";

/** Does an arrear look like 拒不支付劳动报酬罪, so that the case has to be transferred to the police? */

export const CRIME = {
  offence: {
    statute: "criminal-law",
    article: "276-1",
    quote:
      "以转移财产、逃匿等方法逃避支付劳动者的劳动报酬或者有能力支付而不支付劳动者的劳动报酬，数额较大，经政府有关部门责令支付仍不支付的",
  },
  amount: {
    statute: "judicial-2013-3",
    article: "3",
    quote: "在前款规定的数额幅度内，研究确定本地区执行的具体数额标准",
  },
  order: {
    statute: "judicial-2013-3",
    article: "4",
    quote: "责令支付劳动者的劳动报酬后，在指定的期限内仍不支付的",
  },
  posted: {
    statute: "judicial-2013-3",
    article: "4",
    quote: "并采用拍照、录像等方式记录的，应当视为“经政府有关部门责令支付”",
  },
  paidBeforeFiling: {
    statute: "judicial-2013-3",
    article: "6",
    quote: "在刑事立案前支付劳动者的劳动报酬，并依法承担相应赔偿责任的，可以认定为情节显著轻微危害不大，不认为是犯罪",
  },
  paidBeforeIndictment: {
    statute: "judicial-2013-3",
    article: "6",
    quote: "在提起公诉前支付劳动者的劳动报酬，并依法承担相应赔偿责任的，可以减轻或者免除刑事处罚",
  },
  paidBeforeJudgment: {
    statute: "judicial-2013-3",
    article: "6",
    quote: "在一审宣判前支付劳动者的劳动报酬，并依法承担相应赔偿责任的，可以从轻处罚",
  },
  paidThoughSerious: {
    statute: "judicial-2013-3",
    article: "6",
    quote: "造成严重后果，但在宣判前支付劳动者的劳动报酬，并依法承担相应赔偿责任的，可以酌情从宽处罚",
  },
  transfer: {
    statute: "decree310",
    article: "3",
    quote: "涉嫌构成犯罪，依法需要追究刑事责任的，必须依照本规定向公安机关移送",
  },
  noFineInstead: { statute: "decree310", article: "11", quote: "不得以行政处罚代替移送" },
} as const satisfies Readonly<Record<string, Citation>>;

export type Answer = "yes" | "no" | "unknown";

export interface CrimeQuestion {
  readonly on: Day;
  readonly region: string;
  /** The worker who is owed most among those who are owed three months or more; else among all. */
  readonly oneWorker: { readonly owedFen: Fen; readonly months: number };
  /** All who are owed, and what they are owed together. */
  readonly workers: number;
  readonly totalFen: Fen;
  /** 转移财产、逃匿等: assets moved, flight, records hidden or destroyed. */
  readonly evaded?: boolean | undefined;
  /** 有能力支付而不支付. */
  readonly able?: boolean | undefined;
  /** Last day of the order to pay; undefined: no order. Posting at the address of one who fled is an order too. */
  readonly orderDeadline?: Day | undefined;
  /** Paid in full, with the compensation that the law adds. */
  readonly paid?: PaidStage | undefined;
  /** 造成严重后果 (article 5). */
  readonly serious?: boolean | undefined;
}

export type PaidStage = "within-order" | "before-filing" | "before-indictment" | "before-judgment";

export interface AmountTest {
  readonly reached: Answer;
  /** The range of the whole nation, always known: where the region's figure is not, these two are the answer. */
  readonly atOrAboveLowerBound: boolean;
  readonly atOrAboveUpperBound: boolean;
  readonly threshold: ParameterValue | undefined;
  /** The range of the whole nation, lower bound first. */
  readonly range: readonly ParameterValue[];
}

export interface CrimeAnswer {
  readonly oneWorker: AmountTest;
  readonly manyWorkers: AmountTest;
  readonly amount: Answer;
  readonly conduct: Answer;
  readonly orderMissed: Answer;
  /** All three together. `yes` means a suspicion that has to be transferred, not guilt. */
  readonly suspected: Answer;
  readonly afterPayment: keyof typeof CRIME | undefined;
  readonly trace: readonly PenaltyStep[];
}

const MONTHS_MIN = 3;
const WORKERS_MIN = 10;

export function crimeThreshold(asked: CrimeQuestion, law: Law): CrimeAnswer {
  const { oneWorker: one, workers, totalFen } = asked;
  const oneWorker = amountTest("crime-amount-one-worker", one.months >= MONTHS_MIN, one.owedFen, asked, law);
  const manyWorkers = amountTest("crime-amount-many-workers", workers >= WORKERS_MIN, totalFen, asked, law);
  const amount = anyOf(oneWorker.reached, manyWorkers.reached);
  const conduct = anyOf(said(asked.evaded), said(asked.able));
  const orderMissed = orderMissedOf(asked);
  const suspected = allOf(amount, conduct, orderMissed);
  const afterPayment = afterPaymentOf(asked);
  const answer = { oneWorker, manyWorkers, amount, conduct, orderMissed, suspected, afterPayment };
  return { ...answer, trace: traceOf(asked, answer) };
}

function amountTest(id: string, enough: boolean, owed: Fen, { on, region }: CrimeQuestion, law: Law): AmountTest {
  const { parameters } = law;
  const reaches = (value: ParameterValue | undefined) => value !== undefined && owed >= numberOf(value);
  const [lower, upper] = [parameters.find(`${id}-lower`, region, on), parameters.find(`${id}-upper`, region, on)];
  const threshold = parameters.find(id, region, on);
  const atOrAboveLowerBound = enough && reaches(lower);
  const atOrAboveUpperBound = enough && reaches(upper);
  const range = [lower, upper].filter((one) => one !== undefined);
  const bounds = { atOrAboveLowerBound, atOrAboveUpperBound, threshold, range };
  if (!enough) return { reached: "no", ...bounds };
  if (lower === undefined) return { reached: "unknown", ...bounds };
  if (threshold !== undefined) return { reached: reaches(threshold) ? "yes" : "no", ...bounds };
  // No province may set less than the lower bound nor more than the upper one.
  if (atOrAboveUpperBound) return { reached: "yes", ...bounds };
  return { reached: atOrAboveLowerBound ? "unknown" : "no", ...bounds };
}

function orderMissedOf({ on, orderDeadline, paid }: CrimeQuestion): Answer {
  if (orderDeadline === undefined || paid === "within-order") return "no";
  return on > orderDeadline ? "yes" : "no";
}

function afterPaymentOf({ paid, serious }: CrimeQuestion): CrimeAnswer["afterPayment"] {
  if (paid === undefined || paid === "within-order") return undefined;
  if (serious === true) return "paidThoughSerious";
  if (paid === "before-filing") return "paidBeforeFiling";
  return paid === "before-indictment" ? "paidBeforeIndictment" : "paidBeforeJudgment";
}

function traceOf(asked: CrimeQuestion, answer: Omit<CrimeAnswer, "trace">): PenaltyStep[] {
  const { oneWorker, manyWorkers, conduct, orderMissed, suspected } = answer;
  return [
    step(`一名劳动者三个月以上：${ZH[oneWorker.reached]}`, `one worker, three months or more: ${oneWorker.reached}`),
    step(`十名以上劳动者累计：${ZH[manyWorkers.reached]}`, `ten workers or more together: ${manyWorkers.reached}`),
    step(`逃避支付或者有能力支付而不支付：${ZH[conduct]}`, `evaded payment, or able and not paying: ${conduct}`),
    {
      ...step(`责令支付逾期仍不支付：${ZH[orderMissed]}`, `order to pay missed: ${orderMissed}`),
      day: asked.orderDeadline,
    },
    step(`涉嫌犯罪，应当移送公安机关：${ZH[suspected]}`, `a suspicion to be transferred to the police: ${suspected}`),
  ];
}

const ZH: Readonly<Record<Answer, string>> = { yes: "是", no: "否", unknown: "未知" };

function step(zh: string, en: string): PenaltyStep {
  return { day: undefined, says: { zh, en } };
}

function said(value: boolean | undefined): Answer {
  return value === undefined ? "unknown" : value ? "yes" : "no";
}

function anyOf(...answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

function allOf(...answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
