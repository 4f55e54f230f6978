import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const START = day("2021-03-01");
const PROOF = { kind: "funding-proof", on: START } as const;

export const rule = defineRule({
  id: "decree724-23-funding-proof",
  version: 1,
  citation: {
    statute: "decree724",
    article: "23",
    quote: "没有满足施工所需要的资金安排的，工程建设项目不得开工建设",
  },
  says: {
    zh: "建设单位应当有满足施工所需要的资金安排，没有的不得开工。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ལ་ཨར་ལས་ཀྱི་དགོས་མཁོ་ཚང་བའི་མ་དངུལ་བཀོད་སྒྲིག་དགོས་པ་ལས་མེད་ན་ལས་འགོ་འཛུགས་མི་ཆོག",
    en: "The owner has the funds that the works need; without them the works do not start.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "工程于{started}开工，没有登记资金安排证明",
      bo: "ལས་གྲྭ་ {started} ཉིན་འགོ་བཙུགས་ཀྱང་མ་དངུལ་གྲ་སྒྲིག་གི་དཔང་ཡིག་ཐོ་འགོད་མེད།",
      en: "The works started on {started}; no proof of funding is recorded",
    },
    "less-than-contract": {
      zh: "证明的资金{proved}分少于合同价{contract}分，是否满足施工需要待核查",
      bo: "དཔང་ཡིག་གི་མ་དངུལ་ {proved} གན་རྒྱའི་རིན་གོང་ {contract} ལས་ཉུང་། འཛུགས་སྐྲུན་ལ་འདང་མིན་ཞིབ་བཤེར་དགོས།",
      en: "{proved} fen are proved and the contract is for {contract}; whether that is enough is to be checked",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn, completedOn, contractAmountFen } = facts.project;
    if (!judge.governs(startedOn) || (completedOn !== undefined && completedOn < judge.asOf)) return;
    if (completedOn !== undefined) judge.reviewOn(addDays(completedOn, 1));
    if (startedOn > judge.asOf) {
      judge.reviewOn(startedOn);
      return judge.notDue(projectId);
    }
    const proofs = recordsOf(facts, "funding-proof");
    const known = proofs.length > 0 && proofs.every((one) => one.amountFen !== undefined);
    const proved = proofs.reduce((sum, one) => sum + (one.amountFen ?? 0), 0);
    const short = known && contractAmountFen !== undefined && proved < contractAmountFen;
    if (proofs.length > 0 && !short) return judge.met(projectId);
    judge.unknown(projectId, {
      since: startedOn,
      level: "blue",
      facts: [
        { kind: "project", id: projectId, on: startedOn },
        ...proofs.map((one) => ({ kind: "record", id: one.recordId, on: one.on, amountFen: one.amountFen })),
      ],
      steps: short
        ? [{ step: "less-than-contract", values: { proved, contract: contractAmountFen } }]
        : [{ step: "unrecorded", values: { started: startedOn } }],
    });
  },
  vectors: [
    {
      says: "funding was proved when the works started",
      facts: site({ records: [record(PROOF)] }),
      asOf: START,
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nobody recorded a proof",
      facts: site({}),
      asOf: START,
      expect: { "project:1": { verdict: "unknown", since: START, level: "blue", steps: ["unrecorded"] } },
      reviewOn: null,
    },
    {
      says: "the works start tomorrow",
      facts: site({}),
      asOf: day("2021-02-28"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: START,
    },
    {
      says: "two proofs together reach the price of the contract",
      facts: site({
        project: { contractAmountFen: fen(100_000_000) },
        records: [
          record({ ...PROOF, amountFen: fen(60_000_000) }),
          record({ ...PROOF, recordId: 2, amountFen: fen(40_000_000) }),
        ],
      }),
      asOf: START,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "one fen less than the price of the contract is to be checked",
      facts: site({
        project: { contractAmountFen: fen(100_000_000) },
        records: [record({ ...PROOF, amountFen: fen(99_999_999) })],
      }),
      asOf: START,
      expect: { "project:1": { verdict: "unknown", since: START, steps: ["less-than-contract"] } },
    },
    {
      says: "a second proof names no sum: whether both are enough cannot be reckoned, so nothing is asked",
      facts: site({
        project: { contractAmountFen: fen(100_000_000) },
        records: [record({ ...PROOF, amountFen: fen(60_000_000) }), record({ ...PROOF, recordId: 2 })],
      }),
      asOf: START,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a proof with a sum in works whose price is not recorded",
      facts: site({ records: [record({ ...PROOF, amountFen: fen(1) })] }),
      asOf: START,
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the price of the contract is recorded and no proof is",
      facts: site({ project: { contractAmountFen: fen(100_000_000) } }),
      asOf: START,
      expect: { "project:1": { verdict: "unknown", since: START, level: "blue", steps: ["unrecorded"] } },
    },
    {
      says: "a permit to start is not a proof of funding",
      facts: site({ records: [record({ kind: "start-permit" })] }),
      asOf: START,
      expect: { "project:1": { verdict: "unknown", steps: ["unrecorded"] } },
    },
    {
      says: "the works are completed today, and nobody recorded a proof",
      facts: site({ project: { completedOn: day("2022-06-30") } }),
      asOf: day("2022-06-30"),
      expect: { "project:1": { verdict: "unknown", since: START } },
      reviewOn: day("2022-07-01"),
    },
    {
      says: "the works were completed yesterday: nobody asks any more",
      facts: site({ project: { completedOn: day("2022-06-30") } }),
      asOf: day("2022-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: null,
    },
    {
      says: "works that started on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2020-04-30") } }),
      asOf: START,
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "works that started on the day on which the Regulation came into force",
      facts: site({ project: { startedOn: day("2020-05-01") } }),
      asOf: START,
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "How much money the works need, and whether a proof is worth anything; no proof on record is no proof of the contrary.",
    "A permit that was granted without funds: a duty of the authority.",
  ],
});
