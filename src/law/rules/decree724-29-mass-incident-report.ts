import { day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { newest } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const INCIDENT = { kind: "mass-incident", on: day("2021-07-20") } as const;
const REPORT = { recordId: 2, kind: "mass-incident-report" } as const;

export const rule = defineRule({
  id: "decree724-29-mass-incident-report",
  version: 1,
  citation: {
    statute: "decree724",
    article: "29",
    quote: "向项目所在地人力资源社会保障行政部门和相关行业工程建设主管部门报告有关情况",
  },
  says: {
    zh: "发生农民工集体讨薪事件的，建设单位应当及时处理并向主管部门报告。",
    bo: "ཞིང་པ་བཟོ་པས་མཉམ་དུ་གླ་ཕོགས་དེད་པའི་དོན་རྐྱེན་བྱུང་ན། འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་དུས་ཐོག་ཏུ་ཐག་གཅོད་དང་སྙན་ཞུ་བྱ་དགོས།",
    en: "When workers jointly demand wages, the owner acts at once and reports to the authorities.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "record",
  answers: ["met", "unknown"],
  steps: {
    unreported: {
      zh: "{on}发生集体讨薪事件，没有登记报告",
      bo: "{on} ཉིན་མཉམ་དུ་གླ་ཕོགས་འདེད་པའི་དོན་རྐྱེན་བྱུང་། སྙན་ཞུ་ཐོ་འགོད་མེད།",
      en: "Workers jointly demanded wages on {on}; no report to the authorities is recorded",
    },
  },
  decide(facts, judge) {
    const reportedOn = newest(facts.records, "mass-incident-report")?.on;
    for (const one of facts.records) {
      if (one.kind !== "mass-incident" || !judge.governs(one.on)) continue;
      if (reportedOn !== undefined && reportedOn >= one.on) judge.met(one.recordId);
      else {
        judge.unknown(one.recordId, {
          since: one.on,
          level: "blue",
          facts: [{ kind: "record", id: one.recordId, on: one.on }],
          steps: [{ step: "unreported", values: { on: one.on } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "reported on the same day",
      facts: site({ records: [record(INCIDENT), record({ ...REPORT, on: day("2021-07-20") })] }),
      asOf: day("2021-07-20"),
      expect: { "record:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a report of the day before was about something else",
      facts: site({ records: [record({ ...REPORT, on: day("2021-07-19") }), record(INCIDENT)] }),
      asOf: day("2021-07-20"),
      expect: {
        "record:1": { verdict: "unknown", since: day("2021-07-20"), level: "blue", steps: ["unreported"] },
      },
    },
    {
      says: "reported on the day after",
      facts: site({ records: [record(INCIDENT), record({ ...REPORT, on: day("2021-07-21") })] }),
      asOf: day("2021-07-21"),
      expect: { "record:1": { verdict: "met" } },
    },
    {
      says: "an incident on the day before the Regulation came into force",
      facts: site({ records: [record({ ...INCIDENT, on: day("2020-04-30") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "not-governed" } },
    },
    {
      says: "an incident on the day on which the Regulation came into force",
      facts: site({ records: [record({ ...INCIDENT, on: day("2020-05-01") })] }),
      asOf: day("2020-05-01"),
      expect: { "record:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "How fast: the article says at once and names no number of days, so a missing record is never called a breach.",
    "Which incident a report is about: one report covers all incidents up to its day.",
    "Whether owner and contractor settled the matter; the wages themselves are other rules'.",
  ],
});
