import type { Job } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { findClock } from "../../law/deadline.ts";
import { casesToFollow } from "./case.store.ts";
import { followCase } from "./case-proof.operations.ts";

/**
 * Follows the bank's results and the calendar: links proofs, opens cleared cases again whose money came back, starts
 * the clock of an order that ran out unpaid. Each case in a transaction of its own. Runs after the review.
 */
export const followCasesJob: Job = {
  name: "cases.follow",
  cron: "* * * * *",
  kicked: true,
  async run(context) {
    const { inForce } = present(findClock("dishonesty-list-decision"), "the clock of the list decision");
    const cases = await context.transact(({ tx }) => casesToFollow(tx, context.today, inForce.from));
    let followed = 0;
    for (const { projectId, caseId } of cases) {
      const outcome = await context.transact((inner) => followCase(inner, projectId, caseId));
      if (outcome === "followed") followed += 1;
    }
    return { cases: cases.length, followed };
  },
};
