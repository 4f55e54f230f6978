import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { deadline } from "../deadline.ts";
import { defineRule, type Judge } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { lastDayOf, newest, worksGoOn } from "../lasting.ts";
import { numberOf } from "../parameters.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const PERMIT = { kind: "start-permit", on: day("2021-11-01") } as const;
const DEPOSIT = {
  recordId: 2,
  kind: "wage-deposit",
  on: day("2021-11-20"),
  amountFen: fen(100_000_000),
  items: ["guarantee"],
} as const;
const NEW = { project: { startedOn: day("2021-11-08") } };

export const rule = defineRule({
  id: "decree724-32-wage-deposit",
  version: 1,
  citation: { statute: "decree724", article: "32", quote: "施工总承包单位应当按照有关规定存储工资保证金" },
  says: {
    zh: "施工总承包单位应当存储工资保证金，或者提供金融机构保函。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་གཏན་འབེབས་ལྟར་གླ་ཕོགས་འགན་སྲུང་དངུལ་འཇོག་པའམ་དངུལ་ཁང་གི་འགན་ཡིག་འདོན་དགོས།",
    en: "The general contractor stores a wage deposit, or gives a bank's guarantee for it.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "run-out": {
      zh: "登记的工资保证金或者保函于{to}到期，没有新的登记",
      bo: "ཐོ་བཀོད་པའི་གླ་ཕོགས་འགན་སྲུང་དངུལ་ལམ་འགན་ལེན་ཡིག་ཆ་ {to} ཉིན་དུས་རྫོགས། གསར་པ་ཐོ་འགོད་མེད།",
      en: "The recorded deposit or guarantee ran out on {to}; no other is recorded",
    },
    "past-due": {
      zh: "自{from}起{days}个工作日内应当存储，期限{due}已过，没有登记",
      bo: "{from} ནས་ལས་ཀའི་ཉིན་ {days} ནང་བཅོལ་དགོས། དུས་བཀག་ {due} འདས་ཟིན་ཡང་ཐོ་འགོད་མེད།",
      en: "Due within {days} working days of {from}, by {due}; no deposit is recorded",
    },
    "no-day": {
      zh: "没有登记工资保证金，也无法得知存储期限",
      bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་ཐོ་འགོད་མེད་ལ་བཅོལ་བའི་དུས་བཀག་ཀྱང་ཤེས་མི་ཐུབ།",
      en: "No deposit is recorded, and the day by which it is due cannot be told",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn } = facts.project;
    if (!judge.governs(judge.asOf) || !worksGoOn(facts.project, judge)) return;
    const last = lastDayOf(recordsOf(facts, "wage-deposit"));
    if (last === "no-end") return judge.met(projectId);
    const cited = [{ kind: "project", id: projectId, on: startedOn }];
    if (last !== undefined) {
      const over = addDays(last, 1);
      judge.reviewOn(over);
      if (over > judge.asOf) return judge.met(projectId);
      const since = over < IN_FORCE.from ? IN_FORCE.from : over;
      const steps = [{ step: "run-out", values: { to: last } }] as const;
      return judge.breached(projectId, { since, level: "yellow", facts: cited, steps });
    }
    const due = dueFrom(facts, judge);
    if (due === undefined) {
      if (startedOn > judge.asOf) {
        judge.reviewOn(startedOn);
        return judge.notDue(projectId);
      }
      const since = startedOn < IN_FORCE.from ? IN_FORCE.from : startedOn;
      return judge.unknown(projectId, { since, level: "blue", facts: cited, steps: [{ step: "no-day", values: {} }] });
    }
    if (judge.asOf <= due.on) {
      judge.reviewOn(addDays(due.on, 1));
      return judge.notDue(projectId);
    }
    judge.unknown(projectId, {
      since: addDays(due.on, 1),
      level: "blue",
      dueOn: due.on,
      parameters: [due.days],
      facts: cited,
      steps: [{ step: "past-due", values: { from: due.from, days: numberOf(due.days), due: due.on } }],
    });
  },
  vectors: [
    {
      says: "a bank's guarantee without a last day",
      facts: site({ ...NEW, records: [record(PERMIT), record(DEPOSIT)] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "no deposit on the 20th working day after the permit",
      facts: site({ ...NEW, records: [record(PERMIT)] }),
      asOf: day("2021-11-29"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-11-30"),
    },
    {
      says: "nobody recorded a deposit by the day after",
      facts: site({ ...NEW, records: [record(PERMIT)] }),
      asOf: day("2021-11-30"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-11-30"), level: "blue", steps: ["past-due"] },
      },
      reviewOn: null,
    },
    {
      says: "no permit is recorded: counted from the contract",
      facts: site({ project: { startedOn: day("2021-11-08"), contractSignedOn: day("2021-11-01") } }),
      asOf: day("2021-11-30"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-11-30") } },
    },
    {
      says: "a permit of the day before the provisions on deposits set a day",
      facts: site({ ...NEW, records: [record({ ...PERMIT, on: day("2021-10-31") })] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-11-08"), steps: ["no-day"] } },
    },
    {
      says: "works that begin tomorrow, with neither permit nor contract recorded",
      facts: site(NEW),
      asOf: day("2021-11-07"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-11-08"),
    },
    {
      says: "the guarantee's last day",
      facts: site({ ...NEW, records: [record(PERMIT), record({ ...DEPOSIT, to: day("2022-11-19") })] }),
      asOf: day("2022-11-19"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2022-11-20"),
    },
    {
      says: "the guarantee ran out and none came after it",
      facts: site({ ...NEW, records: [record(PERMIT), record({ ...DEPOSIT, to: day("2022-11-19") })] }),
      asOf: day("2022-11-20"),
      expect: {
        "project:1": { verdict: "breached", since: day("2022-11-20"), level: "yellow", steps: ["run-out"] },
      },
      reviewOn: null,
    },
    {
      says: "completed works may have their deposit back",
      facts: site({
        project: { startedOn: day("2021-11-08"), completedOn: day("2022-11-20") },
        records: [record({ ...DEPOSIT, to: day("2022-11-19") })],
      }),
      asOf: day("2022-11-21"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an older site on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "an older site on the day on which the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-05-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
    {
      says: "of two guarantees the one that lasts longer counts, although it is the older",
      facts: site({
        ...NEW,
        records: [
          record({ ...DEPOSIT, to: day("2022-11-19") }),
          record({ ...DEPOSIT, recordId: 3, on: day("2021-12-01"), to: day("2022-05-31") }),
        ],
      }),
      asOf: day("2022-06-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2022-11-20"),
    },
    {
      says: "a guarantee was renewed once and then ran out",
      facts: site({
        ...NEW,
        records: [
          record({ ...DEPOSIT, to: day("2022-11-19") }),
          record({ ...DEPOSIT, recordId: 3, on: day("2022-11-10"), to: day("2023-11-19") }),
        ],
      }),
      asOf: day("2024-01-04"),
      expect: { "project:1": { verdict: "breached", since: day("2023-11-20"), steps: ["run-out"] } },
    },
    {
      says: "an owner's payment guarantee is no wage deposit",
      facts: site({ ...NEW, records: [record(PERMIT), record({ kind: "payment-guarantee", recordId: 2 })] }),
      asOf: day("2021-11-30"),
      expect: { "project:1": { verdict: "unknown", steps: ["past-due"] } },
    },
    {
      says: "works that begin today, with neither permit nor contract recorded",
      facts: site(NEW),
      asOf: day("2021-11-08"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-11-08"), level: "blue", steps: ["no-day"] } },
    },
    {
      says: "works completed today whose guarantee ran out yesterday",
      facts: site({
        project: { startedOn: day("2021-11-08"), completedOn: day("2022-11-20") },
        records: [record({ ...DEPOSIT, to: day("2022-11-19") })],
      }),
      asOf: day("2022-11-20"),
      expect: { "project:1": { verdict: "breached", since: day("2022-11-20") } },
      reviewOn: day("2022-11-21"),
    },
    {
      says: "an older site whose deposit ran out before the Regulation",
      facts: site({
        project: { startedOn: day("2019-07-01") },
        records: [record({ ...DEPOSIT, on: day("2019-07-10"), to: day("2020-03-31") })],
      }),
      asOf: day("2020-05-02"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01"), steps: ["run-out"] } },
    },
  ],
  notModelled: [
    "A deposit that was stored late is stored: nothing is found, and its day shows how late.",
    "Works that are exempt (65号): record the exemption as a deposit of zero.",
    "Calling the deposit up, topping it up within its time, and its return after completion.",
    "The amount is another rule's.",
  ],
});

/** 20 working days from the permit, or from the contract where no permit is recorded; only since 65号. */
function dueFrom(facts: ProjectFacts, { law, region }: Pick<Judge, "law" | "region">) {
  const from = newest(facts.records, "start-permit")?.on ?? facts.project.contractSignedOn;
  if (from === undefined) return undefined;
  const days = law.parameters.find("wage-deposit-days", region, from);
  if (days === undefined) return undefined;
  return { from, days, on: deadline(law, "wage-deposit", from, region).due };
}
