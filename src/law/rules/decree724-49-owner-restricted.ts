import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule, type Judge, type StepTaken } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { lastDayOf } from "../lasting.ts";
import { missingTransfers } from "../missing-transfers.ts";
import { allOverdue, overdueByCompany } from "../overdue-wages.ts";
import { recordsOf } from "../records-of.ts";
import { instalment, paid, record, site, transfer, wage } from "../vectors.ts";

const ACCOUNT = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-12-31") };
const PRIVATE = { project: { funding: "private" }, wageLines: [wage()] } as const;
const PUBLIC = { wageAccount: ACCOUNT, labourCostSchedule: [instalment()], wageLines: [wage()] };
const GUARANTEE = { kind: "payment-guarantee" } as const;

export const rule = defineRule({
  id: "decree724-49-owner-restricted",
  version: 1,
  citation: {
    statute: "decree724",
    article: "49",
    quote: "建设单位未依法提供工程款支付担保或者政府投资项目拖欠工程款，导致拖欠农民工工资的",
  },
  says: {
    zh: "建设单位未提供支付担保或者政府投资项目拖欠工程款，导致欠薪的，应当限制其新建项目。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་འགན་སྲུང་མ་བྱས་པའམ་སྲིད་གཞུང་ལས་གཞིའི་དངུལ་བུ་ལོན་གྱིས་གླ་ཕོགས་མ་སྤྲད་ན། ལས་གཞི་གསར་པར་ཚོད་འཛིན་བྱ་དགོས།",
    en: "An owner without a guarantee, or a government project that pays late, is restricted when wages are owed.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    owed: {
      zh: "本项目自{due}起拖欠{workers}人工资{owed}分",
      bo: "ལས་གཞི་འདིར་ {due} ནས་མི་ {workers} གི་གླ་ཕོགས་ {owed} བུན་ཆགས་ཡོད།",
      en: "The project owes {owed} fen to {workers} workers since {due}",
    },
    "government-late": {
      zh: "政府投资项目自{due}起缺拨{missing}分",
      bo: "སྲིད་གཞུང་མ་འཛུགས་ལས་གཞིར་ {due} ནས་ {missing} མ་སྤྲད།",
      en: "It is a government project; {missing} fen of labour costs are missing since {due}",
    },
    "funding-unknown": {
      zh: "自{due}起缺拨{missing}分，是否政府投资没有登记",
      bo: "{due} ནས་ {missing} མ་སྤྲད། སྲིད་གཞུང་མ་འཛུགས་ཡིན་མིན་ཐོ་འགོད་མེད།",
      en: "{missing} fen are missing since {due}; whether the government funds the project is not recorded",
    },
    "guarantee-over": {
      zh: "支付担保于{to}到期",
      bo: "སྤྲོད་པའི་འགན་ལེན་ {to} ཉིན་དུས་རྫོགས།",
      en: "The payment guarantee ran out on {to}",
    },
    "guarantee-unrecorded": {
      zh: "没有登记支付担保",
      bo: "སྤྲོད་པའི་འགན་ལེན་ཐོ་འགོད་མེད།",
      en: "No payment guarantee is recorded",
    },
  },
  decide(facts, judge) {
    const { projectId, funding } = facts.project;
    if (!judge.governs(judge.asOf)) return;
    const guarantee = guaranteeOf(facts, judge);
    const missing = funding === "government" || funding === "unknown" ? missingTransfers(facts, judge) : undefined;
    const late = missing !== undefined && missing.knownFen > 0 ? missing : undefined;
    if (guarantee === "in-force" && late === undefined) return judge.met(projectId);
    const owed = allOverdue(overdueByCompany(facts, judge));
    if (owed === undefined) return judge.met(projectId);
    const steps: StepTaken<
      "owed" | "government-late" | "funding-unknown" | "guarantee-over" | "guarantee-unrecorded"
    >[] = [{ step: "owed", values: { due: owed.dueOn, workers: owed.workers, owed: owed.amountFen } }];
    let caused: Day | undefined;
    if (late !== undefined) {
      const step = funding === "government" ? "government-late" : "funding-unknown";
      steps.push({ step, values: { due: late.dueOn, missing: late.knownFen } });
      if (funding === "government") caused = late.dueOn;
    }
    if (typeof guarantee === "object") {
      steps.push({ step: "guarantee-over", values: { to: guarantee.overOn } });
      caused = earliest(caused, guarantee.overOn);
    } else if (guarantee === "unrecorded") steps.push({ step: "guarantee-unrecorded", values: {} });
    const since = addDays(caused === undefined || caused < owed.dueOn ? owed.dueOn : caused, 1);
    judge[caused === undefined ? "unknown" : "breached"](projectId, {
      since,
      level: caused === undefined ? "blue" : "orange",
      amountFen: owed.amountFen,
      facts: [{ kind: "project", id: projectId, on: owed.dueOn, amountFen: owed.amountFen }],
      steps,
    });
  },
  vectors: [
    {
      says: "a private owner with a guarantee, although wages are owed",
      facts: site({ ...PRIVATE, records: [record(GUARANTEE)] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "nobody recorded a guarantee, and all wages are paid",
      facts: site({ ...PRIVATE, payments: [paid()] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "nobody recorded a guarantee, and wages are owed",
      facts: site(PRIVATE),
      asOf: day("2021-07-16"),
      expect: {
        "project:1": {
          verdict: "unknown",
          since: day("2021-07-16"),
          amountFen: fen(600_000),
          level: "blue",
          steps: ["owed", "guarantee-unrecorded"],
        },
      },
    },
    {
      says: "the last day of the guarantee, and wages are owed",
      facts: site({ ...PRIVATE, records: [record({ ...GUARANTEE, to: day("2021-07-20") })] }),
      asOf: day("2021-07-20"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-07-21"),
    },
    {
      says: "the guarantee ran out yesterday",
      facts: site({ ...PRIVATE, records: [record({ ...GUARANTEE, to: day("2021-07-20") })] }),
      asOf: day("2021-07-21"),
      expect: {
        "project:1": {
          verdict: "breached",
          since: day("2021-07-21"),
          level: "orange",
          steps: ["owed", "guarantee-over"],
        },
      },
      reviewOn: null,
    },
    {
      says: "a government project with a guarantee that did not transfer",
      facts: site({ ...PUBLIC, records: [record(GUARANTEE)] }),
      asOf: day("2021-07-16"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-07-16"), steps: ["owed", "government-late"] },
      },
    },
    {
      says: "a government project on the payday",
      facts: site({ ...PUBLIC, records: [record(GUARANTEE)] }),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "a government project that transferred everything",
      facts: site({ ...PUBLIC, accountEntries: [transfer()], records: [record(GUARANTEE)] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a late owner of whom nobody knows who funds it",
      facts: site({ ...PUBLIC, project: { funding: "unknown" }, records: [record(GUARANTEE)] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "unknown", steps: ["owed", "funding-unknown"] } },
    },
    {
      says: "the day before the Regulation came into force",
      facts: site({ ...PRIVATE, wageLines: [wage({ nominalDueOn: day("2020-04-28") })] }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "the first payday under the Regulation",
      facts: site({ ...PRIVATE, wageLines: [wage({ nominalDueOn: day("2020-05-06") })] }),
      asOf: day("2020-05-07"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-07") } },
    },
    {
      says: "a private owner with a guarantee that did not transfer",
      facts: site({ ...PUBLIC, project: { funding: "private" }, records: [record(GUARANTEE)] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a government project of whose account no statement has come",
      facts: site({ ...PUBLIC, wageAccount: { openedOn: day("2021-03-10") }, records: [record(GUARANTEE)] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a wage deposit is no guarantee of payment",
      facts: site({ ...PRIVATE, records: [record({ kind: "wage-deposit" })] }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "unknown", steps: ["owed", "guarantee-unrecorded"] } },
    },
    {
      says: "of two guarantees the one that lasts longer counts",
      facts: site({
        ...PRIVATE,
        records: [
          record({ ...GUARANTEE, to: day("2021-07-20") }),
          record({ ...GUARANTEE, recordId: 2, on: day("2021-04-01"), to: day("2021-06-30") }),
        ],
      }),
      asOf: day("2021-07-21"),
      expect: { "project:1": { verdict: "breached", since: day("2021-07-21") } },
    },
    {
      says: "wages were owed, then the money stayed out, then the guarantee ran out: since the money stayed out",
      facts: site({
        ...PUBLIC,
        labourCostSchedule: [instalment({ dueOn: day("2021-07-20") })],
        records: [record({ ...GUARANTEE, to: day("2021-07-22") })],
      }),
      asOf: day("2021-07-23"),
      expect: {
        "project:1": {
          verdict: "breached",
          since: day("2021-07-21"),
          level: "orange",
          steps: ["owed", "government-late", "guarantee-over"],
        },
      },
    },
    {
      says: "wages were owed, then the guarantee ran out, then the money stayed out: since the guarantee ran out",
      facts: site({
        ...PUBLIC,
        labourCostSchedule: [instalment({ dueOn: day("2021-07-20") })],
        records: [record({ ...GUARANTEE, to: day("2021-07-18") })],
      }),
      asOf: day("2021-07-23"),
      expect: { "project:1": { verdict: "breached", since: day("2021-07-19") } },
    },
  ],
  notModelled: [
    "The restriction itself is the government's decision; the finding says that its conditions are met.",
    "Whether the missing guarantee or money caused the arrears: both at the same time is taken for it.",
    "Progress payments other than labour costs, and whether the guarantee is large enough.",
  ],
});

/** The guarantee that lasts longest decides; an older law asked for none. */
function guaranteeOf(
  facts: ProjectFacts,
  judge: Pick<Judge, "asOf" | "reviewOn">,
): "in-force" | "unrecorded" | { readonly overOn: Day } {
  const last = lastDayOf(recordsOf(facts, "payment-guarantee"));
  if (last === undefined) return "unrecorded";
  if (last === "no-end") return "in-force";
  if (last < judge.asOf) return { overOn: last };
  judge.reviewOn(addDays(last, 1));
  return "in-force";
}
