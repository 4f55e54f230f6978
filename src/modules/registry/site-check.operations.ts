import { implement } from "../../db/implement.ts";
import { profileInForce } from "../../law/levels.ts";
import { CHECK_IDS, CHECKS, type CheckId } from "../../law/profile.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { type ListedFirm, worst } from "./listing.ts";
import type { RestrictedFirm } from "./restriction.ts";
import * as contract from "./site-check.contract.ts";
import * as store from "./site-check.store.ts";
import { ageStates, type CheckState, siteState } from "./site-check.ts";

/** All eleven checks of a project, as they stand today. */
export const siteChecks = implement(contract.siteChecks, async ({ tx, today }, { projectId }) => {
  const law = await lawInForce(tx);
  const setup = await store.siteSetup(tx, projectId, today);
  const profile = profileInForce(law, setup.regionCode, today);
  const people = await store.peoplePresent(tx, projectId);
  const ageOf = ageStates(law, setup.regionCode);
  const ages = people.map((one) => ageOf(one, today));
  const counted = (states: readonly CheckState[]): { state: CheckState; people: number } => {
    const worst = states.includes("missing") ? "missing" : states.includes("unknown") ? "unknown" : "in-order";
    return { state: worst, people: worst === "in-order" ? 0 : states.filter((one) => one === worst).length };
  };
  const found: Readonly<Partial<Record<CheckId, { state: CheckState; people: number | null }>>> = {
    "contract-missing": counted(people.map((one) => (one.hasContract ? "in-order" : "missing"))),
    "age-outside": counted(ages),
    "listed-firm": { state: firmState(setup.listed), people: null },
    "restricted-firm": { state: firmState(setup.restricted), people: null },
    "registration-missing": {
      state: siteState("registration-missing", setup) ?? "unknown",
      people: setup.unregistered,
    },
  };
  const firms: Readonly<Partial<Record<CheckId, readonly { name: string }[]>>> = {
    "listed-firm": setup.listed,
    "restricted-firm": setup.restricted,
  };
  return {
    on: today,
    profile: { id: profile.id, name: profile.name },
    checks: CHECK_IDS.map((check) => ({
      check,
      says: CHECKS[check],
      mode: profile.checks[check],
      firms: (firms[check] ?? []).map((one) => one.name),
      ...(found[check] ?? { state: siteState(check, setup) ?? "unknown", people: null }),
    })),
  };
});

function firmState(firms: readonly (ListedFirm | RestrictedFirm)[]): CheckState {
  return worst(firms)?.state ?? "in-order";
}
