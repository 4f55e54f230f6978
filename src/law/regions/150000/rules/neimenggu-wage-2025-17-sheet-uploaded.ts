import { present } from "../../../../kernel/assert.ts";
import { addDays, day } from "../../../../kernel/day.ts";
import { month } from "../../../../kernel/month.ts";
import { defineRule } from "../../../define-rule.ts";
import { numberOf } from "../../../parameters.ts";
import { record, sheet, site } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-06-01") };
const JUNE = month("2025-06");
const APPROVED = sheet({
  month: JUNE,
  state: "approved",
  submittedOn: day("2025-06-30"),
  approvedOn: day("2025-07-01"),
});
const UPLOADED = record({ kind: "sheet-uploaded", on: day("2025-07-08"), companyId: 3, month: JUNE });

export const rule = defineRule({
  id: "neimenggu-wage-2025-17-sheet-uploaded",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "17",
    quote: "审核分包单位编制的经农民工本人签字确认后的工资支付表，并将其上传至农民工工资支付监控预警平台",
  },
  says: {
    zh: "劳资专管员审核工资支付表后，应当将其上传至农民工工资支付监控预警平台。",
    bo: "ངལ་རྩོལ་གླ་ཕོགས་ཆེད་དོ་དམ་པས་གླ་ཕོགས་སྤྲོད་པའི་རེའུ་མིག་ཞིབ་བཤེར་བྱས་རྗེས་ལྟ་ཞིབ་སྔོན་བརྡའི་སྟེགས་བུར་ཡར་སྤྲོད་དགོས།",
    en: "The payroll officer uploads the checked wage sheet to the platform that monitors wage payment.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "sheet",
  answers: ["met", "breached"],
  steps: {
    missing: {
      zh: "{month}的工资支付表于{approved}审核，至{due}没有上传的记录",
      bo: "{month} ཟླའི་གླ་ཕོགས་རེའུ་མིག་ {approved} ཉིན་ཞིབ་བཤེར་བྱས། {due} བར་སྟེགས་བུར་སྤྲད་པའི་ཟིན་ཐོ་མེད།",
      en: "The sheet of {month} was approved on {approved}; by {due} its upload was not recorded",
    },
  },
  decide(facts, judge) {
    const { law, region, asOf } = judge;
    for (const { sheetId, companyId, month: of, state, approvedOn: approved } of facts.sheets) {
      if (state !== "approved" || approved === undefined || !judge.governs(approved)) continue;
      const uploaded = facts.records.some(
        (one) => one.kind === "sheet-uploaded" && one.companyId === companyId && one.month === of,
      );
      if (uploaded) {
        judge.met(sheetId);
        continue;
      }
      const days = present(law.parameters.find("platform-upload-days", region, approved), "days to upload");
      const due = law.calendar.addWorkingDays(region, approved, numberOf(days));
      if (asOf <= due) {
        judge.reviewOn(addDays(due, 1));
        judge.notDue(sheetId);
        continue;
      }
      judge.breached(sheetId, {
        since: addDays(due, 1),
        level: "blue",
        dueOn: due,
        parameters: [days],
        facts: [{ kind: "sheet", id: sheetId, on: approved }],
        steps: [{ step: "missing", values: { month: of, approved, due } }],
      });
    }
  },
  vectors: [
    {
      says: "a sheet that was uploaded",
      facts: site({ project: PROJECT, sheets: [APPROVED], records: [UPLOADED] }),
      asOf: day("2025-07-09"),
      expect: { "sheet:1": { verdict: "met" } },
    },
    {
      says: "not uploaded on the fifth working day after approval",
      facts: site({ project: PROJECT, sheets: [APPROVED] }),
      asOf: day("2025-07-08"),
      expect: { "sheet:1": { verdict: "not-due" } },
      reviewOn: day("2025-07-09"),
    },
    {
      says: "not uploaded on the day after",
      facts: site({ project: PROJECT, sheets: [APPROVED] }),
      asOf: day("2025-07-09"),
      expect: { "sheet:1": { verdict: "breached", since: day("2025-07-09"), level: "blue", steps: ["missing"] } },
      reviewOn: null,
    },
    {
      says: "the upload of another company's sheet does not count",
      facts: site({ project: PROJECT, sheets: [APPROVED], records: [{ ...UPLOADED, companyId: 4 }] }),
      asOf: day("2025-07-09"),
      expect: { "sheet:1": { verdict: "breached" } },
    },
    {
      says: "a sheet that nobody approved yet",
      facts: site({ project: PROJECT, sheets: [sheet({ month: JUNE, submittedOn: day("2025-07-01") })] }),
      asOf: day("2025-07-31"),
      expect: { "sheet:1": { verdict: "not-governed" } },
    },
    {
      says: "approved on the day before the regional Regulation came into force",
      facts: site({ project: PROJECT, sheets: [{ ...APPROVED, approvedOn: day("2025-06-30") }] }),
      asOf: day("2025-07-31"),
      expect: { "sheet:1": { verdict: "not-governed" } },
    },

    {
      says: "the upload of May's sheet does not count for June",
      facts: site({ project: PROJECT, sheets: [APPROVED], records: [{ ...UPLOADED, month: month("2025-05") }] }),
      asOf: day("2025-07-09"),
      expect: { "sheet:1": { verdict: "breached" } },
    },
    {
      says: "the ledger of the month does not count as its sheet",
      facts: site({ project: PROJECT, sheets: [APPROVED], records: [{ ...UPLOADED, kind: "wage-ledger" }] }),
      asOf: day("2025-07-09"),
      expect: { "sheet:1": { verdict: "breached" } },
    },
    {
      says: "an approved sheet that was withdrawn",
      facts: site({ project: PROJECT, sheets: [{ ...APPROVED, state: "withdrawn" }] }),
      asOf: day("2025-07-31"),
      expect: { "sheet:1": { verdict: "not-governed" } },
    },
    {
      says: "of two sheets one was uploaded",
      facts: site({
        project: PROJECT,
        sheets: [APPROVED, { ...APPROVED, sheetId: 2, companyId: 4 }],
        records: [UPLOADED],
      }),
      asOf: day("2025-07-09"),
      expect: { "sheet:1": { verdict: "met" }, "sheet:2": { verdict: "breached", since: day("2025-07-09") } },
    },
  ],
  notModelled: [
    "The article sets no day: the days to upload are a parameter of our own.",
    "Whether the uploaded sheet is the approved one.",
    "Acting on the platform's warnings in time, for which no day is set.",
  ],
});
