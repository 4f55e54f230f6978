import assert from "node:assert/strict";
import { test } from "node:test";
import { ADMIN, aWorld, drawn, firstTeam, REGION } from "../../../tools/test-inspections.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { type Day, day } from "../../kernel/day.ts";
import { jobOn } from "../alerts/test-job.ts";
import * as measure from "../firms/measure.operations.ts";
import { recordMeasure } from "../firms/measure.operations.ts";
import * as task from "../inspections/task.operations.ts";
import { addValue } from "../lawbook/addition.operations.ts";
import { escalateJob } from "./escalation.job.ts";
import { countOverdue, supervisionBoard } from "./supervision.operations.ts";

const LHASA: Actor = { userId: 78, name: "李建国", role: "inspector", regionCode: "540100" };
const SHIGATSE: Actor = { userId: 79, name: "格桑", role: "inspector", regionCode: "540200" };
const HOUSING: Actor = { userId: 80, name: "央金", role: "sector-authority", regionCode: "540100", sector: "housing" };

test("a rectification task that is late stands on the board, goes up, and leaves when it is accepted", async (t) => {
  const world = await aWorld(t);
  await drawn(world);
  const { host } = world;
  const { inspectionId, site, first } = await firstTeam(world);
  const given = { taskKey: "task-00000000000000000001", inspectionId, companyId: site.companyIds[0] };
  const { taskId, dueOn } = await host.done(task.giveTask, first, {
    ...given,
    demand: "补齐签字",
    dueOn: "2020-12-28",
  });
  const board = async (on: string, actor: Actor = REGION) => {
    host.goTo(day(on));
    return host.done(supervisionBoard, actor, {});
  };
  const night = (on: string) => escalateJob.run(jobOn(host, day(on)));
  assert.deepEqual((await board(dueOn)).overdue, [], "the day itself is in time");
  assert.deepEqual(await night("2020-12-29"), { overdue: 1, raised: 1 });
  assert.deepEqual(await night("2020-12-29"), { overdue: 1, raised: 0 });
  const late = await board("2020-12-29");
  const authority = present(late.authorities[0], "whose it is").authority;
  assert.partialDeepStrictEqual(late.overdue, [
    {
      kind: "rectification",
      subjectId: taskId,
      persons: [first.name],
      daysOverdue: 1,
      raisedTo: `${authority.slice(0, 4)}00`,
    },
  ]);
  assert.match(present(late.overdue[0], "the task").name, /补齐签字$/);
  assert.partialDeepStrictEqual(late.authorities, [{ rectification: 1, interview: 0, promise: 0, case: 0 }]);
  const office: Actor = { ...LHASA, regionCode: authority };
  const prefecture: Actor = { ...LHASA, regionCode: `${authority.slice(0, 4)}00` };
  assert.deepEqual(await host.done(countOverdue, office, {}), { own: 1, raised: 0 });
  assert.deepEqual(await host.done(countOverdue, prefecture, {}), { own: 0, raised: 1 });
  assert.deepEqual(await host.done(countOverdue, REGION, {}), { own: 0, raised: 0 }, "not there yet");
  const elsewhere = authority.startsWith("5401") ? SHIGATSE : LHASA;
  assert.deepEqual((await board("2020-12-29", elsewhere)).overdue, []);
  assert.deepEqual(await night("2021-01-05"), { overdue: 1, raised: 1 }, "a week later to the region");
  const [firm] = site.actors.subcontractors;
  await host.done(task.answerTask, firm, { taskId, text: "已补签" });
  assert.equal((await board("2021-01-05")).overdue.length, 1, "an answer stops no clock");
  await host.done(task.decideTask, first, { taskId, accepted: true, text: "核查属实" });
  assert.deepEqual((await board("2021-01-05")).overdue, []);
});

test("how long something stays at a level is a region's own dated number, of the day that it was due", async (t) => {
  const world = await aWorld(t);
  await drawn(world);
  const { host } = world;
  const { inspectionId, site, first } = await firstTeam(world);
  const give = (at: number, dueOn: string) => {
    const given = { taskKey: `task-0000000000000000000${at}`, inspectionId, companyId: site.companyIds[0], dueOn };
    return host.done(task.giveTask, first, { ...given, demand: "补齐签字" });
  };
  const [before, after] = [await give(1, "2020-12-28"), await give(2, "2020-12-29")];
  const board = async (on: string, more: object = {}) => {
    host.goTo(day(on));
    return host.done(supervisionBoard, REGION, more);
  };
  const usual = await board("2020-12-30");
  assert.deepEqual(usual.interval, { days: 7, mark: "own", source: "Qingxin" });
  const authority = present(usual.authorities[0], "whose it is").authority;
  const region = `${authority.slice(0, 4)}00`;
  const own = { parameter: "escalation-days", region, source: "拉萨市督办办法", mark: "S" };
  const none = await host.run(addValue, ADMIN, { ...own, from: "2020-12-29", value: 0 });
  assert.equal("refused" in none && none.refused, "value.wrong-unit");
  await host.done(addValue, ADMIN, { ...own, from: "2020-12-29", value: 3 });
  const night = async (on: string) => {
    const { raised } = await escalateJob.run(jobOn(host, day(on)));
    return raised;
  };
  assert.equal(await night("2020-12-30"), 2, "both to the prefecture");
  assert.equal(await night("2021-01-01"), 0, "two days after the first level");
  assert.equal(await night("2021-01-02"), 1, "three days after: the region hears of it");
  assert.equal(await night("2021-01-04"), 0);
  assert.equal(await night("2021-01-05"), 1, "what was due before goes by the number of before");
  const then = await board("2021-01-05");
  assert.equal(then.interval.days, 7, "of the region that looks");
  assert.deepEqual(
    then.overdue.map(({ subjectId, everyDays, raisedTo, raisedOn }) => [subjectId, everyDays, raisedTo, raisedOn]),
    [
      [before.taskId, 7, "540000", "2021-01-05"],
      [after.taskId, 3, "540000", "2021-01-02"],
    ],
  );
  const near = await board("2021-01-05", { regionCode: region });
  assert.deepEqual(near.interval, { days: 3, mark: "S", source: "拉萨市督办办法" });
});

