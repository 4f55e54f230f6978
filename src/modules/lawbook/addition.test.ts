import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, type TestHost, testHost } from "../../../tools/test-host.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal, type Refusal } from "../../kernel/outcome.ts";
import * as law from "./addition.operations.ts";
import { valueFault } from "./addition.ts";
import { lawInForce } from "./law-in-force.store.ts";

/** An invented notice for 2027: three days around New Year, Saturday 9 January works. */
const NOTICE = {
  number: "国办发明电〔2026〕99号",
  title: "关于2027年部分节假日安排的通知",
  issuer: "国务院办公厅",
  issuedOn: "2026-11-04",
  address: "https://www.gov.cn/",
  mark: "M",
  holidays: [
    {
      name: { zh: "元旦", en: "New Year" },
      off: ["2026-12-31..2027-01-04"],
      statutory: ["2027-01-01"],
      working: ["2027-01-09"],
    },
  ],
};
const CALENDAR = { region: "000000", year: 2027, notices: [NOTICE] };

function withHoliday(change: object) {
  const [holiday] = NOTICE.holidays;
  return { ...CALENDAR, notices: [{ ...NOTICE, holidays: [{ ...holiday, ...change }] }] };
}

async function refused(host: TestHost, operation: Parameters<TestHost["run"]>[0], input: object): Promise<Refusal> {
  const outcome: unknown = await host.run(operation, ADMINISTRATOR, input);
  assert.ok(isRefusal(outcome), `not refused: ${JSON.stringify(input)}`);
  return outcome;
}

describe("a holiday calendar that an administrator records", () => {
  test("closes the gap in the list of years, which reaches one year on", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    const yearOf = async (year: number) =>
      (await host.done(law.listCalendars, ADMINISTRATOR, {})).years.find((one) => one.year === year);
    assert.deepEqual(await yearOf(2027), { year: 2027, national: false, calendars: [] });
    assert.equal(await yearOf(2028), undefined);
    const { additionId } = await host.done(law.addCalendar, ADMINISTRATOR, CALENDAR);
    const filled = await yearOf(2027);
    assert.equal(filled?.national, true);
    assert.equal(filled?.calendars[0]?.additionId, additionId);
    assert.deepEqual(filled?.calendars[0]?.notices[0]?.holidays[0]?.off.slice(0, 2), ["2026-12-31", "2027-01-01"]);
    assert.equal((await yearOf(2026))?.calendars[0]?.additionId, null);
  });

  test("is refused with the field that is wrong, and nothing is recorded", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    const holiday = "notices.0.holidays.0";
    const cases: readonly (readonly [object, string, string])[] = [
      [{ ...CALENDAR, region: "549999" }, "region.unknown", "region"],
      [withHoliday({ off: ["2027-02-30"] }), "calendar.bad-day", `${holiday}.off`],
      [withHoliday({ off: ["2027-01-03..2027-01-01"] }), "calendar.bad-day", `${holiday}.off`],
      [withHoliday({ statutory: ["2027-01-05"] }), "calendar.statutory-not-off", `${holiday}.statutory`],
      [withHoliday({ working: ["2027-01-02"] }), "calendar.off-and-working", `${holiday}.working`],
      [withHoliday({ off: ["2026-06-19"], statutory: [] }), "calendar.day-outside-year", `${holiday}.off`],
      [withHoliday({ working: ["2028-02-05"] }), "calendar.day-outside-year", `${holiday}.working`],
      [withHoliday({ working: ["2027-01-11"] }), "calendar.swapped-not-weekend", `${holiday}.working`],
      [{ ...CALENDAR, notices: [{ ...NOTICE, address: "gov" }] }, "calendar.malformed", "notices.0.address"],
      [{ ...CALENDAR, notices: [NOTICE, NOTICE] }, "calendar.notice-known", "notices.1.number"],
      [{ ...CALENDAR, notices: [] }, "input.malformed", "notices"],
    ];
    for (const [input, code, field] of cases) {
      const refusal = await refused(host, law.addCalendar, input);
      assert.deepEqual([refusal.refused, refusal.field], [code, field]);
    }
    const { additions } = await host.done(law.listAdditions, ADMINISTRATOR, { withdrawn: true });
    assert.deepEqual(additions, []);
  });

  test("is refused when a second holiday of the notice takes a day off that the first one works", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    const [holiday] = NOTICE.holidays;
    const second = { name: { zh: "春节", en: "Spring Festival" }, off: ["2027-01-09"] };
    const input = { ...CALENDAR, notices: [{ ...NOTICE, holidays: [holiday, second] }] };
    assert.equal((await refused(host, law.addCalendar, input)).refused, "calendar.off-and-working");
  });
});

/** An invented order of Tibet: the wage account within twenty days. */
const ACCOUNT = {
  parameter: "wage-account-opening-days",
  region: "540000",
  from: "2026-01-01",
  value: 20,
  source: "某自治区规章",
  mark: "M",
};

