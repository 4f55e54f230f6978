import { applyRule } from "./assess.ts";
import type { Rule, RuleVector } from "./define-rule.ts";
import { factsOn } from "./facts-on.ts";
import type { Law } from "./law.ts";
import { LEVEL_PROFILE, profileInForce } from "./levels.ts";
import { profilesOf } from "./profile.ts";
import { NATION } from "./region-chain.ts";

/** The law by which a vector is judged: its region may have chosen bands of its own. */
export function lawOf({ levels, asOf }: Pick<RuleVector, "levels" | "asOf">, law: Law): Law {
  if (levels === undefined) return law;
  const chosen = profileInForce(law, NATION, asOf);
  const profile = { ...chosen, id: "example", name: EXAMPLE, levels: { ...chosen.levels, ...levels } };
  const { parameters } = law;
  return {
    ...law,
    profiles: profilesOf([...law.profiles.all, profile]),
    parameters: {
      ...parameters,
      find: (id, region, on) => {
        const found = parameters.find(id, region, on);
        return id === LEVEL_PROFILE && found !== undefined ? { ...found, value: profile.id } : found;
      },
    },
  };
}

const EXAMPLE = { zh: "算例所用的分级", en: "Bands of the example" };

/** How a rule's answers differ from what its vector expects; empty where they agree. */
export function vectorComplaints(rule: Rule, vector: RuleVector, law: Law): string[] {
  const complaints: string[] = [];
  const seen = new Map<string, string>();
  const known = factsOn(vector.facts, vector.asOf);
  const { findings, reviewOn } = applyRule(rule, known, lawOf(vector, law), vector.asOf, seen);
  const compare = (what: string, actual: unknown, expected: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      complaints.push(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
    }
  };
  for (const [subject, { verdict, steps, ...figures }] of Object.entries(vector.expect)) {
    compare(subject, seen.get(subject) ?? "not-governed", verdict);
    const finding = findings.find((one) => one.subject === subject);
    const { since, amountFen, level } = finding ?? {};
    for (const [name, value] of Object.entries(figures)) {
      compare(`${subject}: ${name}`, { since, amountFen, level }[name as keyof typeof figures], value);
    }
    if (steps !== undefined)
      compare(
        `${subject}: steps`,
        finding?.trace.steps.map((one) => one.step),
        steps,
      );
  }
  for (const finding of findings) {
    if (!(finding.subject in vector.expect)) complaints.push(`${finding.subject} is ${finding.verdict}, unexpectedly`);
    if (finding.since > vector.asOf) complaints.push(`${finding.subject}: since ${finding.since} lies ahead`);
    if (finding.since < rule.inForce.from) complaints.push(`${finding.subject}: since before the rule came into force`);
  }
  if (vector.reviewOn !== undefined) compare("reviewOn", reviewOn ?? null, vector.reviewOn);
  return complaints;
}
