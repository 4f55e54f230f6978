import { z } from "zod";
import { dayField } from "../../kernel/fields.ts";
import { AREA_REPORT_WORDS } from "../area-report-names.ts";
import { defineDocument } from "../document.ts";
import { dayText } from "../print-text.ts";

const AREA_REPORTS = ["campaign", "inspection", "scorecard"] as const;

type AreaReportText = keyof typeof AREA_REPORT_WORDS;
const text = z.enum(Object.keys(AREA_REPORT_WORDS) as [AreaReportText, ...AreaReportText[]]);

/** Reports of areas: facts, then tables as wide as the page, each with its heading again on every page. A4 across. */
export const areaReport = defineDocument({
  says: { zh: "地区报告", bo: "ས་ཁུལ་གྱི་སྙན་ཞུ།", en: "Reports of areas" },
  data: z.strictObject({
    report: z.enum(AREA_REPORTS),
    name: z.string(),
    facts: z.array(z.strictObject({ key: text, value: z.string() })),
    /** Of the frozen text, so that it can be compared; null where a report is of today and frozen nowhere. */
    digest: z.string().nullable(),
    tables: z.array(
      z.strictObject({
        title: text,
        /** `wide`: takes the room that is left; `number`: flush right. */
        columns: z.array(z.strictObject({ key: text, kind: z.enum(["text", "wide", "number"]) })),
        rows: z.array(z.array(z.string())),
        /** Below the rows; null where they do not add up. */
        total: z.array(z.string()).nullable().default(null),
      }),
    ),
    authority: z.string(),
    madeOn: dayField,
  }),
  title: ({ report, name }) => `${AREA_REPORT_WORDS[report].zh} ${name}`,
  view: ({ madeOn, ...more }) => ({ ...more, madeOn: dayText(madeOn) }),
});
