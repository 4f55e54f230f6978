import { present } from "../../../../kernel/assert.ts";
import { addDays, day } from "../../../../kernel/day.ts";
import { firstDay, lastDay, month } from "../../../../kernel/month.ts";
import { defineRule } from "../../../define-rule.ts";
import { numberOf } from "../../../parameters.ts";
import { device, record, site, wage, worked } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-06-01") };
const JULY = month("2025-07");
const WORKED = worked({ month: JULY });
const DEVICE = device({ installedOn: day("2025-06-01") });
const UPLOADED = record({ kind: "attendance-uploaded", on: day("2025-08-04"), month: JULY });

export const rule = defineRule({
  id: "neimenggu-wage-2025-50-attendance-uploaded",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "50",
    quote: "未通过实名制考勤设备如实记录并上传所招用农民工信息化实名制考勤情况的",
  },
  says: {
    zh: "施工总承包单位、分包单位应当通过实名制考勤设备记录考勤，并上传至监控预警平台。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་དང་བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་ཀྱིས་དངོས་མིང་ལས་ཞུགས་ཐོ་འགོད་སྒྲིག་ཆས་ཀྱིས་ཐོ་འགོད་བྱས་ཏེ་ལྟ་ཞིབ་སྔོན་བརྡའི་སྟེགས་བུར་ཡར་སྤྲོད་དགོས།",
    en: "Contractor and subcontractors record attendance by real-name devices and upload it to the platform.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    "no-upload": {
      zh: "{month}有人出勤，至{due}没有上传考勤的记录",
      bo: "{month} ཟླར་ལས་ཀ་བྱེད་མཁན་ཡོད་ཀྱང་ {due} བར་སྟེགས་བུར་ལས་ཐོ་སྤྲད་པའི་ཟིན་ཐོ་མེད།",
      en: "People worked in {month}; by {due} the upload of their attendance was not recorded",
    },
    "no-device": {
      zh: "{month}没有安装考勤设备",
      bo: "{month} ཟླར་ལས་ཐོའི་སྒྲིག་ཆས་བསྒྲིགས་མེད།",
      en: "No attendance device was installed in {month}",
    },
  },
  decide(facts, judge) {
    const { law, region, asOf } = judge;
    const months = new Set([...facts.workedMonths, ...facts.wageLines].map((one) => one.month));
    for (const of of months) {
      const end = lastDay(of);
      if (!judge.governs(end)) continue;
      const id = `attendance-${of}`;
      const installed = facts.devices.some(
        ({ installedOn, removedOn }) => installedOn <= end && (removedOn === undefined || removedOn >= firstDay(of)),
      );
      const uploaded = facts.records.some((one) => one.kind === "attendance-uploaded" && one.month === of);
      if (installed && uploaded) {
        judge.met(id);
        continue;
      }
      const days = present(law.parameters.find("platform-upload-days", region, end), "days to upload");
      const due = law.calendar.addWorkingDays(region, end, numberOf(days));
      if (asOf <= due) {
        judge.reviewOn(addDays(due, 1));
        judge.notDue(id);
        continue;
      }
      judge.breached(id, {
        since: addDays(due, 1),
        level: "blue",
        dueOn: due,
        parameters: [days],
        facts: [{ kind: "worked-month", id: of }],
        steps: [
          ...(installed ? [] : [{ step: "no-device", values: { month: of } } as const]),
          ...(uploaded ? [] : [{ step: "no-upload", values: { month: of, due } } as const]),
        ],
      });
    }
  },
  vectors: [
    {
      says: "attendance of July is recorded by a device and uploaded",
      facts: site({ project: PROJECT, devices: [DEVICE], workedMonths: [WORKED], records: [UPLOADED] }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "met" } },
    },
    {
      says: "not uploaded on the fifth working day of August",
      facts: site({ project: PROJECT, devices: [DEVICE], workedMonths: [WORKED] }),
      asOf: day("2025-08-07"),
      expect: { "record:attendance-2025-07": { verdict: "not-due" } },
      reviewOn: day("2025-08-08"),
    },
    {
      says: "not uploaded on the day after",
      facts: site({ project: PROJECT, devices: [DEVICE], workedMonths: [WORKED] }),
      asOf: day("2025-08-08"),
      expect: {
        "record:attendance-2025-07": {
          verdict: "breached",
          since: day("2025-08-08"),
          level: "blue",
          steps: ["no-upload"],
        },
      },
      reviewOn: null,
    },
    {
      says: "wages of July are stated, and no device was there to record who worked",
      facts: site({ project: PROJECT, wageLines: [wage({ month: JULY })], records: [UPLOADED] }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "breached", steps: ["no-device"] } },
    },
    {
      says: "a device that was taken away on the last day of June",
      facts: site({
        project: PROJECT,
        devices: [{ ...DEVICE, removedOn: day("2025-06-30") }],
        workedMonths: [WORKED],
      }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "breached", steps: ["no-device", "no-upload"] } },
    },
    {
      says: "attendance of June, the month before the regional Regulation came into force",
      facts: site({ project: PROJECT, devices: [DEVICE], workedMonths: [worked({ month: month("2025-06") })] }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-06": { verdict: "not-governed" } },
    },

    {
      says: "a device that came on the last day of July",
      facts: site({
        project: PROJECT,
        devices: [{ ...DEVICE, installedOn: day("2025-07-31") }],
        workedMonths: [WORKED],
        records: [UPLOADED],
      }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "met" } },
    },
    {
      says: "a device that came on the first of August",
      facts: site({
        project: PROJECT,
        devices: [{ ...DEVICE, installedOn: day("2025-08-01") }],
        workedMonths: [WORKED],
        records: [UPLOADED],
      }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "breached", steps: ["no-device"] } },
    },
    {
      says: "a device that was taken away on the first of July",
      facts: site({
        project: PROJECT,
        devices: [{ ...DEVICE, removedOn: day("2025-07-01") }],
        workedMonths: [WORKED],
        records: [UPLOADED],
      }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "met" } },
    },
    {
      says: "the upload of June's attendance and the sheet of July do not count",
      facts: site({
        project: PROJECT,
        devices: [DEVICE],
        workedMonths: [WORKED],
        records: [
          { ...UPLOADED, month: month("2025-06") },
          record({ kind: "sheet-uploaded", recordId: 2, on: day("2025-08-05"), companyId: 3, month: JULY }),
        ],
      }),
      asOf: day("2025-08-08"),
      expect: { "record:attendance-2025-07": { verdict: "breached", steps: ["no-upload"] } },
    },
    {
      says: "of two months, recorded in either order, the later one was not uploaded",
      facts: site({
        project: PROJECT,
        devices: [DEVICE],
        workedMonths: [worked({ month: month("2025-08") }), WORKED],
        records: [UPLOADED],
      }),
      asOf: day("2025-09-30"),
      expect: {
        "record:attendance-2025-07": { verdict: "met" },
        "record:attendance-2025-08": { verdict: "breached", steps: ["no-upload"] },
      },
    },
  ],
  notModelled: [
    "The article sets no day: the days to upload are a parameter of our own, counted from the end of the month.",
    "Whether what the device recorded is true, and days on which it was silent (the rule on article 28 of Decree 724).",
    "The other information of the article: companies, permit, guarantee, employment and wages.",
  ],
});
