import { findRegion } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import type { Which } from "../campaigns/owed-by-day.store.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import * as contract from "./clearing-list.contract.ts";
import * as store from "./clearing-list.store.ts";
import { headNow, type MemberNow, membersNow } from "./clearing-list.ts";

const SHOWN = 200;

export const findMembers = implement(contract.findMembers, ({ tx, actor, today }, filter) =>
  store.findMembers(tx, actor, filter, today, SHOWN),
);

export const saveList = implement(contract.saveList, async (context, given) => {
  const { tx, actor, today } = context;
  const { name, ownerName, ownerRegion, deadline, ...filter } = given;
  if (!coversArea(actor, ownerRegion)) return refuse("clearing-list.area-not-yours", { field: "ownerRegion" });
  if (findRegion(ownerRegion) === undefined) return refuse("region.unknown", { field: "ownerRegion" });
  if (deadline < today) return refuse("clearing-list.deadline-in-the-past", { field: "deadline" });
  const { total, members } = await store.findMembers(tx, actor, filter, today, contract.MEMBERS_MAX);
  if (total === 0) return refuse("clearing-list.nothing-found");
  if (total > contract.MEMBERS_MAX) {
    return refuse("clearing-list.too-many", { right: `${contract.MEMBERS_MAX} or fewer`, facts: { found: total } });
  }
  const listId = await store.insertList(context, { name, ownerName, ownerRegion, deadline }, filter, members);
  return { listId, members: total };
});

/** Lists as they stand today, of the projects that are asked for. */
export async function listsNow(
  tx: Tx,
  which: Which,
  today: Day,
  listId?: number,
): Promise<{ readonly head: ReturnType<typeof headNow>; readonly now: readonly MemberNow[] }[]> {
  const heads = await store.lists(tx, which, listId);
  const ids = heads.map((one) => one.listId);
  const members = Map.groupBy(await store.membersOf(tx, which, ids), (one) => one.listId);
  const steps = Map.groupBy(await store.stepsOf(tx, ids), (one) => one.listId);
  const shown = [];
  for (const head of heads) {
    const own = members.get(head.listId) ?? [];
    const live = await store.liveFigures(tx, head.kind, own, today);
    const now = membersNow(own, live, steps.get(head.listId) ?? []);
    shown.push({ head: headNow(head, now, today), now });
  }
  return shown;
}

export const listLists = implement(contract.listLists, async ({ tx, actor, today }) => {
  const lists = await listsNow(tx, visibleProjects(actor), today);
  const open = (one: (typeof lists)[number]) => (one.head.open > 0 ? 0 : 1);
  return {
    lists: lists
      .toSorted((a, b) => open(a) - open(b) || (a.head.deadline < b.head.deadline ? -1 : 1))
      .map(({ head }) => head),
  };
});

export const getList = implement(contract.getList, async ({ tx, actor, today }, { listId }) => {
  const [list] = await listsNow(tx, visibleProjects(actor), today, listId);
  if (list === undefined) return refuse("clearing-list.unknown", { field: "listId" });
  return {
    ...list.head,
    rows: list.now.map(({ member, live, standing, responsible, steps }) => {
      const { listId: _list, owedFen, state, level, since, ...subject } = member;
      return {
        ...subject,
        frozen: { owedFen, state, level, since },
        live:
          live === undefined
            ? null
            : { owedFen: live.owedFen, state: live.state, level: live.level, since: live.since },
        standing,
        responsible,
        steps: steps.map(({ listId: _id, memberNo: _no, ...step }) => step),
      };
    }),
  };
});

export const actOnMember = implement(contract.actOnMember, async (context, given) => {
  const { tx, actor, today } = context;
  const { listId, memberNo, kind, text, responsible } = given;
  await store.holdList(tx, listId);
  const [list] = await listsNow(tx, visibleProjects(actor), today, listId);
  if (list === undefined) return refuse("clearing-list.unknown", { field: "listId" });
  const member = list.now.find((one) => one.member.memberNo === memberNo);
  if (member === undefined) return refuse("clearing-list.member-unknown", { field: "memberNo" });
  if (kind === "assign" && responsible === undefined) {
    return refuse("clearing-list.responsible-needed", { field: "responsible" });
  }
  if (kind !== "assign" && text === undefined) return refuse("clearing-list.reason-needed", { field: "text" });
  const marks = kind === "wrongly-listed" || kind === "list-again";
  if (marks && !coversArea(actor, list.head.ownerRegion)) return refuse("clearing-list.owner-only");
  const marked = member.standing === "wrongly-listed";
  if (kind === "wrongly-listed" && marked) return refuse("clearing-list.marked-already");
  if (kind === "list-again" && !marked) return refuse("clearing-list.not-marked");
  const named = kind === "assign" ? (responsible ?? null) : null;
  return {
    stepNo: await store.insertStep(context, { listId, memberNo, kind, text: text ?? null, responsible: named }),
  };
});
