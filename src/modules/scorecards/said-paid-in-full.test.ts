import assert from "node:assert/strict";
import { test } from "node:test";
import { aSite } from "../../../tools/test-site.ts";
import { type AskedRound, askedRounds, times } from "../../../tools/test-survey-answers.ts";
import { aThread } from "../../../tools/test-thread.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { addScheme } from "./scheme.operations.ts";
import { computeScorecard, listFacts } from "./scorecard.operations.ts";

const REGION: Actor = { userId: 77, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const Q4 = { regionCode: "540000", from: "2020-10-01", to: "2020-12-31" };
const MEASURE = "said-paid-in-full";
const SCHEME = {
  ...{ name: "测试方案", regionCode: "540000", from: "2020-05-01" },
  body: {
    ...{ source: "本测试", mark: "own", silentShareMax: 3000, noDataWeightMax: 100, disputeDays: 15 },
    measures: [{ key: MEASURE, weight: 100, least: 8, bands: [{ from: 0, to: null, points: 10_000 }] }],
    grades: [{ grade: "A", from: 0, to: null, consequences: [] }],
  },
};

test("what workers said counts in sums that show nobody, and is unknown below a least number", async (t) => {
  const thread = await aThread(t);
  const more = { vault: thread.vault, ids: thread.ids, workerCount: 0, worked: false, account: false };
  const ask = async (regionCode: string, ...rounds: AskedRound[]) => {
    const { projectId } = await aSite(thread.db, { ...more, regionCode });
    await askedRounds(thread.db, () => thread.ids.next(), projectId, rounds);
    return projectId;
  };
  const november = (...asks: AskedRound["asks"][]): AskedRound => ({
    ...{ month: "2020-10", closesOn: "2020-11-24" },
    asks: asks.flat(),
  });
  // Nine answered, one of them changed his mind; two said nothing, one too late. The next round is still open.
  const large = await ask(
    "540202",
    november(times(6, "in-full"), times(1, "in-full", "not-in-full"), times(2, "not-in-full"), times(2)),
    { month: "2020-11", closesOn: "2020-12-31", asks: times(9, "not-in-full") },
  );
  // Four and three answers show who gave them; together they do not.
  await ask("540221", november(times(4, "in-full"), times(4)));
  await ask("540221", november(times(2, "in-full"), times(1, "not-in-full")));
  await ask("540222", november(times(4, "in-full"), times(4)));
  await ask("540223", november(times(7, "in-full")));
  await ask("540224", november(times(8, "in-full").map((one) => ({ ...one, recorded: "2021-01-02T02:00:00Z" }))));
  assert.equal(
    await thread.refused(addScheme, REGION, {
      ...SCHEME,
      body: { ...SCHEME.body, measures: SCHEME.body.measures.map(({ least: _none, ...one }) => one) },
    }),
    "scorecard.least-needed",
  );
  await thread.done(addScheme, REGION, SCHEME);
  const figures = async (on: string) => {
    const { counties } = await thread.done(computeScorecard, REGION, { ...Q4, asOf: on }, day("2021-02-01"));
    return (regionCode: string) => {
      const area = present(
        counties.find((one) => one.regionCode === regionCode),
        regionCode,
      );
      const one = present(area.figures[0], MEASURE);
      return [one.state, one.numerator, one.denominator, one.facts];
    };
  };
  const now = await figures("2020-12-31");
  assert.deepEqual(now("540202"), ["counted", 6, 9, 1], "the last answer of each, and nobody for who was silent");
  assert.deepEqual(now("540221"), ["no-data", 6, 7, 3], "seven of the eight that it takes");
  assert.deepEqual(now("540222"), ["no-data", 0, 0, 1], "four answers are shown to nobody");
  assert.deepEqual(now("540223"), ["nothing", 0, 0, 0], "seven were asked: eight could not have answered");
  assert.deepEqual(now("540224"), ["no-data", 0, 0, 1], "what was typed in later was not known then");
  const later = await figures("2021-01-31");
  assert.deepEqual(later("540202"), ["counted", 6, 18, 2], "the open round has closed");
  assert.deepEqual(later("540224"), ["counted", 8, 8, 1]);
  const behind = async (regionCode: string) =>
    (await thread.done(listFacts, REGION, { ...Q4, regionCode, measure: MEASURE }, day("2020-12-31"))).rows;
  const [first] = await behind("540202");
  assert.deepEqual([first?.projectId, first?.numerator, first?.denominator, first?.pin], [large, 6, 9, null]);
  const shown = (await behind("540221")).map((one) => [
    one.projectId === null,
    one.text,
    one.numerator,
    one.denominator,
  ]);
  assert.deepEqual(shown, [
    [true, "few-together", 6, 7],
    [false, "few-answers", 0, 0],
    [false, "few-answers", 0, 0],
  ]);
});
