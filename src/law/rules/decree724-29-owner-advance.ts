import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import { missingTransfers } from "../missing-transfers.ts";
import { allOverdue, arrearsLevel, overdueByCompany } from "../overdue-wages.ts";
import { instalment, paid, site, transfer, wage } from "../vectors.ts";

const ACCOUNT = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-12-31") };
const LATE = { wageAccount: ACCOUNT, labourCostSchedule: [instalment()], wageLines: [wage()] };

export const rule = defineRule({
  id: "decree724-29-owner-advance",
  version: 1,
  citation: {
    statute: "decree724",
    article: "29",
    quote: "建设单位应当以未结清的工程款为限先行垫付被拖欠的农民工工资",
  },
  says: {
    zh: "因建设单位未及时拨付导致工资拖欠的，建设单位应当先行垫付。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་དུས་ཐོག་ཏུ་དངུལ་མ་སྤྲད་པའི་རྐྱེན་གྱིས་གླ་ཕོགས་བུ་ལོན་བྱུང་ན། འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་སྔོན་ལ་སྤྲོད་དགོས།",
    en: "Where wages are owed because the owner paid late, the owner advances them.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    both: {
      zh: "自{paydue}起拖欠{workers}人工资{owed}分；建设单位自{due}起缺拨{missing}分；应先行垫付{advance}分",
      bo: "{paydue} ནས་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད། འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ {due} ནས་ {missing} མ་སྤྲད། {advance} སྔོན་སྤྲོད་བྱེད་དགོས།",
      en: "{owed} fen of {workers} workers owed since {paydue}; {missing} fen missing since {due}; advance {advance} fen",
    },
    unseen: {
      zh: "自{paydue}起拖欠{workers}人工资{owed}分；{due}应拨的{missing}分是否到账，没有银行流水可查",
      bo: "{paydue} ནས་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད། {due} ཉིན་སྤྲོད་དགོས་པའི་ {missing} འབྱོར་མིན་ཞིབ་བཤེར་བྱེད་རྒྱུའི་དངུལ་ཁང་གི་འཛུལ་འཐོན་མེད།",
      en: "{owed} fen of {workers} workers owed since {paydue}; no statement shows whether {missing} fen of {due} came",
    },
  },
  decide(facts, judge) {
    const { projectId } = facts.project;
    if (!judge.governs(judge.asOf)) return;
    const missing = missingTransfers(facts, judge);
    if (missing === undefined) return judge.met(projectId);
    const owed = allOverdue(overdueByCompany(facts, judge));
    if (owed === undefined) return judge.met(projectId);
    const known = missing.knownFen > 0;
    const short = known ? missing.knownFen : missing.unseenFen;
    const advance = fen(Math.min(owed.amountFen, short));
    const values = {
      paydue: owed.dueOn,
      workers: owed.workers,
      owed: owed.amountFen,
      due: missing.dueOn,
      missing: short,
      advance,
    };
    const since = addDays(owed.dueOn > missing.dueOn ? owed.dueOn : missing.dueOn, 1);
    const cited = [{ kind: "project", id: projectId, on: missing.dueOn, amountFen: short }];
    if (!known) {
      const steps = [{ step: "unseen", values }] as const;
      return judge.unknown(projectId, { since, level: "blue", amountFen: advance, facts: cited, steps });
    }
    const { level, by } = arrearsLevel(judge, owed);
    judge.breached(projectId, {
      since,
      level,
      amountFen: advance,
      parameters: [by],
      facts: cited,
      steps: [{ step: "both", values }],
    });
  },
  vectors: [
    {
      says: "the owner's money came and the wages are late all the same",
      facts: site({ ...LATE, accountEntries: [transfer()] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the owner's money is missing and it is still the payday",
      facts: site(LATE),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "the owner's money is missing and the payday has passed: the owner advances all of the wages",
      facts: site(LATE),
      asOf: day("2021-07-16"),
      expect: {
        "project:1": {
          verdict: "breached",
          since: day("2021-07-16"),
          amountFen: fen(600_000),
          level: "yellow",
          steps: ["both"],
        },
      },
      reviewOn: day("2021-08-15"),
    },
    {
      says: "only one fen is missing, so one fen is advanced",
      facts: site({ ...LATE, accountEntries: [transfer({ amountFen: fen(9_999_999) })] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(1) } },
    },
    {
      says: "exactly as much is missing as is owed",
      facts: site({ ...LATE, accountEntries: [transfer({ amountFen: fen(9_400_000) })] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(600_000) } },
    },
    {
      says: "the wages were paid although the owner's money is missing",
      facts: site({ ...LATE, payments: [paid()] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "no bank statement shows whether the owner's money came",
      facts: site({ ...LATE, wageAccount: { ...ACCOUNT, statementsCompleteUntil: day("2021-06-24") } }),
      asOf: day("2021-07-16"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-07-16"), amountFen: fen(600_000), steps: ["unseen"] },
      },
    },
    {
      says: "a payday on the day before the Regulation came into force",
      facts: site({
        labourCostSchedule: [instalment({ dueOn: day("2020-05-06") })],
        wageLines: [wage({ nominalDueOn: day("2020-04-30") })],
      }),
      asOf: day("2020-05-08"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the day before the Regulation came into force",
      facts: site({
        labourCostSchedule: [instalment({ dueOn: day("2020-04-28") })],
        wageLines: [wage({ nominalDueOn: day("2020-04-28") })],
      }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an instalment of the day on which the Regulation came into force and its first payday",
      facts: site({
        labourCostSchedule: [instalment({ dueOn: day("2020-05-01") })],
        wageLines: [wage({ nominalDueOn: day("2020-05-06") })],
      }),
      asOf: day("2020-05-07"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-07"), amountFen: fen(600_000) } },
    },
  ],
  notModelled: [
    "The limit of the unpaid price of the works: what is missing of the labour costs is part of it and stands for it.",
    "Whether the wages are owed because of the missing money; both at the same time is taken for it.",
    "Progress payments other than labour costs.",
    "The order in which several liable parties pay.",
  ],
});