describe("a dated value that an administrator records", () => {
  test("raises Tibet's minimum wage, and a second one follows it", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    const wage = async (on: string) => {
      const { parameters } = await transact(host.db, (tx) => lawInForce(tx));
      return parameters.find("minimum-wage-month", "540102", day(on))?.value;
    };
    const before = await wage("2027-07-01");
    const value = { ...ACCOUNT, parameter: "minimum-wage-month", from: "2027-01-01", value: 250_000 };
    await host.done(law.addValue, ADMINISTRATOR, value);
    await host.done(law.addValue, ADMINISTRATOR, { ...value, from: "2028-01-01", value: 260_000 });
    const seen = [
      await wage("2026-12-31"),
      await wage("2027-01-01"),
      await wage("2027-12-31"),
      await wage("2028-01-01"),
    ];
    assert.deepEqual(seen, [before, 250_000, 250_000, 260_000]);
    const { parameters } = await host.done(law.listValues, ADMINISTRATOR, {});
    const shown = present(
      parameters.find((one) => one.id === "minimum-wage-month"),
      "the minimum wage",
    ).values;
    assert.deepEqual(
      shown.slice(0, 3).map((one) => [one.from, one.value, one.additionId !== null]),
      [
        ["2028-01-01", 260_000, true],
        ["2027-01-01", 250_000, true],
        ["2023-11-01", 210_000, false],
      ],
    );
  });

  test("is refused with the field that is wrong", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    await host.done(law.addValue, ADMINISTRATOR, { ...ACCOUNT, from: "2026-06-01" });
    const cycle = { ...ACCOUNT, parameter: "labour-cost-cycle-months-max" };
    const cases: readonly (readonly [object, string, string])[] = [
      [{ ...ACCOUNT, parameter: "no-such-thing" }, "parameter.unknown", "parameter"],
      [{ ...ACCOUNT, region: "549999" }, "region.unknown", "region"],
      [{ ...ACCOUNT, value: "qingxin" }, "value.wrong-unit", "value"],
      [{ ...ACCOUNT, value: 0 }, "value.wrong-unit", "value"],
      [{ ...ACCOUNT, parameter: "level-profile", value: "nobody" }, "value.wrong-unit", "value"],
      [{ ...ACCOUNT, parameter: "work-agreement-accepted", value: 2 }, "value.wrong-unit", "value"],
      [{ ...ACCOUNT, to: "2025-12-31" }, "value.ends-before-start", "to"],
      [{ ...ACCOUNT, mark: "P" }, "value.quote-missing", "statute"],
      [{ ...ACCOUNT, mark: "P", statute: "decree724" }, "value.quote-missing", "quote"],
      [{ ...cycle, value: 2 }, "value.outside-bounds", "value"],
      [{ ...ACCOUNT, from: "2026-06-01" }, "value.overlaps", "from"],
      [{ ...ACCOUNT, from: "2026-05-01" }, "value.overlaps", "to"],
      [{ ...ACCOUNT, from: "2026-05-01", to: "2026-06-01" }, "value.overlaps", "to"],
      [{ ...ACCOUNT, value: 1.5 }, "input.malformed", "value"],
    ];
    for (const [input, code, field] of cases) {
      const refusal = await refused(host, law.addValue, input);
      assert.deepEqual([refusal.refused, refusal.field], [code, field], JSON.stringify(input));
    }
    await host.done(law.addValue, ADMINISTRATOR, { ...ACCOUNT, from: "2026-05-01", to: "2026-05-31" });
    await host.done(law.addValue, ADMINISTRATOR, { ...cycle, value: 1 });
    await host.done(law.addValue, ADMINISTRATOR, { ...cycle, region: "000000", value: 2 });
  });

  test("may lie on a bound and not beyond it, below as above", () => {
    const bounds = { min: 500_000, max: 2_000_000, source: "法释〔2013〕3号" };
    const at = (value: number) =>
      valueFault({ unit: "fen", bounds }, { region: "540000", from: "2013-01-23", value, mark: "S" }, [], [])?.refused;
    assert.deepEqual([499_999, 500_000, 2_000_000, 2_000_001].map(at), [
      "value.outside-bounds",
      undefined,
      undefined,
      "value.outside-bounds",
    ]);
  });
});

test("what was withdrawn stays on record with who, when and why, and is withdrawn once", async (t) => {
  const host = await testHost(t, day("2026-11-20"));
  const { additionId } = await host.done(law.addValue, ADMINISTRATOR, ACCOUNT);
  const unknown = await refused(host, law.withdrawAddition, { additionId: additionId + 1, reason: "没有" });
  assert.equal(unknown.refused, "addition.unknown");
  await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId, reason: "录入错误" });
  const again = await refused(host, law.withdrawAddition, { additionId, reason: "再来" });
  assert.equal(again.refused, "addition.already-withdrawn");
  assert.deepEqual((await host.done(law.listAdditions, ADMINISTRATOR, {})).additions, []);
  const [kept] = (await host.done(law.listAdditions, ADMINISTRATOR, { withdrawn: true })).additions;
  assert.deepEqual([kept?.withdrawnByName, kept?.withdrawnReason], ["administrator", "录入错误"]);
  assert.deepEqual([kept?.kind, kept?.subject, kept?.region], ["value", "wage-account-opening-days", "540000"]);
});
