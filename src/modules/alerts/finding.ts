import { hash } from "node:crypto";
import { type Day, earliest } from "../../kernel/day.ts";
import type { Level } from "../../kernel/fields.ts";
import { type Fen, sumFen } from "../../kernel/money.ts";
import { type Assessment, assess, type Finding } from "../../law/assess.ts";
import { daysMissing, isOnSite } from "../../law/attendance-coverage.ts";
import type { ProjectFacts } from "../../law/facts.ts";
import type { Law } from "../../law/law.ts";
import { numberOf } from "../../law/parameters.ts";
import { type Exemption, exemptionFor, nextExemptionDay } from "./exemption.ts";

/** The rule whose breaches are wages due and unpaid: what a case is opened for, and what a project owes. */
export const UNPAID_WAGES_RULE = "decree724-12-paid-in-full";

/** An open finding as it is stored. */
export interface OpenFinding {
  readonly findingId: number;
  readonly projectId: number;
  readonly ruleId: string;
  readonly subject: string;
  readonly verdict: "breached" | "unknown";
  readonly level: Level;
  readonly since: Day;
  readonly dueOn: Day | null;
  readonly amountFen: Fen | null;
  readonly exemptionId: number | null;
  readonly digest: string;
}

/** A finding of today's assessment, with what a list must know about its subject. */
export interface FoundFinding {
  readonly projectId: number;
  readonly finding: Finding;
  readonly pin: number | null;
  readonly lineId: number | null;
  readonly companyId: number | null;
  /** While it holds, the finding stays and is not counted as a breach. */
  readonly exemption: Exemption | undefined;
  readonly digest: string;
}

export interface ChangedFinding extends FoundFinding {
  readonly findingId: number;
  /** False: only the working was done anew (another day overdue, a payment on its way), and the answer is the same. */
  readonly answerChanged: boolean;
}

export interface Difference {
  readonly opened: readonly FoundFinding[];
  readonly changed: readonly ChangedFinding[];
  readonly closed: readonly OpenFinding[];
}

/** What has to be stored so that the open findings are those of the assessment. */
export function differenceOf(open: readonly OpenFinding[], found: readonly FoundFinding[]): Difference {
  const gone = new Map(open.map((one) => [keyOf(one.ruleId, one.subject), one]));
  const opened: FoundFinding[] = [];
  const changed: ChangedFinding[] = [];
  for (const one of found) {
    const key = keyOf(one.finding.ruleId, one.finding.subject);
    const before = gone.get(key);
    gone.delete(key);
    if (before === undefined) opened.push(one);
    else if (before.digest !== one.digest) {
      changed.push({ ...one, findingId: before.findingId, answerChanged: !sameAnswer(before, one) });
    }
  }
  return { opened, changed, closed: [...gone.values()] };
}

function sameAnswer(before: OpenFinding, { finding: now, exemption }: FoundFinding): boolean {
  return (
    before.exemptionId === (exemption?.exemptionId ?? null) &&
    before.verdict === now.verdict &&
    before.level === now.level &&
    before.since === now.since &&
    before.dueOn === (now.dueOn ?? null) &&
    before.amountFen === (now.amountFen ?? null)
  );
}

function keyOf(ruleId: string, subject: string): string {
  return `${ruleId} ${subject}`;
}

/** Each finding of a project with the worker, wage line and company that it is about. */
export function foundIn(facts: ProjectFacts, assessment: Assessment, exemptions: readonly Exemption[]): FoundFinding[] {
  const lines = new Map(facts.wageLines.map((one) => [one.lineId, one]));
  const engagements = new Map(facts.engagements.map((one) => [one.pin, one]));
  return assessment.findings.map((finding) => {
    const [kind = "", id = ""] = finding.subject.split(":");
    const line = kind === "wage-line" ? lines.get(Number(id)) : undefined;
    const pin = kind === "engagement" ? Number(id) : (line?.pin ?? null);
    // The subject of a wage sheet is `<company>/<month>`.
    const named = kind === "sheet" || kind === "company" ? Number(id.split("/")[0]) : undefined;
    const exemption = exemptionFor(exemptions, finding, assessment.asOf);
    const employer = pin === null ? undefined : engagements.get(pin)?.companyId;
    return {
      projectId: facts.project.projectId,
      finding,
      pin,
      lineId: line?.lineId ?? null,
      companyId: line?.companyId ?? named ?? employer ?? null,
      exemption,
      digest: digestOf(finding, exemption),
    };
  });
}

