import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fileField, idField } from "../../kernel/fields.ts";
import { getReport } from "./campaign.contract.ts";

export const printReport = defineOperation({
  name: "campaigns.report-paper",
  kind: "read",
  path: "/campaigns/{campaignId}/report-paper",
  may: getReport.may,
  input: z.strictObject({ campaignId: idField }),
  output: fileField,
  refusals: [...getReport.refusals, "paper.too-long", "paper.press-busy"],
  says: {
    zh: "打印清零报告",
    bo: "བུན་ཆགས་ཀླད་ཀོར་སྙན་ཞུ་དཔར་བ།",
    en: "The frozen report of a campaign with its digest (PDF)",
  },
});
