import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import type { Law } from "../../law/law.ts";
import { LEVEL_PROFILE } from "../../law/levels.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import { CHECK_IDS, CHECKS, type LevelKind, type Profile } from "../../law/profile.ts";
import { NATION } from "../../law/region-chain.ts";
import * as store from "./addition.store.ts";
import { regionFault } from "./addition.ts";
import { lawInForce } from "./law-in-force.store.ts";
import * as contract from "./profile.contract.ts";
import { choicesIn, ownParts, profileIdsOf } from "./profile.ts";

/** Never changed afterwards: another set of bands is another profile, and the region chooses it from a day on. */
export const addProfile = implement(contract.addProfile, async ({ tx, ids, now, actor }, given) => {
  const unknown = given.region === undefined ? undefined : regionFault(given.region);
  if (unknown !== undefined) return unknown;
  await store.lockAdditions(tx);
  const taken = profileIdsOf(await store.additions(tx, false));
  if (taken.includes(given.id)) return refuse("profile.id-taken", { field: "id", facts: { id: given.id } });
  const additionId = ids.next();
  const addition = { kind: "profile", region: given.region ?? NATION, subject: given.id } as const;
  await store.insertAddition(tx, { ...addition, additionId, body: given, source: given.source }, now, actor);
  return { additionId, id: given.id };
});

export const listProfiles = implement(contract.listProfiles, async ({ tx, today }) => {
  const law = await lawInForce(tx);
  const known = await store.additions(tx, false);
  const recorded = new Map(
    known.filter((one) => one.kind === "profile").map(({ subject, additionId }) => [subject, additionId]),
  );
  const shipped = PARAMETERS.find((one) => one.id === LEVEL_PROFILE)?.values ?? [];
  const choices = [...choicesIn(known), ...shipped.map((one) => ({ additionId: null, ...one }))].map((one) => {
    const deciding = law.parameters.find(LEVEL_PROFILE, one.region, today);
    const decidesToday = deciding?.region === one.region && deciding.from === one.from && deciding.value === one.value;
    return { ...one, to: one.to ?? null, decidesToday };
  });
  return {
    profiles: law.profiles.all.map((one) => ({
      ...profileRow(one, law),
      additionId: recorded.get(one.id) ?? null,
      chosenBy: choices
        .filter(({ value }) => value === one.id)
        .map(({ region, from, to, additionId, decidesToday }) => ({ region, from, to, additionId, decidesToday })),
    })),
  };
});

function profileRow(one: Profile, law: Law) {
  const { levels, checks } = law.profiles.get(one.id);
  const own = ownParts(one);
  const bandsOf = (kind: LevelKind) => ({ own: own.levels.includes(kind), bands: [...levels[kind]] });
  return {
    id: one.id,
    name: one.name,
    source: one.source,
    mark: one.mark,
    region: one.region ?? null,
    levels: { arrears: bandsOf("arrears"), transfer: bandsOf("transfer") },
    ladder: [...one.ladder],
    checks: CHECK_IDS.map((check) => ({
      check,
      says: CHECKS[check],
      mode: checks[check],
      own: own.checks[check] !== undefined,
    })),
    notModelled: [...one.notModelled],
  };
}
