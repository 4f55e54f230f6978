import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, testHost } from "../../../tools/test-host.ts";
import { aSite } from "../../../tools/test-site.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import * as law from "../lawbook/addition.operations.ts";
import { computeDeadline, countWorkdays } from "./law.operations.ts";
import { dailyReviewJob, reviewJob } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

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

/** A complaint of Tuesday 29 December 2026: five working days. */
const COMPLAINT = { clock: "complaint-acceptance", from: "2026-12-29", region: "540102" };

/** An invented order of Tibet: the wage account within twenty days. */
const ACCOUNT = {
  parameter: "wage-account-opening-days",
  region: "540000",
  from: "2026-01-01",
  value: 20,
  source: "某自治区规章",
  mark: "M",
};

describe("a holiday calendar that an administrator records", () => {
  test("moves deadlines into its year and takes their warning away, until it is withdrawn", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    const before = await host.done(computeDeadline, ADMINISTRATOR, COMPLAINT);
    // Weekends alone: 30, 31 December, 1, 4 and 5 January.
    assert.equal(before.due, "2027-01-05");
    assert.match(before.warnings.join(), /no holiday notice for 2027/);

    const { additionId, daysOff, swapped } = await host.done(law.addCalendar, ADMINISTRATOR, CALENDAR);
    assert.deepEqual([daysOff, swapped], [5, 1]);
    const known = await host.done(computeDeadline, ADMINISTRATOR, COMPLAINT);
    // 31 December to 4 January are off: 30 December, then 5, 6, 7 and 8 January.
    assert.equal(known.due, "2027-01-08");
    assert.doesNotMatch(known.warnings.join(), /2027/);
    const swappedDay = { from: "2027-01-09", to: "2027-01-10", region: "540102" };
    assert.equal((await host.done(countWorkdays, ADMINISTRATOR, swappedDay)).workdays, 1);

    await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId, reason: "通知有误" });
    const after = await host.done(computeDeadline, ADMINISTRATOR, COMPLAINT);
    assert.deepEqual([after.due, after.warnings], [before.due, before.warnings]);
  });

  test("of a region counts there alone, and the nation's gap is still warned of", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    await host.done(law.addCalendar, ADMINISTRATOR, { ...CALENDAR, region: "540000" });
    const tibet = await host.done(computeDeadline, ADMINISTRATOR, COMPLAINT);
    assert.equal(tibet.due, "2027-01-08");
    assert.match(tibet.warnings.join(), /no holiday notice for 2027/);
    const elsewhere = await host.done(computeDeadline, ADMINISTRATOR, { ...COMPLAINT, region: "510000" });
    assert.equal(elsewhere.due, "2027-01-05");
  });

  test("is known from then on: the same notice is refused, a later one overrides it day by day", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    await host.done(law.addCalendar, ADMINISTRATOR, CALENDAR);
    const again = await host.run(law.addCalendar, ADMINISTRATOR, CALENDAR);
    assert.ok(isRefusal(again) && again.refused === "calendar.notice-known");
    const longer = { name: { zh: "元旦", en: "New Year" }, off: ["2027-01-05"] };
    const amendment = { ...NOTICE, number: "国办发明电〔2026〕100号", holidays: [longer] };
    await host.done(law.addCalendar, ADMINISTRATOR, { ...CALENDAR, notices: [amendment] });
    // 5 January is off too; Saturday 9 January is the fifth working day.
    assert.equal((await host.done(computeDeadline, ADMINISTRATOR, COMPLAINT)).due, "2027-01-09");
  });

  test("lets every project be reviewed anew", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    await aSite(host.db, { vault: host.vault, ids: host.ids });
    const review = async () => {
      await host.ids.ensure(1_000);
      return reviewJob.run(jobOn(host, day("2026-11-20")));
    };
    await host.ids.ensure(1_000);
    await dailyReviewJob.run(jobOn(host, day("2026-11-20")));
    await review();
    assert.equal((await review())["projects"], 0);
    await host.done(law.addCalendar, ADMINISTRATOR, CALENDAR);
    assert.equal((await review())["projects"], 1);
  });
});

describe("a dated value that an administrator records", () => {
  test("changes the answer in its region from its first day, until it is withdrawn", async (t) => {
    const host = await testHost(t, day("2026-11-20"));
    const due = async (from: string, region: string) =>
      (await host.done(computeDeadline, ADMINISTRATOR, { clock: "wage-account-opening", from, region })).due;
    assert.equal(await due("2026-03-02", "540102"), "2026-04-01");
    const { additionId } = await host.done(law.addValue, ADMINISTRATOR, ACCOUNT);
    assert.equal(await due("2026-03-02", "540102"), "2026-03-23", "Sunday 22 March rolls forward");
    assert.equal(await due("2025-12-31", "540102"), "2026-01-30", "the day before it came in");
    assert.equal(await due("2026-03-02", "510000"), "2026-04-01", "another province");
    await host.done(law.withdrawAddition, ADMINISTRATOR, { additionId, reason: "录入错误" });
    assert.equal(await due("2026-03-02", "540102"), "2026-04-01");
  });
});
