import { addDays, day } from "../../kernel/day.ts";
import { deadline } from "../deadline.ts";
import { defineRule } from "../define-rule.ts";
import { newest } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const SIGNED = { project: { contractSignedOn: day("2021-07-07") } };

export const rule = defineRule({
  id: "mohrss-2021-53-06-account-agreement",
  version: 1,
  citation: {
    statute: "mohrss-2021-53",
    article: "6",
    quote: "并与建设单位、开户银行签订资金管理三方协议",
  },
  says: {
    zh: "施工总承包单位应当与建设单位、开户银行签订资金管理三方协议。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་འཛུགས་སྐྲུན་ལས་ཁུངས་དང་དངུལ་ཁང་བཅས་གསུམ་གྱི་མ་དངུལ་དོ་དམ་གྲོས་མཐུན་འཇོག་དགོས།",
    en: "General contractor, owner and bank sign an agreement on the money in the wage account.",
  },
  inForce: { from: day("2021-07-07") },
  subject: "project",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "合同于{signed}签订，{days}日内（{due}前）应当签订三方协议，没有登记",
      bo: "གན་རྒྱ་ {signed} ཉིན་བཞག ཉིན་ {days} ནང་ ({due} སྔོན་) ཕྱོགས་གསུམ་གྲོས་མཐུན་འཇོག་དགོས། ཐོ་འགོད་མེད།",
      en: "The contract was signed on {signed}; no three-party agreement is recorded within {days} days, by {due}",
    },
  },
  decide(facts, judge) {
    const { projectId, contractSignedOn, completedOn } = facts.project;
    if (contractSignedOn === undefined || !judge.governs(contractSignedOn)) return;
    if ((completedOn ?? judge.asOf) < judge.asOf) return;
    if (newest(facts.records, "account-agreement") !== undefined) return judge.met(projectId);
    if (completedOn !== undefined) judge.reviewOn(addDays(completedOn, 1));
    const { due, trace } = deadline(judge.law, "wage-account-opening", contractSignedOn, judge.region);
    if (judge.asOf <= due) {
      judge.reviewOn(addDays(due, 1));
      return judge.notDue(projectId);
    }
    judge.unknown(projectId, {
      since: addDays(due, 1),
      level: "blue",
      dueOn: due,
      parameters: trace.parameters,
      facts: [{ kind: "project", id: projectId, on: contractSignedOn }],
      steps: [{ step: "unrecorded", values: { signed: contractSignedOn, days: trace.count, due } }],
    });
  },
  vectors: [
    {
      says: "the three parties signed",
      facts: site({ ...SIGNED, records: [record({ kind: "account-agreement", on: day("2021-07-20") })] }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "no agreement on the 30th day after the works contract",
      facts: site(SIGNED),
      asOf: day("2021-08-06"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-08-07"),
    },
    {
      says: "nobody recorded an agreement by the day after",
      facts: site(SIGNED),
      asOf: day("2021-08-07"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-08-07"), level: "blue", steps: ["unrecorded"] },
      },
      reviewOn: null,
    },
    {
      says: "a contract signed on the day before the Measures were issued",
      facts: site({ project: { contractSignedOn: day("2021-07-06") } }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "completed works are no longer asked",
      facts: site({ project: { ...SIGNED.project, completedOn: day("2022-06-30") } }),
      asOf: day("2022-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },

    {
      says: "works completed today are still asked",
      facts: site({ project: { ...SIGNED.project, completedOn: day("2022-06-30") } }),
      asOf: day("2022-06-30"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-08-07") } },
      reviewOn: day("2022-07-01"),
    },
    {
      says: "works whose contract day nobody recorded",
      facts: site({}),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "What the agreement says.",
    "A contract whose day nobody recorded: the account itself is then unknown (article 26).",
    "The words were quoted from memory; the number of the article and the day of entry into force are unverified.",
  ],
});
