import { defineOperation } from "../../kernel/contract.ts";
import { payersAnswer } from "../alerts/payer.contract.ts";
import { getCase } from "./case.contract.ts";

export const whoMustPayInCase = defineOperation({
  name: "cases.who-must-pay",
  kind: "read",
  path: "/projects/{projectId}/cases/{caseId}/who-must-pay",
  may: getCase.may,
  input: getCase.input,
  output: payersAnswer,
  refusals: ["case.unknown"],
  says: {
    zh: "案件中谁应当清偿",
    bo: "གྱོད་གཞི་འདིའི་གླ་ཕོགས་སུས་འཇལ་དགོས།",
    en: "Who must pay what is still owed on the lines of a case",
  },
});
