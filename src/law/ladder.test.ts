import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { assess } from "./assess.ts";
import { checkMode, ladderSteps } from "./ladder.ts";
import { LAW, lawWith } from "./law.ts";
import { levelOf, levelProfile, nextLevelOn, profileInForce } from "./levels.ts";
import { CHECK_IDS } from "./profile.ts";
import { PROFILES } from "./profiles.gen.ts";
import { recordedValue } from "./source-schemas.ts";
import { site, wage } from "./vectors.ts";

const TIBET = "540000";
const DUE = day("2021-07-15");

/** As an administrator records it, from a day on. */
function choosing(profile: string, from: string) {
  const value = { id: "level-profile", region: TIBET, from, value: profile, source: "通知", mark: "own" };
  return lawWith({ values: [recordedValue.parse(value)] });
}

/** What each published set says of wages that are so many days, fen and workers behind. */
function level(id: string, asOf: string, more: { amountFen?: number; workers?: number; share?: number } = {}) {
  const { arrears } = LAW.profiles.get(id).levels;
  const weight = {
    dueOn: DUE,
    amountFen: more.amountFen === undefined ? undefined : fen(more.amountFen),
    workers: more.workers,
    unpaidSharePercent: more.share,
  };
  return levelOf({ value: arrears }, weight, day(asOf));
}

describe("the profiles of levels", () => {
  test("are nine, each with a source and with what it leaves out", () => {
    assert.deepEqual(
      PROFILES.map((one) => one.id),
      [
        "abc-grades",
        "anqing-2008",
        "baoying",
        "guizhou-platform",
        "jiangsu-2020",
        "qingxin",
        "qingxin-strict",
        "shanxi-2013",
        "yunnan-2007",
      ],
    );
    for (const one of PROFILES) {
      assert.equal(one.mark, one.source === "Qingxin" ? "own" : "S", one.id);
      assert.ok(one.notModelled.length > 0, one.id);
    }
  });

  test("of Baoying: yellow for one month, orange for the second, red after it", () => {
    assert.equal(level("baoying", "2021-07-16"), "yellow");
    assert.equal(level("baoying", "2021-08-15"), "yellow");
    assert.equal(level("baoying", "2021-08-16"), "orange");
    assert.equal(level("baoying", "2021-09-15"), "orange");
    assert.equal(level("baoying", "2021-09-16"), "red");
  });

  test("of Yunnan: the prefecture from 50,000 yuan or 30 workers on, the province from 100,000 or 50", () => {
    assert.equal(level("yunnan-2007", "2021-07-16", { amountFen: 4_999_999, workers: 29 }), "yellow");
    assert.equal(level("yunnan-2007", "2021-07-16", { amountFen: 5_000_000 }), "orange");
    assert.equal(level("yunnan-2007", "2021-07-16", { workers: 30 }), "orange");
    assert.equal(level("yunnan-2007", "2021-07-16", { amountFen: 9_999_999, workers: 49 }), "orange");
    assert.equal(level("yunnan-2007", "2021-07-16", { amountFen: 10_000_000 }), "red");
    assert.equal(level("yunnan-2007", "2021-07-16", { workers: 50 }), "red");
  });

  test("of Anqing: yellow from ten workers on", () => {
    assert.equal(level("anqing-2008", "2021-07-16", { workers: 9 }), "blue");
    assert.equal(level("anqing-2008", "2021-07-16", { workers: 10 }), "yellow");
  });

  test("of the Guizhou platform: yellow as soon as a share is unpaid", () => {
    assert.equal(level("guizhou-platform", "2021-07-16", { share: 0 }), "blue");
    assert.equal(level("guizhou-platform", "2021-07-16", { share: 1 }), "yellow");
  });

  test("that say nothing of transfers, arrears or checks take them from the default", () => {
    const [own, baoying, jiangsu] = ["qingxin", "baoying", "jiangsu-2020"].map((id) => LAW.profiles.get(id));
    assert.deepEqual(baoying?.levels.transfer, own?.levels.transfer);
    assert.notDeepEqual(baoying?.levels.arrears, own?.levels.arrears);
    assert.deepEqual(jiangsu?.levels, own?.levels);
    assert.deepEqual(jiangsu?.checks, own?.checks);
  });

  test("may count repeats within twelve months", () => {
    const value = [{ level: "red", repeatsMin: 2 }] as const;
    assert.equal(levelOf({ value }, { dueOn: DUE, repeats: 1 }, day("2021-07-16")), "blue");
    assert.equal(levelOf({ value }, { dueOn: DUE, repeats: 2 }, day("2021-07-16")), "red");
  });

  test("change with time on the day that is foretold", () => {
    const baoying = { value: LAW.profiles.get("baoying").levels.arrears };
    assert.equal(nextLevelOn(baoying, DUE, day("2021-07-16")), "2021-08-16");
    assert.equal(nextLevelOn(baoying, DUE, day("2021-08-16")), "2021-09-16");
    assert.equal(nextLevelOn(baoying, DUE, day("2021-09-16")), undefined);
    // A month after 31 July ends on 31 August, two on 30 September.
    assert.equal(nextLevelOn(baoying, day("2021-07-31"), day("2021-08-31")), "2021-09-01");
    assert.equal(nextLevelOn(baoying, day("2021-07-31"), day("2021-09-01")), "2021-10-01");
  });
});

