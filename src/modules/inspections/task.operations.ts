import { type Context, implement } from "../../db/implement.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal, type Refusal, refuse } from "../../kernel/outcome.ts";
import { numberOf } from "../../law/parameters.ts";
import { coversArea } from "../campaigns/campaign.ts";
import { linesFreeForCase, openCaseWith } from "../cases/case-opening.operations.ts";
import { attachmentContent, attachmentRows, insertAttachments } from "../files/file.store.ts";
import { keepFiles } from "../files/file-keeping.ts";
import { fileLooks, logFileLook } from "../files/look.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { nameAnswersInCase, namePhotosInCases } from "./case-links.ts";
import type { ChecklistItem } from "./checklist.contract.ts";
import { otherUser, siteFor } from "./facts.operations.ts";
import { firmsOf } from "./inspection.store.ts";
import * as contract from "./task.contract.ts";
import * as store from "./task.store.ts";
import { TASK_FILES, TASK_LOOKS } from "./task.store.ts";
import { colourOf, daysLeft, foldTask } from "./task.ts";

const UNKNOWN = refuse("inspection-task.unknown", { field: "taskId" });

export const giveTask = implement(contract.giveTask, async (context, given) => {
  const { tx, today } = context;
  const { taskKey, inspectionId, companyId, demand, itemKey } = given;
  const other = otherUser(context, given.asUser);
  if (other !== undefined) return other;
  const held = await siteFor(context, inspectionId);
  if (isRefusal(held)) return held;
  const { site, checklist } = held;
  const known = await store.taskByKey(tx, taskKey);
  if (known !== undefined) {
    const same = known.inspectionId === inspectionId && known.companyId === companyId && known.demand === demand;
    if (!same) return refuse("inspection.fact-differs", { field: "taskKey" });
    return { taskId: known.taskId, dueOn: known.dueOn };
  }
  const item = checklist.items.find(({ key }) => key === itemKey);
  if (itemKey !== undefined && item === undefined) return refuse("inspection.item-unknown", { field: "itemKey" });
  if (!(await firmsOf(tx, [site.projectId])).some((firm) => firm.companyId === companyId)) {
    return refuse("inspection-task.firm-unknown", { field: "companyId" });
  }
  if (given.dueOn !== undefined && given.dueOn <= today) {
    return refuse("inspection-task.due-passed", { field: "dueOn", right: `after ${today}` });
  }
  const dueBasis = await dueOf(context, site.regionCode, given.dueOn, item);
  const one = {
    taskKey,
    inspectionId,
    projectId: site.projectId,
    companyId,
    itemKey: itemKey ?? null,
    demand,
    dueBasis,
  };
  return { taskId: await store.insertTask(context, one), dueOn: dueBasis.firstDue };
});

const DAYS_PARAMETER = "inspection-rectification-days";

/** The typed day; else so many working days after today as the item or the dated parameter says. */
async function dueOf(
  { tx, today }: Context,
  regionCode: string,
  typed: store.DueBasis["firstDue"] | undefined,
  item: ChecklistItem | undefined,
): Promise<store.DueBasis> {
  if (typed !== undefined) return { typed: true, days: null, mark: null, firstDue: typed };
  const { calendar, parameters } = await lawInForce(tx);
  const value = parameters.find(DAYS_PARAMETER, regionCode, today) ?? parameters.first(DAYS_PARAMETER, regionCode);
  const days = item?.days ?? numberOf(value);
  const mark = item?.days === undefined ? value.mark : "own";
  return { typed: false, days, mark, firstDue: calendar.addWorkingDays(regionCode, today, days) };
}

const FIRM_ROLES: readonly string[] = contract.answerTask.may.roles;

/** Firms are not told of which inspection a task is: they see what they have to do. */
function shown({ actor, today }: Context, calendar: Calendar, task: store.Task) {
  const workingDaysLeft = daysLeft(calendar, task.regionCode, today, task.dueOn);
  const ofFirm = FIRM_ROLES.includes(actor.role);
  return {
    ...task,
    inspectionId: ofFirm ? null : task.inspectionId,
    planId: ofFirm ? null : task.planId,
    caseId: ofFirm ? null : task.caseId,
    workingDaysLeft,
    colour: colourOf(task.state, workingDaysLeft),
  };
}

type Calendar = Awaited<ReturnType<typeof lawInForce>>["calendar"];

export const listTasks = implement(contract.listTasks, async (context, asked) => {
  const { calendar } = await lawInForce(context.tx);
  const all = (await store.tasks(context.tx, context.actor, asked)).map((task) => shown(context, calendar, task));
  const found = all.filter(({ colour }) => asked.colour === undefined || colour === asked.colour);
  return {
    today: context.today,
    total: found.length,
    overdue: all.filter(({ colour }) => colour === "overdue").length,
    tasks: found.slice(asked.offset, asked.offset + asked.limit),
  };
});

export const getTask = implement(contract.getTask, async (context, { taskId }) => {
  const task = await store.findTask(context.tx, context.actor, taskId);
  if (task === undefined) return UNKNOWN;
  const { calendar } = await lawInForce(context.tx);
  const ofFirm = FIRM_ROLES.includes(context.actor.role);
  const steps = (await store.stepsOf(context.tx, [taskId])).filter(({ kind }) => !ofFirm || kind !== "escalate");
  return { ...shown(context, calendar, task), steps };
});

