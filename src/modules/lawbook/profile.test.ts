import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, type TestHost, testHost } from "../../../tools/test-host.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal, type Refusal } from "../../kernel/outcome.ts";
import { profileInForce } from "../../law/levels.ts";
import { PROFILES } from "../../law/profiles.gen.ts";
import * as law from "./addition.operations.ts";
import { lawInForce } from "./law-in-force.store.ts";
import { addProfile, listProfiles } from "./profile.operations.ts";

/** An invented policy of Lhasa: orange from a fortnight on, and nobody without a contract. */
const LHASA = {
  id: "lhasa-2021",
  name: { zh: "拉萨市2021年方案", en: "Lhasa's policy of 2021" },
  source: "某市通知〔2021〕9号",
  mark: "M",
  region: "540100",
  levels: {
    arrears: [
      { level: "orange", daysOverdueMin: 14 },
      { level: "yellow", daysOverdueMin: 1 },
    ],
  },
  ladder: [
    {
      level: "orange",
      action: { zh: "约谈", en: "Called in" },
      who: "inspector",
      within: 2,
      unit: "working-days",
      kind: "deadline",
    },
  ],
  checks: { "contract-missing": "block" },
  notModelled: [],
};
const CHOICE = {
  parameter: "level-profile",
  region: "540100",
  from: "2021-03-01",
  value: "lhasa-2021",
  source: "某市通知〔2021〕9号",
  mark: "M",
};

async function refused(host: TestHost, operation: Parameters<TestHost["run"]>[0], input: object): Promise<Refusal> {
  const outcome: unknown = await host.run(operation, ADMINISTRATOR, input);
  assert.ok(isRefusal(outcome), `not refused: ${JSON.stringify(input)}`);
  return outcome;
}

