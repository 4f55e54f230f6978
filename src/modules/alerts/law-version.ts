import { hash } from "node:crypto";
import type { Law } from "../../law/law.ts";

/**
 * Changes when a release changes a rule, a parameter, a profile or a calendar, or an administrator records one: then
 * every project has to be assessed anew, though none of its facts changed.
 */
export function lawVersion(law: Law): string {
  const rules = law.rules.map(({ id, version, inForce }) => [id, version, inForce]);
  return hash("sha256", JSON.stringify([rules, law.parameters.all, law.profiles.all, law.calendar.years]), "hex");
}
