import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { sumFen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./schedule.contract.ts";
import * as store from "./schedule.store.ts";
import { instalmentOf, scheduleFault, standingOf } from "./schedule.ts";
import { contractSignedOn } from "./wage-account.store.ts";

export const scheduleTransfers = implement(contract.scheduleTransfers, async (context, { projectId, transfers }) => {
  const signedOn = present(await contractSignedOn(context.tx, projectId), `project ${projectId}`);
  const fault = scheduleFault(transfers, signedOn, (index, name) => `transfers.${index}.${name}`);
  if (fault !== undefined) return fault;
  const instalments = transfers.map((one) => instalmentOf(one, context.ids.next()));
  const [kept] = await store.insertSchedule(context, projectId, instalments);
  if (kept !== undefined) {
    const at = transfers.findIndex((one) => one.dueOn === kept);
    return refuse("labour-cost.day-already-scheduled", { field: `transfers.${at}.dueOn`, facts: { dueOn: kept } });
  }
  return { scheduled: transfers.length };
});

export const alterTransfer = implement(contract.alterTransfer, async (context, given) => {
  const { projectId, dueId, instead, reason } = given;
  if (!(await store.withdrawInstalment(context, { projectId, dueId, reason }))) {
    return refuse("labour-cost.unknown-instalment", { field: "dueId" });
  }
  if (instead === undefined) return { dueId: null };
  const signedOn = present(await contractSignedOn(context.tx, projectId), `project ${projectId}`);
  const fault = scheduleFault([instead], signedOn, (_index, name) => `instead.${name}`);
  if (fault !== undefined) return fault;
  const instalment = instalmentOf(instead, context.ids.next());
  const [kept] = await store.insertSchedule(context, projectId, [instalment], dueId);
  if (kept !== undefined) {
    return refuse("labour-cost.day-already-scheduled", { field: "instead.dueOn", facts: { dueOn: kept } });
  }
  return { dueId: instalment.dueId };
});

export const scheduleHistory = implement(contract.scheduleHistory, async ({ tx }, { projectId }) => ({
  withdrawn: await store.withdrawnOf(tx, projectId),
}));

export const listSchedules = implement(contract.listSchedules, async ({ tx, actor, today }, given) => {
  const all = (await store.visibleSchedules(tx, actor)).map(({ dues, ...project }) => ({
    ...project,
    scheduled: dues.length,
    ...standingOf(dues, project.bookedFen, today),
  }));
  const shown = (given.state === "late" ? all.filter((one) => one.lateFen > 0) : all).sort(
    (a, b) => b.lateFen - a.lateFen || (a.nextOn ?? "9999").localeCompare(b.nextOn ?? "9999"),
  );
  return {
    total: shown.length,
    lateFen: sumFen(all.map((one) => one.lateFen)),
    projects: shown.slice(given.offset, given.offset + given.limit),
  };
});
