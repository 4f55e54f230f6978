import { findRegion } from "../../codes/regions.ts";
import { implementPaper } from "../../db/implement.ts";
import { dayText } from "../../documents/print-text.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt } from "../../kernel/clock.ts";
import { refuse } from "../../kernel/outcome.ts";
import { paperToday } from "../papers/printing.operations.ts";
import { findSite, firmsOf } from "./inspection.store.ts";
import { answerWords, articlesOf, resultWords } from "./paper-words.ts";
import { printInspectionPaper as contract } from "./plan.contract.ts";
import { plansById, teamMembers } from "./plan.store.ts";
import { sitesNow } from "./sites-now.operations.ts";

/** The record of one site, or the notice of what a firm has to put right, with their signatures. */
export const printInspectionPaper = implementPaper(contract, async (context, { inspectionId, paper, taskId }) => {
  const { tx, actor, today } = context;
  const site = await findSite(tx, actor, inspectionId);
  if (site === undefined) return refuse("inspection.unknown", { field: "inspectionId" });
  const plans = await plansById(tx, [site.planId]);
  const plan = present(plans[0], `plan ${site.planId}`);
  const [found] = await sitesNow(context, plans, [site]);
  const { now, tasks, photos } = present(found, `inspection ${inspectionId}`);
  const team = (await teamMembers(tx, [site.planId])).filter(
    (one) => one.drawNo === site.drawNo && one.teamNo === site.teamNo,
  );
  const place = findRegion(site.regionCode)?.zh ?? site.regionCode;
  const common = {
    caseNumber: `检 ${plan.planId}-${inspectionId}`,
    project: site.projectName,
    lines: [],
    files: [],
    inspectors: team.map(({ name }) => name),
    authority: `${place}人力资源和社会保障局`,
    handedOver: true,
  };
  if (paper === "notice") {
    const task = tasks.find((one) => one.taskId === taskId);
    if (task === undefined) return refuse("inspection-task.unknown", { field: "taskId" });
    const item = plan.checklist.items.find(({ key }) => key === task.itemKey);
    return paperToday(context, "case-paper", {
      ...common,
      paper: "rectification-notice",
      no: tasks.indexOf(task) + 1,
      to: task.companyName,
      madeOn: task.givenOn,
      facts: item === undefined ? "现场检查发现下列问题。" : `现场检查发现：“${item.zh}”一项不符合要求。`,
      basis: item === undefined ? "《保障农民工工资支付条例》第三十九条。" : articlesOf([item]),
      content: `责令你单位于${dayText(task.dueOn)}前完成整改，并书面报告：${task.demand}`,
      remedies: null,
    });
  }
  const failing = now.items.filter((one) => one.fails);
  const contractor = (await firmsOf(tx, [site.projectId])).map(({ name }) => name).join("、");
  return paperToday(context, "case-paper", {
    ...common,
    paper: "inspection-record",
    no: null,
    to: contractor,
    madeOn: site.finishedAt === null ? today : dayAt(site.finishedAt),
    facts: now.items.map((one, index) => answerWords(index + 1, one)).join("\n"),
    basis:
      failing.length === 0 ? "《保障农民工工资支付条例》第三十九条。" : articlesOf(failing.map(({ item }) => item)),
    content: resultWords(now, tasks.length, photos.length),
    remedies: null,
  });
});
