import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day, daysBetween } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { addMonth, firstDay, lastDay } from "../../kernel/month.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { PaymentFact, ProjectFacts, WageLineFact } from "../facts.ts";
import { excuses } from "../force-majeure.ts";
import { lateMonths, repeatsBefore } from "../late-months.ts";
import { countsRepeats, levelOf, levelProfile, nextLevelOn } from "../levels.ts";
import { dueDays, ROLLED_BACK, rolledBack } from "../payday.ts";
import { owedOn, settledByLine } from "../settled-payments.ts";
import { LEVEL_VECTORS } from "./decree724-12-paid-in-full.levels.vectors.ts";
import { VECTORS } from "./decree724-12-paid-in-full.vectors.ts";

interface Overdue {
  readonly line: WageLineFact;
  readonly due: Day;
  /** Earlier than `due` where a force majeure put it off. */
  readonly payday: Day;
  readonly owed: number;
}

export const rule = defineRule({
  id: "decree724-12-paid-in-full",
  version: 2,
  citation: {
    statute: "decree724",
    article: "12",
    quote: "用人单位应当按照与农民工书面约定或者依法制定的规章制度规定的工资支付周期和具体支付日期足额支付工资",
  },
  says: {
    zh: "工资应当在约定的支付日期足额支付；支付日遇节假日或者休息日的，提前支付。",
    bo: "གླ་ཕོགས་ནི་གྲོས་འཆམ་བྱུང་བའི་སྤྲོད་ཉིན་དུ་ཆ་ཚང་སྤྲོད་དགོས། སྤྲོད་ཉིན་དེ་དུས་ཆེན་དང་ངལ་གསོའི་ཉིན་ལ་ཐུག་ན་སྔོན་ལ་སྤྲོད་དགོས།",
    en: "Wages are paid in full on the agreed payday, and before it where it falls on a day of rest.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "wage-line",
  answers: ["met", "breached", "unknown"],
  steps: {
    "rolled-back": ROLLED_BACK,
    "latest-lawful": {
      zh: "约定的支付日期不明；最迟应当在次期支付，即{due}（第十四条）",
      bo: "ཆད་དོན་གྱི་སྤྲོད་ཉིན་མི་གསལ། ཆེས་འཕྱི་ན་དུས་འཁོར་རྗེས་མར་ཏེ་ {due} ཉིན་སྤྲོད་དགོས། (དོན་ཚན་བཅུ་བཞི་པ།)",
      en: "The agreed payday is not known; the next period is the latest that article 14 allows, so {due}",
    },
    "put-off": {
      zh: "支付日{payday}在登记的不可抗力期间；消除后至迟{due}支付（第十四条）",
      bo: "སྤྲོད་ཉིན་ {payday} ཐོ་བཀོད་པའི་འགོག་མི་ཐུབ་པའི་རྐྱེན་གྱི་དུས་སུ་བབས། རྐྱེན་སེལ་རྗེས་ཆེས་འཕྱི་ན་ {due} ཉིན་སྤྲོད་དགོས། (དོན་ཚན་བཅུ་བཞི་པ།)",
      en: "The payday {payday} fell into a recorded force majeure; after its end pay was due by {due} (article 14)",
    },
    owed: {
      zh: "应付{net}分，已付{paid}分，尚欠{owed}分",
      bo: "སྤྲོད་དགོས་པ་ {net} སྤྲད་ཟིན་པ་ {paid} བུན་ཆགས་ {owed}",
      en: "{net} fen due, {paid} paid, {owed} still owed",
    },
    pending: {
      zh: "{amount}分正在支付途中，不计为已付",
      bo: "{amount} སྤྲོད་བཞིན་པ་ཡིན་པས་སྤྲད་ཟིན་པར་མི་རྩི།",
      en: "{amount} fen are on their way and do not count as paid",
    },
    returned: {
      zh: "{amount}分被退回，不计为已付",
      bo: "{amount} ཕྱིར་སློག་བྱས་པས་སྤྲད་ཟིན་པར་མི་རྩི།",
      en: "{amount} fen came back and do not count as paid",
    },
    disputed: {
      zh: "农民工对数额有异议，欠款至少为此数",
      bo: "ལས་མིས་གྲངས་འབོར་ལ་མོས་མཐུན་མེད་པ་བཤད། བུན་ཆགས་ཉུང་མཐར་གྲངས་འདི་ཡིན།",
      en: "The worker disputes the amount: at least this is owed",
    },
    level: {
      zh: "逾期{days}天；该单位在本项目共拖欠{workers}人{amount}分",
      bo: "ཉིན་ {days} འགོར། ལས་ཁུངས་འདིས་ལས་གཞི་འདིར་མི་ {workers} ལ་བསྡོམས་ {amount} བུན་ཆགས་ཡོད།",
      en: "{days} days overdue; on this project the company owes {amount} fen to {workers} workers",
    },
    repeats: {
      zh: "此前十二个月内，该单位在本项目有{count}个月的工资未按时足额支付",
      bo: "དེའི་སྔོན་གྱི་ཟླ་བ་བཅུ་གཉིས་ནང་ལས་ཁུངས་འདིས་ལས་གཞི་འདིར་ཟླ་བ་ {count} གི་གླ་ཕོགས་དུས་ཐོག་ཆ་ཚང་མ་སྤྲད།",
      en: "Within the twelve months before, the company paid wages of {count} months late or not on this project",
    },
  },
  decide(facts, judge) {
    const settled = settledByLine(facts.payments);
    const rolled = dueDays(judge.law, judge.region);
    const paydayOf = (line: WageLineFact) => rolled(line.nominalDueOn ?? lastDay(addMonth(line.month, 1)));
    const excused = excuses(facts, judge);
    const overdue: Overdue[] = [];
    const wagesDue = new Map<number, number>();
    for (const line of facts.wageLines) {
      const owed = owedOn(line, settled);
      const payday = paydayOf(line);
      if (!judge.governs(payday)) continue;
      if (judge.asOf > payday) wagesDue.set(line.companyId, (wagesDue.get(line.companyId) ?? 0) + line.netFen);
      if (owed === 0) {
        judge.met(line.lineId);
        continue;
      }
      const excuse = excused?.(line.companyId, payday);
      if (excuse !== undefined && excuse.due === undefined) {
        judge.notDue(line.lineId);
        continue;
      }
      const due = excuse?.due ?? payday;
      if (judge.asOf > due) overdue.push({ line, due, payday, owed });
      else if (line.nominalDueOn === undefined && judge.asOf > lastDay(line.month)) {
        judge.unknown(line.lineId, {
          since: firstDay(addMonth(line.month, 1)),
          level: "blue",
          amountFen: owed,
          dueOn: due,
          facts: [{ kind: "wage-line", id: line.lineId, amountFen: line.netFen }],
          steps: [{ step: "latest-lawful", values: { due } }],
        });
        judge.reviewOn(addDays(due, 1));
      } else {
        judge.notDue(line.lineId);
        judge.reviewOn(line.nominalDueOn === undefined ? firstDay(addMonth(line.month, 1)) : addDays(due, 1));
      }
    }
    if (overdue.length === 0) return;
    const payments = paymentsOf(facts, overdue);
    const totals = totalsByCompany(overdue);
    const profile = levelProfile(judge.law, "arrears", judge.region, judge.asOf);
    const dueOf = (line: WageLineFact) => {
      const payday = paydayOf(line);
      if (!judge.governs(payday)) return undefined;
      const excuse = excused?.(line.companyId, payday);
      return excuse === undefined ? payday : excuse.due;
    };
    const late = countsRepeats(profile) ? lateMonths(facts, judge.asOf, dueOf) : undefined;
    for (const { line, due, payday, owed } of overdue) {
      const total = present(totals.get(line.companyId), "what the company owes");
      const dueSoFar = present(wagesDue.get(line.companyId), "what the company had to pay");
      const repeats = late === undefined ? undefined : repeatsBefore(late.get(line.companyId) ?? [], line.month);
      const weight = {
        dueOn: due,
        amountFen: fen(total.amount),
        workers: total.pins.size,
        repeats,
        unpaidSharePercent: Math.ceil((total.amount * 100) / dueSoFar),
      };
      const own = payments.get(line.lineId) ?? [];
      const next = nextLevelOn(profile, due, judge.asOf);
      if (next !== undefined) judge.reviewOn(next);
      judge.breached(line.lineId, {
        since: addDays(due, 1),
        level: levelOf(profile, weight, judge.asOf),
        amountFen: fen(owed),
        dueOn: due,
        parameters: [profile],
        facts: [
          { kind: "wage-line", id: line.lineId, on: line.nominalDueOn, amountFen: line.netFen },
          ...own.map((one) => ({
            kind: `payment-${one.state}`,
            id: one.paymentId,
            on: one.returnedOn ?? one.settledOn ?? one.orderedOn,
            amountFen: one.amountFen,
          })),
        ],
        steps: stepsOf({ line, due, payday, owed }, own, {
          days: daysBetween(due, judge.asOf),
          amount: total.amount,
          workers: total.pins.size,
          repeats,
        }),
      });
    }
  },
  vectors: [...VECTORS, ...LEVEL_VECTORS],
  notModelled: [
    "A wage paid late is owed no longer: the finding closes, and its history keeps how late it was.",
    "Whether a recorded force majeure was one: rule decree724-14-force-majeure keeps it open for a person to check.",
    "Money settled into another person's account counts as paid here; rule decree724-11-own-account breaches on it.",
    "Repeats are late months on this project; what the employer owed elsewhere does not count towards them.",
    "Whether the amount on the sheet is right: compare the wage that attendance implies.",
    "Settlement in full on leaving (工资支付暂行规定 9).",
  ],
});

function stepsOf(
  { line, due, payday, owed }: Overdue,
  payments: readonly PaymentFact[],
  { repeats, ...level }: Readonly<Record<"days" | "amount" | "workers", number>> & { repeats: number | undefined },
): readonly StepTaken<
  "rolled-back" | "latest-lawful" | "put-off" | "owed" | "pending" | "returned" | "disputed" | "level" | "repeats"
>[] {
  const sum = (wanted: (one: PaymentFact) => boolean) =>
    payments.filter(wanted).reduce((total, one) => total + one.amountFen, 0);
  const pending = sum((one) => one.state === "pending");
  const returned = sum((one) => one.state === "returned");
  return [
    ...(line.nominalDueOn === undefined
      ? [{ step: "latest-lawful", values: { due: payday } } as const]
      : rolledBack(line.nominalDueOn, payday)),
    ...(due === payday ? [] : [{ step: "put-off", values: { payday, due } } as const]),
    { step: "owed", values: { net: line.netFen, paid: line.netFen - owed, owed } },
    ...(pending > 0 ? [{ step: "pending", values: { amount: pending } } as const] : []),
    ...(returned > 0 ? [{ step: "returned", values: { amount: returned } } as const] : []),
    ...(line.confirmation === "disputed" ? [{ step: "disputed", values: {} } as const] : []),
    { step: "level", values: level },
    ...(repeats === undefined ? [] : [{ step: "repeats", values: { count: repeats } } as const]),
  ];
}

/** The payments of overdue lines, in a fixed order. */
function paymentsOf(facts: ProjectFacts, overdue: readonly Overdue[]): ReadonlyMap<number, readonly PaymentFact[]> {
  const wanted = new Map<number, PaymentFact[]>(overdue.map(({ line }) => [line.lineId, []]));
  for (const payment of facts.payments) wanted.get(payment.lineId)?.push(payment);
  for (const list of wanted.values()) list.sort((a, b) => a.paymentId - b.paymentId);
  return wanted;
}

function totalsByCompany(overdue: readonly Overdue[]): ReadonlyMap<number, { amount: number; pins: Set<number> }> {
  const totals = new Map<number, { amount: number; pins: Set<number> }>();
  for (const { line, owed } of overdue) {
    const total = totals.get(line.companyId) ?? { amount: 0, pins: new Set<number>() };
    total.amount += owed;
    total.pins.add(line.pin);
    totals.set(line.companyId, total);
  }
  return totals;
}
