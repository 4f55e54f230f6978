import { runJob } from "../src/app/jobs.ts";
import { present } from "../src/kernel/assert.ts";
import { instantAt } from "../src/kernel/clock.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { prng } from "../src/kernel/prng.ts";
import type { OutgoingSms } from "../src/kernel/sms-gateway.ts";
import { sendMessagesJob } from "../src/modules/messages/send.job.ts";
import { openRoundsJob } from "../src/modules/surveys/open-rounds.job.ts";
import * as survey from "../src/modules/surveys/survey.contract.ts";
import type { Site } from "./site.ts";
import type { Trait } from "./site-plan.ts";
import type { World } from "./world.ts";

/** Sites whose people have reason to say that something is missing, whatever the books say. */
const TROUBLED: readonly Trait[] = ["late-owner", "short-owner", "wrong-cards", "late-sheets", "unpaid-crew"];
const GRUMBLES = ["2", "2", "２", "2 加班费没有算", "2 还差一部分", "༢"];
const THANKS = ["1", "1", "1", "１", "1 谢谢", "༡"];

/** How workers of a prefecture are asked after payday, and what they write back on the evening after. */
export interface SurveyStory {
  evening(on: Day): Promise<void>;
  /** On the last morning the inspector phones somebody who was silent, and looks into a mismatch. */
  lastMorning(): Promise<void>;
}

/** From this evening on; by then the first plan has no payday behind it. */
const BEGINS_ON = "2020-11-01";
const PREFECTURE = "540100";
const COUNTY = "540102";

export function surveyStory(world: World, sites: ReadonlyMap<string, Site>): SurveyStory {
  const random = prng("survey");
  let toAnswer: OutgoingSms[] = [];
  const inspector = () => present(world.staff.get("region"), "the region's inspector");

  /** A few of each site in Lhasa; all of the county that the thread of the demo lies in, from December on. */
  async function plan(): Promise<void> {
    const days = { daysAfterPayday: 2, daysToAnswer: 7, restDays: 20 };
    const few = { regionCode: PREFECTURE, sharePercent: 20, numberMin: 6, numberMax: 12, ...days };
    await world.call(survey.addPlan, inspector(), { ...few, fromDay: BEGINS_ON, seed: "lhasa-2020" });
    const all = { regionCode: COUNTY, sharePercent: 100, numberMin: 6, ...days, fromDay: "2020-12-01" };
    await world.call(survey.addPlan, inspector(), { ...all, seed: "chengguan-2020" });
  }

  function siteOf({ key }: OutgoingSms): Site | undefined {
    const projectId = Number(key.split(":")[1]);
    return [...sites.values()].find((one) => one.projectId === projectId);
  }

  /** The worker of the demo's thread has not answered: the question stands on his page. */
  function isSilent(one: OutgoingSms): boolean {
    const site = siteOf(one);
    const last = site?.plan.traits.has("showcase") ? site.plan.workers.at(-1) : undefined;
    return last?.phone === one.to || random.chance(0.35);
  }

  async function answer(one: OutgoingSms): Promise<void> {
    const traits = siteOf(one)?.plan.traits ?? new Set<Trait>();
    const troubled = TROUBLED.some((trait) => traits.has(trait));
    const text = random.pick(random.chance(troubled ? 0.3 : 0.05) ? GRUMBLES : THANKS);
    const reply = { kind: "reply" as const, id: `reply-${one.key}`, from: one.to, text };
    await world.phoneSays(reply);
    // Networks say things twice.
    if (random.chance(0.1)) await world.phoneSays(reply);
  }

  return {
    async evening(on) {
      if (on < BEGINS_ON) return;
      if (on === BEGINS_ON) await plan();
      for (const one of toAnswer) if (!isSilent(one)) await answer(one);
      await runJob(world.host, openRoundsJob);
      await runJob(world.host, sendMessagesJob);
      toAnswer = world.sms.newMessages();
      for (const { key } of toAnswer) {
        const state = random.chance(0.95) ? "delivered" : "not-delivered";
        await world.phoneSays({ kind: "report", key, state });
      }
      if (toAnswer.length > 0) {
        await world.phoneSays({ kind: "reply", id: `stranger-${on}`, from: "13800000000", text: "你是谁" });
      }
    },
    async lastMorning() {
      const today = world.clock.today();
      const { rounds } = await world.call(survey.listRounds, inspector(), { open: true });
      for (const { projectId, roundId } of rounds.slice(0, 1)) {
        const { asks } = await world.call(survey.getRound, inspector(), { projectId, roundId });
        const silent = asks.find(({ answers }) => answers.length === 0);
        if (silent === undefined) continue;
        const calledAt = instantAt(addDays(today, -1), "18:45");
        const said = { said: "not-in-full" as const, words: "电话里说少了两天", calledAt };
        await world.call(survey.recordAnswer, inspector(), { projectId, askId: silent.askId, ...said });
      }
      const { mismatches } = await world.call(survey.listMismatches, inspector(), { kind: "records-say-paid" });
      for (const { projectId, askId } of mismatches.slice(0, 1)) {
        const note = "电话核实：本人当天晚些时候已收到，短信先于到账。";
        await world.call(survey.lookAt, inspector(), { projectId, askId, result: "misunderstood", note });
      }
    },
  };
}
