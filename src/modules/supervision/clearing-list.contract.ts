import { z } from "zod";
import { SECTOR_CODES } from "../../codes/sectors.ts";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, LEVELS } from "../../kernel/fields.ts";
import {
  CAMPAIGN_READERS,
  FUNDINGS,
  PROJECT_STATES,
  regionField,
  SUPERVISORS,
} from "../campaigns/campaign.contract.ts";

export const LIST_KINDS = ["project", "case", "wage-line"] as const;
/** By the first figure of the unified social credit code: 1 public bodies, 5 associations and foundations, 9 firms. */
export const OWNER_KINDS = ["public-body", "association", "firm"] as const;
const MEMBER_STANDINGS = ["open", "solved", "wrongly-listed"] as const;
export const MEMBER_ACTIONS = ["assign", "note", "wrongly-listed", "list-again"] as const;

export const MEMBERS_MAX = 2_000;

const filter = {
  kind: z.enum(LIST_KINDS),
  regionCode: regionField.optional(),
  sector: z.enum(SECTOR_CODES).optional(),
  funding: z.enum(FUNDINGS).optional(),
  ownerKind: z.enum(OWNER_KINDS).optional(),
  openedFrom: dayField.optional().meta({ description: "projects: start of works; cases: opening; lines: payday" }),
  openedTo: dayField.optional(),
  level: z.enum(LEVELS).optional().meta({ description: "the highest level among the open findings" }),
  owedMinFen: fenField.optional(),
  owedMaxFen: fenField.optional(),
  overdueDaysMin: z.int().min(1).max(10_000).optional(),
  noData: z.boolean().optional().meta({ description: "only sites that nobody has data from" }),
};
const listFilter = z.strictObject(filter);

const figures = {
  owedFen: fenField,
  state: z.enum(PROJECT_STATES).meta({ description: "unknown: nobody has data, which is not owing nothing" }),
  level: z.enum(LEVELS).nullable(),
  since: dayField.nullable().meta({ description: "since when it is overdue" }),
};

const subject = {
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  caseId: idField.nullable(),
  caseNumber: z.string().nullable(),
  lineId: idField.nullable(),
  workerName: z.string().nullable(),
  month: z.string().nullable(),
};

export const findMembers = defineOperation({
  name: "supervision.find-members",
  kind: "read",
  path: "/clearing-list-members",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject(filter),
  output: z.object({
    total: z.int(),
    owedFen: fenField,
    unknown: z.int().meta({ description: "of them, sites that nobody has data from" }),
    members: z.array(z.object({ ...subject, ...figures })).meta({ description: "the first 200, owing most first" }),
  }),
  refusals: [],
  says: {
    zh: "按条件查找未解决问题",
    en: "What a list of this filter would hold: projects, cases or wages not solved",
  },
});

export const saveList = defineOperation({
  name: "supervision.save-list",
  kind: "write",
  path: "/clearing-lists",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject({
    ...filter,
    name: z.string().trim().min(2).max(80),
    ownerName: z.string().trim().min(2).max(60).meta({ description: "the person who answers for the list" }),
    ownerRegion: regionField.meta({ description: "the authority that answers for it" }),
    deadline: dayField,
  }),
  output: z.object({ listId: idField, members: z.int() }),
  refusals: [
    "clearing-list.area-not-yours",
    "region.unknown",
    "clearing-list.deadline-in-the-past",
    "clearing-list.nothing-found",
    "clearing-list.too-many",
  ],
  says: { zh: "保存清单", en: "Save what a filter finds as a list with owner and deadline; its members are frozen" },
});

const head = {
  listId: idField,
  name: z.string(),
  kind: z.enum(LIST_KINDS),
  filter: listFilter,
  ownerName: z.string(),
  ownerRegion: z.string(),
  deadline: dayField,
  savedOn: dayField,
  savedByName: z.string(),
  members: z.int().meta({ description: "that the actor sees" }),
  open: z.int(),
  solved: z.int(),
  wronglyListed: z.int(),
  overdue: z.boolean(),
  frozenFen: fenField,
  liveFen: fenField,
};

export const listLists = defineOperation({
  name: "supervision.list-lists",
  kind: "read",
  path: "/clearing-lists",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({}),
  output: z.object({ lists: z.array(z.object(head)) }),
  refusals: [],
  says: { zh: "清单列表", en: "Saved lists with a member that the actor sees, the nearest deadline first" },
});

export const getList = defineOperation({
  name: "supervision.get-list",
  kind: "read",
  path: "/clearing-lists/{listId}",
  may: { scope: "list", roles: CAMPAIGN_READERS },
  input: z.strictObject({ listId: idField }),
  output: z.object({
    ...head,
    rows: z.array(
      z.object({
        memberNo: z.int(),
        ...subject,
        frozen: z.object(figures),
        live: z.object(figures).nullable().meta({ description: "null: what it was about is no longer there" }),
        standing: z.enum(MEMBER_STANDINGS),
        responsible: z.string().nullable(),
        steps: z.array(
          z.object({
            kind: z.enum(MEMBER_ACTIONS),
            text: z.string().nullable(),
            responsible: z.string().nullable(),
            actedOn: dayField,
            actorName: z.string(),
          }),
        ),
      }),
    ),
  }),
  refusals: ["clearing-list.unknown"],
  says: { zh: "清单", en: "One list: each member as it was, as it is, who sees to it, and what was done" },
});

export const actOnMember = defineOperation({
  name: "supervision.act-on-member",
  kind: "write",
  path: "/clearing-lists/{listId}/members/{memberNo}/steps",
  may: { scope: "list", roles: SUPERVISORS },
  input: z.strictObject({
    listId: idField,
    memberNo: z.int().positive(),
    kind: z.enum(MEMBER_ACTIONS).meta({ description: "none strikes it off: it is solved when nothing is owed" }),
    responsible: z.string().trim().min(2).max(60).optional().meta({ description: "assign: whom" }),
    text: z.string().trim().min(4).max(2000).optional().meta({ description: "the note, or the reason" }),
  }),
  output: z.object({ stepNo: z.int() }),
  refusals: [
    "clearing-list.unknown",
    "clearing-list.member-unknown",
    "clearing-list.responsible-needed",
    "clearing-list.reason-needed",
    "clearing-list.owner-only",
    "clearing-list.marked-already",
    "clearing-list.not-marked",
  ],
  says: { zh: "办理清单问题", en: "Name who sees to a member, note something, or mark it as wrongly listed" },
});
