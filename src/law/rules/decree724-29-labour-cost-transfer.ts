import { addDays, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { type Month, monthOf } from "../../kernel/month.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { filledSchedule } from "../labour-costs.ts";
import { repeatsBefore } from "../late-months.ts";
import { countsRepeats, levelOf, levelProfile, nextLevelOn } from "../levels.ts";
import { owedOn, settledByLine } from "../settled-payments.ts";
import { VECTORS } from "./decree724-29-labour-cost-transfer.vectors.ts";

export const rule = defineRule({
  id: "decree724-29-labour-cost-transfer",
  version: 1,
  citation: { statute: "decree724", article: "29", quote: "将人工费用及时足额拨付至农民工工资专用账户" },
  says: {
    zh: "建设单位应当按约定及时、足额将人工费用拨付至农民工工资专用账户。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་གྲོས་འཆམ་ལྟར་མི་ཤུགས་འགྲོ་གྲོན་དུས་ཐོག་ཏུ་ཆ་ཚང་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་སུ་སྤྲོད་དགོས།",
    en: "The owner transfers labour costs to the wage account on the agreed day and in full.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "transfer",
  answers: ["met", "breached", "unknown"],
  steps: {
    short: {
      zh: "{due}应拨{amount}分；先拨先抵，截至当日该期尚缺{short}分",
      bo: "{due} ཉིན་ {amount} སྤྲོད་དགོས། སྔར་སྤྲད་པ་སྔ་བར་རྩི་བས་ཉིན་དེའི་བར་ཐེངས་འདིར་ {short} མ་འདང་།",
      en: "{amount} fen were due on {due}; transfers fill the oldest instalment first, and {short} fen are missing",
    },
    "no-account": {
      zh: "没有可以拨付的专用账户",
      bo: "སྤྲོད་ས་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད།",
      en: "There is no wage account to transfer to",
    },
    "no-statement": {
      zh: "没有收到覆盖{due}的银行流水",
      bo: "{due} ཚུད་པའི་དངུལ་ཁང་གི་འཛུལ་འཐོན་འབྱོར་མེད།",
      en: "No bank statement covers {due}, so nobody knows whether the money came",
    },
    repeats: {
      zh: "此前十二个月内有{count}个月的人工费用未按时足额拨付",
      bo: "དེའི་སྔོན་གྱི་ཟླ་བ་བཅུ་གཉིས་ནང་ཟླ་བ་ {count} གི་མི་ཤུགས་འགྲོ་གྲོན་དུས་ཐོག་ཆ་ཚང་མ་སྤྲད།",
      en: "Within the twelve months before, transfers of {count} months were late",
    },
    "wages-at-risk": {
      zh: "影响{month}工资：{workers}人尚未支付{amount}分",
      bo: "{month} ཟླའི་གླ་ཕོགས་ལ་ཤན་ཤུགས་ཡོད། མི་ {workers} ལ་ {amount} ད་དུང་མ་སྤྲད།",
      en: "Wages of {month} are at risk: {amount} fen of {workers} workers are not paid yet",
    },
    "month-at-risk": { zh: "影响{month}工资", bo: "{month} ཟླའི་གླར་ཤན་ཤུགས་ཡོད།", en: "Wages of {month} are at risk" },
    "no-schedule": {
      zh: "没有登记人工费用拨付计划",
      bo: "མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་འཆར་གཞི་ཐོ་འགོད་མེད།",
      en: "No schedule of labour-cost transfers is recorded",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn, contractSignedOn } = facts.project;
    const schedule = filledSchedule(facts);
    if (schedule.length === 0) {
      const since = contractSignedOn ?? startedOn;
      if (!judge.governs(since)) return;
      const cited = [{ kind: "project", id: projectId, on: since }];
      judge.unknown("schedule", { since, level: "blue", facts: cited, steps: [{ step: "no-schedule", values: {} }] });
      return;
    }
    const { openedOn, statementsCompleteUntil } = facts.wageAccount ?? {};
    const profile = levelProfile(judge.law, "transfer", judge.region, judge.asOf);
    const isKnown = (dueOn: Day) =>
      openedOn === undefined || (statementsCompleteUntil !== undefined && statementsCompleteUntil >= dueOn);
    const lateMonths = schedule
      .filter(({ due, late }) => late && due.dueOn < judge.asOf && judge.governs(due.dueOn) && isKnown(due.dueOn))
      .map(({ due }) => monthOf(due.dueOn));
    for (const { due, short } of schedule) {
      const { dueId, dueOn, amountFen, forMonth } = due;
      if (!judge.governs(dueOn)) continue;
      if (short === 0) judge.met(dueId);
      else if (judge.asOf <= dueOn) {
        judge.notDue(dueId);
        judge.reviewOn(addDays(dueOn, 1));
      } else {
        const known = isKnown(dueOn);
        const repeats = countsRepeats(profile) ? repeatsBefore(lateMonths, monthOf(dueOn)) : undefined;
        const why: readonly StepTaken<"no-account" | "no-statement">[] =
          openedOn === undefined
            ? [{ step: "no-account", values: {} }]
            : known
              ? []
              : [{ step: "no-statement", values: { due: dueOn } }];
        const next = known ? nextLevelOn(profile, dueOn, judge.asOf) : undefined;
        if (next !== undefined) judge.reviewOn(next);
        judge[known ? "breached" : "unknown"](dueId, {
          since: addDays(dueOn, 1),
          level: known ? levelOf(profile, { dueOn, repeats }, judge.asOf) : "blue",
          amountFen: fen(short),
          dueOn,
          parameters: known ? [profile] : [],
          facts: [{ kind: "labour-cost-due", id: dueId, on: dueOn, amountFen }],
          steps: [
            { step: "short", values: { due: dueOn, amount: amountFen, short } },
            ...why,
            ...(known && repeats !== undefined ? [{ step: "repeats", values: { count: repeats } } as const] : []),
            atRisk(facts, forMonth ?? monthOf(dueOn)),
          ],
        });
      }
    }
  },
  vectors: VECTORS,
  notModelled: [
    "Repeats count months of due days; an earlier month whose bank statements are not known counts as in time.",
    "A due day on a day of rest is not moved: the contract decides, and the text of the Regulation is silent.",
    "Disputes on quantity, quality or price are no excuse (article 35); the reason of a delay is not looked at.",
    "Whether the agreed amount is enough for the wages.",
  ],
});

/** The unpaid wages of a month, as far as a sheet already states them. */
function atRisk(facts: ProjectFacts, of: Month): StepTaken<"wages-at-risk" | "month-at-risk"> {
  const settled = settledByLine(facts.payments);
  let amount = 0;
  const pins = new Set<number>();
  for (const line of facts.wageLines) {
    const owed = line.month === of ? owedOn(line, settled) : 0;
    if (owed === 0) continue;
    amount += owed;
    pins.add(line.pin);
  }
  if (amount === 0) return { step: "month-at-risk", values: { month: of } };
  return { step: "wages-at-risk", values: { month: of, workers: pins.size, amount } };
}
