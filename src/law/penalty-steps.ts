import type { Day } from "../kernel/day.ts";
import { type Fen, yuanText } from "../kernel/money.ts";
import { CONSEQUENCES } from "./consequences.ts";
import type { Amount, PenaltyQuestion } from "./define-penalty.ts";
import type { PenaltyAnswer, Range } from "./penalty.ts";

/** One line of a working: on which day, and what was found there. */
export interface PenaltyStep {
  readonly day: Day | undefined;
  readonly says: { readonly zh: string; readonly en: string };
}

type Decided = Omit<PenaltyAnswer, "trace" | "notes" | "parameters"> & { readonly asked: PenaltyQuestion };

/** The working in sentences, in the order in which an officer would go through it. */
export function penaltySteps(decided: Decided): PenaltyStep[] {
  const { penalty, state, asked, fines, consequences, hearing } = decided;
  if (state === "not-governed") {
    return [
      step(asked.on, `本条自${penalty.inForce.from}起施行，此日不适用`, "the article is not in force on this day"),
    ];
  }
  return [
    ...orderSteps(decided),
    ...fines.map((fine) => {
      const whom =
        fine.on === "unit" ? ["对单位", "fine on the unit"] : ["对责任人员", "fine on each person responsible"];
      const may = fine.may === true ? ["可以", "may be "] : ["", ""];
      const { zh, en } = amountText(fine.amount, fine.range, asked);
      return step(undefined, `${whom[0]}${may[0]}处罚款：${zh}`, `${whom[1]}: ${may[1]}${en}`);
    }),
    ...consequences.flatMap(({ kind, amount, range }) => {
      if (amount === undefined) return [];
      const { zh, en } = amountText(amount, range, asked);
      const { says } = CONSEQUENCES[kind];
      return [step(undefined, `${says.zh.slice(0, -1)}：${zh}`, `${says.en.slice(0, -1)}: ${en}`)];
    }),
    ...HEARING_STEPS[hearing],
  ];
}

function orderSteps({ penalty, state, asked, appliesFrom }: Decided): PenaltyStep[] {
  if (penalty.precondition === "at-once") return [step(undefined, "不以责令改正为前提", "no order has to come first")];
  if (state === "order-first") {
    return [step(asked.on, "尚未责令限期改正，先责令改正", "no order to correct so far: it comes first")];
  }
  const given = [
    ...(asked.orderedOn === undefined ? [] : [step(asked.orderedOn, "责令限期改正", "the order to correct")]),
    ...(asked.orderDeadline === undefined
      ? [step(undefined, "责令书指定的期限未知", "the last day that the order sets is not known")]
      : [step(asked.orderDeadline, "指定期限的最后一日", "the last day that the order sets")]),
  ];
  if (asked.correctedOn !== undefined && asked.correctedOn <= asked.on) {
    const late = asked.orderDeadline !== undefined && asked.correctedOn > asked.orderDeadline;
    given.push(
      late
        ? step(asked.correctedOn, "逾期改正", "corrected, too late")
        : step(asked.correctedOn, "已经改正", "corrected in time"),
    );
  }
  if (appliesFrom === undefined) return given;
  return [...given, step(appliesFrom, "自此日起可以处罚", "from this day on it can be punished")];
}

const HEARING_STEPS: Readonly<Record<Decided["hearing"], readonly PenaltyStep[]>> = {
  required: [
    step(undefined, "决定前应当告知有要求听证的权利", "before the decision the right to a hearing must be pointed out"),
  ],
  "from-amount": [
    step(
      undefined,
      "罚款达到较大数额的，应当告知有要求听证的权利",
      "if the fine reaches the region's amount, the right to a hearing must be pointed out",
    ),
  ],
  unknown: [step(undefined, "当日的听证规定未收录", "the rules on hearings of that day are not recorded here")],
  no: [],
};

function amountText(amount: Amount, range: Range | undefined, { workers, owedFen }: PenaltyQuestion) {
  const whole = range === undefined ? undefined : spans(range);
  if (amount.basis === "flat") return whole ?? spans(amount);
  if (amount.basis === "per-worker") {
    const each = spans(amount);
    if (whole === undefined) {
      return { zh: `每人${each.zh}，人数未知`, en: `${each.en} for each worker, how many is not known` };
    }
    return { zh: `每人${each.zh}，${workers}人，共${whole.zh}`, en: `${each.en} × ${workers} workers = ${whole.en}` };
  }
  const share = `${amount.min}%—${amount.max}%`;
  if (whole === undefined || owedFen === undefined) {
    return { zh: `应付金额的${share}，金额未知`, en: `${share} of the amount due, which is not known` };
  }
  const due = yuan(owedFen);
  return { zh: `应付金额${due}元的${share}，即${whole.zh}`, en: `${share} of ¥${due} due = ${whole.en}` };
}

function spans({ minFen, maxFen }: Range) {
  return { zh: `${yuan(minFen)}元至${yuan(maxFen)}元`, en: `¥${yuan(minFen)} to ¥${yuan(maxFen)}` };
}

function yuan(amount: Fen): string {
  return yuanText(amount).replaceAll(/\B(?=(\d{3})+\.)/g, ",");
}

function step(on: Day | undefined, zh: string, en: string): PenaltyStep {
  return { day: on, says: { zh, en } };
}
