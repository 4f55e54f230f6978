import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { daysMissing, isOnSite, missingFrom } from "../attendance-coverage.ts";
import { defineRule } from "../define-rule.ts";
import { worksGoOn } from "../lasting.ts";
import { numberOf } from "../parameters.ts";
import { device, site, worker } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const rule = defineRule({
  id: "decree724-28-attendance-data",
  version: 1,
  citation: { statute: "decree724", article: "28", quote: "掌握施工现场用工、考勤、工资支付等情况" },
  says: {
    zh: "施工总承包单位应当掌握现场考勤；设备没有数据时，考勤情况为未知。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཡུལ་དངོས་ཀྱི་ལས་ཞུགས་ཐོ་འགོད་གནས་ཚུལ་ཤེས་དགོས། སྒྲིག་ཆས་ལ་གཞི་གྲངས་མེད་ན་གནས་ཚུལ་མི་གསལ་བར་བརྩི།",
    en: "The general contractor keeps track of attendance; where devices are silent, attendance is unknown.",
  },
  inForce: IN_FORCE,
  subject: "device",
  answers: ["met", "unknown"],
  steps: {
    silent: {
      zh: "自{since}起{days}天没有数据，超过{max}天",
      bo: "{since} ནས་ཉིན་ {days} ལ་གཞི་གྲངས་མེད་པས་ཉིན་ {max} ལས་བརྒལ་འདུག",
      en: "No data for {days} days since {since}, more than {max}",
    },
    "no-device": {
      zh: "自{since}起有人在场而没有考勤设备",
      bo: "{since} ནས་ལས་གྲྭར་མི་ཡོད་ཀྱང་ལས་ཐོའི་སྒྲིག་ཆས་མེད།",
      en: "Since {since} people are on site and there is no attendance device",
    },
  },
  decide(facts, judge) {
    if (!judge.governs(judge.asOf) || !worksGoOn(facts.project, judge)) return;
    const limit = present(
      judge.law.parameters.find("silent-device-days", judge.region, judge.asOf),
      "silent-device-days",
    );
    const max = numberOf(limit);
    const standing = facts.devices.filter((one) => isOnSite(one, judge.asOf));
    for (const one of standing) {
      const missing = missingFrom(one);
      const days = daysMissing(one, judge.asOf);
      if (days > max) {
        const since = judge.governs(missing) ? missing : IN_FORCE.from;
        judge.unknown(one.deviceId, {
          since,
          level: "blue",
          parameters: [limit],
          facts: [{ kind: "device", id: one.deviceId, on: one.completeUntil }],
          steps: [{ step: "silent", values: { since, days, max } }],
        });
      } else {
        judge.met(one.deviceId);
        judge.reviewOn(addDays(missing, max));
      }
    }
    if (standing.length > 0) return;
    let entered: Day | undefined;
    for (const one of facts.engagements) {
      if (one.exitedOn === undefined) entered = earliest(entered, one.firstEntryOn, one.enteredOn);
    }
    if (entered === undefined) return;
    let bare = entered;
    for (const { removedOn } of facts.devices) if (removedOn !== undefined && removedOn > bare) bare = removedOn;
    const since = judge.governs(bare) ? bare : IN_FORCE.from;
    judge.unknown("none", {
      since,
      level: "blue",
      facts: [{ kind: "project", id: facts.project.projectId, on: entered }],
      steps: [{ step: "no-device", values: { since } }],
    });
  },
  vectors: [
    {
      says: "a device that is complete until today",
      facts: site({ devices: [device({ completeUntil: day("2021-06-10") })] }),
      asOf: day("2021-06-10"),
      expect: { "device:1": { verdict: "met" } },
      reviewOn: day("2021-06-14"),
    },
    {
      says: "a device that owes three days",
      facts: site({ devices: [device({ completeUntil: day("2021-06-10") })] }),
      asOf: day("2021-06-13"),
      expect: { "device:1": { verdict: "met" } },
      reviewOn: day("2021-06-14"),
    },
    {
      says: "a device that owes four days",
      facts: site({ devices: [device({ completeUntil: day("2021-06-10") })] }),
      asOf: day("2021-06-14"),
      expect: { "device:1": { verdict: "unknown", since: day("2021-06-11"), level: "blue", steps: ["silent"] } },
      reviewOn: null,
    },
    {
      says: "a device that has never sent anything",
      facts: site({ devices: [device({ installedOn: day("2021-06-01") })] }),
      asOf: day("2021-06-10"),
      expect: { "device:1": { verdict: "unknown", since: day("2021-06-01") } },
    },
    {
      says: "one of two devices is silent",
      facts: site({
        devices: [
          device({ completeUntil: day("2021-06-10") }),
          device({ deviceId: 2, completeUntil: day("2021-05-31") }),
        ],
        engagements: [worker({ enteredOn: day("2021-03-08") })],
      }),
      asOf: day("2021-06-10"),
      expect: { "device:1": { verdict: "met" }, "device:2": { verdict: "unknown", since: day("2021-06-01") } },
    },
    {
      says: "a device that was taken away while workers remain",
      facts: site({
        devices: [device({ completeUntil: day("2021-05-31"), removedOn: day("2021-06-01") })],
        engagements: [worker({ enteredOn: day("2021-03-08") })],
      }),
      asOf: day("2021-06-10"),
      expect: { "device:none": { verdict: "unknown", since: day("2021-06-01"), steps: ["no-device"] } },
    },
    {
      says: "silent since before the Regulation: seen on the day before it came into force",
      facts: site({
        project: { startedOn: day("2020-01-02") },
        devices: [device({ installedOn: day("2020-01-02") })],
      }),
      asOf: day("2020-04-30"),
      expect: { "device:1": { verdict: "not-governed" } },
    },
    {
      says: "silent since before the Regulation: seen on the day on which it came into force",
      facts: site({
        project: { startedOn: day("2020-01-02") },
        devices: [device({ installedOn: day("2020-01-02") })],
      }),
      asOf: day("2020-05-01"),
      expect: { "device:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
    {
      says: "two devices were taken away one after the other, and the first workers came after both",
      facts: site({
        devices: [device({ removedOn: day("2021-04-01") }), device({ deviceId: 2, removedOn: day("2021-03-20") })],
        engagements: [worker({ firstEntryOn: day("2021-06-05") }), worker({ pin: 2, enteredOn: day("2021-06-02") })],
      }),
      asOf: day("2021-06-10"),
      expect: { "device:none": { verdict: "unknown", since: day("2021-06-02"), level: "blue", steps: ["no-device"] } },
    },
    {
      says: "of two devices that were taken away the last one counts",
      facts: site({
        devices: [device({ removedOn: day("2021-06-01") }), device({ deviceId: 2, removedOn: day("2021-05-20") })],
        engagements: [worker({ enteredOn: day("2021-03-08") })],
      }),
      asOf: day("2021-06-10"),
      expect: { "device:none": { verdict: "unknown", since: day("2021-06-01") } },
    },
    {
      says: "the device was taken away after the last worker had left",
      facts: site({
        devices: [device({ completeUntil: day("2021-05-31"), removedOn: day("2021-06-01") })],
        engagements: [worker({ enteredOn: day("2021-03-08"), exitedOn: day("2021-05-31") })],
      }),
      asOf: day("2021-06-10"),
      expect: { "device:none": { verdict: "not-governed" } },
    },
    {
      says: "a site that has a device only from tomorrow, and nobody on it",
      facts: site({ devices: [device({ installedOn: day("2021-06-11") })] }),
      asOf: day("2021-06-10"),
      expect: { "device:none": { verdict: "not-governed" } },
    },
    {
      says: "works completed today whose device is silent",
      facts: site({
        project: { completedOn: day("2021-06-14") },
        devices: [device({ completeUntil: day("2021-06-10") })],
      }),
      asOf: day("2021-06-14"),
      expect: { "device:1": { verdict: "unknown", since: day("2021-06-11") } },
      reviewOn: day("2021-06-15"),
    },
    {
      says: "works completed yesterday whose device is silent",
      facts: site({
        project: { completedOn: day("2021-06-13") },
        devices: [device({ completeUntil: day("2021-06-09") })],
      }),
      asOf: day("2021-06-14"),
      expect: { "device:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "No article sets a number of days; the limit is a parameter of this product.",
    "Whether a device covers all gates of the site, and whether punches are genuine.",
    "Sites that record attendance by hand: their worker-days count for wages, but completeness cannot be told.",
  ],
});
