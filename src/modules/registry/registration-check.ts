import type { Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { checkMode } from "../../law/ladder.ts";
import type { Law } from "../../law/law.ts";
import { profileInForce } from "../../law/levels.ts";
import type { Candidate } from "./engagement.ts";

/** Refuses a registration without a written contract where the region's profile blocks it; the default only warns. */
export function contractCheck(
  law: Law,
  regionCode: string,
  today: Day,
): (candidate: Pick<Candidate, "contract">) => Refusal | undefined {
  const blocks = checkMode(profileInForce(law, regionCode, today), "contract-missing") === "block";
  return ({ contract }) =>
    blocks && contract === undefined
      ? refuse("engagement.contract-needed", { field: "contract", right: "a signed contract with pay terms" })
      : undefined;
}
