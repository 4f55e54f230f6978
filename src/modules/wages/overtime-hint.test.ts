import assert from "node:assert/strict";
import { test } from "node:test";
import { aThread } from "../../../tools/test-thread.ts";
import { draftSheet } from "./drafting.operations.ts";
import { overtimeHints } from "./overtime-hint.operations.ts";
import { listItems, recordItem, withdrawItem } from "./wage-item.operations.ts";
import { getSheet } from "./wage-sheet.operations.ts";

test("presence beyond eight hours, on rest days and on holidays is told beside what was recorded", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  const november = { projectId, month: "2020-11" };
  await thread.done(recordItem, actors.payrollOfficer, {
    ...november,
    pin: 1,
    kind: "overtime-rest-day",
    minutes: 600,
  });
  const { hints } = await thread.done(overtimeHints, actors.payrollOfficer, november);
  assert.equal(hints.length, 6);
  const first = hints.find((one) => one.pin === 1);
  // Twenty-one working days of ten hours, and the four Saturdays.
  assert.deepEqual(
    [first?.workedDays, first?.extendedMinutes, first?.restDayMinutes, first?.holidayMinutes],
    [25, 21 * 120, 4 * 600, 0],
  );
  assert.deepEqual(first?.recorded, {
    extendedMinutes: 0,
    restDayMinutes: 600,
    holidayMinutes: 0,
    localHolidayMinutes: 0,
  });
  const own = await thread.done(overtimeHints, actors.subcontractors[1], november);
  assert.deepEqual(
    own.hints.map((one) => one.pin),
    thread.site.workers.filter((one) => one.companyId === thread.site.companyIds[1]).map((one) => one.pin),
  );
});

test("a statutory holiday is one, and who stayed within eight hours of working days is not named", async (t) => {
  const thread = await aThread(t, { worked: false });
  const { projectId, actors } = thread.site;
  const day = (on: string, pin: number, hours: number) =>
    thread.db.pool.query(
      `insert into worker_day (project_id, day, pin, first_in, last_out)
       values ($1, $2, $3, $2::date + interval '1 hour', $2::date + $4 * interval '1 hour')`,
      [projectId, on, pin, 1 + hours],
    );
  await day("2020-10-01", 1, 9);
  await day("2020-10-12", 2, 8);
  await day("2020-10-12", 3, 8.5);
  const { hints } = await thread.done(overtimeHints, actors.payrollOfficer, { projectId, month: "2020-10" });
  assert.deepEqual(
    hints.map((one) => [one.pin, one.extendedMinutes, one.restDayMinutes, one.holidayMinutes]),
    [
      [1, 0, 0, 540],
      [3, 30, 0, 0],
    ],
  );
});

test("more than 36 extended hours a month are told where they are recorded and on the sheet", async (t) => {
  const thread = await aThread(t);
  const { projectId, companyIds, actors } = thread.site;
  const november = { projectId, month: "2020-11" };
  const extended = (minutes: number) =>
    thread.done(recordItem, actors.payrollOfficer, { ...november, pin: 1, kind: "overtime-extended", minutes });
  assert.deepEqual((await extended(36 * 60)).beyondLimit, []);
  const restDay = { ...november, pin: 1, kind: "overtime-rest-day", minutes: 6_000 };
  assert.deepEqual((await thread.done(recordItem, actors.payrollOfficer, restDay)).beyondLimit, []);
  const beyond = [{ pin: 1, workerName: thread.site.workers[0]?.name, minutes: 2_161, maxMinutes: 2_160 }];
  const { itemId, beyondLimit } = await extended(1);
  assert.deepEqual(beyondLimit, beyond);
  const { sheetId } = await thread.done(draftSheet, actors.payrollOfficer, { ...november, companyId: companyIds[0] });
  const seen = async () => [
    (await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId })).beyondLimit,
    (await thread.done(listItems, actors.subcontractors[0], november)).beyondLimit,
  ];
  assert.deepEqual(await seen(), [beyond, beyond]);
  assert.deepEqual((await thread.done(listItems, actors.subcontractors[1], november)).beyondLimit, []);
  await thread.done(withdrawItem, actors.payrollOfficer, { projectId, itemId, reason: "多记" });
  assert.deepEqual(await seen(), [[], []]);
});