test("an interview that was not held and a promise that nobody looked after are the office's delay", async (t) => {
  const world = await aWorld(t);
  const { host } = world;
  const [site] = world.sites;
  const [company] = await host.db.pool
    .query("select company_code as code from company where company_id = $1", [present(site, "a site").companyIds[0]])
    .then(({ rows }) => rows);
  const companyCode = String(company.code);
  const decided = {
    ...{ ground: "other-breach", office: "labour", authority: "拉萨市人力资源和社会保障局", article: "条例第二十八条" },
    ...{ reason: "未实行实名制管理", decidedOn: "2020-12-21", kind: "interview", interviewOn: "2020-12-23", basis: [] },
  };
  const recorded = await host.run(recordMeasure, LHASA, { companyCode, ...decided });
  assert.ok("measureId" in recorded, JSON.stringify(recorded));
  const { measureId } = recorded;
  const kinds = async (on: Day, actor: Actor = REGION) => {
    host.goTo(on);
    const { overdue } = await host.done(supervisionBoard, actor, {});
    return overdue.map(({ kind, subjectId, dueOn, authority }) => [kind, subjectId === measureId, dueOn, authority]);
  };
  const interview = ["interview", true, "2020-12-23", "540100"];
  assert.deepEqual(await kinds(day("2020-12-23")), []);
  assert.deepEqual(await kinds(day("2020-12-24")), [interview]);
  assert.deepEqual(await kinds(day("2020-12-24"), LHASA), [interview]);
  assert.deepEqual(await kinds(day("2020-12-24"), SHIGATSE), [], "of another prefecture");
  assert.deepEqual(await kinds(day("2020-12-24"), HOUSING), [], "of another office");
  assert.deepEqual(await escalateJob.run(jobOn(host, day("2020-12-24"))), { overdue: 1, raised: 1 });
  const act = (kind: string, more: object) =>
    host.done(measure.actOnMeasure, LHASA, { companyCode, measureId, kind, ...more });
  await act("hold", { day: "2020-12-24", text: "法定代表人到场" });
  const { stepNo } = await act("promise", { day: "2020-12-31", text: "补齐考勤设备" });
  assert.deepEqual(await kinds(day("2020-12-31")), [], "held, and the promise is not due");
  assert.deepEqual(await kinds(day("2021-01-01")), [["promise", true, "2020-12-31", "540100"]]);
  assert.deepEqual(await escalateJob.run(jobOn(host, day("2021-01-01"))), { overdue: 1, raised: 1 });
  await act("promise-broken", { promiseNo: stepNo, text: "没有设备" });
  assert.deepEqual(await kinds(day("2021-01-01")), [], "the office has said what became of it");
});

test("a measure that ends, an answer that a firm waits for: on the board, and up to nobody", async (t) => {
  const { host, sites } = await aWorld(t);
  const site = present(sites[0], "a site");
  const [firm] = site.actors.subcontractors;
  const [company] = await host.db.pool
    .query("select company_code as code from company where company_id = $1", [firm.companyId])
    .then(({ rows }) => rows);
  const companyCode = String(company.code);
  const { measureId } = await host.done(recordMeasure, LHASA, {
    ...{
      companyCode,
      kind: "notice",
      ground: "other-breach",
      office: "labour",
      article: "条例第二十八条",
      basis: [],
    },
    ...{ authority: "拉萨市人力资源和社会保障局", reason: "未实行实名制管理", documentNumber: "9号" },
    ...{ decidedOn: "2020-12-21", toDay: "2021-02-28" },
  });
  const board = async (on: string, actor: Actor = LHASA) => {
    host.goTo(day(on));
    const { firms, overdue } = await host.done(supervisionBoard, actor, {});
    assert.deepEqual(overdue, [], "neither is overdue");
    return firms.map((one) => [one.kind, one.dueOn, one.daysLeft, one.measureId === measureId]);
  };
  const end = (daysLeft: number) => ["end", "2021-02-28", daysLeft, true];
  const waits = (daysLeft: number) => ["answer", "2020-12-22", daysLeft, true];
  assert.deepEqual(await board("2020-12-29"), [], "61 days before");
  assert.deepEqual(await board("2020-12-30"), [end(60)]);
  host.goTo(day("2020-12-22"));
  await host.done(measure.objectToMeasure, firm, { measureId, text: "工资已经付清，附银行回单。" });
  host.goTo(day("2020-12-25"));
  await host.done(measure.objectToMeasure, firm, { measureId, text: "请尽快答复。" });
  assert.deepEqual(await board("2021-01-04"), [waits(-13), end(55)], "it waits since it first spoke");
  assert.deepEqual(await board("2021-01-04", REGION), [waits(-13), end(55)]);
  assert.deepEqual(await board("2021-01-04", SHIGATSE), [], "of another prefecture");
  assert.deepEqual(await board("2021-01-04", HOUSING), [], "of another office");
  assert.deepEqual(await escalateJob.run(jobOn(host, day("2021-02-20"))), { overdue: 0, raised: 0 });
  assert.deepEqual(await board("2021-03-01"), [waits(-69)], "over, and the answer is still owed");
  await host.done(measure.actOnMeasure, LHASA, { companyCode, measureId, kind: "answer", text: "已核实。" });
  assert.deepEqual(await board("2021-03-01"), []);
});
