import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField, monthField } from "../../kernel/fields.ts";
import { FILE_REFUSALS } from "../files/file.ts";
import { CODE_FORM } from "../identity/one-time-code.ts";
import {
  COMPLAINT_ACTIONS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  files,
  others,
  receipt,
  submissionKey,
  told,
  who,
} from "./complaint.contract.ts";

const words = z.string().trim().min(1).max(4_000);
const board = z.string().max(60).meta({ description: "what the notice board's code says" });

/** What the complainant is shown: what was told, where it is, and what was answered. No officer's name. */
const shownComplaint = z.object({
  complaintId: idField,
  complaintNumber: z.string(),
  receivedOn: dayField,
  state: z.enum(COMPLAINT_STATES),
  regionCode: z.string().meta({ description: "whose labour inspection has it" }),
  dueOn: dayField.nullable(),
  projectName: z.string().nullable(),
  site: z.string().nullable(),
  kinds: z.array(z.enum(COMPLAINT_KINDS)),
  fromMonth: monthField.nullable(),
  toMonth: monthField.nullable(),
  claimedFen: fenField.nullable(),
  says: z.string(),
  files: z.int(),
  steps: z.array(
    z.object({
      stepNo: z.int(),
      kind: z.enum(["receive", ...COMPLAINT_ACTIONS]),
      actedOn: dayField,
      byComplainant: z.boolean(),
      text: z.string().nullable(),
      authority: z.string().nullable(),
      regionCode: z.string().nullable(),
      caseNumber: z.string().nullable(),
    }),
  ),
  mayWithdraw: z.boolean(),
});

export const tellBoard = defineOperation({
  name: "complaints.tell-board",
  kind: "read",
  path: "/tell-boards/{board}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ board }),
  output: z.object({ projectName: z.string(), contractorName: z.string(), regionCode: z.string() }),
  refusals: ["tell-board.unknown"],
  says: {
    zh: "告示牌二维码对应的工地",
    bo: "བརྡ་ཁྱབ་པང་ལེབ་ཀྱི་ཨང་རྟགས་ནང་གི་ལས་གྲྭ།",
    en: "The site that a notice board's code is of",
  },
});

export const tell = defineOperation({
  name: "complaints.tell",
  kind: "write",
  anew: true,
  path: "/tell",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    submissionKey,
    board: board.optional(),
    regionCode: z.string().optional().meta({ description: "the county, where there is no board" }),
    ...told,
    who,
    others: others.unwrap().max(50).default([]),
  }),
  output: receipt,
  refusals: [
    "complaint.too-many-from-here",
    "tell-board.unknown",
    "complaint.region-needed",
    "complaint.months-reversed",
    "phone.bad-contact",
    ...FILE_REFUSALS,
  ],
  says: { zh: "投诉举报", bo: "སྙན་ཞུ་འབུལ་བ།", en: "Complain without an account, with or without a name" },
});

export const followComplaint = defineOperation({
  name: "complaints.follow",
  kind: "read",
  path: "/complaint-receipts/{code}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ code: z.string().regex(CODE_FORM) }),
  output: shownComplaint,
  refusals: ["complaint-receipt.unknown"],
  says: { zh: "凭回执码查看投诉", bo: "འཛིན་ཨང་གིས་སྙན་ཞུར་ལྟ་བ།", en: "What became of a complaint, by its receipt code" },
});

const said = {
  text: words.optional(),
  withdraw: z.boolean().default(false),
  files,
};

export const sayByReceipt = defineOperation({
  name: "complaints.say",
  kind: "write",
  path: "/complaint-receipts/{code}/words",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ code: z.string().regex(CODE_FORM), ...said }),
  output: z.object({ state: z.enum(COMPLAINT_STATES) }),
  refusals: [
    "complaint.too-many-from-here",
    "complaint-receipt.unknown",
    "complaint.action-not-allowed",
    "complaint.text-needed",
    ...FILE_REFUSALS,
  ],
  says: {
    zh: "凭回执码补充或撤回投诉",
    bo: "འཛིན་ཨང་གིས་ཁ་སྣོན་ནམ་ཕྱིར་འཐེན་བྱེད་པ།",
    en: "Add to a complaint, or take it back, by its receipt code",
  },
});

export const complain = defineOperation({
  name: "complaints.complain",
  kind: "write",
  anew: true,
  path: "/my/complaints",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({
    submissionKey,
    projectId: idField.meta({ description: "a project that the worker is registered on" }),
    phone: z.string().trim().min(3).max(40).optional(),
    ...told,
    others: others.unwrap().max(50).default([]),
  }),
  output: receipt,
  refusals: ["complaint.months-reversed", "phone.bad-contact", ...FILE_REFUSALS],
  says: { zh: "投诉本项目", bo: "ལས་གཞི་འདིར་སྙན་ཞུ་འབུལ་བ།", en: "Complain about a project that I work on" },
});

export const myComplaints = defineOperation({
  name: "complaints.my",
  kind: "read",
  path: "/my/complaints",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({ complaints: z.array(shownComplaint) }),
  refusals: [],
  says: { zh: "我的投诉", bo: "ངའི་སྙན་ཞུ།", en: "My complaints and what became of them" },
});

export const sayToMine = defineOperation({
  name: "complaints.my-words",
  kind: "write",
  path: "/my/complaints/{complaintId}/words",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ complaintId: idField, ...said }),
  output: z.object({ state: z.enum(COMPLAINT_STATES) }),
  refusals: ["complaint.unknown", "complaint.action-not-allowed", "complaint.text-needed", ...FILE_REFUSALS],
  says: { zh: "补充或撤回我的投诉", bo: "ངའི་སྙན་ཞུར་ཁ་སྣོན་ནམ་ཕྱིར་འཐེན།", en: "Add to a complaint of mine, or take it back" },
});
