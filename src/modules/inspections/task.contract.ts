import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, fileField, idField, instantField } from "../../kernel/fields.ts";
import { FILE_REFUSALS, FILES_MAX } from "../files/file.ts";
import { fileLook } from "../files/look.contract.ts";
import { INSPECTION_READERS, LOOK_READERS } from "./checklist.contract.ts";
import { asUser, madeId } from "./inspection.contract.ts";

const FIRMS: readonly Role[] = ["payroll-officer", "subcontractor", "owner"];
const INSPECTORS: readonly Role[] = ["inspector", "administrator"];

export const TASK_STATES = ["open", "answered", "accepted"] as const;
export const TASK_COLOURS = ["overdue", "due-soon", "running", "done"] as const;

const text = z.string().trim().min(2).max(4_000);

const task = z.object({
  taskId: idField,
  inspectionId: idField.nullable().meta({ description: "null for firms: the task is all they see" }),
  planId: idField.nullable(),
  projectId: idField,
  projectName: z.string(),
  regionCode: z.string(),
  companyId: idField,
  companyName: z.string(),
  itemKey: z.string().nullable(),
  item: z.object({ zh: z.string(), bo: z.string(), en: z.string() }).nullable(),
  article: z.string().nullable(),
  demand: z.string(),
  givenOn: dayField,
  dueOn: dayField,
  state: z.enum(TASK_STATES),
  colour: z.enum(TASK_COLOURS),
  workingDaysLeft: z.int().meta({ description: "negative: overdue" }),
  caseId: idField.nullable(),
});

export const giveTask = defineOperation({
  name: "inspections.give-task",
  kind: "write",
  anew: true,
  path: "/inspections/{inspectionId}/tasks",
  may: { scope: "list", roles: ["inspector"] },
  input: z.strictObject({
    asUser,
    taskKey: madeId.meta({ description: "made by who gives it: given twice, it is there once" }),
    inspectionId: idField,
    companyId: idField,
    itemKey: z.string().max(80).optional(),
    demand: text,
    dueOn: dayField.optional().meta({ description: "left out: the item's or the parameter's working days from today" }),
  }),
  output: z.object({ taskId: idField, dueOn: dayField }),
  refusals: [
    "inspection.other-user",
    "inspection.unknown",
    "inspection.not-your-team",
    "inspection.item-unknown",
    "inspection-task.firm-unknown",
    "inspection-task.due-passed",
    "inspection.fact-differs",
  ],
  says: { zh: "责令限期整改", bo: "དུས་བཀག་བཅོས་བསྒྱུར་ལས་འགན་འགོད་པ།", en: "Give a firm a rectification task with a day" },
});

