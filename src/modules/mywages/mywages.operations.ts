import { type Context, implement } from "../../db/implement.ts";
import { type Instant, instantAt, msOf, timeAt } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import type { Verdict } from "../../kernel/fields.ts";
import { sumFen } from "../../kernel/money.ts";
import { firstDay, lastDay } from "../../kernel/month.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./mywages.contract.ts";
import * as store from "./mywages.store.ts";
import { HELP, paymentAnswer } from "./mywages.ts";

export const myWages = implement(contract.myWages, async ({ tx, actor, today }) => {
  const workerId = actor.workerId ?? 0;
  const engagements = await store.myEngagements(tx, workerId);
  const watermarks = await store.completeUntil(
    tx,
    engagements.map(({ projectId }) => projectId),
  );
  const rows = await store.myMonths(tx, workerId);
  const months = rows.map((row) => ({
    ...row,
    attendance: complete(watermarks.get(row.projectId), lastDay(row.month), today),
    canAnswer: row.lineId !== null && row.confirmation !== "confirmed",
    payment: paymentAnswer(row, today),
  }));
  type Row = (typeof months)[number];
  const sumWhere = (holds: (row: Row) => boolean) =>
    sumFen(months.flatMap((row) => (row.netFen !== null && holds(row) ? [row.netFen] : [])));
  // Money on its way is still owed until the bank says that it has arrived.
  const open = (row: Row) => row.payment === "owed" || row.payment === "overdue" || row.payment === "in-payment";
  const due = (row: Row) => row.dueOn !== null && row.dueOn < today;
  return {
    name: await store.workerName(tx, workerId),
    today,
    owedFen: sumWhere((row) => open(row) && due(row)),
    notYetDueFen: sumWhere((row) => open(row) && !due(row)),
    paidFen: sumWhere((row) => row.payment === "paid"),
    engagements,
    months,
    help: [...HELP],
  };
});

/** A day or month is complete when every device of the site has reported past its end. */
function complete(watermark: Instant | null | undefined, last: Day, today: Day): Verdict {
  if (watermark === null || watermark === undefined) return "unknown";
  const end = last < today ? addDays(last, 1) : today;
  return watermark >= instantAt(end, "00:00") ? "met" : "unknown";
}

export const myDays = implement(contract.myDays, async (context, { projectId, month }) => {
  const { tx, today } = context;
  const pins = await ownPins(context, projectId);
  if (pins.length === 0) return refuse("engagement.unknown", { field: "projectId" });
  const watermark = (await store.completeUntil(tx, [projectId])).get(projectId);
  const rows = new Map(
    (await store.myDayRows(tx, projectId, pins, firstDay(month), lastDay(month))).map((row) => [row.day, row]),
  );
  const days = [];
  for (let on = firstDay(month); on <= lastDay(month) && on <= today; on = addDays(on, 1)) {
    const row = rows.get(on);
    days.push({
      day: on,
      firstIn: row === undefined ? null : timeAt(row.firstIn).slice(0, 5),
      lastOut: row === undefined ? null : timeAt(row.lastOut).slice(0, 5),
      minutes: row === undefined ? null : Math.floor((msOf(row.lastOut) - msOf(row.firstIn)) / 60_000),
      byHand: row?.byHand ?? false,
      complete: complete(watermark, on, today),
    });
  }
  return { days };
});

function ownPins({ tx, actor }: Context, projectId: number): Promise<number[]> {
  return store.myPin(tx, actor.workerId ?? 0, projectId);
}

export const myPayments = implement(contract.myPayments, async ({ tx, actor }) => ({
  payments: await store.myPayments(tx, actor.workerId ?? 0),
}));
