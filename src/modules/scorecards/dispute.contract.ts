import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, idField } from "../../kernel/fields.ts";
import { SCORERS } from "./scheme.contract.ts";
import { digestField, words } from "./scorecard.contract.ts";

const FACTS_MAX = 200;
const factKey = z.string().min(2).max(80).meta({ description: "as the list of facts has it" });

export const DISPUTE_STATES = ["open", "accepted", "rejected"] as const;

export const fileDispute = defineOperation({
  name: "scorecards.dispute",
  kind: "write",
  path: "/scorecards/{scorecardId}/disputes",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    scorecardId: idField,
    measure: z.string().max(60),
    factKeys: z.array(factKey).min(1).max(FACTS_MAX),
    reason: words,
    documentName: z.string().trim().min(2).max(200).optional(),
    documentSha256: digestField.optional(),
  }),
  output: z.object({ disputeId: idField }),
  refusals: [
    "scorecard.unknown",
    "scorecard.not-your-figure",
    "scorecard.measure-unknown",
    "scorecard.dispute-too-late",
    "scorecard.document-whole",
    "scorecard.fact-unknown",
    "scorecard.fact-disputed",
  ],
  says: { zh: "对考核数据提出异议", en: "A county disputes facts behind one of its figures" },
});

export const decideDispute = defineOperation({
  name: "scorecards.decide-dispute",
  kind: "write",
  path: "/scorecard-disputes/{disputeId}/decision",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    disputeId: idField,
    outcome: z.enum(["accepted", "rejected"]),
    reason: words,
    corrections: z
      .array(z.strictObject({ factKey, numerator: z.int().min(0) }))
      .max(FACTS_MAX)
      .default([])
      .meta({ description: "accepted: facts that count otherwise; the others named in the dispute no longer count" }),
  }),
  output: z.object({ adjusted: z.int() }),
  refusals: [
    "scorecard.dispute-unknown",
    "scorecard.not-yours-to-decide",
    "scorecard.dispute-decided",
    "scorecard.correction-not-wanted",
    "scorecard.fact-unknown",
    "scorecard.correction-out-of-range",
  ],
  says: { zh: "决定考核异议", en: "The higher level decides a dispute; the figure changes with the next version" },
});

export const listDisputes = defineOperation({
  name: "scorecards.disputes",
  kind: "read",
  path: "/scorecard-disputes",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    scorecardId: idField.optional(),
    state: z.enum(DISPUTE_STATES).optional(),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    disputes: z.array(
      z.object({
        disputeId: idField,
        scorecardId: idField,
        from: dayField,
        to: dayField,
        versionNo: z.int(),
        regionCode: z.string(),
        measure: z.string(),
        reason: z.string(),
        documentName: z.string().nullable(),
        documentSha256: z.string().nullable(),
        filedOn: dayField,
        byName: z.string(),
        facts: z.array(z.object({ factKey: z.string(), numerator: z.int(), denominator: z.int() })),
        state: z.enum(DISPUTE_STATES),
        decidedOn: dayField.nullable(),
        decidedByName: z.string().nullable(),
        decisionReason: z.string().nullable(),
        mayDecide: z.boolean(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "考核异议", en: "Disputes of the actor's area, and of areas below it" },
});
