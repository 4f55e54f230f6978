import { defineOperation } from "../../kernel/contract.ts";
import { fileField } from "../../kernel/fields.ts";
import { getScorecard } from "./scorecard.contract.ts";

export const printScorecard = defineOperation({
  name: "scorecards.paper",
  kind: "read",
  path: "/scorecards/{scorecardId}/paper",
  may: getScorecard.may,
  input: getScorecard.input,
  output: fileField,
  refusals: [...getScorecard.refusals, "paper.press-busy"],
  says: { zh: "打印考核结果", bo: "དཔྱད་འབྲས་དཔར་བ།", en: "A published scorecard, with its digest (PDF)" },
});