export const listTasks = defineOperation({
  name: "inspections.tasks",
  kind: "read",
  path: "/rectification-tasks",
  may: { scope: "list", roles: [...INSPECTION_READERS, ...FIRMS] },
  input: z.strictObject({
    planId: idField.optional(),
    state: z.enum(TASK_STATES).optional(),
    colour: z.enum(TASK_COLOURS).optional(),
    regionCode: z.string().optional(),
    sort: z.enum(["due", "given", "project"]).default("due"),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({ today: dayField, total: z.int(), overdue: z.int(), tasks: z.array(task) }),
  refusals: [],
  says: { zh: "整改任务", bo: "བཅོས་བསྒྱུར་ལས་འགན།", en: "Rectification tasks, those due first; a firm sees its own" },
});

export const getTask = defineOperation({
  name: "inspections.task",
  kind: "read",
  path: "/rectification-tasks/{taskId}",
  may: { scope: "list", roles: [...INSPECTION_READERS, ...FIRMS] },
  input: z.strictObject({ taskId: idField }),
  output: task.extend({
    givenByName: z.string(),
    dueBasis: z.object({ typed: z.boolean(), days: z.int().nullable(), mark: z.string().nullable() }),
    steps: z.array(
      z.object({
        stepNo: z.int(),
        kind: z.enum(["answer", "accept", "reject", "escalate"]),
        text: z.string(),
        dueOn: dayField.nullable(),
        caseId: idField.nullable(),
        files: z.array(z.int()),
        actedOn: dayField,
        recordedAt: instantField,
        actorName: z.string(),
        actorRole: z.string(),
      }),
    ),
  }),
  refusals: ["inspection-task.unknown"],
  says: { zh: "一项整改任务", bo: "བཅོས་བསྒྱུར་ལས་འགན་གཅིག", en: "A task with what was done about it" },
});

export const answerTask = defineOperation({
  name: "inspections.answer-task",
  kind: "write",
  path: "/rectification-tasks/{taskId}/answers",
  may: { scope: "list", roles: FIRMS },
  input: z.strictObject({ taskId: idField, text, files: z.array(fileField).max(FILES_MAX).default([]) }),
  output: z.object({ stepNo: z.int() }),
  refusals: ["inspection-task.unknown", "inspection-task.done", ...FILE_REFUSALS],
  says: { zh: "报告整改情况", bo: "བཅོས་བསྒྱུར་གནས་ཚུལ་ཞུ་བ།", en: "Answer a task with evidence" },
});

export const decideTask = defineOperation({
  name: "inspections.decide-task",
  kind: "write",
  path: "/rectification-tasks/{taskId}/decisions",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({
    taskId: idField,
    accepted: z.boolean(),
    text,
    dueOn: dayField.optional().meta({ description: "the new day, where it is not accepted" }),
  }),
  output: z.object({ stepNo: z.int(), state: z.enum(TASK_STATES) }),
  refusals: [
    "inspection-task.unknown",
    "inspection-task.not-yours",
    "inspection-task.done",
    "inspection-task.not-answered",
    "inspection-task.due-needed",
    "inspection-task.due-passed",
  ],
  says: { zh: "核查整改结果", bo: "བཅོས་བསྒྱུར་འབྲས་བུ་ཞིབ་བཤེར།", en: "Accept an answer or send it back with a new day" },
});

export const escalateTask = defineOperation({
  name: "inspections.escalate-task",
  kind: "write",
  path: "/rectification-tasks/{taskId}/case",
  may: { scope: "list", roles: INSPECTORS },
  input: z.strictObject({ taskId: idField, text, includeOwed: z.boolean().default(true) }),
  output: z.object({ caseId: idField, caseNumber: z.string(), projectId: idField }),
  refusals: [
    "inspection-task.unknown",
    "inspection-task.not-yours",
    "inspection-task.done",
    "inspection-task.has-a-case",
    "case.line-already-in-a-case",
    "case.line-not-overdue",
  ],
  says: { zh: "转为案件", bo: "གྱོད་དོན་དུ་བསྒྱུར་བ།", en: "Open a case because a task is not done" },
});

export const openTaskFile = defineOperation({
  name: "inspections.task-file",
  kind: "write",
  anew: true,
  path: "/rectification-tasks/{taskId}/files/{fileNo}",
  may: { scope: "list", roles: [...INSPECTION_READERS, ...FIRMS] },
  input: z.strictObject({ taskId: idField, fileNo: z.int().positive() }),
  output: fileField,
  refusals: ["inspection-task.unknown", "inspection.photo-unknown"],
  says: {
    zh: "下载整改证据（留痕）",
    bo: "བཅོས་བསྒྱུར་དཔང་རྟགས་ལེན་པ། (ཐོ་འགོད་བྱེད།)",
    en: "A file of the evidence of a task; each download is logged",
  },
});

export const listTaskFileLooks = defineOperation({
  name: "inspections.list-task-file-looks",
  kind: "read",
  path: "/rectification-tasks/{taskId}/file-looks",
  may: { scope: "list", roles: LOOK_READERS },
  input: z.strictObject({ taskId: idField }),
  output: z.object({ looks: z.array(fileLook.extend({ fileNo: z.int() })) }),
  refusals: ["inspection-task.unknown"],
  says: {
    zh: "整改证据查看记录",
    bo: "བཅོས་བསྒྱུར་དཔང་རྟགས་ལྟ་བའི་ཐོ།",
    en: "Who opened files of a task's answers, the newest first",
  },
});
