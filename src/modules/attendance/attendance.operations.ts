import { implement } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt, msOf } from "../../kernel/clock.ts";
import { addDays } from "../../kernel/day.ts";
import { monthOf } from "../../kernel/month.ts";
import { refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { findEngagement } from "../registry/engagement.store.ts";
import * as contract from "./attendance.contract.ts";
import * as store from "./attendance.store.ts";
import { devicesOfProject, shiftRule } from "./device.store.ts";
import { daysIn, daysOfMonth, minutesByDay } from "./month.ts";
import { ensurePartitions } from "./partition.store.ts";
import { endOfWorkDay, partitionMonth, workDayOf } from "./work-day.ts";
import { widenByHand } from "./worker-day.store.ts";

export const monthOfAttendance = implement(contract.monthOfAttendance, async ({ tx, actor }, given) => {
  const { projectId, month, companyId } = given;
  const rule = present(await shiftRule(tx, projectId), "the project");
  const rows = await store.monthByWorker(tx, projectId, month, companiesShown(actor, companyId));
  const workers = rows.map(({ pin, name, crewName, days, byHandDays }) => {
    const minutes = minutesByDay(days, daysIn(month));
    return {
      pin,
      name,
      crewName,
      workedDays: minutes.filter((one) => one !== null).length,
      minutes: minutes.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      minutesByDay: minutes,
      byHandDays,
    };
  });
  const { calendar } = await lawInForce(tx);
  return { days: daysOfMonth(month, rule, await devicesOfProject(tx, projectId), workers, calendar), workers };
});

/** A subcontractor sees its own people, whatever it asks for. Undefined: everybody. */
function companiesShown(actor: Actor, asked: number | undefined): number[] | undefined {
  if (actor.role !== "subcontractor") return asked === undefined ? undefined : [asked];
  const own = actor.companyId ?? 0;
  return asked === undefined || asked === own ? [own] : [];
}

export const workerDayPunches = implement(contract.workerDayPunches, async ({ tx, actor }, given) => {
  const { projectId, pin, day } = given;
  const engagement = await findEngagement(tx, projectId, pin);
  // Somebody else's person is answered like nobody, so that numbers cannot be probed.
  if (
    engagement === undefined ||
    (actor.role === "worker" && engagement.workerId !== actor.workerId) ||
    (actor.role === "subcontractor" && engagement.companyId !== actor.companyId)
  ) {
    return refuse("engagement.unknown", { field: "pin" });
  }
  const { dayStartsMinute } = present(await shiftRule(tx, projectId), "the project");
  const worked = await store.workerDay(tx, projectId, pin, day);
  const [from, to] = [endOfWorkDay(addDays(day, -1), dayStartsMinute), endOfWorkDay(day, dayStartsMinute)];
  return {
    ...(worked ?? { firstIn: null, lastOut: null, minutes: 0 }),
    // A worker sees a wage only from the day on which it can be answered.
    lineId: await store.lineOfMonth(tx, projectId, pin, monthOf(day), actor.role !== "worker"),
    punches: await store.punchesBetween(tx, projectId, pin, from, to),
  };
});

/** `day` and `time` are of the clock on the wall: 01:30 after a night shift belongs to the working day before. */
export const addPunchByHand = implement(contract.addPunchByHand, async (context, given) => {
  const { tx, now } = context;
  const { projectId, pin } = given;
  const engagement = await findEngagement(tx, projectId, pin);
  if (engagement === undefined) return refuse("engagement.unknown", { field: "pin" });
  const punchedAt = instantAt(given.day, given.time);
  if (punchedAt > now) return refuse("punch.in-the-future", { field: "time", right: `not after ${now}` });
  const { dayStartsMinute, startedOn } = present(await shiftRule(tx, projectId), "the project");
  const workDay = workDayOf(punchedAt, dayStartsMinute);
  if (workDay < startedOn) return refuse("punch.before-start", { field: "day", right: `not before ${startedOn}` });
  if (engagement.exitedOn !== null && workDay > engagement.exitedOn) {
    return refuse("punch.after-exit", { field: "day", right: `not after ${engagement.exitedOn}` });
  }
  await ensurePartitions(tx, [partitionMonth(msOf(punchedAt) / 1000)]);
  if (!(await store.insertHandPunch(context, { projectId, pin, punchedAt, reason: given.reason }))) {
    return refuse("punch.already-recorded", { field: "time" });
  }
  await widenByHand(tx, projectId, workDay, pin, punchedAt);
  return { punchedAt };
});
