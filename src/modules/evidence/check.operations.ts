import { implement } from "../../db/implement.ts";
import { checkInvariants } from "./check.contract.ts";
import { INVARIANTS } from "./invariants.ts";

const SHOWN_MAX = 20;

/** Runs every invariant on this database. Reads only; a broken one is told, never repaired. */
export const check = implement(checkInvariants, async ({ tx }) => {
  const invariants = [];
  for (const { id, says, check } of INVARIANTS) {
    const { checked, violations } = await check(tx);
    const found = { checked, violations: violations.slice(0, SHOWN_MAX), violationCount: violations.length };
    invariants.push({ id, says: `${says.zh} · ${says.en}`, ...found });
  }
  return { holds: invariants.every((one) => one.violationCount === 0), invariants };
});
