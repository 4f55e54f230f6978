import { addDays, day } from "../../../../kernel/day.ts";
import { deadline } from "../../../deadline.ts";
import { defineRule, type StepTaken } from "../../../define-rule.ts";
import { record, site } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-07-01"), contractSignedOn: day("2025-07-01") };
const OPENED = { openedOn: day("2025-07-20") };
const AGREEMENT = record({ kind: "account-agreement", on: day("2025-07-20") });

export const rule = defineRule({
  id: "neimenggu-wage-2025-16-wage-account",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "16",
    quote: "施工总承包单位应当自工程施工合同签订之日起三十日内，在工程建设项目所在地开设农民工工资专用账户",
  },
  says: {
    zh: "施工总承包单位应当自合同签订之日起30日内在项目所在地开设专用账户，并签订资金管理三方协议。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་གན་རྒྱ་བཞག་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་བ་དང་ཟུར་གསུམ་གྱི་གྲོས་མཐུན་འཇོག་དགོས།",
    en: "The contractor opens the wage account within 30 days of the contract and signs the three-party agreement.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "no-account": {
      zh: "合同于{signed}签订，至{due}没有开设专用账户",
      bo: "གན་རྒྱ་ {signed} ཉིན་བཞག {due} བར་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེས་མེད།",
      en: "The contract was signed on {signed}; by {due} no wage account was opened",
    },
    "no-agreement": {
      zh: "至{due}没有资金管理三方协议的记录",
      bo: "{due} བར་མ་དངུལ་དོ་དམ་གྱི་ཕྱོགས་གསུམ་གྲོས་མཐུན་གྱི་ཟིན་ཐོ་མེད།",
      en: "By {due} no three-party agreement on the account was recorded",
    },
    "no-contract-day": {
      zh: "没有登记合同签订日",
      bo: "གན་རྒྱ་བཞག་པའི་ཉིན་ཐོ་འགོད་མེད།",
      en: "The day of the works contract is not recorded",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn, contractSignedOn: signed } = facts.project;
    if (!judge.governs(signed ?? startedOn)) return;
    const account = facts.wageAccount?.openedOn;
    const agreement = facts.records.find((one) => one.kind === "account-agreement");
    if (account !== undefined && agreement !== undefined) return judge.met(projectId);
    if (signed === undefined) {
      return judge.unknown(projectId, {
        since: startedOn,
        level: "blue",
        facts: [{ kind: "project", id: projectId, on: startedOn }],
        steps: [{ step: "no-contract-day", values: {} }],
      });
    }
    const { due, trace } = deadline(judge.law, "neimenggu-wage-account", signed, judge.region);
    if (judge.asOf <= due) {
      judge.reviewOn(addDays(due, 1));
      return judge.notDue(projectId);
    }
    const missing: StepTaken<"no-account" | "no-agreement">[] = [];
    if (account === undefined) missing.push({ step: "no-account", values: { signed, due } });
    if (agreement === undefined) missing.push({ step: "no-agreement", values: { due } });
    judge.breached(projectId, {
      since: addDays(due, 1),
      level: "yellow",
      dueOn: due,
      parameters: trace.parameters,
      facts: [{ kind: "project", id: projectId, on: signed }],
      steps: missing,
    });
  },
  vectors: [
    {
      says: "account and agreement are there",
      facts: site({ project: PROJECT, wageAccount: OPENED, records: [AGREEMENT] }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "no account on the 30th day after signing",
      facts: site({ project: PROJECT }),
      asOf: day("2025-07-31"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2025-08-01"),
    },
    {
      says: "neither account nor agreement on the day after",
      facts: site({ project: PROJECT }),
      asOf: day("2025-08-01"),
      expect: {
        "project:1": {
          verdict: "breached",
          since: day("2025-08-01"),
          level: "yellow",
          steps: ["no-account", "no-agreement"],
        },
      },
      reviewOn: null,
    },
    {
      says: "an account without the agreement of owner, contractor and bank",
      facts: site({ project: PROJECT, wageAccount: OPENED }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-01"), steps: ["no-agreement"] } },
    },
    {
      says: "nobody recorded when the contract was signed",
      facts: site({ project: { regionCode: "150102", startedOn: day("2025-07-01") } }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2025-07-01"), steps: ["no-contract-day"] } },
    },
    {
      says: "a contract signed on the day before the regional Regulation came into force",
      facts: site({ project: { ...PROJECT, contractSignedOn: day("2025-06-30") } }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "the same contract signed in Lhasa",
      facts: site({ project: { ...PROJECT, regionCode: "540102" } }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },

    {
      says: "an account and a filing, but no agreement",
      facts: site({
        project: PROJECT,
        wageAccount: OPENED,
        records: [record({ kind: "account-filing", on: day("2025-07-25") })],
      }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", steps: ["no-agreement"] } },
    },
    {
      says: "an agreement without an account",
      facts: site({ project: PROJECT, records: [AGREEMENT] }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-01"), steps: ["no-account"] } },
    },
  ],
  notModelled: [
    "Whether the bank is at the project's place.",
    "What the agreement says: use, transfers and daily management of the account.",
    "An account that was closed again: the national rule on article 26 of Decree 724 looks at that.",
    "Contracts signed before 1 July 2025: the national rules apply to them.",
  ],
});
