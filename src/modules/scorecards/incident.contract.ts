import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, idField } from "../../kernel/fields.ts";
import { regionField } from "../campaigns/campaign.contract.ts";
import { INCIDENT_KINDS, SCORERS } from "./scheme.contract.ts";
import { words } from "./scorecard.contract.ts";

const incident = {
  regionCode: regionField.meta({ description: "the county" }),
  kind: z.enum(INCIDENT_KINDS),
  on: dayField,
  people: z.int().min(1).max(100_000),
  words: words.meta({ description: "what happened, without names" }),
  source: z.string().trim().min(2).max(400).meta({ description: "who reported it, with the document" }),
};

export const recordIncident = defineOperation({
  name: "scorecards.record-incident",
  kind: "write",
  path: "/scorecard-incidents",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({ ...incident, caseNumber: z.string().trim().min(2).max(60).optional() }),
  output: z.object({ incidentId: idField }),
  refusals: [
    "region.unknown",
    "scorecard.area-not-yours",
    "scorecard.not-a-county",
    "scorecard.incident-not-yours",
    "scorecard.in-the-future",
    "scorecard.incident-case-unknown",
  ],
  says: { zh: "记录欠薪引发的事件", en: "A level above the county records an incident that arrears led to" },
});

export const withdrawIncident = defineOperation({
  name: "scorecards.withdraw-incident",
  kind: "write",
  path: "/scorecard-incidents/{incidentId}/withdrawal",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({ incidentId: idField, reason: words }),
  output: z.object({ withdrawnOn: dayField }),
  refusals: ["scorecard.incident-unknown", "scorecard.incident-not-yours", "scorecard.incident-withdrawn"],
  says: { zh: "撤销欠薪引发的事件", en: "Withdraw an incident with a reason: from now on it does not count" },
});

export const listIncidents = defineOperation({
  name: "scorecards.incidents",
  kind: "read",
  path: "/scorecard-incidents",
  may: { scope: "list", roles: SCORERS },
  input: z.strictObject({
    regionCode: regionField.optional(),
    kind: z.enum(INCIDENT_KINDS).optional(),
    state: z.enum(["standing", "withdrawn"]).optional(),
    sort: z.enum(["newest", "people"]).default("newest"),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    incidents: z.array(
      z.object({
        ...incident,
        incidentId: idField,
        caseNumber: z.string().nullable(),
        projectId: idField.nullable().meta({ description: "of the case" }),
        caseId: idField.nullable(),
        recordedOn: dayField,
        recordedByName: z.string(),
        withdrawn: z.object({ on: dayField, byName: z.string(), reason: z.string() }).nullable(),
        mayWithdraw: z.boolean(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "欠薪引发的事件", en: "Incidents that arrears led to, in the actor's area" },
});
