import type { Job } from "../../db/implement.ts";
import * as store from "./complaint.store.ts";
import { foldComplaint, stepRefusal } from "./complaint.ts";
import { recordStep } from "./complaint-intake.operations.ts";

/**
 * Filing is acceptance [令25号 18], so complaint and case have one clock of investigation [423-17]: a complaint follows
 * its case's extension, and its complainant reads of it. Each in a transaction of its own; a second run adds nothing.
 */
export const followExtensionsJob: Job = {
  name: "complaints.follow-extensions",
  cron: "* * * * *",
  kicked: true,
  async run(context) {
    const due = await context.transact(({ tx }) => store.complaintsToExtend(tx));
    let extended = 0;
    for (const { complaintId, extendedOn } of due) {
      extended += await context.transact(async (inner) => {
        if ((await store.holdComplaint(inner.tx, complaintId)) === undefined) return 0;
        const steps = await store.stepsOf(inner.tx, complaintId);
        const now = foldComplaint(steps);
        const there = now.clock?.clockId === "investigation-extended";
        if (there || stepRefusal(now, { kind: "extend" }, "system") !== undefined) return 0;
        await recordStep(inner, complaintId, steps, { kind: "extend", actedOn: extendedOn, detail: {} });
        return 1;
      });
    }
    return { extended };
  },
};
