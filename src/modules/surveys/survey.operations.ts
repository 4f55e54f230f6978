import { findRegion } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { masked } from "../messages/message.ts";
import { findAsk, owedOf } from "./answer.store.ts";
import * as plans from "./plan.store.ts";
import { ANSWERS_SHOWN_MIN, type Counts, ratesOf, sumCounts } from "./rates.ts";
import * as contract from "./survey.contract.ts";
import * as store from "./survey.store.ts";
import { draw } from "./survey.ts";

export const addPlan = implement(contract.addPlan, async (context, given) => {
  const { regionCode, fromDay, toDay, numberMin, numberMax } = given;
  if (!coversArea(context.actor, regionCode)) return refuse("survey.area-not-yours", { field: "regionCode" });
  if (findRegion(regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  if (toDay !== undefined && toDay < fromDay) return refuse("survey.plan-ends-before-start", { field: "toDay" });
  if (numberMax !== undefined && numberMax < numberMin) {
    return refuse("survey.largest-below-least", { field: "numberMax" });
  }
  return { planId: await plans.insertPlan(context, given) };
});

export const endPlan = implement(contract.endPlan, async (context, { planId, reason }) => {
  const plan = await plans.holdPlan(context.tx, planId);
  if (plan === undefined) return refuse("survey.plan-unknown", { field: "planId" });
  if (!coversArea(context.actor, plan.regionCode)) return refuse("survey.area-not-yours");
  if (plan.endedOn !== null) return refuse("survey.plan-ended-already");
  await plans.insertEnd(context, planId, reason);
  return { endedOn: context.today };
});

export const listPlans = implement(contract.listPlans, async ({ tx, actor, today, gatewayIsSet = false }) => ({
  gatewayIsSet,
  today,
  plans: await plans.plansSeen(tx, actor),
}));

function withRates<Row extends Counts>(row: Row) {
  const { response, notInFull: notInFullShare, mismatch } = ratesOf(row);
  return { ...row, response, notInFullShare, mismatch };
}

export const listRounds = implement(contract.listRounds, async ({ tx, actor, today }, filter) => ({
  total: await store.countRounds(tx, actor, filter, today),
  rounds: (await store.rounds(tx, actor, filter, today, filter)).map(withRates),
}));

export const surveyRates = implement(contract.surveyRates, async ({ tx, actor, today }, { by, ...filter }) => {
  const rounds = await store.rounds(tx, actor, filter, today);
  const keyOf = {
    prefecture: (one: store.RoundRow) => `${one.regionCode.slice(0, 4)}00`,
    county: (one: store.RoundRow) => one.regionCode,
    project: (one: store.RoundRow) => String(one.projectId),
    month: (one: store.RoundRow) => one.month,
  }[by];
  const groups = [...Map.groupBy(rounds, keyOf)].map(([key, own]) => ({
    ...withRates(sumCounts(own)),
    key,
    name: by === "project" ? (own[0]?.projectName ?? null) : null,
    rounds: own.length,
  }));
  return { all: withRates(sumCounts(rounds)), groups: groups.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
});

export const getRound = implement(contract.getRound, async ({ tx, actor, today }, { projectId, roundId }) => {
  const detail = await store.roundDetail(tx, projectId, roundId);
  const row = (await store.rounds(tx, actor, { projectId }, today)).find((one) => one.roundId === roundId);
  if (detail === undefined || row === undefined) return refuse("survey.round-unknown", { field: "roundId" });
  const asks = await store.asksOfRound(tx, roundId);
  const answers = Map.groupBy(await store.answersOfRound(tx, roundId), (one) => one.askId);
  const pins = asks.map(({ pin }) => pin);
  return {
    ...withRates(row),
    ...detail,
    redrawn: draw(detail.seed, detail.frame, detail.sampleSize).join() === pins.join(),
    asks: asks.map((one) => {
      const given = answers.get(one.askId) ?? [];
      const counted = given.find(({ counts }) => counts) ?? null;
      return { ...one, phone: masked(one.phone), counted, answers: given };
    }),
  };
});

export const listMismatches = implement(contract.listMismatches, async ({ tx, actor }, filter) => {
  const counts = await store.countMismatches(tx, actor, filter);
  const rows = await store.mismatches(tx, actor, filter);
  const looks = new Map(
    (
      await store.looksAt(
        tx,
        rows.map(({ askId }) => askId),
      )
    ).map((one) => [one.askId, one]),
  );
  const found = [];
  for (const { workerId, answerId, ...row } of rows) {
    const look = looks.get(row.askId);
    const owedNowFen = await owedOf(tx, { ...row, workerId });
    found.push({ ...row, owedNowFen, look: look === undefined || look.answerId !== answerId ? null : look });
  }
  const byState = { open: counts.open, "looked-at": counts.all - counts.open };
  return {
    total: filter.state === undefined ? counts.all : byState[filter.state],
    open: counts.open,
    mismatches: found,
  };
});

export const lookAt = implement(contract.lookAt, async (context, { projectId, askId, result, note }) => {
  const ask = await findAsk(context.tx, projectId, askId);
  if (ask === undefined) return refuse("survey.ask-unknown", { field: "askId" });
  const found = await store.holdMismatch(context.tx, askId);
  if (found === undefined) return refuse("survey.no-mismatch");
  const { answerId } = found;
  return { lookId: await store.insertLook(context, { askId, answerId, result, note }) };
});

/**
 * For employers and owners: sums of closed rounds with enough answers, so that neither one answer nor the change that a
 * new one makes shows who gave it. Whom the sample holds is not shown at all.
 */
export const firmRates = implement(contract.firmRates, async ({ tx, actor, today }, { projectId }) => {
  const closed = await store.rounds(tx, actor, { projectId, open: false }, today);
  return {
    answersMin: ANSWERS_SHOWN_MIN,
    rounds: closed.map(({ answered, notInFull, projectName, month, closesOn, ...one }) => ({
      projectId: one.projectId,
      projectName,
      month,
      closedOn: closesOn,
      shown: answered < ANSWERS_SHOWN_MIN ? null : { answered, notInFull, inFull: answered - notInFull },
    })),
  };
});