describe("a profile that an administrator records", () => {
  test("is listed whole beside the program's, with what it takes from the default and who chose it", async (t) => {
    const host = await testHost(t, day("2021-03-10"));
    const { additionId } = await host.done(addProfile, ADMINISTRATOR, LHASA);
    const choice = await host.done(law.addValue, ADMINISTRATOR, CHOICE);
    const { profiles } = await host.done(listProfiles, ADMINISTRATOR, {});
    assert.deepEqual(
      profiles.map((one) => one.id),
      [...PROFILES.map((one) => one.id), "lhasa-2021"],
    );
    const found = present(profiles.at(-1), "the profile");
    assert.equal(found.additionId, additionId);
    assert.deepEqual([found.levels.arrears.own, found.levels.transfer.own], [true, false]);
    assert.deepEqual(found.levels.arrears.bands, LHASA.levels.arrears);
    assert.equal(found.levels.transfer.bands.at(-1)?.level, "blue", "transfers as in the default");
    const checks = new Map(found.checks.map((one) => [one.check, [one.mode, one.own]]));
    assert.equal(checks.size, 11);
    assert.deepEqual(checks.get("contract-missing"), ["block", true]);
    assert.deepEqual(checks.get("board-missing"), ["warn", false]);
    const here = { region: "540100", from: "2021-03-01", to: null, additionId: choice.additionId, decidesToday: true };
    assert.deepEqual(found.chosenBy, [here]);
    const own = present(
      profiles.find((one) => one.id === "qingxin"),
      "the default",
    );
    assert.deepEqual(
      own.chosenBy.map((one) => [one.region, one.additionId, one.decidesToday]),
      [["000000", null, true]],
    );
  });

  test("decides in its region from the chosen day, not before it, nor as it was known earlier", async (t) => {
    const host = await testHost(t, day("2021-03-10"));
    await host.done(addProfile, ADMINISTRATOR, LHASA);
    await host.done(law.addValue, ADMINISTRATOR, CHOICE);
    const at = async (region: string, on: string, before?: string) => {
      const known = before === undefined ? undefined : instantAt(day(before), "00:00");
      return profileInForce(await transact(host.db, (tx) => lawInForce(tx, known)), region, day(on)).id;
    };
    assert.equal(await at("540102", "2021-03-01"), "lhasa-2021");
    assert.equal(await at("540102", "2021-02-28"), "qingxin");
    assert.equal(await at("540202", "2021-03-10"), "qingxin", "another prefecture");
    assert.equal(await at("540102", "2021-03-10", "2021-03-10"), "qingxin", "nobody had recorded it before that day");
    assert.equal(await at("540102", "2021-03-10", "2021-03-11"), "lhasa-2021");
  });

  test("is withdrawn when no recorded choice names it, also one of the past or the future", async (t) => {
    const host = await testHost(t, day("2021-03-10"));
    const { additionId } = await host.done(addProfile, ADMINISTRATOR, LHASA);
    const past = { ...CHOICE, from: "2020-06-01", to: "2020-06-30" };
    for (const one of [CHOICE, past, { ...CHOICE, region: "540000", from: "2030-01-01" }]) {
      const choice = await host.done(law.addValue, ADMINISTRATOR, one);
      const inUse = await refused(host, law.withdrawAddition, { additionId, reason: "不再使用" });
      assert.deepEqual([inUse.refused, inUse.facts?.["region"]], ["profile.in-use", one.region]);
      await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId: choice.additionId, reason: "不再采用" });
    }
    await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId, reason: "不再使用" });
    const unknown = await refused(host, law.addValue, CHOICE);
    assert.deepEqual([unknown.refused, unknown.field], ["value.wrong-unit", "value"]);
    assert.doesNotMatch(unknown.right ?? "", /lhasa/);
    await host.done(addProfile, ADMINISTRATOR, LHASA);
  });

  test("stays known to whoever asks what was law before it was withdrawn", async (t) => {
    const host = await testHost(t, day("2021-03-10"));
    const { additionId } = await host.done(addProfile, ADMINISTRATOR, LHASA);
    const choice = await host.done(law.addValue, ADMINISTRATOR, CHOICE);
    host.goTo(day("2021-04-01"));
    await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId: choice.additionId, reason: "不再采用" });
    await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId, reason: "不再使用" });
    const before = await transact(host.db, (tx) => lawInForce(tx, instantAt(day("2021-04-01"), "00:00")));
    assert.equal(profileInForce(before, "540102", day("2021-03-31")).id, "lhasa-2021");
    const now = await transact(host.db, (tx) => lawInForce(tx));
    assert.equal(profileInForce(now, "540102", day("2021-03-31")).id, "qingxin");
  });

  test("is refused with the field that is wrong, and nothing is recorded", async (t) => {
    const host = await testHost(t, day("2021-03-10"));
    const [step] = LHASA.ladder;
    const reversed = [...LHASA.levels.arrears].reverse();
    const cases: readonly (readonly [object, string, string])[] = [
      [{ id: "qingxin" }, "profile.id-taken", "id"],
      [{ id: "Lhasa 2021" }, "input.malformed", "id"],
      [{ region: "549999" }, "region.unknown", "region"],
      [{ levels: { arrears: [] } }, "input.malformed", "levels.arrears"],
      [{ levels: { arrears: [{ level: "red" }] } }, "input.malformed", "levels.arrears.0"],
      [{ levels: { arrears: reversed } }, "input.malformed", "levels.arrears"],
      [
        { levels: { arrears: [{ level: "red", daysOverdueMin: 0 }] } },
        "input.malformed",
        "levels.arrears.0.daysOverdueMin",
      ],
      [
        { levels: { arrears: [{ level: "red", unpaidSharePercentMin: 101 }] } },
        "input.malformed",
        "levels.arrears.0.unpaidSharePercentMin",
      ],
      [{ ladder: [{ ...step, who: "worker" }] }, "input.malformed", "ladder.0.who"],
      [{ ladder: [{ ...step, unit: "moons" }] }, "input.malformed", "ladder.0.unit"],
      [{ checks: { "contract-missing": "ask" } }, "input.malformed", "checks.contract-missing"],
      [{ checks: { "coffee-missing": "warn" } }, "input.unknown-field", "checks.coffee-missing"],
      [{ colour: "red" }, "input.unknown-field", "colour"],
    ];
    for (const [change, code, field] of cases) {
      const refusal = await refused(host, addProfile, { ...LHASA, ...change });
      assert.deepEqual([refusal.refused, refusal.field], [code, field], JSON.stringify(change));
    }
    assert.deepEqual((await host.done(law.listAdditions, ADMINISTRATOR, { withdrawn: true })).additions, []);
    await host.done(addProfile, ADMINISTRATOR, LHASA);
    assert.equal((await refused(host, addProfile, LHASA)).refused, "profile.id-taken");
  });
});
