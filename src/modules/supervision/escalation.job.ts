import type { Job } from "../../db/implement.ts";
import { numberOf } from "../../law/parameters.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { EVERYTHING, insertEscalation, overdueItems } from "./overdue.store.ts";
import { daysALevel, raisedTo } from "./supervision.ts";

/**
 * What is overdue goes up a level by itself, and another after each interval of its region. Appends only, and a second
 * run of the same day appends nothing: a night on which the program stood still is made up for on the next.
 */
export const escalateJob: Job = {
  name: "supervision.escalate",
  cron: "30 5 * * *",
  async run(context) {
    const overdue = await context.transact(({ tx }) => overdueItems(tx, EVERYTHING, context.today));
    const { parameters } = await context.transact(({ tx }) => lawInForce(tx));
    // A missed order is the firm's delay. What the authority has to do about it has clocks, and those go up.
    const items = overdue.filter(({ kind }) => kind !== "order");
    let raised = 0;
    for (const one of items) {
      const interval = numberOf(daysALevel(parameters, one.authority, one.dueOn));
      const levels = raisedTo(one.authority, one.dueOn, context.today, interval);
      raised += await context.transact(async (inner) => {
        let added = 0;
        for (const region of levels) if (await insertEscalation(inner, one, region)) added += 1;
        return added;
      });
    }
    return { overdue: items.length, raised };
  },
};
