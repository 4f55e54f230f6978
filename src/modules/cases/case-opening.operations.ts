import { type Context, implement } from "../../db/implement.ts";
import { assert, present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type FoundRow, findFinding } from "../alerts/finding.store.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { getProject } from "../registry/project.store.ts";
import { linesOwed, type WageLine } from "../wages/wage-line.store.ts";
import * as contract from "./case.contract.ts";
import * as store from "./case.store.ts";
import { caseNumberOf, foldCase } from "./case.ts";
import type { CaseEvent, Claim } from "./case-detail.ts";
import { followCase, saveClocks } from "./case-proof.operations.ts";

export const openCase = implement(contract.openCase, async (context, input) => {
  const { projectId, findingId } = input;
  await store.holdProject(context.tx, projectId);
  const finding = await findFinding(context.tx, context.actor, { projectId, findingId });
  if (finding === undefined) return refuse("finding.unknown", { field: "findingId" });
  if (finding.closedOn !== null) return refuse("finding.closed", { facts: { closedOn: finding.closedOn } });
  if (finding.ruleId !== UNPAID_WAGES_RULE || finding.lineId === null) {
    return refuse("finding.not-about-wages", { field: "findingId", right: `a finding of ${UNPAID_WAGES_RULE}` });
  }
  const owed = await linesForFinding(context, projectId, finding.lineId, input.includeAll);
  if (isRefusal(owed)) return owed;
  const title = input.title ?? defaultTitle(finding);
  const { caseId, caseNumber, lines } = await writeCase(context, {
    projectId,
    title,
    origin: "finding",
    findingId,
    lines: owed,
    claims: [],
  });
  return { caseId, caseNumber, lines };
});

function defaultTitle({ projectName }: Pick<FoundRow, "projectName">): string {
  return `${projectName}拖欠工资案`;
}

/** The finding's wage line, and with `all` every other line of the project that is overdue and in no case. */
async function linesForFinding(
  context: Context,
  projectId: number,
  lineId: number,
  all: boolean,
): Promise<Outcome<WageLine[]>> {
  const { overdue, taken } = await overdueLines(context, projectId);
  const caseNumber = taken.get(lineId);
  if (caseNumber !== undefined) return refuse("case.line-already-in-a-case", { facts: { caseNumber } });
  // Paid since the finding was made: the next review closes it.
  if (!overdue.some((line) => line.lineId === lineId)) return refuse("finding.closed", { field: "findingId" });
  return overdue.filter((line) => !taken.has(line.lineId) && (all || line.lineId === lineId));
}

/** Lines that are overdue and unpaid, and which of the project's lines are in an open case already. */
async function overdueLines(context: Context, projectId: number) {
  const { tx, today } = context;
  // A case whose money came back is opened again first: its lines are then in a case.
  for (const caseId of await store.caseIdsOf(tx, projectId)) await followCase(context, projectId, caseId);
  const taken = await store.linesInOpenCases(tx, projectId);
  const owed = await linesOwed(tx, projectId);
  return { overdue: owed.filter((line) => line.dueOn < today && line.sheetState !== "drafted"), taken };
}

/** Overdue lines of a project that a new case may take in. Holds the project: none of them comes into two cases. */
export async function linesFreeForCase(context: Context, projectId: number): Promise<WageLine[]> {
  await store.holdProject(context.tx, projectId);
  const { overdue, taken } = await overdueLines(context, projectId);
  return overdue.filter((line) => !taken.has(line.lineId));
}

export interface CaseOpening {
  readonly projectId: number;
  /** Left out: the project's name and what such a case is about. */
  readonly title?: string | undefined;
  readonly origin: "finding" | "complaint" | "inspection";
  readonly findingId?: number | undefined;
  readonly complaintId?: number | undefined;
  /** Overdue wage lines of the project that are in no open case. */
  readonly lineIds: readonly number[];
  /** What is claimed and has no wage line; numbered here from 1. */
  readonly claims: readonly Omit<Claim, "claimNo">[];
  /**
   * A complaint's receipt: the acceptance clock counts from it, and the case is accepted at once, as the complaint was
   * ("于受理之日立案查处" [令25号 18]). Left out: the case waits for its acceptance from today on.
   */
  readonly receivedOn?: Day | undefined;
}

