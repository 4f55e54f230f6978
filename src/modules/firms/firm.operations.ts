import { areaPrefix } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import { addDays, daysBetween } from "../../kernel/day.ts";
import { type Fen, fen, ZERO } from "../../kernel/money.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { attachmentContent } from "../files/file.store.ts";
import { creditEvents, creditSpans } from "./credit.store.ts";
import { creditMonths, goodYears } from "./credit.ts";
import * as contract from "./firm.contract.ts";
import { type Company, companyOf, firmList } from "./firm-list.store.ts";
import { firmBy } from "./firm-named.ts";
import * as page from "./firm-page.store.ts";
import * as measures from "./measure.store.ts";
import { foldMeasure, isExpired, mayFollow, officesOf, officesSeen, stepsAllowed } from "./measure.ts";
import { DECIDERS, FIRM_ROLES } from "./measure-kinds.contract.ts";
import { publicationsOf } from "./publication.store.ts";

export const listFirms = implement(contract.listFirms, ({ tx, actor, today }, filter) =>
  firmList(tx, actor, filter, today),
);

export const getFirm = implement(contract.getFirm, async (context, { companyCode }) => {
  const firm = await firmBy(context.tx, companyCode);
  return isRefusal(firm) ? firm : shown(context, firm);
});

export const myFirm = implement(contract.myFirm, async (context) => {
  const firm = await companyOf(context.tx, context.actor.companyId ?? 0);
  return firm === undefined ? refuse("firm.unknown") : shown(context, firm);
});

type Shown = OutputOf<typeof contract.getFirm>;

async function shown(context: Context, firm: Company): Promise<Shown> {
  const { tx, actor, today } = context;
  const { companyId } = firm;
  const sites = await page.sitesOf(tx, actor, companyId);
  const ladder = await measuresShown(context, companyId, new Set(sites.map((one) => one.projectId)));
  const listings = await page.listingsShown(tx, firm, today);
  const publications = await publicationsOf(tx, firm.companyCode, today);
  const total = (amounts: readonly Fen[]) => fen(amounts.reduce((sum, one) => sum + one, 0));
  const works = sites.filter((one) => one.places.includes("contractor"));
  return {
    today,
    ...firm,
    standing: standingOf(ladder, listings),
    owedFen: total(sites.map((one) => one.owedFen)),
    sitesOwedFen: total(works.map((one) => one.projectOwedFen)),
    hiddenSites: await page.sitesElsewhere(tx, actor, companyId),
    sites,
    findings: await page.openFindings(tx, actor, companyId),
    cases: await page.casesOf(tx, actor, companyId),
    listings,
    publications: publications.map(({ regionCode, ...one }) => ({
      ...one,
      mayTakeDown: isPublisher(actor.role) && one.takenDownOn === null && coversArea(actor, regionCode),
    })),
    measures: ladder,
    credit: await creditOf(context, firm),
    mayDecide: DECIDERS.some((role) => role === actor.role) ? [...officesOf(actor)] : [],
  };
}

function isPublisher(role: string): boolean {
  return role === "inspector" || role === "administrator";
}

function standingOf(ladder: Shown["measures"], listings: Shown["listings"]): Shown["standing"] {
  if (listings.some((one) => one.current)) return "listed";
  const steps = ladder.filter((one) => one.inForce).map((one) => contract.STANDINGS.indexOf(one.kind));
  return contract.STANDINGS[Math.max(0, ...steps)] ?? "none";
}

