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

  test("names the files of its answers in the case that it became, those that come later too", async (t) => {
    const { world, team, taskId } = await given(t);
    const { host } = world;
    const [sub] = team.site.actors.subcontractors;
    const file = (text: string) => {
      return { fileName: `${text}.pdf`, mediaType: "application/pdf", base64: btoa(`%PDF-1.7 ${text}`) };
    };
    const answer = (...files: string[]) =>
      host.done(task.answerTask, sub, { taskId, text: "已改", files: files.map(file) });
    await answer("ledger");
    const { projectId, caseId } = await host.done(task.escalateTask, team.first, { taskId, text: "整改不实" });
    const named = async () => (await host.done(getCase, COUNTY, { projectId, caseId })).linkedFiles;
    const early = await named();
    assert.deepEqual(
      early.map((one) => [one.source, one.sourceId, one.sourceKey, one.fileName, one.sha256.length]),
      [["rectification", taskId, "1", "ledger.pdf", 64]],
    );
    await answer("receipt", "ledger");
    const both = await named();
    assert.deepEqual(
      both.map(({ sourceKey, fileName }) => [sourceKey, fileName]),
      [
        ["1", "ledger.pdf"],
        ["2", "receipt.pdf"],
      ],
    );
    assert.deepEqual(both[0], early[0], "what was named stays as it was");
    const text = await host.run(task.answerTask, sub, {
      taskId,
      text: "已改",
      files: [{ ...file("x"), base64: btoa("x") }],
    });
    assert.equal("refused" in text && text.refused, "file.kind-unknown");
    await assertKept(world);
  });
});

describe("a look", () => {
  test("at a photo and at a file of an answer is logged with who and when, a firm's at its own file too", async (t) => {
    const world = await aWorld(t);
    await drawn(world);
    const team = await firstTeam(world);
    const { host } = world;
    const { inspectionId } = team;
    const [sub] = team.site.actors.subcontractors;
    const taken = photo(team, "monthly-sheets");
    await host.done(facts.sendPhoto, team.first, taken);
    const { photoId } = taken;
    const own = { inspectionId };
    assert.deepEqual(await host.done(facts.listPhotoLooks, REGION, own), { looks: [] });
    const opened = await host.done(facts.openPhoto, COUNTY, { inspectionId, photoId });
    assert.equal(opened.base64, taken.file.base64);
    await host.done(facts.openPhoto, team.second, { inspectionId, photoId });
    const unknown = await host.run(facts.openPhoto, COUNTY, { inspectionId, photoId: "none" });
    assert.equal("refused" in unknown && unknown.refused, "inspection.photo-unknown");
    const { looks } = await host.done(facts.listPhotoLooks, REGION, own);
    assert.deepEqual(
      looks.map((one) => [one.photoId, one.fileName, one.actorName, one.actorRole]),
      [team.second, COUNTY].map(({ name }) => [photoId, opened.fileName, name, "inspector"]),
    );

    const demand = { taskKey: "task-00000000000000000002", inspectionId, demand: "补齐签字" };
    const [companyId] = team.site.companyIds;
    const { taskId } = await host.done(task.giveTask, team.first, { ...demand, companyId });
    const evidence = { fileName: "sheet.png", mediaType: "image/png", base64: PNG.toString("base64") };
    await host.done(task.answerTask, sub, { taskId, text: "已补签", files: [evidence] });
    for (const actor of [sub, COUNTY]) await host.done(task.openTaskFile, actor, { taskId, fileNo: 1 });
    const files = await host.done(task.listTaskFileLooks, team.first, { taskId });
    assert.deepEqual(
      files.looks.map((one) => [one.fileNo, one.fileName, one.actorName, one.actorRole]),
      [
        [1, "sheet.png", COUNTY.name, "inspector"],
        [1, "sheet.png", sub.name, "subcontractor"],
      ],
    );
    const foreign = { ...COUNTY, regionCode: "540300" };
    for (const wanted of [
      await host.run(facts.listPhotoLooks, foreign, own),
      await host.run(task.listTaskFileLooks, foreign, { taskId }),
    ]) {
      assert.ok("refused" in wanted && wanted.refused.endsWith(".unknown"), "not of this area");
    }
    assert.deepEqual((await host.done(facts.listPhotoLooks, COUNTY, own)).looks, looks, "reading the log is no look");
  });
});