export interface OpenedCase {
  readonly caseId: number;
  readonly caseNumber: string;
  readonly lines: number;
}

/**
 * Opens a case about wage lines and claims. Refuses `case.line-already-in-a-case` and `case.line-not-overdue`: a line
 * that is not of the project, not due yet, or paid.
 */
export async function openCaseWith(context: Context, opening: CaseOpening): Promise<Outcome<OpenedCase>> {
  const { tx } = context;
  const { projectId, lineIds, title, ...more } = opening;
  await store.holdProject(tx, projectId);
  const { overdue, taken } = await overdueLines(context, projectId);
  const ofId = new Map(overdue.map((line) => [line.lineId, line]));
  const lines: WageLine[] = [];
  for (const [at, lineId] of [...new Set(lineIds)].entries()) {
    const caseNumber = taken.get(lineId);
    const field = `lineIds.${at}`;
    if (caseNumber !== undefined) return refuse("case.line-already-in-a-case", { field, facts: { caseNumber } });
    const line = ofId.get(lineId);
    if (line === undefined) return refuse("case.line-not-overdue", { field, facts: { lineId } });
    lines.push(line);
  }
  const named = title ?? defaultTitle({ projectName: (await getProject(tx, projectId)).name });
  return writeCase(context, { ...more, projectId, title: named, lines });
}

interface CaseToWrite extends Omit<CaseOpening, "lineIds"> {
  readonly title: string;
  readonly lines: readonly WageLine[];
}

async function writeCase(context: Context, wanted: CaseToWrite): Promise<OpenedCase> {
  const { tx, actor, today, now, ids } = context;
  const { projectId, title, origin, findingId, complaintId, receivedOn } = wanted;
  assert(wanted.lines.length + wanted.claims.length > 0, "a case is about a wage line or a claim");
  const { regionCode } = present(await getProject(tx, projectId), `project ${projectId}`);
  const caseId = ids.next();
  const year = Number(today.slice(0, 4));
  const caseNumber = caseNumberOf(regionCode, year, await store.nextSerial(tx, regionCode, year));
  const place = { caseId, caseNumber, projectId, regionCode };
  const head = { ...place, title, origin, findingId: findingId ?? null, openedOn: today, openedBy: actor.userId };
  const lines = wanted.lines.map((line, index) => {
    return { lineNo: index + 1, lineId: line.lineId, pin: line.pin, month: line.month, owedFen: line.unpaidFen };
  });
  await store.insertCase(tx, head);
  await store.insertLines(tx, head, lines);
  const named = lines.map(({ lineNo, lineId, owedFen }) => ({ lineNo, lineId, owedFen }));
  const claims = wanted.claims.map((one, index) => ({ claimNo: index + 1, ...one }));
  const detail = {
    ...(findingId === undefined ? {} : { findingId }),
    ...(complaintId === undefined ? {} : { complaintId }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    lines: named,
    ...(claims.length === 0 ? {} : { claims }),
  };
  const events: CaseEvent[] = [{ kind: "open", actedOn: today, detail }];
  if (receivedOn !== undefined) events.push({ kind: "accept", actedOn: today, detail: {} });
  for (const [index, event] of events.entries()) {
    const by = { actionNo: index + 1, recordedAt: now, actorId: actor.userId, actorName: actor.name };
    await store.insertAction(tx, caseId, { ...event, ...by });
  }
  const folded = foldCase(events, today);
  if (receivedOn !== undefined) await store.saveState(tx, caseId, folded.state, undefined);
  await saveClocks(context, caseId, regionCode, folded);
  return { caseId, caseNumber, lines: lines.length };
}
