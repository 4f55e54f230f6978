import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";
import { CAMPAIGN_READERS, PROJECT_STATES, regionField, SUPERVISORS } from "../campaigns/campaign.contract.ts";
import { firmDue } from "../firms/firm.contract.ts";

export const OVERDUE_KINDS = [
  "case",
  "order",
  "task", // of another authority in a case
  "complaint", // nobody decided whether it is accepted, or told what became of it
  "list",
  "report",
  "supervision",
  "rectification", // a task to a firm that no inspector has accepted
  "interview", // that an office was to hold
  "promise", // of a firm: neither kept nor broken by the office's word
] as const;

const words = z.string().trim().min(4).max(2000);

export const placeUnderSupervision = defineOperation({
  name: "supervision.place",
  kind: "write",
  path: "/projects/{projectId}/supervisions",
  may: { scope: "project", roles: SUPERVISORS },
  input: z.strictObject({
    projectId: idField,
    caseId: idField.optional().meta({ description: "left out: the whole project" }),
    demand: words.meta({ description: "what is demanded of the authority that handles it" }),
    deadline: dayField.meta({ description: "no statute sets one: an input" }),
    reportsDueOn: z.array(dayField).min(1).max(60).meta({ description: "days on which the authority reports" }),
  }),
  output: z.object({ supervisionId: idField }),
  refusals: [
    "supervision.level-too-low",
    "case.unknown",
    "supervision.deadline-in-the-past",
    "supervision.report-day-outside",
    "supervision.nothing-to-clear",
    "supervision.listed-already",
  ],
  says: { zh: "挂牌督办", en: "List a case or a project for supervision by a higher level" },
});

export const reportToSupervisor = defineOperation({
  name: "supervision.report",
  kind: "write",
  path: "/projects/{projectId}/supervisions/{supervisionId}/reports",
  may: { scope: "project", roles: SUPERVISORS },
  input: z.strictObject({
    projectId: idField,
    supervisionId: idField,
    dueOn: dayField.meta({ description: "the report day that this answers" }),
    text: words,
  }),
  output: z.object({ late: z.boolean() }),
  refusals: [
    "supervision.unknown",
    "supervision.lifted",
    "supervision.not-yours-to-report",
    "supervision.no-such-report-day",
    "supervision.reported-already",
  ],
  says: { zh: "报告督办进展", en: "Report to the level that listed it" },
});

export const liftSupervision = defineOperation({
  name: "supervision.lift",
  kind: "write",
  path: "/projects/{projectId}/supervisions/{supervisionId}/lifting",
  may: { scope: "project", roles: SUPERVISORS },
  input: z.strictObject({ projectId: idField, supervisionId: idField, text: words }),
  output: z.object({ ground: z.enum(["proven", "by-the-level"]) }),
  refusals: ["supervision.unknown", "supervision.lifted", "supervision.not-proven"],
  says: { zh: "解除督办", en: "Lift a supervision: when everything is proven paid, or by the level that listed it" },
});

const interval = z.object({
  days: z.int(),
  mark: z.string().meta({ description: "P, S, M: from a text of the region; own: this product's own number" }),
  source: z.string(),
});

const overdue = z.object({
  kind: z.enum(OVERDUE_KINDS),
  subjectId: idField,
  projectId: idField.nullable(),
  name: z.string(),
  dueOn: dayField,
  daysOverdue: z.int(),
  authority: z.string().meta({ description: "region code of the authority whose it is" }),
  persons: z.array(z.string()),
  raisedTo: z.string().nullable().meta({ description: "the highest level that it went up to" }),
  raisedOn: dayField.nullable(),
  everyDays: z.int().meta({ description: "days from level to level, of its authority on the day that it was due" }),
});

export const supervisionBoard = defineOperation({
  name: "supervision.board",
  kind: "read",
  path: "/supervision-board",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({
    regionCode: regionField.optional(),
    open: z.boolean().optional().meta({ description: "false: those that were lifted" }),
  }),
  output: z.object({
    today: dayField,
    interval: interval.meta({ description: "from level to level, in the area that is looked at, today" }),
    supervisions: z.array(
      z.object({
        supervisionId: idField,
        projectId: idField,
        projectName: z.string(),
        regionCode: z.string(),
        caseId: idField.nullable(),
        caseNumber: z.string().nullable(),
        listedBy: z.string().meta({ description: "region code of the level that listed it" }),
        listedByName: z.string(),
        listedOn: dayField,
        demand: z.string(),
        deadline: dayField,
        daysLeft: z.int(),
        owedFen: fenField,
        state: z.enum(PROJECT_STATES),
        reports: z.array(
          z.object({
            dueOn: dayField,
            state: z.enum(["to-come", "in-time", "late", "missed"]),
            reportedOn: dayField.nullable(),
            text: z.string().nullable(),
            byName: z.string().nullable(),
          }),
        ),
        lifted: z
          .object({ on: dayField, ground: z.enum(["proven", "by-the-level"]), text: z.string(), byName: z.string() })
          .nullable(),
        mayReport: z.boolean().meta({ description: "not lifted, and the actor is below the level that listed it" }),
        mayLift: z.boolean().meta({ description: "proven, or the actor is of the level that listed it" }),
      }),
    ),
    authorities: z
      .array(
        z.object({
          authority: z.string(),
          persons: z.array(z.string()),
          case: z.int(),
          order: z.int().meta({ description: "orders that were not met; these do not go up a level by themselves" }),
          task: z.int(),
          complaint: z.int(),
          list: z.int(),
          report: z.int(),
          supervision: z.int(),
          rectification: z.int(),
          interview: z.int(),
          promise: z.int(),
          daysOverdueMax: z.int(),
        }),
      )
      .meta({ description: "who has something overdue, the most first; nobody can take it off but by doing it" }),
    overdue: z.array(overdue),
    firms: z.array(firmDue).meta({
      description: "measures that end in the next 60 days, and answers that firms wait for: neither goes up a level",
    }),
  }),
  refusals: [],
  says: { zh: "督办台", en: "What is under supervision, what is overdue, and whose it is" },
});

export const countOverdue = defineOperation({
  name: "supervision.count-overdue",
  kind: "read",
  path: "/supervision-board/overdue-count",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({}),
  output: z.object({
    own: z.int().meta({ description: "overdue of the actor's own office" }),
    raised: z.int().meta({ description: "of offices below, gone up to the actor's and no further" }),
  }),
  refusals: [],
  says: { zh: "本级逾期事项数", en: "How much is overdue of your office, and how much went up to it" },
});
