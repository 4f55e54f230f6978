import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import { recordsOf } from "../records-of.ts";
import { owedOn, settledByLine } from "../settled-payments.ts";
import { paid, record, site, wage } from "../vectors.ts";

const GOODS = { kind: "in-kind-payment", pin: 1, month: month("2021-06"), on: day("2021-07-15") } as const;

export const rule = defineRule({
  id: "decree724-11-money-not-goods",
  version: 1,
  citation: { statute: "decree724", article: "11", quote: "不得以实物或者有价证券等其他形式替代" },
  says: {
    zh: "工资应当以货币形式支付，不得以实物或者有价证券替代。",
    bo: "གླ་ཕོགས་ནི་དངུལ་ལོར་གྱིས་སྤྲོད་དགོས་པ་ལས་དངོས་པོའམ་རིན་གོང་ལྡན་པའི་འཛིན་ཤོག་གིས་ཚབ་བྱེད་མི་ཆོག",
    en: "Wages are paid in money; goods or securities do not take their place.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "breached", "unknown"],
  steps: {
    "in-goods": {
      zh: "{on}以实物或者有价证券支付",
      bo: "{on} ཉིན་དངོས་ཟོག་གམ་རིན་ཡོད་འཛིན་ཤོག་གིས་སྤྲད།",
      en: "Paid in goods or securities on {on}",
    },
    worth: { zh: "折价{amount}分", bo: "རིན་ཐང་ {amount}", en: "They were counted as {amount} fen" },
    owed: {
      zh: "{month}的工资尚有{owed}分没有以货币支付",
      bo: "{month} ཟླའི་གླ་ཕོགས་ནང་ {owed} དངུལ་གྱིས་མ་སྤྲད།",
      en: "{owed} fen of the wage of {month} are not paid in money",
    },
    "month-unrecorded": {
      zh: "没有登记抵的是哪个月的工资，无法知道货币工资是否已经付清",
      bo: "ཟླ་བ་གང་གི་གླ་ཕོགས་ཀྱི་ཚབ་ཡིན་པ་ཐོ་འགོད་མེད་པས་དངུལ་གྱི་གླ་ཕོགས་སྤྲད་ཚར་མིན་མི་ཤེས།",
      en: "Nobody recorded for which month, so it cannot be told whether that wage was paid in money as well",
    },
    "no-wage": {
      zh: "{month}没有该农民工的工资记录",
      bo: "{month} ཟླར་ལས་མི་འདིའི་གླ་ཕོགས་ཟིན་ཐོ་མེད།",
      en: "No wage of the worker is recorded for {month}",
    },
  },
  decide(facts, judge) {
    const given = recordsOf(facts, "in-kind-payment");
    if (given.length === 0) return;
    const settled = settledByLine(facts.payments);
    for (const { recordId, on, pin, month: of, amountFen } of given) {
      if (!judge.governs(on)) continue;
      const lines = facts.wageLines.filter((one) => one.pin === pin && one.month === of);
      const owed = lines.reduce((sum, one) => sum + owedOn(one, settled), 0);
      if (lines.length > 0 && owed === 0) {
        judge.met(recordId);
        continue;
      }
      const why: StepTaken<"month-unrecorded" | "no-wage" | "owed"> =
        of === undefined
          ? { step: "month-unrecorded", values: {} }
          : lines.length === 0
            ? { step: "no-wage", values: { month: of } }
            : { step: "owed", values: { month: of, owed } };
      judge[owed > 0 ? "breached" : "unknown"](recordId, {
        since: on,
        level: owed > 0 ? "yellow" : "blue",
        amountFen: owed > 0 ? fen(owed) : amountFen,
        facts: [{ kind: "record", id: recordId, on, amountFen }],
        steps: [
          { step: "in-goods", values: { on } },
          ...(amountFen === undefined ? [] : [{ step: "worth", values: { amount: amountFen } } as const]),
          why,
        ],
      });
    }
  },
  vectors: [
    {
      says: "cement was handed out and half of the wage is not paid in money",
      facts: site({
        wageLines: [wage()],
        payments: [paid({ amountFen: fen(300_000) })],
        records: [record({ ...GOODS, amountFen: fen(300_000) })],
      }),
      asOf: day("2021-07-15"),
      expect: {
        "record:1": {
          verdict: "breached",
          since: day("2021-07-15"),
          level: "yellow",
          amountFen: fen(300_000),
          steps: ["in-goods", "worth", "owed"],
        },
      },
      reviewOn: null,
    },
    {
      says: "one fen of the wage is not paid in money",
      facts: site({
        wageLines: [wage()],
        payments: [paid({ amountFen: fen(599_999) })],
        records: [record(GOODS)],
      }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "breached", amountFen: fen(1), steps: ["in-goods", "owed"] } },
    },
    {
      says: "a gift of goods beside a wage that was paid in money and in full",
      facts: site({ wageLines: [wage()], payments: [paid()], records: [record(GOODS)] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "nobody recorded for which month the shopping cards were",
      facts: site({ wageLines: [wage()], records: [record({ ...GOODS, month: undefined })] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "unknown", since: day("2021-07-15"), steps: ["in-goods", "month-unrecorded"] } },
    },
    {
      says: "the month has no wage of the worker on record",
      facts: site({ records: [record(GOODS)] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "unknown", steps: ["in-goods", "no-wage"] } },
    },
    {
      says: "goods on the day before the Regulation came into force",
      facts: site({ wageLines: [wage()], records: [record({ ...GOODS, on: day("2020-04-30") })] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "goods on the day on which the Regulation came into force",
      facts: site({ wageLines: [wage()], records: [record({ ...GOODS, on: day("2020-05-01") })] }),
      asOf: day("2021-07-15"),
      expect: { "record:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Goods of which nobody made a record.",
    "Whether what was given is a substitute for the wage or a benefit beside it; a wage paid in full in money settles it.",
  ],
});
