import { defineOperation } from "../../kernel/contract.ts";
import { fileField } from "../../kernel/fields.ts";
import { planReport } from "./plan.contract.ts";

export const printPlanReport = defineOperation({
  name: "inspections.report-paper",
  kind: "read",
  path: "/inspection-plans/{planId}/report-paper",
  may: planReport.may,
  input: planReport.input,
  output: fileField,
  refusals: [...planReport.refusals, "paper.too-long", "paper.press-busy"],
  says: {
    zh: "打印检查情况报告",
    bo: "ཞིབ་བཤེར་སྙན་ཞུ་དཔར་བ།",
    en: "What a plan's inspections found, by team and area (PDF)",
  },
});
