import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";
import { BASES } from "../../law/define-liability.ts";
import { PAYER_ROLES } from "../../law/liability.ts";
import { chainField } from "../../law/liability-chain.ts";

const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const party = z.union([z.object({ companyId: idField }), z.object({ personId: idField })]);
const cited = z.object({ statute: z.string(), article: z.string(), quote: z.string() });

export const computeLiability = defineOperation({
  name: "law.liability",
  kind: "read",
  path: "/law/liability",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    chain: chainField.meta({ description: "who hired the workers, who gave the work, licences, transfers: JSON" }),
    on: dayField.meta({ description: "the day whose law decides" }),
  }),
  output: z.object({
    on: dayField,
    parties: z.array(
      z.object({
        party,
        role: z.enum(PAYER_ROLES),
        order: z.int(),
        basis: z.enum(BASES),
        reasons: z.array(z.object({ liabilityId: z.string(), citation: cited, also: cited.optional() })),
        limitFen: fenField.nullable().meta({ description: "null: no limit but the arrears" }),
        recourseAgainst: z.array(party),
      }),
    ),
    unknown: z.array(bothLanguages.extend({ bo: z.string(), fact: z.string() })),
    trace: z.array(bothLanguages),
  }),
  refusals: ["region.unknown", "law.day-out-of-range"],
  says: {
    zh: "确定清偿责任",
    bo: "གླ་ཕོགས་འཇལ་མཁན་གཏན་འཁེལ།",
    en: "Who must pay wages that are owed, in order, with reason and limit",
  },
});
