import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { dayField } from "../../kernel/fields.ts";
import { defineFormula } from "../define-formula.ts";
import { workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "wage-payment-1994-9-leaving",
  citation: { statute: "wage-payment-1994", article: "9", quote: "用人单位应在解除或终止劳动合同时一次付清劳动者工资" },
  says: {
    zh: "解除或者终止劳动合同时，一次付清工资。",
    bo: "ངལ་རྩོལ་གན་རྒྱ་བཅད་པའམ་མཇུག་སྒྲིལ་སྐབས་གླ་ཕོགས་ཐེངས་གཅིག་ལ་ཚང་མ་སྤྲོད་དགོས།",
    en: "When a labour contract ends, all wages are paid at once.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({ endedOn: dayField }),
  compute({ endedOn }, law, on, region) {
    const working = workingOf(law, on, region);
    working.says(
      `劳动合同于${endedOn}解除或者终止，当日付清`,
      `The contract ended on ${endedOn}: all wages are due on that day`,
    );
    return working.answer({ dueOn: endedOn });
  },
  notModelled: [
    "Compensation for the end of the contract.",
    "Days of rest: the roll of article 7 is for agreed paydays, and this article names no agreed day.",
  ],
  vectors: [
    {
      says: "a contract that ended on Saturday 5 June 2021 is settled on that day",
      input: { endedOn: "2021-06-05" },
      on: day("2021-06-05"),
      region: "540000",
      expect: { dueOn: "2021-06-05" },
    },
  ],
});
