import { parsePhone } from "../../codes/phone.ts";
import { isWithin } from "../../codes/regions.ts";
import type { Context, Job } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { addMonth, monthOf } from "../../kernel/month.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { nominalPayday, payday } from "../../law/payday.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { reachOf } from "../messages/message.store.ts";
import { putMessage } from "../messages/outbox.ts";
import { type Plan, plansRunning } from "./plan.store.ts";
import * as store from "./round.store.ts";
import { draw, isTimeToAsk, QUESTION, roundSeed, sampleSize } from "./survey.ts";

/** A payday and the days after it lie at most so many months behind the month of work. */
const MONTHS_BACK = 4;

/**
 * Opens the rounds whose day has come, each project and month in a transaction of its own with all its messages: what
 * was opened is not opened again, and what a crash broke off was never there.
 */
export const openRoundsJob: Job = {
  name: "surveys.open-rounds",
  cron: "0 9 * * *",
  async run(context) {
    const { today } = context;
    const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonth(monthOf(today), -back));
    const { plans, law } = await context.transact(async ({ tx }) => {
      return { plans: await plansRunning(tx, today), law: await lawInForce(tx) };
    });
    let [rounds, asked] = [0, 0];
    for (const plan of plans) {
      const waiting = await context.transact(({ tx }) => store.monthsToAsk(tx, plan.regionCode, months));
      for (const one of waiting) {
        const due = payday(law, nominalPayday(one.nominal, one.month), one.regionCode).due;
        if (planFor(plans, one.regionCode, due) !== plan || !isTimeToAsk(plan, due, today)) continue;
        const put = await context.transact((inner) => openRound(inner, plan, one, due));
        if (put === undefined) continue;
        rounds += 1;
        asked += put;
      }
    }
    return { rounds, asked };
  },
};

/** Of several plans over one project that of the smallest area asks, and of one area the newest. */
function planFor(plans: readonly Plan[], regionCode: string, due: Day): Plan | undefined {
  return plans.find(
    (one) => isWithin(regionCode, one.regionCode) && one.fromDay <= due && (one.toDay === null || due <= one.toDay),
  );
}

/** How many were asked; undefined where somebody else opened it first. */
async function openRound(
  context: Context,
  plan: Plan,
  { projectId, month }: store.ProjectMonth,
  due: Day,
): Promise<number | undefined> {
  const { tx, today } = context;
  const since = addDays(today, -plan.restDays);
  const before = await store.peopleOnSheets(tx, projectId, month, since);
  await store.holdWorkers(
    tx,
    before.map(({ workerId }) => workerId),
  );
  const people = await store.peopleOnSheets(tx, projectId, month, since);
  const reach = await reachOf(
    tx,
    people.map(({ workerId }) => workerId),
  );
  const phoneOf = (workerId: number) => {
    const phone = parsePhone(reach.get(workerId)?.phone ?? "");
    return isRefusal(phone) ? undefined : phone;
  };
  const reachable = people.filter(({ workerId }) => phoneOf(workerId) !== undefined);
  const frame = reachable.filter(({ askedLately }) => !askedLately);
  const seed = roundSeed(plan.seed, projectId, month);
  const size = sampleSize(plan, frame.length);
  const roundId = await store.insertRound(context, {
    planId: plan.planId,
    projectId,
    month,
    payday: due,
    closesOn: addDays(today, plan.daysToAnswer),
    seed,
    onSheet: people.length,
    withoutPhone: people.length - reachable.length,
    askedLately: reachable.length - frame.length,
    frame: frame.map(({ pin }) => pin),
    sampleSize: size,
  });
  if (roundId === undefined) return undefined;
  const byPin = new Map(frame.map((one) => [one.pin, one.workerId]));
  for (const pin of draw(seed, [...byPin.keys()], size)) {
    const workerId = present(byPin.get(pin), "who was drawn");
    const phone = present(phoneOf(workerId), "the phone of who was drawn");
    const message = await putMessage(context, {
      key: `survey:${projectId}:${month}:${pin}`,
      purpose: "survey",
      template: "survey-question",
      text: QUESTION,
      facts: { month },
      phone,
      language: present(reach.get(workerId), "the language of who was drawn").language,
      projectId,
      workerId,
    });
    const { messageId } = present(message, "a message to a number that is one");
    await store.insertAsk(context, { roundId, projectId, pin, workerId, phone, messageId });
  }
  return size;
}
