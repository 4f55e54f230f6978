import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, idField, instantField } from "../../kernel/fields.ts";

/** Whoever speaks with workers for the authority. Firms see nothing of what is said to workers. */
const MESSAGE_READERS: readonly Role[] = ["inspector", "supervisor", "administrator"];

/** What a message is sent for. */
export const PURPOSES = ["survey", "case-closed"] as const;
export const MESSAGE_STATES = ["waiting", "sent", "delivered", "failed", "dead"] as const;

export const MESSAGE_ORDERS = ["newest", "oldest", "next"] as const;
const SWITCHED_PURPOSES = ["case-closed"] as const;
export const REPLY_HANDLINGS = ["open", "taken", "aside"] as const;

const reasonField = z.string().trim().min(4).max(500);
const regionField = z.string().regex(/^\d{6}$/);

const message = {
  messageId: idField,
  purpose: z.enum(PURPOSES),
  template: z.string(),
  language: z.enum(["zh", "bo", "en", "zh+bo"]),
  text: z.string(),
  parts: z.int().meta({ description: "short messages that it takes: 70 characters each, 67 where there are several" }),
  phone: z.string().meta({ description: "masked" }),
  projectId: idField.nullable(),
  projectName: z.string().nullable(),
  madeAt: instantField,
  state: z.enum(MESSAGE_STATES),
  attempts: z.int(),
  nextAttemptAt: instantField.nullable(),
  lastError: z.string().nullable(),
};

export const listMessages = defineOperation({
  name: "messages.list",
  kind: "read",
  path: "/messages",
  may: { scope: "list", roles: MESSAGE_READERS },
  input: z.strictObject({
    state: z.enum(MESSAGE_STATES).optional(),
    purpose: z.enum(PURPOSES).optional(),
    from: dayField.optional().meta({ description: "made on or after" }),
    to: dayField.optional(),
    projectId: idField.optional(),
    sort: z.enum(MESSAGE_ORDERS).default("newest"),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    gatewayIsSet: z.boolean().meta({ description: "false: nothing is sent, all wait" }),
    total: z.int(),
    counts: z.record(z.enum(MESSAGE_STATES), z.int()).meta({ description: "under the other filters" }),
    messages: z.array(z.object(message)),
  }),
  refusals: [],
  says: { zh: "短信列表", en: "Messages to phones: waiting, sent, delivered, failed, dead" },
});

export const getMessage = defineOperation({
  name: "messages.get",
  kind: "read",
  path: "/messages/{messageId}",
  may: { scope: "list", roles: MESSAGE_READERS },
  input: z.strictObject({ messageId: idField }),
  output: z.object({
    ...message,
    history: z.array(
      z.object({
        attemptNo: z.int(),
        at: instantField,
        outcome: z.string(),
        status: z.int().nullable(),
        error: z.string().nullable(),
        reason: z.string().nullable(),
        actorName: z.string(),
      }),
    ),
  }),
  refusals: ["message.unknown"],
  says: { zh: "短信及发送记录", en: "One message with every attempt" },
});

export const openPhone = defineOperation({
  name: "messages.open-phone",
  kind: "write",
  anew: true,
  path: "/messages/{messageId}/phone",
  may: { scope: "list", roles: ["inspector", "administrator"] },
  input: z.strictObject({ messageId: idField }),
  output: z.object({ phone: z.string() }),
  refusals: ["message.unknown"],
  says: { zh: "查看完整号码（留痕）", en: "The whole number, to call it; who looked stays in the audit log" },
});

export const sendAgain = defineOperation({
  name: "messages.send-again",
  kind: "write",
  path: "/messages/{messageId}/sending",
  may: { scope: "list", roles: ["inspector", "administrator"] },
  input: z.strictObject({ messageId: idField, reason: reasonField }),
  output: z.object({ roundNo: z.int() }),
  refusals: ["message.unknown", "message.not-failed"],
  says: { zh: "重新发送失败的短信", en: "Send a dead or undelivered message again" },
});

export const listReplies = defineOperation({
  name: "messages.list-replies",
  kind: "read",
  path: "/inbound-messages",
  may: { scope: "list", roles: MESSAGE_READERS },
  input: z.strictObject({
    handling: z.enum(REPLY_HANDLINGS).optional(),
    limit: z.int().min(1).max(500).default(50),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    replies: z.array(
      z.object({
        inboundId: idField,
        phone: z.string().meta({ description: "masked" }),
        text: z.string(),
        receivedAt: instantField,
        handling: z.enum(REPLY_HANDLINGS),
        why: z.enum(["nobody-asked", "shared-phone"]).nullable(),
        handledByName: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "收到的短信", en: "What came back from phones; open: nobody could tell what it answers" },
});

export const setReplyAside = defineOperation({
  name: "messages.set-reply-aside",
  kind: "write",
  path: "/inbound-messages/{inboundId}/aside",
  may: { scope: "list", roles: ["inspector", "administrator"] },
  input: z.strictObject({ inboundId: idField, reason: reasonField }),
  output: z.object({ inboundId: idField }),
  refusals: ["reply.unknown", "reply.handled-already"],
  says: { zh: "搁置一条收到的短信", en: "Set a reply aside, with the reason" },
});

export const listSwitches = defineOperation({
  name: "messages.list-switches",
  kind: "read",
  path: "/message-switches",
  may: { scope: "signed-in", roles: MESSAGE_READERS },
  input: z.strictObject({}),
  output: z.object({
    gatewayIsSet: z.boolean(),
    switches: z.array(
      z.object({
        regionCode: z.string(),
        purpose: z.enum(SWITCHED_PURPOSES),
        isOn: z.boolean(),
        reason: z.string(),
        recordedAt: instantField,
        recordedByName: z.string(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "短信开关", en: "Which messages each area sends; the newest record of an area holds" },
});

export const setSwitch = defineOperation({
  name: "messages.set-switch",
  kind: "write",
  path: "/message-switches",
  may: { scope: "signed-in", roles: ["inspector", "administrator"] },
  input: z.strictObject({
    regionCode: regionField,
    purpose: z.enum(SWITCHED_PURPOSES),
    isOn: z.boolean(),
    reason: reasonField,
  }),
  output: z.object({ switchId: idField }),
  refusals: ["message.area-not-yours", "region.unknown"],
  says: { zh: "打开或关闭一类短信", en: "Send messages of a kind in an area, or stop" },
});
