import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import { type DepositReason, depositRange } from "../deposit.ts";
import type { ContractorHistory, ProjectFact } from "../facts.ts";
import { newest } from "../lasting.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const PAST: ContractorHistory = {
  clearMonths: 12,
  hadArrears: false,
  listed: false,
  registersInOrder: true,
  otherWorks: false,
};
const DEPOSIT = {
  kind: "wage-deposit",
  on: day("2021-11-20"),
  amountFen: fen(300_000_000),
  items: ["cash"],
} as const;

/** A contract of ¥100 million, so that one per cent is ¥1 million. */
function contract(about: Partial<ProjectFact> = {}): Partial<ProjectFact> {
  return {
    startedOn: day("2021-11-08"),
    contractSignedOn: day("2021-11-01"),
    contractAmountFen: fen(10_000_000_000),
    contractorHistory: PAST,
    ...about,
  };
}

export const rule = defineRule({
  id: "mohrss-2021-65-11-deposit-amount",
  version: 1,
  citation: {
    statute: "mohrss-2021-65",
    article: "11",
    quote: "工资保证金按工程施工合同额（或年度合同额）的一定比例存储，原则上不低于1%，不超过3%",
  },
  says: {
    zh: "工资保证金按合同额的一定比例存储，并按拖欠情况减免或者提高。",
    bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་ནི་གན་རྒྱའི་དངུལ་འབོར་གྱི་བསྡུར་ཚད་ལྟར་འཇོག་དགོས་ལ། བུ་ལོན་གྱི་གནས་ཚུལ་ལྟར་ཆག་ཡང་དང་འཕར་སྣོན་བྱེད།",
    en: "The wage deposit is a share of the contract amount, less after clear years and more after arrears.",
  },
  inForce: { from: day("2021-11-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    range: {
      zh: "合同额{contract}分，应存{min}分至{max}分，已存{stored}分",
      bo: "གན་རྒྱའི་དངུལ་འབོར་ {contract} བཅོལ་དགོས་པ་ {min} ནས་ {max} བར། བཅོལ་ཟིན་པ་ {stored}",
      en: "Contract of {contract} fen: a deposit of {min} to {max} fen is asked for, {stored} fen are stored",
    },
    "open-range": {
      zh: "合同额{contract}分，至少应存{min}分，上限无法确定，已存{stored}分",
      bo: "གན་རྒྱའི་དངུལ་འབོར་ {contract} བཅོལ་དགོས་པ་ཉུང་མཐར་ {min} མང་མཐའ་གཏན་འཁེལ་མི་ཐུབ། བཅོལ་ཟིན་པ་ {stored}",
      en: "Contract of {contract} fen: at least {min} fen are asked for, the most cannot be told; {stored} fen are stored",
    },
    "no-contract-amount": {
      zh: "已存{stored}分，合同额没有登记",
      bo: "བཅོལ་ཟིན་པ་ {stored} གན་རྒྱའི་དངུལ་འབོར་ཐོ་འགོད་མེད།",
      en: "{stored} fen are stored; the contract amount is not recorded",
    },
    "national-bounds": {
      zh: "当地存储比例没有登记，只能按国家规定的幅度判断",
      bo: "ས་གནས་ཀྱི་བཅོལ་བའི་བསྡུར་ཚད་ཐོ་འགོད་མེད། རྒྱལ་ཁབ་ཀྱིས་གཏན་འབེབས་བྱས་པའི་ཚད་ལྟར་མ་གཏོགས་དབྱེ་འབྱེད་མི་ཐུབ།",
      en: "The region's ratio is not known; only the national bounds are",
    },
    "cap-unknown": {
      zh: "当地是否设定存储上限没有登记",
      bo: "ས་གནས་ཀྱིས་བཅོལ་བའི་མང་མཐའ་གཏན་འབེབས་བྱས་མིན་ཐོ་འགོད་མེད།",
      en: "Whether the region caps the deposit is not known",
    },
    "several-works": {
      zh: "有多个在建工程或者情况不明，比例可以下浮",
      bo: "འཛུགས་སྐྲུན་བྱེད་བཞིན་པའི་ལས་གྲྭ་མང་པོ་ཡོད་པའམ་གནས་ཚུལ་མི་གསལ་བས་བསྡུར་ཚད་དམའ་རུ་གཏོང་ཆོག",
      en: "With several works the ratio may be lower",
    },
    "history-unknown": {
      zh: "总包单位以往欠薪情况没有登记",
      bo: "སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་སྔར་གྱི་གླ་བུན་གནས་ཚུལ་ཐོ་འགོད་མེད།",
      en: "The contractor's record of arrears is not known",
    },
    "may-be-exempt": { zh: "可能免于存储", bo: "བཅོལ་བར་ཆག་ཡང་ཡོད་སྲིད།", en: "The works may be exempt" },
    "cut-at-least": {
      zh: "连续无拖欠，比例降低一半以上",
      bo: "མུ་མཐུད་གླ་བུན་མེད་པས་བསྡུར་ཚད་ཕྱེད་ཀ་ཡན་དམའ་རུ་གཏོང་།",
      en: "After clear years the ratio is cut by at least half",
    },
    "rise-at-least": {
      zh: "发生过拖欠，比例提高，增幅没有上限",
      bo: "གླ་བུན་བྱུང་མྱོང་བས་བསྡུར་ཚད་མཐོ་རུ་གཏོང་། འཕར་ཚད་ལ་མང་མཐའ་མེད།",
      en: "After arrears the ratio rises, with no upper limit",
    },
  },
  decide(facts, judge) {
    const { projectId, completedOn, contractSignedOn, contractAmountFen, contractorHistory } = facts.project;
    const on = newest(facts.records, "start-permit")?.on ?? contractSignedOn;
    if (on === undefined || !judge.governs(on) || (completedOn ?? judge.asOf) < judge.asOf) return;
    if (completedOn !== undefined) judge.reviewOn(addDays(completedOn, 1));
    const deposits = recordsOf(facts, "wage-deposit").filter(({ to = judge.asOf }) => judge.asOf <= to);
    let stored = 0;
    let since = on;
    for (const one of deposits) {
      stored += one.amountFen ?? 0;
      if (one.to !== undefined) judge.reviewOn(addDays(one.to, 1));
      if (one.on > since) since = one.on;
    }
    if (deposits.length === 0) return;
    const cited = [{ kind: "project", id: projectId, on, amountFen: contractAmountFen }];
    if (contractAmountFen === undefined) {
      const steps = [{ step: "no-contract-amount", values: { stored } }] as const;
      return judge.unknown(projectId, { since, level: "blue", facts: cited, steps });
    }
    const question = { region: judge.region, on, contractFen: contractAmountFen, past: contractorHistory };
    const range = depositRange(judge.law.parameters, question);
    if (range === undefined) return;
    const { minFen: min, maxFen: max } = range;
    if (max !== undefined && stored >= max) return judge.met(projectId);
    const values = { contract: contractAmountFen, min, stored };
    const steps: readonly StepTaken<"range" | "open-range" | DepositReason>[] = [
      max === undefined ? { step: "open-range", values } : { step: "range", values: { ...values, max } },
      ...range.reasons.map((step) => ({ step, values: {} })),
    ];
    const about = { since, parameters: range.parameters, facts: cited, steps };
    if (stored < min) judge.breached(projectId, { ...about, level: "yellow", amountFen: fen(min - stored) });
    else judge.unknown(projectId, { ...about, level: "blue" });
  },
  vectors: [
    {
      says: "three per cent is enough wherever the ratio lies",
      facts: site({ project: contract(), records: [record(DEPOSIT)] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "one fen less, in Tibet, whose ratio nobody has found",
      facts: site({ project: contract(), records: [record({ ...DEPOSIT, amountFen: fen(299_999_999) })] }),
      asOf: day("2021-12-01"),
      expect: {
        "project:1": {
          verdict: "unknown",
          since: day("2021-11-20"),
          level: "blue",
          steps: ["range", "national-bounds"],
        },
      },
    },
    {
      says: "exactly one per cent",
      facts: site({ project: contract(), records: [record({ ...DEPOSIT, amountFen: fen(100_000_000) })] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "unknown" } },
    },
    {
      says: "one fen less than one per cent",
      facts: site({ project: contract(), records: [record({ ...DEPOSIT, amountFen: fen(99_999_999) })] }),
      asOf: day("2021-12-01"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-11-20"), level: "yellow", amountFen: fen(1) },
      },
    },
    {
      says: "one and a half per cent after two clear years",
      facts: site({
        project: contract({ contractorHistory: { ...PAST, clearMonths: 24 } }),
        records: [record({ ...DEPOSIT, amountFen: fen(150_000_000) })],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "one per cent from a contractor on the dishonesty list",
      facts: site({
        project: contract({ contractorHistory: { ...PAST, listed: true } }),
        records: [record({ ...DEPOSIT, amountFen: fen(100_000_000) })],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(100_000_000) } },
    },
    {
      says: "a contractor of whose past nothing is recorded",
      facts: site({ project: contract({ contractorHistory: undefined }), records: [record(DEPOSIT)] }),
      asOf: day("2021-12-01"),
      expect: {
        "project:1": {
          verdict: "unknown",
          steps: ["open-range", "national-bounds", "several-works", "history-unknown", "may-be-exempt"],
        },
      },
    },
    {
      says: "nobody recorded the contract amount",
      facts: site({ project: contract({ contractAmountFen: undefined }), records: [record(DEPOSIT)] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "unknown", steps: ["no-contract-amount"] } },
    },
    {
      says: "one of two guarantees runs out tomorrow",
      facts: site({
        project: contract(),
        records: [
          record({ ...DEPOSIT, amountFen: fen(200_000_000) }),
          record({ ...DEPOSIT, recordId: 2, amountFen: fen(100_000_000), to: day("2022-01-31") }),
        ],
      }),
      asOf: day("2022-01-31"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2022-02-01"),
    },
    {
      says: "a contract of the day before the provisions came into force",
      facts: site({
        project: contract({ contractSignedOn: day("2021-10-31") }),
        records: [record({ ...DEPOSIT, amountFen: fen(1) })],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a contract of the day on which they came into force",
      facts: site({ project: contract(), records: [record({ ...DEPOSIT, amountFen: fen(1) })] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(99_999_999) } },
    },

    {
      says: "the day after one of two guarantees ran out",
      facts: site({
        project: contract(),
        records: [
          record({
            ...DEPOSIT,
            recordId: 2,
            on: day("2021-11-25"),
            amountFen: fen(200_000_000),
            to: day("2022-01-31"),
          }),
          record({ ...DEPOSIT, amountFen: fen(99_999_999) }),
        ],
      }),
      asOf: day("2022-02-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-11-20"), amountFen: fen(1) } },
      reviewOn: null,
    },
    {
      says: "the only guarantee has run out: that there is none is asked elsewhere",
      facts: site({ project: contract(), records: [record({ ...DEPOSIT, to: day("2022-01-31") })] }),
      asOf: day("2022-02-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "two small deposits, the later one recorded first",
      facts: site({
        project: contract(),
        records: [
          record({ ...DEPOSIT, recordId: 2, on: day("2021-11-25"), amountFen: fen(49_999_999) }),
          record({ ...DEPOSIT, amountFen: fen(49_999_999) }),
        ],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-11-25"), amountFen: fen(2) } },
    },
    {
      says: "two small deposits, the later one recorded last",
      facts: site({
        project: contract(),
        records: [
          record({ ...DEPOSIT, amountFen: fen(49_999_999) }),
          record({ ...DEPOSIT, recordId: 2, on: day("2021-11-25"), amountFen: fen(49_999_999) }),
        ],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-11-25"), amountFen: fen(2) } },
    },
    {
      says: "a small deposit of the day before the permit",
      facts: site({
        project: contract(),
        records: [
          record({ kind: "start-permit", recordId: 2, on: day("2021-11-21") }),
          record({ ...DEPOSIT, amountFen: fen(99_999_999) }),
        ],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-11-21"), amountFen: fen(1) } },
    },
    {
      says: "the owner's payment guarantee is no wage deposit",
      facts: site({
        project: contract(),
        records: [
          record({ kind: "payment-guarantee", recordId: 2, amountFen: fen(300_000_000) }),
          record({ ...DEPOSIT, amountFen: fen(99_999_999) }),
        ],
      }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "breached", since: day("2021-11-20"), amountFen: fen(1) } },
    },
    {
      says: "works completed today still keep their deposit",
      facts: site({
        project: contract({ completedOn: day("2023-06-30") }),
        records: [record({ ...DEPOSIT, amountFen: fen(99_999_999) })],
      }),
      asOf: day("2023-06-30"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(1) } },
      reviewOn: day("2023-07-01"),
    },
    {
      says: "works completed yesterday are not asked about it",
      facts: site({
        project: contract({ completedOn: day("2023-06-30") }),
        records: [record({ ...DEPOSIT, amountFen: fen(99_999_999) })],
      }),
      asOf: day("2023-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "neither a permit nor the day of the contract is recorded",
      facts: site({ project: contract({ contractSignedOn: undefined }), records: [record(DEPOSIT)] }),
      asOf: day("2021-12-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "The amount by yearly contract volume for works of several years.",
    "What was called up and topped up: the recorded deposits are added as they stand.",
    "Which area counts for other works and earlier arrears: the prefecture is taken.",
    "How far an authority cuts or raises the ratio beyond the least that the text names.",
  ],
});
