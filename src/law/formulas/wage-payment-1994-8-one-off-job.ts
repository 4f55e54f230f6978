import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { dayField } from "../../kernel/fields.ts";
import { defineFormula } from "../define-formula.ts";
import { workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "wage-payment-1994-8-one-off-job",
  citation: {
    statute: "wage-payment-1994",
    article: "8",
    quote: "用人单位应按有关协议或合同规定在其完成劳动任务后即支付工资",
  },
  says: {
    zh: "完成一次性临时劳动的，完成劳动任务后即支付工资。",
    bo: "ཐེངས་གཅིག་གི་གནས་སྐབས་ལས་ཀ་ཚར་རྗེས་འཕྲལ་དུ་གླ་ཕོགས་སྤྲོད་དགོས།",
    en: "The wage of a one-off job is paid as soon as the job is done.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({ finishedOn: dayField }),
  compute({ finishedOn }, law, on, region) {
    const working = workingOf(law, on, region);
    working.says(
      `一次性劳动于${finishedOn}完成，即日支付`,
      `The job was done on ${finishedOn}: the wage is due on that day`,
    );
    return working.answer({ dueOn: finishedOn });
  },
  notModelled: [
    "What the agreement says about the day, within what 即 (at once) allows.",
    "Days of rest: the roll of article 7 is for agreed paydays, and this article names no agreed day.",
  ],
  vectors: [
    {
      says: "a one-off job that was done on Saturday 5 June 2021 is paid on that day",
      input: { finishedOn: "2021-06-05" },
      on: day("2021-06-05"),
      region: "540000",
      expect: { dueOn: "2021-06-05" },
    },
  ],
});
