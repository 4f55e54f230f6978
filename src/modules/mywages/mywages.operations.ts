import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { msOf, timeAt } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import type { Verdict } from "../../kernel/fields.ts";
import { subFen, sumFen, ZERO } from "../../kernel/money.ts";
import { firstDay, lastDay } from "../../kernel/month.ts";
import { refuse } from "../../kernel/outcome.ts";
import { findOutside, receiptFile } from "../accounts/outside-payment.store.ts";
import { devicesOfProject, shiftRule } from "../attendance/device.store.ts";
import { dayIsComplete } from "../attendance/device.ts";
import * as contract from "./mywages.contract.ts";
import * as store from "./mywages.store.ts";
import { HELP, paymentAnswer } from "./mywages.ts";

export const myWages = implement(contract.myWages, async (context) => {
  const { tx, actor, today } = context;
  const workerId = actor.workerId ?? 0;
  const engagements = await store.myEngagements(tx, workerId);
  const sites = new Map<number, Completeness>();
  for (const { projectId } of engagements) sites.set(projectId, await completenessOf(context, projectId));
  const rows = await store.myMonths(tx, workerId);
  const months = rows.map((row) => ({
    ...row,
    attendance: sites.get(row.projectId)?.(earlier(lastDay(row.month), addDays(today, -1))) ?? "unknown",
    canAnswer: row.lineId !== null && row.confirmation !== "confirmed",
    payment: paymentAnswer(row, today),
  }));
  type Row = (typeof months)[number];
  const unpaidWhere = (holds: (row: Row) => boolean) =>
    sumFen(months.flatMap((row) => (row.unpaidFen !== null && holds(row) ? [row.unpaidFen] : [])));
  // Money on its way is still owed until the bank says that it has arrived.
  const open = (row: Row) => row.payment === "owed" || row.payment === "overdue" || row.payment === "in-payment";
  const due = (row: Row) => row.dueOn !== null && row.dueOn < today;
  return {
    name: await store.workerName(tx, workerId),
    today,
    owedFen: unpaidWhere((row) => open(row) && due(row)),
    notYetDueFen: unpaidWhere((row) => open(row) && !due(row)),
    paidFen: sumFen(months.flatMap((row) => (row.netFen === null ? [] : [subFen(row.netFen, row.unpaidFen ?? ZERO)]))),
    engagements,
    months,
    help: [...HELP],
  };
});

type Completeness = (day: Day) => Verdict;

/** Has everything of a day arrived? The same answer as on the office's calendar: by devices and shift rule. */
async function completenessOf({ tx }: Context, projectId: number): Promise<Completeness> {
  const { dayStartsMinute } = present(await shiftRule(tx, projectId), "the project");
  const devices = await devicesOfProject(tx, projectId);
  return (day) => dayIsComplete(devices, day, dayStartsMinute);
}

/** Of a month that is still running only the days before today can be complete. */
function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export const myDays = implement(contract.myDays, async (context, { projectId, month }) => {
  const { tx, today } = context;
  const pins = await ownPins(context, projectId);
  if (pins.length === 0) return refuse("engagement.unknown", { field: "projectId" });
  const completeness = await completenessOf(context, projectId);
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
      complete: completeness(on),
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

export const myOutsidePayments = implement(contract.myOutsidePayments, async ({ tx, actor }) => ({
  payments: await store.myOutsidePayments(tx, actor.workerId ?? 0),
}));

export const myReceipt = implement(contract.myReceipt, async ({ tx, actor, vault }, input) => {
  const found = await findOutside(tx, input.projectId, input.outsideId);
  if (found === undefined || found.workerId !== actor.workerId) {
    return refuse("outside-payment.unknown", { field: "outsideId" });
  }
  const file = await receiptFile(tx, input);
  if (file === undefined) return refuse("payment-receipt.unknown", { field: "receiptId" });
  return { fileName: file.fileName, mediaType: file.mediaType, base64: vault.open(file.sealed) };
});
