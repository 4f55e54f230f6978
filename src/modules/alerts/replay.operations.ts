import { type Context, type Implementation, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { addDays, type Day, daysBetween, earliest } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { applyRule } from "../../law/assess.ts";
import type { Rule } from "../../law/define-rule.ts";
import type { ProjectFacts } from "../../law/facts.ts";
import { factsOn } from "../../law/facts-on.ts";
import type { Law } from "../../law/law.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import { RULES } from "../../law/rules.gen.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { exemptionsOf } from "./exemption.store.ts";
import { type Exemption, exemptionFor } from "./exemption.ts";
import { loadManyFacts } from "./facts.store.ts";
import * as contract from "./replay.contract.ts";
import * as store from "./replay.store.ts";
import {
  type DayAnswer,
  type Episode,
  episodesOf,
  type Hindsight,
  spanDifferences,
  totalsOf,
  turnoutOf,
} from "./replay.ts";
import { findRule } from "./rule-text.ts";

type Input = InputOf<typeof contract.replayRule>;

/** Projects whose facts are in memory at once. */
const BATCH = 10;
/** After so many days of projects a call ends, and says where to go on. Measured: 5 to 20 ms each. */
const PROJECT_DAYS_MAX = 4_000;
const SPAN_DAYS_MAX = 366;

/** A rule of the program, live or on trial, or a candidate that the command line read from a file. Writes nothing. */
export function replayOf(candidate?: Rule): Implementation<typeof contract.replayRule> {
  return implement(contract.replayRule, async (context, input) => {
    const rule = candidate ?? findRule(input.ruleId);
    if (rule === undefined) {
      return refuse("rule.unknown", { field: "ruleId", right: RULES.map((one) => one.id).join(", ") });
    }
    const refusal = inputRefusal(input, context.today);
    if (refusal !== undefined) return refusal;
    const projectsInScope = await store.countProjects(context.tx, context.actor, input);
    const played = await replayProjects(context, rule, input);
    return {
      ruleId: rule.id,
      version: rule.version,
      trial: candidate !== undefined || rule.trial === true,
      from: input.from,
      to: input.to,
      projectsInScope,
      ...played,
      ...totalsOf(played.findings),
    };
  });
}

export const replayRule = replayOf();

function inputRefusal({ from, to, values = [] }: Input, today: Day): Refusal | undefined {
  const unknown = values.find(({ id }) => !PARAMETERS.some((one) => one.id === id));
  if (unknown !== undefined) {
    return refuse("law.parameter-unknown", { field: "values", right: PARAMETERS.map((one) => one.id).join(", ") });
  }
  const days = daysBetween(from, to) + 1;
  if (days < 1) return refuse("law.span-reversed", { field: "to", right: `a day not before ${from}` });
  if (days > SPAN_DAYS_MAX) {
    return refuse("law.span-too-long", { field: "to", right: `at most ${SPAN_DAYS_MAX} days`, facts: { days } });
  }
  return to > today ? refuse("law.day-ahead", { field: "to", right: `a day up to ${today}` }) : undefined;
}

type LawOf = (on: Day) => Promise<Law>;

async function replayProjects(context: Context, rule: Rule, input: Input) {
  const { tx, actor } = context;
  const { limit, after = 0 } = input;
  // One more than asked for tells whether any are left.
  const asked = await store.projectsAfter(tx, actor, { ...input, after, limit: limit + 1 });
  const laws = new Map<Day, Law>();
  const lawOf: LawOf = async (on) => {
    const known = laws.get(on) ?? (await lawInForce(tx, instantAt(addDays(on, 1), "00:00"), input.values));
    laws.set(on, known);
    return known;
  };
  const found: Found[] = [];
  const differences: ReturnType<typeof spanDifferences> = [];
  const against = input.against ?? rule.id;
  let [done, projectDays] = [0, 0];
  while (done < Math.min(limit, asked.length) && projectDays < PROJECT_DAYS_MAX) {
    const batch = asked.slice(done, Math.min(done + BATCH, limit));
    const answers = await answersOf(context, rule, lawOf, batch, input);
    for (const one of answers.values()) projectDays += one.length;
    const episodes = batch.flatMap((project) =>
      episodesOf(answers.get(project.projectId) ?? []).map((one) => ({ ...project, ...one })),
    );
    const ids = batch.map((one) => one.projectId);
    differences.push(...spanDifferences(episodes, await store.storedSpans(tx, ids, against, input.from, input.to)));
    found.push(...(await withOutcomes(context, rule, lawOf, episodes, input)));
    done += batch.length;
  }
  const truncated = done < asked.length;
  return {
    projectsReplayed: done,
    projectDays,
    truncated,
    nextAfter: truncated ? (asked[done - 1]?.projectId ?? null) : null,
    findings: found,
    sameAsStored: { against, same: differences.length === 0, differences },
  };
}

/**
 * The rule's answers on the first day and on each day that could change them: facts or law were added, or the rule
 * itself named the day (`reviewOn`). Facts are those that were known on the evening of the day.
 */
async function answersOf(
  { tx }: Context,
  rule: Rule,
  lawOf: LawOf,
  projects: readonly store.ReplayProject[],
  { from, to }: Input,
): Promise<ReadonlyMap<number, DayAnswer[]>> {
  const ids = projects.map((one) => one.projectId);
  const changes = await store.changeDays(tx, ids, from, to);
  const answers = new Map<number, DayAnswer[]>(ids.map((id) => [id, []]));
  const next = new Map<number, Day>(ids.map((id) => [id, from]));
  for (let on: Day | undefined = from; on !== undefined; on = earliest(...next.values())) {
    const today: Day = on;
    const due = [...next].filter(([, day]) => day === today).map(([projectId]) => projectId);
    const facts = await loadManyFacts(tx, due, today);
    const law = await lawOf(today);
    for (const projectId of due) {
      const known = factsOn(present(facts.get(projectId), `project ${projectId}`), today);
      const { findings, reviewOn } = applyRule(rule, known, law, today);
      answers.get(projectId)?.push({ on: today, findings });
      const coming = earliest(
        reviewOn,
        changes.get(projectId)?.find((day) => day > today),
      );
      if (coming === undefined || coming > to) next.delete(projectId);
      else next.set(projectId, coming);
    }
  }
  return answers;
}

type ProjectEpisode = store.ReplayProject & Episode;
type Found = ProjectEpisode & ReturnType<typeof turnoutOf>;

/** What became of each, by the facts that are known today. */
async function withOutcomes(
  { tx, today }: Context,
  rule: Rule,
  lawOf: LawOf,
  episodes: readonly ProjectEpisode[],
  { to }: Input,
): Promise<Found[]> {
  const ids = [...new Set(episodes.map((one) => one.projectId))];
  const facts = await loadManyFacts(tx, ids, today);
  const exempt = await exemptionsOf(tx, ids, today);
  const upheld = await store.upheldSubjects(tx, ids, rule.id);
  const cases = await store.provingCases(tx, ids);
  const found: Found[] = [];
  for (const one of episodes) {
    const known = present(facts.get(one.projectId), `project ${one.projectId}`);
    const verdictOn = async (on: Day): Promise<Hindsight["verdictNow"]> => {
      const { findings } = applyRule(rule, factsOn(known, on), await lawOf(on), on);
      return findings.find(({ subject }) => subject === one.subject)?.verdict ?? "none";
    };
    const [first, last] = [one.from, one.to ?? to];
    const lineId = one.subject.startsWith("wage-line:") ? Number(one.subject.slice("wage-line:".length)) : undefined;
    const turnout = turnoutOf(one, {
      verdictsThen: [await verdictOn(first), await verdictOn(last)],
      verdictNow: await verdictOn(today),
      settledOn: settledOn(known, lineId),
      caseNumber: lineId === undefined ? undefined : cases.get(lineId),
      appealUpheld: upheld.has(`${one.projectId} ${one.subject}`),
      exempt: isExempt(exempt.get(one.projectId) ?? [], rule.id, one, last),
    });
    found.push({ ...one, ...turnout });
  }
  return found;
}

function settledOn({ payments }: ProjectFacts, lineId: number | undefined): Day | undefined {
  if (lineId === undefined) return undefined;
  return payments.find((one) => one.lineId === lineId && one.state === "settled")?.settledOn;
}

function isExempt(exemptions: readonly Exemption[], ruleId: string, { subject, level }: Episode, on: Day): boolean {
  return exemptionFor(exemptions, { ruleId, subject, level }, on) !== undefined;
}