describe("a region that chooses a profile", () => {
  const facts = site({ wageLines: [wage()] });

  test("sees other levels from the day of its choice on, and the trace names the profile", () => {
    const law = choosing("anqing-2008", "2021-08-01");
    const found = (on: string, by = law) =>
      assess(facts, by, day(on)).findings.find((one) => one.ruleId === "decree724-12-paid-in-full");
    assert.equal(found("2021-07-31")?.level, "yellow");
    assert.equal(found("2021-08-01", LAW)?.level, "yellow");
    assert.equal(found("2021-08-01")?.level, "blue");
    const [parameter] = found("2021-08-01")?.trace.parameters ?? [];
    assert.equal(parameter?.id, "level-profile");
    assert.match(parameter?.source ?? "", /安庆2008年欠薪预警/);
    assert.equal(parameter?.mark, "S");
    assert.deepEqual(parameter?.value, [{ level: "yellow", workersMin: 10 }]);
  });

  test("leaves other regions as they are", () => {
    const law = choosing("baoying", "2021-08-01");
    assert.equal(profileInForce(law, "540102", day("2021-08-01")).id, "baoying");
    assert.equal(profileInForce(law, "540102", day("2021-07-31")).id, "qingxin");
    assert.equal(profileInForce(law, "150102", day("2021-08-01")).id, "qingxin");
    assert.deepEqual(
      levelProfile(law, "transfer", "540102", day("2021-08-01")).value,
      levelProfile(LAW, "transfer", "540102", day("2021-08-01")).value,
    );
  });

  test("cannot choose one that does not exist, nor a number, nor name a profile where a number belongs", () => {
    assert.throws(() => choosing("rainbow", "2021-08-01"), /no known profile: rainbow/);
    const value = { region: TIBET, from: "2021-08-01", source: "通知", mark: "own" };
    const recorded = (id: string, of: unknown) =>
      lawWith({ values: [recordedValue.parse({ ...value, id, value: of })] });
    assert.throws(() => recorded("level-profile", 3), /no known profile: 3/);
    assert.throws(() => recorded("silent-device-days", "baoying"), /is a number, not baoying/);
  });
});

describe("the ladder of a level", () => {
  test("counts working days by the region's calendar", () => {
    const own = LAW.profiles.get("qingxin");
    // 27 February to 4 March 2025 is Losar in Tibet.
    const [tibet] = ladderSteps(own, "red", day("2025-02-26"), LAW, TIBET);
    const [elsewhere] = ladderSteps(own, "red", day("2025-02-26"), LAW, "150000");
    assert.deepEqual([tibet?.dueOn, tibet?.who, tibet?.kind], ["2025-03-07", "inspector", "target"]);
    assert.equal(elsewhere?.dueOn, "2025-03-03");
  });

  test("of Anqing asks for a report in five days and a plan in ten, days of rest included", () => {
    const steps = ladderSteps(LAW.profiles.get("anqing-2008"), "yellow", day("2021-09-24"), LAW, "340800");
    assert.deepEqual(
      steps.map((one) => [one.action.en, one.dueOn]),
      [
        ["The employer hands in a plan", "2021-10-04"],
        ["The employer reports every five days: the first report", "2021-09-29"],
      ],
    );
    assert.deepEqual(ladderSteps(LAW.profiles.get("anqing-2008"), "red", day("2021-09-24"), LAW, "340800"), []);
  });

  test("of Jiangsu lasts until the end of the next month", () => {
    const due = (since: string) =>
      ladderSteps(LAW.profiles.get("jiangsu-2020"), "yellow", day(since), LAW, "320000").map((one) => one.dueOn);
    assert.deepEqual(due("2021-01-01"), ["2021-02-28"]);
    assert.deepEqual(due("2021-01-31"), ["2021-02-28"]);
    assert.deepEqual(due("2021-02-01"), ["2021-03-31"]);
  });

  test("names who acts where the source sets no day", () => {
    const [step] = ladderSteps(LAW.profiles.get("yunnan-2007"), "red", day("2021-02-01"), LAW, "530000");
    assert.equal(step?.who, "supervisor");
    assert.equal(step?.dueOn, undefined);
  });
});

test("a check stops people only where the profile says so", () => {
  const own = LAW.profiles.get("qingxin");
  for (const id of CHECK_IDS) assert.equal(checkMode(own, id), "warn", id);
  const strict = { checks: { ...own.checks, "contract-missing": "block" as const } };
  assert.equal(checkMode(strict, "contract-missing"), "block");
  assert.equal(checkMode(strict, "age-outside"), "warn");
});
