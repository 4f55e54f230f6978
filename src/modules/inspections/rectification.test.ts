import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { assertKept, aWorld, COUNTY, drawn, firstTeam, PNG, photo, REGION } from "../../../tools/test-inspections.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { getCase } from "../cases/case.operations.ts";
import * as facts from "./facts.operations.ts";
import * as task from "./task.operations.ts";

describe("a rectification task", () => {
  async function given(t: Pick<TestContext, "after">) {
    const world = await aWorld(t);
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId, site, first } = team;
    const [companyId] = site.companyIds;
    const wanted = {
      taskKey: "task-00000000000000000001",
      inspectionId,
      companyId,
      itemKey: "monthly-sheets",
      demand: "补齐11月工资支付表签字",
    };
    const { taskId, dueOn } = await world.host.done(task.giveTask, first, wanted);
    assert.deepEqual(await world.host.done(task.giveTask, first, wanted), { taskId, dueOn }, "given twice, there once");
    return { world, team, taskId, dueOn };
  }

  test("has ten working days, is overdue for all to see, and only the inspector ends it", async (t) => {
    const { world, team, taskId, dueOn } = await given(t);
    const { host } = world;
    // Ten working days after Monday 21 December; 1 January is a holiday.
    assert.equal(dueOn, "2021-01-05");
    const [sub] = team.site.actors.subcontractors;
    host.goTo(day("2021-01-06"));
    for (const actor of [team.first, sub, REGION]) {
      const { tasks, overdue } = await host.done(task.listTasks, actor, {});
      assert.deepEqual([tasks[0]?.colour, overdue], ["overdue", 1]);
    }
    const evidence = { fileName: "sheet.png", mediaType: "image/png", base64: PNG.toString("base64") };
    await host.done(task.answerTask, sub, { taskId, text: "已补签", files: [evidence, evidence] });
    const answered = await host.done(task.getTask, team.first, { taskId });
    assert.equal(answered.colour, "overdue", "an answer stops no clock");
    assert.deepEqual(answered.steps[0]?.files, [1], "the same file once");
    const noDay = await host.run(task.decideTask, team.first, { taskId, accepted: false, text: "签字不全" });
    assert.equal("refused" in noDay && noDay.refused, "inspection-task.due-needed");
    await host.done(task.decideTask, team.first, { taskId, accepted: false, text: "签字不全", dueOn: "2021-01-12" });
    const again = await host.done(task.getTask, sub, { taskId });
    assert.deepEqual([again.state, again.dueOn, again.inspectionId], ["open", "2021-01-12", null]);
    await host.done(task.answerTask, sub, { taskId, text: "全部补签" });
    await host.done(task.decideTask, team.first, { taskId, accepted: true, text: "核查属实" });
    const end = await host.run(task.answerTask, sub, { taskId, text: "又一次" });
    assert.deepEqual(end, { refused: "inspection-task.done" });
    await assertKept(world);
  });

  test("is seen by the firm it was given to and by no other", async (t) => {
    const { world, team, taskId } = await given(t);
    const { host } = world;
    const { actors } = team.site;
    const elsewhere = present(
      world.sites.find((one) => one !== team.site),
      "another site",
    ).actors;
    for (const actor of [actors.subcontractors[1], actors.payrollOfficer, actors.owner, elsewhere.subcontractors[0]]) {
      assert.equal((await host.done(task.listTasks, actor, {})).total, 0);
      const one = await host.run(task.getTask, actor, { taskId });
      assert.equal("refused" in one && one.refused, "inspection-task.unknown");
      const answered = await host.run(task.answerTask, actor, { taskId, text: "已改" });
      assert.equal("refused" in answered && answered.refused, "inspection-task.unknown");
    }
    const foreign = { ...COUNTY, regionCode: "540300" };
    assert.equal((await host.done(task.listTasks, foreign, {})).total, 0);
  });

  test("that is not done becomes a case, once", async (t) => {
    const { world, team, taskId } = await given(t);
    const { host } = world;
    const early = photo(team, "monthly-sheets");
    await host.done(facts.sendPhoto, team.first, early);
    const opened = await host.done(task.escalateTask, team.first, { taskId, text: "逾期未整改" });
    const late = photo(team, "monthly-sheets");
    await host.done(facts.sendPhoto, team.first, late);
    const { projectId, caseId } = opened;
    const { linkedFiles, files } = await host.done(getCase, COUNTY, { projectId, caseId });
    assert.deepEqual(
      linkedFiles.map(({ source, sourceId, sourceKey, sha256 }) => [source, sourceId, sourceKey, sha256.length]),
      [early, late].map(({ photoId }) => ["inspection", team.inspectionId, photoId, 64]),
      "photos of the inspection are named in the case, late ones too",
    );
    assert.deepEqual(files, [], "and not copied");
    const twice = await host.run(task.escalateTask, team.first, { taskId, text: "逾期未整改" });
    assert.equal("refused" in twice && twice.refused, "inspection-task.has-a-case");
    const after = await host.done(task.getTask, team.first, { taskId });
    assert.deepEqual([after.caseId, after.state], [opened.caseId, "open"]);
    const [sub] = team.site.actors.subcontractors;
    assert.deepEqual((await host.done(task.getTask, sub, { taskId })).steps, []);
  });
});