export const answerTask = implement(contract.answerTask, async (context, { taskId, text, files }) => {
  const task = await store.holdTask(context.tx, context.actor, taskId);
  if (task === undefined) return UNKNOWN;
  if (task.state === "accepted") return refuse("inspection-task.done");
  const kept = await keep(context, task, files);
  if (isRefusal(kept)) return kept;
  return step(context, task, { kind: "answer", text, files: kept });
});

/** Numbers of the files; once the task is a case, they are named in it. */
async function keep(context: Context, { taskId, caseId }: store.Task, sent: readonly FileValue[]) {
  const kept = await keepFiles(context, TASK_FILES, taskId, sent);
  if (isRefusal(kept)) return kept;
  await insertAttachments(context.tx, TASK_FILES, taskId, kept.fresh, context.now);
  if (caseId !== null) await nameAnswersInCase(context, taskId, caseId);
  return kept.numbers;
}

/** Appends a step; the task's state and day become those of the fold. */
async function step(
  context: Context,
  task: store.Task,
  one: Pick<store.Step, "kind" | "text"> & Partial<Pick<store.Step, "dueOn" | "caseId" | "files">>,
) {
  const steps = await store.stepsOf(context.tx, [task.taskId]);
  const full = { dueOn: null, caseId: null, files: [], ...one, taskId: task.taskId, stepNo: steps.length + 1 };
  const after = foldTask(task.dueBasis.firstDue, [...steps, full]);
  await store.insertStep(context, full, after);
  return { stepNo: full.stepNo, state: after.state };
}

/** The task, held, where the actor answers for its site or inspected it. */
async function ofInspector(context: Context, taskId: number): Promise<store.Task | Refusal> {
  const task = await store.holdTask(context.tx, context.actor, taskId);
  if (task === undefined) return UNKNOWN;
  if (!coversArea(context.actor, task.regionCode)) {
    const team = await siteFor(context, task.inspectionId);
    if (isRefusal(team)) return refuse("inspection-task.not-yours");
  }
  return task.state === "accepted" ? refuse("inspection-task.done") : task;
}

export const decideTask = implement(contract.decideTask, async (context, { taskId, accepted, text, dueOn }) => {
  const task = await ofInspector(context, taskId);
  if (isRefusal(task)) return task;
  if (task.state !== "answered") return refuse("inspection-task.not-answered");
  if (accepted) return step(context, task, { kind: "accept", text });
  if (dueOn === undefined) return refuse("inspection-task.due-needed", { field: "dueOn" });
  if (dueOn <= context.today) {
    return refuse("inspection-task.due-passed", { field: "dueOn", right: `after ${context.today}` });
  }
  return step(context, task, { kind: "reject", text, dueOn });
});

export const escalateTask = implement(contract.escalateTask, async (context, { taskId, text, includeOwed }) => {
  const task = await ofInspector(context, taskId);
  if (isRefusal(task)) return task;
  if (task.caseId !== null) return refuse("inspection-task.has-a-case", { facts: { caseId: task.caseId } });
  const { projectId, projectName, demand } = task;
  const lines = includeOwed ? await linesFreeForCase(context, projectId) : [];
  const opened = await openCaseWith(context, {
    projectId,
    title: `${projectName}整改未到位案`,
    origin: "inspection",
    lineIds: lines.map(({ lineId }) => lineId),
    // A case is never about nothing: without wages on record it is about what was to be put right.
    claims: lines.length > 0 ? [] : [{ workerName: "现场检查", note: demand }],
  });
  if (isRefusal(opened)) return opened;
  await step(context, task, { kind: "escalate", text, caseId: opened.caseId });
  await namePhotosInCases(context, task.inspectionId);
  await nameAnswersInCase(context, taskId, opened.caseId);
  return { caseId: opened.caseId, caseNumber: opened.caseNumber, projectId };
});

export const openTaskFile = implement(contract.openTaskFile, async (context, { taskId, fileNo }) => {
  const { tx, actor, vault } = context;
  if ((await store.findTask(tx, actor, taskId)) === undefined) return UNKNOWN;
  const file = await attachmentContent(tx, TASK_FILES, taskId, fileNo);
  if (file === undefined) return refuse("inspection.photo-unknown", { field: "fileNo" });
  await logFileLook(context, TASK_LOOKS, { ownerId: taskId, fileKey: fileNo });
  return { fileName: file.fileName, mediaType: file.mediaType, base64: vault.open(file.sealed) };
});

export const listTaskFileLooks = implement(contract.listTaskFileLooks, async ({ tx, actor }, { taskId }) => {
  if ((await store.findTask(tx, actor, taskId)) === undefined) return UNKNOWN;
  const files = await attachmentRows(tx, TASK_FILES, taskId);
  const names = new Map(files.map(({ attachmentNo, fileName }) => [String(attachmentNo), fileName]));
  const looks = await fileLooks(tx, TASK_LOOKS, taskId, names);
  return { looks: looks.map(({ fileKey, ...look }) => ({ ...look, fileNo: Number(fileKey) })) };
});
