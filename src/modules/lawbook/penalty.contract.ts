import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField } from "../../kernel/fields.ts";

const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const threeLanguages = z.object({ zh: z.string(), bo: z.string(), en: z.string() });
const citation = z.object({
  statute: z.string(),
  statuteTitle: bothLanguages,
  article: z.string(),
  quote: z.string(),
  mark: z.string().meta({ description: "P the primary text was read; S a secondary text; M from memory" }),
});
/** `step` is the sentence in both languages as one text, for the terminal. */
const trace = z.array(z.object({ day: dayField.nullable(), says: bothLanguages, step: z.string() }));
const region = z
  .string()
  .regex(/^\d{6}$/)
  .default("540000");
const parameters = z.array(
  z.object({ id: z.string(), value: z.number(), says: bothLanguages, source: z.string(), mark: z.string() }),
);
const range = z.object({ minFen: fenField, maxFen: fenField }).nullable();
const hearing = z
  .enum(["required", "from-amount", "no", "unknown"])
  .meta({ description: "must a hearing be offered; from-amount: where the fine reaches the region's amount" });
const answer = z.enum(["yes", "no", "unknown"]);

export const computePenalty = defineOperation({
  name: "law.penalty",
  kind: "read",
  path: "/law/penalty",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    offence: z.string().max(80).meta({ description: "the id of a penalty, or of a rule that is breached" }),
    on: dayField,
    region,
    orderedOn: dayField.optional(),
    orderDeadline: dayField.optional().meta({ description: "last day that the order to correct sets" }),
    correctedOn: dayField.optional(),
    workers: z.int().positive().max(1_000_000).optional(),
    owedFen: fenField.optional(),
  }),
  output: z.object({
    offence: z.string(),
    on: dayField,
    region: z.string(),
    penalties: z.array(
      z.object({
        penaltyId: z.string(),
        says: threeLanguages,
        citation,
        state: z.enum(["not-governed", "order-first", "unknown", "order-running", "corrected-in-time", "applies"]),
        precondition: z.enum(["order-missed", "at-once"]),
        appliesFrom: dayField.nullable(),
        decidedBy: z.array(z.string()),
        fines: z.array(
          z.object({
            on: z.enum(["unit", "persons"]),
            basis: z.string(),
            range,
            discretionary: z.boolean().meta({ description: "the authority may also not fine" }),
            now: z.boolean().meta({ description: "it can be ordered on the day asked; else it threatens" }),
            hearing,
            citation,
          }),
        ),
        consequences: z.array(
          z.object({
            kind: z.string(),
            says: threeLanguages,
            range,
            now: z.boolean(),
            judged: z.string().nullable().meta({ description: "what a person must find first" }),
            decidedBy: z.array(z.string()),
            hearing,
            citation,
          }),
        ),
        hearing,
        notes: z.array(z.object({ id: z.string(), says: threeLanguages, citation })),
        parameters,
        trace,
        notModelled: z.array(z.string()),
      }),
    ),
  }),
  refusals: ["penalty.unknown-offence", "region.unknown", "law.span-reversed", "penalty.negative-amount"],
  says: { zh: "查询违法后果", bo: "ཁྲིམས་འགལ་གྱི་མཇུག་འབྲས་འཚོལ་བ།", en: "What an offence brings: fines and consequences" },
});

const amountTest = z.object({
  reached: answer,
  atOrAboveLowerBound: z.boolean().meta({ description: "of the range of the whole nation" }),
  atOrAboveUpperBound: z.boolean(),
  hasOwnAmount: z.boolean().meta({ description: "the region has set its own amount within the range" }),
});

/** Does an arrear reach the crime, and by which amounts and articles. */
export const crimeAnswer = z.object({
  oneWorker: amountTest,
  manyWorkers: amountTest,
  amount: answer,
  conduct: answer,
  orderMissed: answer,
  suspected: answer.meta({ description: "yes: a suspicion that has to be transferred to the police, not guilt" }),
  afterPayment: citation.nullable(),
  citations: z.array(citation),
  parameters,
  trace,
});

/** What nobody can read from records: an inspector finds it, or leaves it open. */
export const crimeFindings = {
  evaded: z.boolean().optional().meta({ description: "assets moved, fled, records hidden or destroyed" }),
  able: z.boolean().optional().meta({ description: "able to pay and not paying" }),
  paid: z.enum(["within-order", "before-filing", "before-indictment", "before-judgment"]).optional(),
  serious: z.boolean().optional(),
};

export const computeCrimeThreshold = defineOperation({
  name: "law.crime-threshold",
  kind: "read",
  path: "/law/crime-threshold",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    on: dayField,
    region,
    oneOwedFen: fenField.meta({ description: "owed to the worker who is owed most" }),
    oneMonths: z.int().nonnegative().meta({ description: "full months of pay that this worker is owed" }),
    workers: z.int().nonnegative(),
    totalFen: fenField,
    orderDeadline: dayField.optional().meta({ description: "last day that the order to pay sets" }),
    ...crimeFindings,
  }),
  output: crimeAnswer,
  refusals: ["region.unknown", "penalty.negative-amount"],
  says: {
    zh: "判断是否达到拒不支付劳动报酬罪标准",
    bo: "གླ་ཕོགས་མི་སྤྲོད་པའི་ཉེས་པའི་ཚད་ལ་སླེབས་མིན་བརྟག་པ།",
    en: "Do arrears reach the crime of refusing to pay wages",
  },
});

export const computeListing = defineOperation({
  name: "law.listing",
  kind: "read",
  path: "/law/listing",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    on: dayField,
    region,
    orderDeadline: dayField.optional(),
    correctedOn: dayField.optional(),
    promisedOn: dayField.optional(),
    orderRevokedOn: dayField.optional(),
    amountReached: answer,
    incident: answer,
    decidedOn: dayField.optional(),
    newArrearsOn: dayField.optional(),
    prosecuted: z.boolean().optional(),
    removalRevokedOn: dayField.optional(),
  }),
  output: z.object({
    mayList: answer,
    reasons: z.array(z.object({ id: z.string(), says: bothLanguages, citation })),
    decideBy: dayField.nullable(),
    until: dayField.nullable(),
    earliestRemovalOn: dayField.nullable(),
    removalReasons: z.array(z.object({ id: z.string(), says: bothLanguages, citation })),
    terms: z.array(citation),
  }),
  refusals: ["region.unknown"],
  says: {
    zh: "判断是否列入失信联合惩戒名单",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་འགོད་དམ་མི་འགོད་བརྟག་པ།",
    en: "May a unit be put on the joint-punishment list, until when, and when may it leave",
  },
});
