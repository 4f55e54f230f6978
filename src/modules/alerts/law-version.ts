import { hash } from "node:crypto";
import { CALENDARS } from "../../law/calendar.gen.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import { RULES } from "../../law/rules.gen.ts";

/**
 * Changes when a release changes a rule, a parameter or a calendar: then every project has to be assessed anew, though
 * none of its facts changed.
 */
export const LAW_VERSION = hash(
  "sha256",
  JSON.stringify([RULES.map(({ id, version, inForce }) => [id, version, inForce]), PARAMETERS, CALENDARS]),
  "hex",
);
