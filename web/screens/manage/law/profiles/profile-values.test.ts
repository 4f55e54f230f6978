import assert from "node:assert/strict";
import { test } from "node:test";
import { LAW } from "../../../../../src/law/law.ts";
import { CHECK_IDS, CHECKS, type LEVEL_KINDS } from "../../../../../src/law/profile.ts";
import { profileFile } from "../../../../../src/law/source-schemas.ts";
import type { Profile } from "./ProfileList.tsx";
import { inputOf, type ProfileValues, valuesOf } from "./profile-values.ts";

test("a profile copied through the form and not changed says what it said", () => {
  for (const one of LAW.profiles.all) {
    const whole = LAW.profiles.get(one.id);
    const bandsOf = (kind: (typeof LEVEL_KINDS)[number]) => ({
      own: one.levels[kind] !== undefined,
      bands: [...whole.levels[kind]],
    });
    const shown: Profile = {
      ...one,
      additionId: null,
      chosenBy: [],
      region: one.region ?? null,
      levels: { arrears: bandsOf("arrears"), transfer: bandsOf("transfer") },
      ladder: [...one.ladder],
      notModelled: [...one.notModelled],
      checks: CHECK_IDS.map((check) => ({
        check,
        says: CHECKS[check],
        mode: whole.checks[check],
        own: one.checks[check] !== undefined,
      })),
    };
    const values = { ...valuesOf(shown), id: one.id, source: one.source } as ProfileValues;
    const copy = profileFile.parse(inputOf(values));
    assert.deepEqual({ ...copy, mark: one.mark }, profileFile.parse(one), one.id);
  }
});

test("fields that were emptied are no thresholds, no day and no check", () => {
  const values: ProfileValues = {
    id: "a",
    name: { zh: "甲", en: "A" },
    source: "通知",
    mark: "M",
    region: "",
    levels: { arrears: [{ level: "red", daysOverdueMin: null, amountFenMin: "1,234.50" }], transfer: [] },
    ladder: [
      {
        level: "red",
        action: { zh: "办", en: "do" },
        who: "owner",
        within: null,
        unit: "working-days",
        kind: "target",
      },
    ],
    checks: { "board-missing": undefined },
    notModelled: "一\n\n 二 ",
  };
  const { levels, ladder, checks, region, notModelled } = inputOf(values);
  assert.deepEqual(levels, { arrears: [{ level: "red", amountFenMin: 123_450 }] });
  assert.deepEqual([ladder[0] && "within" in ladder[0], checks, region], [false, {}, undefined]);
  assert.deepEqual(notModelled, ["一", "二"]);
});
