import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { daysMissing, isOnSite, missingFrom } from "../attendance-coverage.ts";
import { defineRule, type Judge, type StepTaken } from "../define-rule.ts";
import type { EngagementFact, ProjectFacts } from "../facts.ts";
import { numberOf, type ParameterValue } from "../parameters.ts";
import { device, site, worker } from "../vectors.ts";

const ENTRY = day("2021-03-08");
const IN_FORCE = { from: day("2020-05-01") };
const PAPERS = {
  contractKind: "labour-contract",
  contractSignedOn: ENTRY,
  registeredOn: ENTRY,
} satisfies Partial<EngagementFact>;
const AGREEMENT = {
  contractKind: "work-agreement",
  contractSignedOn: day("2022-07-25"),
  registeredOn: day("2022-07-25"),
  firstEntryOn: day("2022-08-01"),
} satisfies Partial<EngagementFact>;

type Gap = "no-contract" | "agreement-too-early" | "kind-unrecorded" | "not-registered";

export const rule = defineRule({
  id: "decree724-28-contract-and-registration",
  version: 1,
  citation: {
    statute: "decree724",
    article: "28",
    quote: "未与施工总承包单位或者分包单位订立劳动合同并进行用工实名登记的人员，不得进入项目现场施工",
  },
  says: {
    zh: "没有订立劳动合同并进行实名登记的人员，不得进入施工现场。",
    bo: "ངལ་རྩོལ་གན་རྒྱ་མ་བཞག་པ་དང་དངོས་མིང་ཐོ་འགོད་མ་བྱས་པའི་མི་སྣ་ཨར་ལས་ཡུལ་དངོས་སུ་འཛུལ་མི་ཆོག",
    en: "Nobody works on site without a contract and real-name registration.",
  },
  inForce: IN_FORCE,
  subject: "engagement",
  answers: ["met", "breached", "unknown"],
  steps: {
    entered: { zh: "{on}首次进场", bo: "{on} ཉིན་ཐོག་མར་ལས་གྲྭར་འཛུལ།", en: "First on site on {on}" },
    "no-contract": { zh: "没有订立劳动合同", bo: "ངལ་རྩོལ་གན་རྒྱ་བཞག་མེད།", en: "No contract is signed" },
    "agreement-too-early": {
      zh: "只有用工书面协议；{from}起才可以代替劳动合同",
      bo: "མི་བཀོལ་ཡིག་ཐོག་གྲོས་མཐུན་ཁོ་ན་ལས་མེད། {from} ནས་ད་གཟོད་ངལ་རྩོལ་གན་རྒྱའི་ཚབ་བྱེད་ཆོག",
      en: "There is only a written work agreement, which counts from {from}",
    },
    "kind-unrecorded": {
      zh: "没有登记所签的是劳动合同还是用工书面协议",
      bo: "བཞག་པ་དེ་ངལ་རྩོལ་གན་རྒྱ་ཡིན་ནམ་མི་བཀོལ་ཡིག་ཐོག་གྲོས་མཐུན་ཡིན་པ་ཐོ་འགོད་མེད།",
      en: "It is not recorded whether a labour contract or a work agreement was signed",
    },
    "not-registered": {
      zh: "没有进行用工实名登记",
      bo: "མིང་དངོས་ཐོ་འགོད་བྱས་མེད།",
      en: "The worker is not registered by real name",
    },
    "entry-unknown": {
      zh: "考勤设备自{on}起没有数据，无法确定是否已经进场",
      bo: "ལས་ཐོའི་སྒྲིག་ཆས་ལ་ {on} ནས་གཞི་གྲངས་མེད་པས་ལས་གྲྭར་འཛུལ་མིན་གཏན་འཁེལ་བྱེད་མི་ཐུབ།",
      en: "Devices are silent since {on}, so nobody knows whether the worker has entered",
    },
  },
  decide(facts, judge) {
    const accepted = judge.law.parameters.find("work-agreement-accepted", judge.region, judge.asOf);
    const silence = silenceOf(facts, judge);
    for (const one of facts.engagements) {
      const lastThere = one.exitedOn ?? judge.asOf;
      if (!judge.governs(lastThere)) continue;
      const gaps = gapsOf(one, accepted !== undefined && lastThere >= accepted.from);
      const entered = earliest(one.firstEntryOn, one.enteredOn);
      if (gaps.length === 0) judge.met(one.pin);
      else if (entered !== undefined) {
        const since = judge.governs(entered) ? entered : IN_FORCE.from;
        const agreement = gaps.includes("agreement-too-early") || gaps.includes("kind-unrecorded");
        const first = agreement ? judge.law.parameters.first("work-agreement-accepted", judge.region) : undefined;
        if (first !== undefined && one.exitedOn === undefined) judge.reviewOn(day(first.from));
        const onlyKind = gaps.length === 1 && gaps[0] === "kind-unrecorded";
        judge[onlyKind ? "unknown" : "breached"](one.pin, {
          since,
          level: onlyKind ? "blue" : "yellow",
          parameters: first === undefined ? [] : [first],
          facts: [{ kind: "engagement", id: one.pin, on: entered }],
          steps: [{ step: "entered", values: { on: entered } }, ...stepsOf(gaps, first)],
        });
      } else if (silence.since !== undefined && one.exitedOn === undefined) {
        judge.unknown(one.pin, {
          since: silence.since,
          level: "blue",
          facts: [{ kind: "engagement", id: one.pin }],
          steps: [{ step: "entry-unknown", values: { on: silence.since } }, ...stepsOf(gaps, undefined)],
        });
      } else {
        judge.notDue(one.pin);
        if (silence.on !== undefined) judge.reviewOn(silence.on);
      }
    }
  },
  vectors: [
    {
      says: "contract and registration on the day of first entry",
      facts: site({ engagements: [worker({ ...PAPERS, firstEntryOn: ENTRY })] }),
      asOf: ENTRY,
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "the contract is signed one day after first entry: seen on the day of entry",
      facts: site({
        engagements: [worker({ ...PAPERS, contractSignedOn: day("2021-03-09"), firstEntryOn: ENTRY })],
      }),
      asOf: ENTRY,
      expect: { "engagement:1": { verdict: "breached", since: ENTRY, steps: ["entered", "no-contract"] } },
    },
    {
      says: "the contract is signed one day after first entry: put right on that day",
      facts: site({
        engagements: [worker({ ...PAPERS, contractSignedOn: day("2021-03-09"), firstEntryOn: ENTRY })],
      }),
      asOf: day("2021-03-09"),
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "a worker who punched in with neither contract nor registration",
      facts: site({ engagements: [worker({ firstEntryOn: ENTRY })] }),
      asOf: day("2021-04-08"),
      expect: {
        "engagement:1": {
          verdict: "breached",
          since: ENTRY,
          level: "yellow",
          steps: ["entered", "no-contract", "not-registered"],
        },
      },
    },
    {
      says: "a worker without a contract who has not entered, while attendance is complete",
      facts: site({ engagements: [worker({ registeredOn: ENTRY })], devices: [device({ completeUntil: ENTRY })] }),
      asOf: ENTRY,
      expect: { "engagement:1": { verdict: "not-due" } },
    },
    {
      says: "a worker without a contract on a site whose device has been silent for four days",
      facts: site({
        engagements: [worker({ registeredOn: ENTRY })],
        devices: [device({ completeUntil: day("2021-03-04") })],
      }),
      asOf: ENTRY,
      expect: {
        "engagement:1": { verdict: "unknown", since: day("2021-03-05"), steps: ["entry-unknown", "no-contract"] },
      },
    },
    {
      says: "a work agreement on 1 August 2022, the day before it counts",
      facts: site({ engagements: [worker(AGREEMENT)] }),
      asOf: day("2022-08-01"),
      expect: {
        "engagement:1": { verdict: "breached", since: day("2022-08-01"), steps: ["entered", "agreement-too-early"] },
      },
      reviewOn: day("2022-08-02"),
    },
    {
      says: "the same work agreement on 2 August 2022",
      facts: site({ engagements: [worker(AGREEMENT)] }),
      asOf: day("2022-08-02"),
      expect: { "engagement:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "in 2021 nobody recorded what kind of paper was signed",
      facts: site({ engagements: [worker({ contractSignedOn: ENTRY, registeredOn: ENTRY, firstEntryOn: ENTRY })] }),
      asOf: day("2021-03-10"),
      expect: { "engagement:1": { verdict: "unknown", since: ENTRY, steps: ["entered", "kind-unrecorded"] } },
    },
    {
      says: "a worker who left on the day before the Regulation came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2020-04-01"), exitedOn: day("2020-04-30") })] }),
      asOf: day("2020-05-02"),
      expect: { "engagement:1": { verdict: "not-governed" } },
    },
    {
      says: "a worker still there without a contract on the day on which the Regulation came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2020-04-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "engagement:1": { verdict: "breached", since: day("2020-05-01") } },
    },
    {
      says: "a worker with a work agreement who left on the day before it counts, seen later",
      facts: site({ engagements: [worker({ ...AGREEMENT, exitedOn: day("2022-08-01") })] }),
      asOf: day("2022-08-05"),
      expect: {
        "engagement:1": { verdict: "breached", since: day("2022-08-01"), steps: ["entered", "agreement-too-early"] },
      },
      reviewOn: null,
    },
    {
      says: "a worker with a work agreement who left in July, seen in July",
      facts: site({
        engagements: [worker({ ...AGREEMENT, firstEntryOn: day("2022-07-25"), exitedOn: day("2022-07-28") })],
      }),
      asOf: day("2022-07-29"),
      expect: { "engagement:1": { verdict: "breached", since: day("2022-07-25") } },
      reviewOn: null,
    },
    {
      says: "a work agreement before it counts, and no registration",
      facts: site({ engagements: [worker({ ...AGREEMENT, registeredOn: undefined })] }),
      asOf: day("2022-08-01"),
      expect: {
        "engagement:1": {
          verdict: "breached",
          level: "yellow",
          steps: ["entered", "agreement-too-early", "not-registered"],
        },
      },
    },
    {
      says: "in 2021 a paper of an unrecorded kind, and no registration",
      facts: site({ engagements: [worker({ contractSignedOn: ENTRY, firstEntryOn: ENTRY })] }),
      asOf: day("2021-03-10"),
      expect: {
        "engagement:1": {
          verdict: "breached",
          level: "yellow",
          steps: ["entered", "kind-unrecorded", "not-registered"],
        },
      },
    },
    {
      says: "a worker without papers who left without ever being seen, on a site whose device is silent",
      facts: site({
        engagements: [worker({ exitedOn: day("2021-03-07") })],
        devices: [device({ completeUntil: day("2021-03-04") })],
      }),
      asOf: ENTRY,
      expect: { "engagement:1": { verdict: "not-due" } },
    },
    {
      says: "a worker without a contract on a site whose device owes three days",
      facts: site({
        engagements: [worker({ registeredOn: ENTRY })],
        devices: [device({ completeUntil: day("2021-03-05") })],
      }),
      asOf: ENTRY,
      expect: { "engagement:1": { verdict: "not-due" } },
      reviewOn: day("2021-03-09"),
    },
    {
      says: "a silent device that was taken away, beside one that is complete",
      facts: site({
        engagements: [worker({ registeredOn: ENTRY })],
        devices: [device({ removedOn: day("2021-03-03") }), device({ deviceId: 2, completeUntil: ENTRY })],
      }),
      asOf: ENTRY,
      expect: { "engagement:1": { verdict: "not-due" } },
      reviewOn: day("2021-03-12"),
    },
    {
      says: "two workers, and only one of them has papers",
      facts: site({
        engagements: [
          worker({ ...PAPERS, firstEntryOn: ENTRY }),
          worker({ pin: 2, workerId: 2, registeredOn: ENTRY, enteredOn: day("2021-03-09"), firstEntryOn: ENTRY }),
        ],
      }),
      asOf: day("2021-03-10"),
      expect: {
        "engagement:1": { verdict: "met" },
        "engagement:2": { verdict: "breached", since: ENTRY, steps: ["entered", "no-contract"] },
      },
    },
  ],
  notModelled: [
    "Contract or registration that followed the first entry: the finding closes, its history keeps the days between.",
    "Training before entry (建市〔2019〕18号 8) and the age, expiry and list checks of registration.",
    "On a site without any device, a worker without papers whose entry nobody declared is not asked about.",
    "Whether the contract's other party is the general contractor or a subcontractor of this project.",
  ],
});

