import { z } from "zod";
import { dayField, fenField } from "../../kernel/fields.ts";
import { defineDocument } from "../document.ts";
import { amountText, dayText } from "../print-text.ts";

/** 「工程完工且未拖欠农民工工资的，施工总承包单位公示30日后，可以申请注销农民工工资专用账户」 [724-27]. A3 upright. */
export const accountClosingNotice = defineDocument({
  says: {
    zh: "专用账户注销公示",
    bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་སྤྱི་བསྒྲགས།",
    en: "Notice of closing the wage account",
  },
  data: z.strictObject({
    project: z.string(),
    owner: z.string(),
    contractor: z.string(),
    completedOn: dayField,
    accountName: z.string(),
    bankName: z.string(),
    accountTail: z.string(),
    paidPeople: z.int(),
    paidFen: fenField,
    postedOn: dayField,
    /** Last day of the notice. */
    untilOn: dayField,
    days: z.int(),
    officer: z.strictObject({ name: z.string(), phone: z.string() }),
    inspectionPhone: z.string(),
  }),
  title: ({ project }) => `专用账户注销公示 ${project}`,
  view: ({ paidFen, completedOn, postedOn, untilOn, ...more }) => ({
    ...more,
    paid: amountText(paidFen),
    completedOn: dayText(completedOn),
    postedOn: dayText(postedOn),
    untilOn: dayText(untilOn),
  }),
});
