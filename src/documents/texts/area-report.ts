import { AREA_REPORT_WORDS } from "../area-report-names.ts";
import type { PaperTexts } from "./paper-text.ts";

/** Names and headings; what stands in the cells is in Chinese. */
export const areaReportTexts = { ...AREA_REPORT_WORDS } as const satisfies PaperTexts;