function gapsOf(one: EngagementFact, agreementsCount: boolean): readonly Gap[] {
  const gaps: Gap[] = [];
  if (one.contractSignedOn === undefined) gaps.push("no-contract");
  else if (!agreementsCount && one.contractKind === "work-agreement") gaps.push("agreement-too-early");
  else if (!agreementsCount && one.contractKind === undefined) gaps.push("kind-unrecorded");
  if (one.registeredOn === undefined) gaps.push("not-registered");
  return gaps;
}

function stepsOf(gaps: readonly Gap[], accepted: ParameterValue | undefined): readonly StepTaken<Gap>[] {
  return gaps.map((step): StepTaken<Gap> => {
    const tooEarly = step === "agreement-too-early" && accepted !== undefined;
    return { step, values: tooEarly ? { from: accepted.from } : {} };
  });
}

/** Since when a device is silent for longer than the parameter allows, or the day on which the first one will be. */
function silenceOf(
  facts: ProjectFacts,
  { law, asOf, region }: Judge,
): { since?: Day | undefined; on?: Day | undefined } {
  const limit = numberOf(present(law.parameters.find("silent-device-days", region, asOf), "silent-device-days"));
  const standing = facts.devices.filter((one) => isOnSite(one, asOf));
  const silent = standing.filter((one) => daysMissing(one, asOf) > limit);
  if (silent.length > 0) return { since: earliest(...silent.map(missingFrom)) };
  return { on: earliest(...standing.map((one) => addDays(missingFrom(one), limit))) };
}
