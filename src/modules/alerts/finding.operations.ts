import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { assess } from "../../law/assess.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { exemptionsOf } from "./exemption.store.ts";
import { loadProjectFacts } from "./facts.store.ts";
import * as contract from "./finding.contract.ts";
import * as store from "./finding.store.ts";
import { foundIn } from "./finding.ts";
import { laddersOf } from "./ladder-step.operations.ts";
import { explained, headOf } from "./rule-text.ts";

export const listFindings = implement(contract.listFindings, async (context, filter) => {
  const { tx, actor } = context;
  const rows = await store.findingRows(tx, actor, filter);
  const caseOf = await store.casesOf(tx, rows);
  const appealOf = await store.appealsOf(tx, rows);
  const ladders = await laddersOf(context, rows);
  const findings = rows.map((row) => ({
    ...row,
    ...headOf(row.ruleId),
    caseId: caseOf(row),
    appeal: appealOf(row),
    nextStep: ladders.next(row),
  }));
  return { ...(await store.findingTotals(tx, actor, filter)), findings };
});

export const getFinding = implement(contract.getFinding, async (context, input) => {
  const { tx, actor } = context;
  const row = await store.findFinding(tx, actor, input);
  if (row === undefined) return refuse("finding.unknown", { field: "findingId" });
  const caseOf = await store.casesOf(tx, [row]);
  const appealOf = await store.appealsOf(tx, [row]);
  const trace = explained(row.ruleId, row.trace);
  const ladders = await laddersOf(context, [row]);
  return {
    ...row,
    ...headOf(row.ruleId),
    caseId: caseOf(row),
    appeal: appealOf(row),
    nextStep: ladders.next(row),
    ladder: ladders.ladder(row),
    trace,
  };
});

/** From the facts alone: nothing is stored, and any day that lies behind can be asked about. */
export const assessProject = implement(contract.assessProject, async ({ tx, actor, today }, input) => {
  const asOf = input.asOf ?? today;
  const facts = await loadProjectFacts(tx, input.projectId, asOf);
  const assessment = assess(facts, await lawInForce(tx), asOf);
  const exemptions = (await exemptionsOf(tx, [input.projectId], asOf)).get(input.projectId) ?? [];
  // A subcontractor sees what is about its own people and sheets, and no count that would tell of others.
  const own = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  return {
    projectId: input.projectId,
    asOf,
    nextReviewOn: assessment.nextReviewOn ?? null,
    findings: foundIn(facts, assessment, exemptions)
      .filter((one) => own === undefined || one.companyId === own)
      .map(({ finding, pin, lineId, exemption }) => {
        return { ...finding, exemptUntil: exemption?.to ?? null, pin, lineId, ...headOf(finding.ruleId) };
      })
      .map((finding) => ({ ...finding, trace: explained(finding.ruleId, { asOf, ...finding.trace }) })),
    met:
      own === undefined
        ? Object.fromEntries(Object.entries(assessment.counts).map(([rule, counts]) => [rule, counts.met]))
        : {},
  };
});
