import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { LEVEL_PROFILE } from "../../law/levels.ts";
import { type CheckId, type CheckMode, LEVEL_KINDS, type LevelKind, type Profile } from "../../law/profile.ts";
import { PROFILES } from "../../law/profiles.gen.ts";
import { recordedValue } from "../../law/source-schemas.ts";
import type { Addition } from "./addition.store.ts";

/** The program's own and those on record that were not withdrawn. */
export function profileIdsOf(known: readonly Pick<Addition, "kind" | "subject">[]): string[] {
  const recorded = known.filter((one) => one.kind === "profile").map((one) => one.subject);
  return [...PROFILES.map((one) => one.id), ...recorded];
}

/** Whoever withdrew a profile that a recorded value names would leave a region without one, on some day at least. */
export function chosenFault(
  addition: Pick<Addition, "kind" | "subject">,
  known: readonly Addition[],
): Refusal | undefined {
  if (addition.kind !== "profile") return undefined;
  const choice = choicesIn(known).find((one) => one.value === addition.subject);
  if (choice === undefined) return undefined;
  const { additionId, region, from } = choice;
  return refuse("profile.in-use", { field: "additionId", facts: { choice: additionId, region, from } });
}

/** What regions chose by a recorded value. */
export function choicesIn(known: readonly Addition[]) {
  return known
    .filter((one) => one.kind === "value" && one.subject === LEVEL_PROFILE)
    .map(({ additionId, body }) => ({ additionId, ...recordedValue.parse(body) }));
}

/** For a person who reads a profile: what it says itself and what it takes from the default. */
export function ownParts({ levels, checks }: Profile): {
  readonly levels: readonly LevelKind[];
  readonly checks: Partial<Record<CheckId, CheckMode>>;
} {
  return { levels: LEVEL_KINDS.filter((kind) => levels[kind] !== undefined), checks };
}
