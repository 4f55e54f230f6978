import type { Context } from "../../db/implement.ts";
import type { Outcome, Refusal } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { siteSetup } from "./site-check.store.ts";
import { gateOf, type Person, personStates, siteGate, type Warning } from "./site-check.ts";

export interface RegistrationChecks {
  /** What is wrong with the site itself, whoever comes. */
  readonly site: { readonly blocked: Refusal | undefined; readonly warnings: readonly Warning[] };
  /** The first check of a person that blocks, or what they are warned of. */
  person(one: Person): Outcome<readonly Warning[]>;
}

/** Loaded once, however many people are registered. */
export async function registrationChecks({ tx, today }: Context, projectId: number): Promise<RegistrationChecks> {
  const law = await lawInForce(tx);
  const setup = await siteSetup(tx, projectId, today);
  const gate = gateOf(law, setup.regionCode, today);
  const statesOf = personStates(law, setup, today);
  return {
    site: siteGate(gate, setup),
    person(one) {
      const warnings: Warning[] = [];
      for (const [check, state, field] of statesOf(one)) {
        if (state === "in-order") continue;
        const blocked = gate.blocked(check, state, field);
        if (blocked !== undefined) return blocked;
        const warning = gate.warning(check, state);
        if (warning !== undefined) warnings.push(warning);
      }
      return warnings;
    },
  };
}