/** The ladder, each step with its facts. A project that the reader does not see is not named. */
async function measuresShown(
  { tx, actor, today }: Context,
  companyId: number,
  seen: ReadonlySet<number>,
): Promise<Shown["measures"]> {
  const stored = await measures.measuresOf(tx, companyId);
  const ids = stored.map((one) => one.measureId);
  const of = <Row extends { measureId: number }>(rows: readonly Row[]) => Map.groupBy(rows, (one) => one.measureId);
  const steps = of(await measures.stepsOf(tx, ids));
  const basis = of(await measures.basisOf(tx, ids));
  const files = of(await measures.filesOf(tx, ids));
  const isFirm = FIRM_ROLES.some((role) => role === actor.role);
  const doer = isFirm ? "firm" : "office";
  return stored.map((one) => {
    const taken = steps.get(one.measureId) ?? [];
    const now = foldMeasure(one, taken);
    const mayAct = isFirm || (DECIDERS.some((role) => role === actor.role) && mayFollow(actor, one));
    const begun = one.fromDay <= today && now.endedOn === null;
    const { companyId: _firm, restrictionId: _gate, interviewOn: _planned, ...head } = one;
    const { promiseDueOn: _due, promises, ...rest } = now;
    return {
      ...head,
      ...rest,
      promises: [...promises],
      inForce: begun && !isExpired(one.toDay, today),
      basis: (basis.get(one.measureId) ?? []).map(({ kind, factId, projectId, label }) => {
        return { kind, factId, projectId: projectId !== null && seen.has(projectId) ? projectId : null, label };
      }),
      steps: taken.map(({ measureId: _id, ...step }) => step),
      files: (files.get(one.measureId) ?? []).map(({ measureId: _id, ...file }) => file),
      allowed: mayAct ? stepsAllowed(now, one.toDay, today, doer) : [],
    };
  });
}

const MONTHS_SHOWN = 36;

async function creditOf({ tx, actor, today }: Context, firm: Company): Promise<Shown["credit"]> {
  const { work, arrears, unknown } = await creditSpans(tx, actor, firm.companyId);
  const months = creditMonths(work, arrears, unknown, today);
  const events = await creditEvents(tx, actor, firm, today);
  const orders = events.filter(({ kind }) => kind === "order-payment" || kind === "order-rectify");
  const fines = events.filter(({ kind }) => kind === "decision").map((one) => one.amountFen ?? ZERO);
  return {
    events,
    goodYears: goodYears(months) ?? null,
    knownFrom: months[0]?.month ?? null,
    months: months.slice(-MONTHS_SHOWN),
    orders: orders.length,
    unmetOrders: orders.filter((one) => one.unmet === true).length,
    fineFen: fen(fines.reduce<number>((sum, one) => sum + one, 0)),
  };
}

export const measureFile = implement(contract.measureFile, async (context, given) => {
  const { tx, actor, vault } = context;
  const firm = await firmBy(tx, given.companyCode);
  if (isRefusal(firm)) return firm;
  const stranger = FIRM_ROLES.some((role) => role === actor.role) && actor.companyId !== firm.companyId;
  const all = stranger ? [] : await measures.measuresOf(tx, firm.companyId);
  if (!all.some((one) => one.measureId === given.measureId)) {
    return refuse("firm-measure.unknown", { field: "measureId" });
  }
  const file = await attachmentContent(tx, measures.MEASURE_FILES, given.measureId, given.attachmentNo);
  if (file === undefined) return refuse("firm-measure-file.unknown", { field: "attachmentNo" });
  return { fileName: file.fileName, mediaType: file.mediaType, base64: vault.open(file.sealed) };
});

const DAYS_AHEAD = 60;

export const listDues = implement(contract.listDues, async (context, asked) => {
  return { today: context.today, dues: await duesSeen(context, asked) };
});

/** What the actor's offices have to do about firms, in his area and in the one that is asked for; the oldest first. */
export async function duesSeen(
  { tx, actor, today }: Context,
  asked: InputOf<typeof contract.listDues>,
): Promise<OutputOf<typeof contract.listDues>["dues"]> {
  const own = actor.regionCode === undefined ? "" : areaPrefix(actor.regionCode);
  const wanted = asked.regionCode === undefined ? own : areaPrefix(asked.regionCode);
  // The narrower of both; an area outside one's own holds nothing.
  const area = wanted.startsWith(own) ? wanted : own.startsWith(wanted) ? own : "nowhere";
  const offices = officesSeen(actor);
  const days = { today, until: asked.until ?? addDays(today, DAYS_AHEAD) };
  const found = await page.dues(tx, { area, offices, kind: asked.kind ?? null }, days);
  return found.map((one) => ({ ...one, daysLeft: daysBetween(today, one.dueOn) }));
}
