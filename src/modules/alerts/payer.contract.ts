import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";
import { BASES } from "../../law/define-liability.ts";
import { PAYER_ROLES } from "../../law/liability.ts";
import { RECORD_KIND_IDS } from "../../law/record-kinds.ts";

const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const inAllLanguages = bothLanguages.extend({ bo: z.string() });
const party = z.object({
  companyId: idField.nullable().meta({ description: "null: a person or a unit without a code" }),
  name: z.string(),
});
const cited = z.object({
  statute: z.string(),
  title: bothLanguages,
  article: z.string().meta({ description: "with the paragraph: 30(3)" }),
  label: z.string().meta({ description: "short: 724-30(3)" }),
  quote: z.string(),
});

/** Who must pay, for each employer that owes wages. The screens of findings and of cases show the same. */
export const payersAnswer = z.object({
  on: dayField.meta({ description: "the day whose arrears and whose law decide" }),
  employers: z.array(
    z.object({
      employer: party,
      arrearsFen: fenField,
      workers: z.int(),
      oldestDueOn: dayField.meta({ description: "the oldest payday that passed" }),
      payers: z.array(
        z.object({
          party,
          role: z.enum(PAYER_ROLES),
          order: z.int().meta({ description: "payers of one order stand beside one another" }),
          basis: z.enum(BASES),
          limitFen: fenField.nullable().meta({ description: "null: no limit but the arrears" }),
          reasons: z.array(
            z.object({
              liabilityId: z.string(),
              says: z.object({ zh: z.string(), bo: z.string(), en: z.string() }),
              cited: z.array(cited).meta({ description: "the article, then the one that it points to" }),
            }),
          ),
          recourseAgainst: z.array(party),
        }),
      ),
      explained: z.array(inAllLanguages).meta({ description: "why somebody who might be expected is not named" }),
      unknown: z.array(
        inAllLanguages.extend({
          fact: z.string(),
          record: z.enum(RECORD_KIND_IDS).nullable().meta({ description: "the kind of record that would answer it" }),
        }),
      ),
    }),
  ),
});

export const whoMustPay = defineOperation({
  name: "alerts.who-must-pay",
  kind: "read",
  path: "/projects/{projectId}/who-must-pay",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField,
    findingId: idField.optional().meta({ description: "only the wages that this finding is about" }),
    companyId: idField.optional().meta({ description: "only the wages of people registered under this company" }),
    on: dayField.optional().meta({ description: "a day that lies behind, by what is known today; else today" }),
  }),
  output: payersAnswer,
  refusals: ["finding.unknown", "law.day-out-of-range", "law.day-ahead"],
  says: {
    zh: "谁应当清偿",
    bo: "གླ་ཕོགས་སུས་འཇལ་དགོས།",
    en: "Who must pay overdue wages, in order, with reason and limit",
  },
});
