import { addDays, day } from "../../../../kernel/day.ts";
import { fen } from "../../../../kernel/money.ts";
import { deadline } from "../../../deadline.ts";
import { defineRule } from "../../../define-rule.ts";
import { record, site } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-07-15"), contractSignedOn: day("2025-06-10") };
const PERMIT = record({ kind: "start-permit", on: day("2025-07-01") });
const DEPOSIT = record({
  kind: "wage-deposit",
  recordId: 2,
  on: day("2025-07-18"),
  amountFen: fen(50_000_000),
  items: ["guarantee"],
});

export const rule = defineRule({
  id: "neimenggu-wage-2025-18-wage-deposit",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "18",
    quote: "自工程取得施工许可或者开工报告批准之日起二十日内，在项目工程所在地依法存储工资保证金",
  },
  says: {
    zh: "施工总承包单位应当自取得施工许可之日起20日内存储工资保证金，不需要许可的自合同签订之日起20日内。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཨར་ལས་ཆོག་མཆན་ཐོབ་པའི་ཉིན་ནས་བཟུང་ཉིན་20ནང་གླ་ཕོགས་འགན་སྲུང་དངུལ་གསོག་འཇོག་བྱ་དགོས། ཆོག་མཆན་མི་དགོས་ན་གན་རྒྱ་བཞག་པའི་ཉིན་ནས་རྩི་དགོས།",
    en: "The contractor deposits the wage deposit within 20 days of the permit, or of the contract where no permit is needed.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    missing: {
      zh: "{permit}取得施工许可，至{due}没有存储工资保证金",
      bo: "{permit} ཉིན་འཛུགས་སྐྲུན་ཆོག་མཆན་ཐོབ། {due} བར་གླ་ཕོགས་འགན་སྲུང་དངུལ་བཅོལ་མེད།",
      en: "The permit is of {permit}; by {due} no wage deposit was made",
    },
    "permit-unknown": {
      zh: "没有施工许可或者开工报告的记录，是否依法不需要办理不清楚；也没有工资保证金",
      bo: "འཛུགས་སྐྲུན་ཆོག་མཆན་ནམ་ལས་འགོ་འཛུགས་པའི་སྙན་ཞུའི་ཟིན་ཐོ་མེད། ཁྲིམས་ལྟར་མི་དགོས་པ་ཡིན་མིན་མི་གསལ། གླ་ཕོགས་འགན་སྲུང་དངུལ་ཡང་མེད།",
      en: "No permit is recorded, nor whether one is needed, and there is no wage deposit",
    },
  },
  decide(facts, judge) {
    const { projectId, contractSignedOn, startedOn } = facts.project;
    const permit = facts.records.find((one) => one.kind === "start-permit");
    const from = permit?.on ?? contractSignedOn ?? startedOn;
    if (!judge.governs(from)) return;
    if (facts.records.some((one) => one.kind === "wage-deposit")) return judge.met(projectId);
    const { due, trace } = deadline(judge.law, "neimenggu-wage-deposit", from, judge.region);
    if (judge.asOf <= due) {
      judge.reviewOn(addDays(due, 1));
      return judge.notDue(projectId);
    }
    const judgement = { since: addDays(due, 1), dueOn: due, parameters: trace.parameters };
    if (permit === undefined) {
      const cited = [{ kind: "project", id: projectId, on: from }];
      const steps = [{ step: "permit-unknown", values: {} }] as const;
      return judge.unknown(projectId, { ...judgement, level: "blue", facts: cited, steps });
    }
    const cited = [{ kind: "record", id: permit.recordId, on: permit.on }];
    const steps = [{ step: "missing", values: { permit: permit.on, due } }] as const;
    judge.breached(projectId, { ...judgement, level: "yellow", facts: cited, steps });
  },
  vectors: [
    {
      says: "a bank guarantee in time",
      facts: site({ project: PROJECT, records: [PERMIT, DEPOSIT] }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "no deposit on the 20th calendar day after the permit",
      facts: site({ project: PROJECT, records: [PERMIT] }),
      asOf: day("2025-07-21"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2025-07-22"),
    },
    {
      says: "no deposit on the day after",
      facts: site({ project: PROJECT, records: [PERMIT] }),
      asOf: day("2025-07-22"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-22"), level: "yellow", steps: ["missing"] } },
      reviewOn: null,
    },
    {
      says: "no permit is recorded and the contract is more than 20 days old",
      facts: site({ project: { ...PROJECT, contractSignedOn: day("2025-07-01") } }),
      asOf: day("2025-07-22"),
      expect: { "project:1": { verdict: "unknown", since: day("2025-07-22"), steps: ["permit-unknown"] } },
    },
    {
      says: "a permit of the day before the regional Regulation came into force",
      facts: site({ project: PROJECT, records: [{ ...PERMIT, on: day("2025-06-30") }] }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "the same permit in Lhasa, where the national rules count working days",
      facts: site({ project: { ...PROJECT, regionCode: "540102" }, records: [PERMIT] }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },

    {
      says: "an earlier agreement on the wage account is no permit",
      facts: site({
        project: PROJECT,
        records: [record({ kind: "account-agreement", recordId: 3, on: day("2025-06-20") }), PERMIT],
      }),
      asOf: day("2025-07-22"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-22") } },
    },
  ],
  notModelled: [
    "How much: the article sets no share; the national rules and the region's own notices do.",
    "That the deposit lies at the project's place, and that a guarantee is irrevocable and payable on demand.",
    "A deposit made late is made: the finding closes and its history keeps how late it was.",
    "A guarantee that has run out: the national rules on the deposit.",
  ],
});
