import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { type Month, month, monthOf } from "../../kernel/month.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { filledSchedule } from "../labour-costs.ts";
import { levelOf, levelProfile, nextLevelOn } from "../levels.ts";
import { owedOn, settledByLine } from "../settled-payments.ts";
import { instalment, paid, site, transfer, wage } from "../vectors.ts";

const ACCOUNT = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-12-31") };

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
      en: "{amount} fen were due on {due}; transfers fill the oldest instalment first, and {short} fen are missing",
    },
    "no-account": { zh: "没有可以拨付的专用账户", en: "There is no wage account to transfer to" },
    "no-statement": {
      zh: "没有收到覆盖{due}的银行流水",
      en: "No bank statement covers {due}, so nobody knows whether the money came",
    },
    "wages-at-risk": {
      zh: "影响{month}工资：{workers}人尚未支付{amount}分",
      en: "Wages of {month} are at risk: {amount} fen of {workers} workers are not paid yet",
    },
    "month-at-risk": { zh: "影响{month}工资", en: "Wages of {month} are at risk" },
    "no-schedule": { zh: "没有登记人工费用拨付计划", en: "No schedule of labour-cost transfers is recorded" },
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
    for (const { due, short } of schedule) {
      const { dueId, dueOn, amountFen, forMonth } = due;
      if (!judge.governs(dueOn)) continue;
      if (short === 0) judge.met(dueId);
      else if (judge.asOf <= dueOn) {
        judge.notDue(dueId);
        judge.reviewOn(addDays(dueOn, 1));
      } else {
        const known =
          openedOn === undefined || (statementsCompleteUntil !== undefined && statementsCompleteUntil >= dueOn);
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
          level: known ? levelOf(profile, { dueOn }, judge.asOf) : "blue",
          amountFen: fen(short),
          dueOn,
          parameters: known ? [profile] : [],
          facts: [{ kind: "labour-cost-due", id: dueId, on: dueOn, amountFen }],
          steps: [
            { step: "short", values: { due: dueOn, amount: amountFen, short } },
            ...why,
            atRisk(facts, forMonth ?? monthOf(dueOn)),
          ],
        });
      }
    }
  },
  vectors: [
    {
      says: "the owner transferred everything on the day",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()], accountEntries: [transfer()] }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nothing came by the end of the due day",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
      asOf: day("2021-06-25"),
      expect: { "transfer:1": { verdict: "not-due" } },
      reviewOn: day("2021-06-26"),
    },
    {
      says: "nothing came: the earliest alarm, three weeks before the payday of 15 July",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()], wageLines: [wage()] }),
      asOf: day("2021-06-26"),
      expect: {
        "transfer:1": {
          verdict: "breached",
          since: day("2021-06-26"),
          amountFen: fen(10_000_000),
          level: "blue",
          steps: ["short", "wages-at-risk"],
        },
      },
      reviewOn: day("2021-07-03"),
    },
    {
      says: "one fen is missing",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        accountEntries: [transfer({ amountFen: fen(9_999_999) })],
      }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", amountFen: fen(1), steps: ["short", "month-at-risk"] } },
    },
    {
      says: "the next month's transfer fills the old gap first",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [
          instalment(),
          instalment({ dueId: 2, dueOn: day("2021-07-25"), forMonth: month("2021-07") }),
        ],
        accountEntries: [transfer({ bookedOn: day("2021-07-25") })],
      }),
      asOf: day("2021-07-26"),
      expect: { "transfer:1": { verdict: "met" }, "transfer:2": { verdict: "breached", since: day("2021-07-26") } },
    },
    {
      says: "seven days late is blue",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
      asOf: day("2021-07-02"),
      expect: { "transfer:1": { verdict: "breached", level: "blue" } },
    },
    {
      says: "eight days late is yellow",
      facts: site({ wageAccount: ACCOUNT, labourCostSchedule: [instalment()] }),
      asOf: day("2021-07-03"),
      expect: { "transfer:1": { verdict: "breached", level: "yellow" } },
    },
    {
      says: "wages returned to the account are no transfer of the owner's",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        accountEntries: [transfer({ kind: "return" })],
      }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", amountFen: fen(10_000_000) } },
    },
    {
      says: "the bank's statements end on the day before",
      facts: site({
        wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-24") },
        labourCostSchedule: [instalment()],
      }),
      asOf: day("2021-06-26"),
      expect: {
        "transfer:1": {
          verdict: "unknown",
          since: day("2021-06-26"),
          steps: ["short", "no-statement", "month-at-risk"],
        },
      },
    },
    {
      says: "there is no account at all",
      facts: site({ labourCostSchedule: [instalment()] }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", steps: ["short", "no-account", "month-at-risk"] } },
    },
    {
      says: "wages that are already paid are not at risk",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        wageLines: [wage()],
        payments: [paid({ settledOn: day("2021-06-26") })],
      }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", steps: ["short", "month-at-risk"] } },
    },
    {
      says: "nobody recorded what the contract agreed",
      facts: site({ wageAccount: ACCOUNT }),
      asOf: day("2021-06-26"),
      expect: { "transfer:schedule": { verdict: "unknown", since: day("2021-03-01"), steps: ["no-schedule"] } },
    },
    {
      says: "due on the day before the Regulation came into force",
      facts: site({ labourCostSchedule: [instalment({ dueOn: day("2020-04-30") })] }),
      asOf: day("2020-05-06"),
      expect: { "transfer:1": { verdict: "not-governed" } },
    },
    {
      says: "due on the day on which the Regulation came into force",
      facts: site({ labourCostSchedule: [instalment({ dueOn: day("2020-05-01") })] }),
      asOf: day("2020-05-02"),
      expect: { "transfer:1": { verdict: "breached", since: day("2020-05-02") } },
    },
    {
      says: "the contract was signed on the day before the Regulation, and nobody recorded what it agreed",
      facts: site({ project: { startedOn: day("2020-04-01"), contractSignedOn: day("2020-04-30") } }),
      asOf: day("2021-06-26"),
      expect: { "transfer:schedule": { verdict: "not-governed" } },
    },
    {
      says: "no statement ever came",
      facts: site({ wageAccount: { openedOn: day("2021-03-10") }, labourCostSchedule: [instalment()] }),
      asOf: day("2021-06-26"),
      expect: {
        "transfer:1": { verdict: "unknown", level: "blue", steps: ["short", "no-statement", "month-at-risk"] },
      },
      reviewOn: null,
    },
    {
      says: "the bank's statements end on the due day itself",
      facts: site({
        wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-25") },
        labourCostSchedule: [instalment()],
      }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", steps: ["short", "month-at-risk"] } },
    },
    {
      says: "two workers' wages of June are at risk; a third was paid, and July's wages wait for July's money",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        wageLines: [
          wage(),
          wage({ lineId: 2, pin: 2 }),
          wage({ lineId: 3, pin: 3 }),
          wage({ lineId: 4, pin: 4, month: month("2021-07"), nominalDueOn: day("2021-08-13") }),
        ],
        payments: [paid({ lineId: 3, settledOn: day("2021-06-26") })],
      }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", steps: ["short", "wages-at-risk"] } },
    },
    {
      says: "only July's wages are known, and June's money is missing",
      facts: site({
        wageAccount: ACCOUNT,
        labourCostSchedule: [instalment()],
        wageLines: [wage({ month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
      }),
      asOf: day("2021-06-26"),
      expect: { "transfer:1": { verdict: "breached", steps: ["short", "month-at-risk"] } },
    },
  ],
  notModelled: [
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
