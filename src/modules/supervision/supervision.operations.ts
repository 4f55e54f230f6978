import { type Context, implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { type Day, daysBetween } from "../../kernel/day.ts";
import { ZERO } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { numberOf } from "../../law/parameters.ts";
import { NATION } from "../../law/region-chain.ts";
import { duesSeen } from "../firms/firm.operations.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { type Found, liveFigures, type Member } from "./clearing-list.store.ts";
import { type Overdue, overdueItems, raisedOf } from "./overdue.store.ts";
import * as contract from "./supervision.contract.ts";
import * as store from "./supervision.store.ts";
import { daysALevel, isOfLevel, listingLevel, reportState } from "./supervision.ts";

type Subject = Pick<Member, "projectId" | "caseId">;

/** What the case or project owes today, by the same measure as a member of a list. */
async function figuresOf(tx: Tx, subjects: readonly Subject[], today: Day) {
  const asMembers = subjects.map((one) => ({ ...one, lineId: null }) as Member);
  const cases = asMembers.filter((one) => one.caseId !== null);
  const projects = asMembers.filter((one) => one.caseId === null);
  const live: Found[] = [
    ...(cases.length === 0 ? [] : await liveFigures(tx, "case", cases, today)),
    ...(projects.length === 0 ? [] : await liveFigures(tx, "project", projects, today)),
  ];
  const found = new Map(live.map((one) => [`${one.projectId}/${one.caseId ?? ""}`, one]));
  return ({ projectId, caseId }: Subject) => {
    const one = found.get(`${projectId}/${caseId ?? ""}`);
    return { owedFen: one?.owedFen ?? ZERO, state: one?.state ?? ("unknown" as const) };
  };
}

export const placeUnderSupervision = implement(contract.placeUnderSupervision, async (context, given) => {
  const { tx, actor, today } = context;
  const { projectId, caseId, deadline, reportsDueOn } = given;
  const supervised = await store.regionOf(tx, projectId);
  const listedBy = listingLevel(actor, supervised);
  if (listedBy === undefined) return refuse("supervision.level-too-low");
  if (caseId !== undefined && !(await store.caseIsOf(tx, projectId, caseId))) {
    return refuse("case.unknown", { field: "caseId" });
  }
  if (deadline <= today) return refuse("supervision.deadline-in-the-past", { field: "deadline" });
  if (reportsDueOn.some((on) => on <= today || on > deadline)) {
    return refuse("supervision.report-day-outside", { field: "reportsDueOn", right: `${today} < day ≤ ${deadline}` });
  }
  const subject = { projectId, caseId: caseId ?? null };
  const { state } = (await figuresOf(tx, [subject], today))(subject);
  if (state === "clear") return refuse("supervision.nothing-to-clear");
  const supervisionId = await store.insertSupervision(context, given, { listedBy, supervised });
  return supervisionId === undefined ? refuse("supervision.listed-already") : { supervisionId };
});

export const reportToSupervisor = implement(contract.reportToSupervisor, async (context, given) => {
  const { tx, actor, today } = context;
  const found = await store.holdSupervision(tx, given);
  if (found === undefined) return refuse("supervision.unknown", { field: "supervisionId" });
  if (found.liftedOn !== null) return refuse("supervision.lifted");
  if (isOfLevel(actor, found.listedBy)) {
    return refuse("supervision.not-yours-to-report", { facts: { listedBy: found.listedBy } });
  }
  const days = await store.reportRows(tx, [given.supervisionId]);
  const day = days.find(({ dueOn }) => dueOn === given.dueOn);
  if (day === undefined) return refuse("supervision.no-such-report-day", { field: "dueOn" });
  if (day.reportedOn !== null) return refuse("supervision.reported-already", { field: "dueOn" });
  await store.insertStep(context, given.supervisionId, { kind: "report", dueOn: given.dueOn, text: given.text });
  return { late: given.dueOn < today };
});

export const liftSupervision = implement(contract.liftSupervision, async (context, given) => {
  const { tx, actor, today } = context;
  const found = await store.holdSupervision(tx, given);
  if (found === undefined) return refuse("supervision.unknown", { field: "supervisionId" });
  if (found.liftedOn !== null) return refuse("supervision.lifted");
  const { state, owedFen } = (await figuresOf(tx, [found], today))(found);
  if (state !== "clear" && !isOfLevel(actor, found.listedBy)) {
    return refuse("supervision.not-proven", { facts: { state, owedFen, listedBy: found.listedBy } });
  }
  const ground: "proven" | "by-the-level" = state === "clear" ? "proven" : "by-the-level";
  await store.insertStep(context, given.supervisionId, { kind: "lift", ground, text: given.text });
  return { ground };
});

export const supervisionBoard = implement(contract.supervisionBoard, async (context, asked) => {
  const { tx, actor, today } = context;
  const which = store.seenIn(actor, asked.regionCode);
  const found = await store.supervisions(tx, which, asked.open);
  const ids = found.map((one) => one.supervisionId);
  const reports = Map.groupBy(await store.reportRows(tx, ids), (one) => one.supervisionId);
  const lifts = new Map((await store.liftRows(tx, ids)).map(({ supervisionId, ...lift }) => [supervisionId, lift]));
  const figures = await figuresOf(tx, found, today);
  const { parameters } = await lawInForce(tx);
  const overdue = (await overdueSeen(context, asked.regionCode)).map((one) => {
    return { ...one, everyDays: numberOf(daysALevel(parameters, one.authority, one.dueOn)) };
  });
  const interval = daysALevel(parameters, asked.regionCode ?? actor.regionCode ?? NATION, today);
  return {
    today,
    interval: { days: numberOf(interval), mark: interval.mark, source: interval.source },
    supervisions: found.map(({ liftedOn, ...one }) => {
      const now = figures(one);
      return {
        ...one,
        ...now,
        daysLeft: daysBetween(today, one.deadline),
        reports: (reports.get(one.supervisionId) ?? []).map(({ supervisionId: _id, ...report }) => ({
          ...report,
          state: reportState(report.dueOn, report.reportedOn, liftedOn ?? today),
        })),
        lifted: lifts.get(one.supervisionId) ?? null,
        mayReport: liftedOn === null && !isOfLevel(actor, one.listedBy),
        mayLift: liftedOn === null && (now.state === "clear" || isOfLevel(actor, one.listedBy)),
      };
    }),
    authorities: byAuthority(overdue),
    overdue,
    firms: await firmsToCome(context, asked.regionCode),
  };
});

/** Interviews and promises are overdue or not; that a measure ends is nobody's delay, and answers have no day. */
async function firmsToCome(context: Context, regionCode: string | undefined) {
  const dues = await duesSeen(context, { regionCode });
  return dues.filter(({ kind }) => kind === "end" || kind === "answer");
}

export const countOverdue = implement(contract.countOverdue, async (context) => {
  const overdue = await overdueSeen(context, undefined);
  const office = context.actor.regionCode;
  return {
    own: overdue.filter(({ authority }) => authority === office).length,
    raised: overdue.filter(({ authority, raisedTo }) => authority !== office && raisedTo === office).length,
  };
});

type Shown = Awaited<ReturnType<typeof overdueSeen>>[number];

/** What is overdue in the area, as far as the actor sees it, with the level that it went up to; the longest first. */
async function overdueSeen({ tx, actor, today }: Context, regionCode: string | undefined) {
  const seen = {
    which: store.seenIn(actor, regionCode),
    measures: store.measuresSeen(actor, regionCode),
    complaints: store.complaintsSeen(actor, regionCode),
  };
  const items = await overdueItems(tx, seen, today);
  const raised = await raisedOf(tx, [...new Set(items.map((one) => one.subjectId))]);
  const raisedBySubject = Map.groupBy(raised, ({ subjectId }) => subjectId);
  return items
    .map((one) => {
      const mine = raisedBySubject.get(one.subjectId) ?? [];
      const top = mine.findLast(({ kind, dueOn }) => kind === one.kind && dueOn === one.dueOn);
      const daysOverdue = daysBetween(one.dueOn, today);
      return { ...one, daysOverdue, raisedTo: top?.toRegion ?? null, raisedOn: top?.raisedOn ?? null };
    })
    .toSorted((a, b) => b.daysOverdue - a.daysOverdue || a.subjectId - b.subjectId);
}

/** Who has something overdue, those with most of it first. */
function byAuthority(overdue: readonly Shown[]) {
  return [...Map.groupBy(overdue, (one) => one.authority)]
    .map(([authority, own]) => {
      const count = (kind: Overdue["kind"]) => own.filter((one) => one.kind === kind).length;
      return {
        authority,
        persons: [...new Set(own.flatMap((one) => one.persons))],
        case: count("case"),
        order: count("order"),
        task: count("task"),
        complaint: count("complaint"),
        list: count("list"),
        report: count("report"),
        supervision: count("supervision"),
        rectification: count("rectification"),
        interview: count("interview"),
        promise: count("promise"),
        daysOverdueMax: Math.max(...own.map((one) => one.daysOverdue)),
        total: own.length,
      };
    })
    .toSorted((a, b) => b.total - a.total || b.daysOverdueMax - a.daysOverdueMax)
    .map(({ total: _total, ...row }) => row);
}