/** Rules build their answers in a fixed order, so equal answers have equal texts. */
function digestOf(finding: Finding, exemption: Exemption | undefined): string {
  const exempt = exemption === undefined ? "" : ` exempt ${exemption.exemptionId}`;
  return hash("sha256", `${JSON.stringify(finding)}${exempt}`, "hex");
}

/** What `project_review` keeps of an assessment, for lists and the cockpit. */
export interface Review {
  readonly projectId: number;
  readonly nextReviewOn: Day | null;
  readonly met: number;
  readonly breached: number;
  readonly unknown: number;
  /** Wages due and unpaid. */
  readonly owedFen: Fen;
  readonly attendance: "met" | "breached" | "unknown";
}

/** What is exempt is neither a breach nor unknown; a wage that is owed stays owed, whoever exempts whom. */
export function reviewOf(
  facts: ProjectFacts,
  law: Law,
  assessment: Assessment,
  exemptions: readonly Exemption[],
): Review {
  const count = { met: 0, breached: 0, unknown: 0 };
  for (const rule of Object.values(assessment.counts)) {
    count.met += rule.met;
    count.breached += rule.breached;
    count.unknown += rule.unknown;
  }
  for (const one of assessment.findings) {
    if (exemptionFor(exemptions, one, assessment.asOf) !== undefined) count[one.verdict] -= 1;
  }
  const unpaid = assessment.findings.filter((one) => one.ruleId === UNPAID_WAGES_RULE && one.verdict === "breached");
  return {
    projectId: facts.project.projectId,
    nextReviewOn: earliest(assessment.nextReviewOn, nextExemptionDay(exemptions, assessment.asOf)) ?? null,
    ...count,
    owedFen: sumFen(unpaid.flatMap((one) => one.amountFen ?? [])),
    attendance: attendanceOf(facts, law, assessment.asOf),
  };
}

/**
 * Whether attendance data come in: met while every device on site reports, unknown while one is silent for longer than
 * the parameter allows, breached where work goes on with no device at all. A blocked device is a breach too; its state
 * is not among the facts, so the store adds it.
 */
function attendanceOf(facts: ProjectFacts, { parameters }: Law, asOf: Day): Review["attendance"] {
  const { startedOn, completedOn, regionCode } = facts.project;
  if (completedOn !== undefined && completedOn < asOf) return "met";
  const standing = facts.devices.filter((one) => isOnSite(one, asOf));
  if (standing.length === 0) return startedOn <= asOf ? "breached" : "unknown";
  const max = parameters.find("silent-device-days", regionCode, asOf);
  if (max === undefined) return "unknown";
  return standing.some((one) => daysMissing(one, asOf) > numberOf(max)) ? "unknown" : "met";
}

/** What a project's findings are worked out from. */
export interface Grounds {
  readonly facts: ProjectFacts;
  readonly law: Law;
  readonly exemptions: readonly Exemption[];
}

/** How the stored open findings of a project differ from those that its facts and exemptions give on a day. */
export function findingDifferences(
  { facts, law, exemptions }: Grounds,
  stored: readonly OpenFinding[],
  asOf: Day,
): string[] {
  const { projectId } = facts.project;
  const differences: string[] = [];
  const gone = new Map(stored.map((one) => [keyOf(one.ruleId, one.subject), one]));
  for (const finding of assess(facts, law, asOf).findings) {
    const key = keyOf(finding.ruleId, finding.subject);
    const before = gone.get(key);
    gone.delete(key);
    const exemptionId = exemptionFor(exemptions, finding, asOf)?.exemptionId ?? null;
    const now = answerText({ ...finding, exemptionId });
    const was = before === undefined ? "nothing" : answerText(before);
    if (now !== was) differences.push(`project ${projectId} ${key}: stored ${was}, facts of ${asOf} say ${now}`);
  }
  for (const key of gone.keys()) differences.push(`project ${projectId} ${key}: stored, but facts of ${asOf} deny it`);
  return differences;
}

function answerText(answer: {
  readonly verdict: string;
  readonly amountFen?: Fen | null | undefined;
  readonly exemptionId: number | null;
}): string {
  const exempt = answer.exemptionId === null ? "" : ` exempt by ${answer.exemptionId}`;
  return `${answer.verdict} ${answer.amountFen ?? "no amount"}${exempt}`;
}
