import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, idField, instantField, monthField, VERDICTS } from "../../kernel/fields.ts";

const SITE: readonly Role[] = ["payroll-officer", "administrator"];

const device = z.object({
  deviceId: idField,
  serial: z.string(),
  projectId: idField.nullable(),
  protocol: z.string(),
  name: z.string(),
  state: z.enum(["quarantined", "active", "blocked", "removed"]),
  installedOn: dayField.nullable(),
  completeUntil: instantField.nullable(),
  lastSeenAt: instantField.nullable(),
  clockDriftSeconds: z.int().nullable(),
  openAside: z.int(),
  /** met: reporting; breached: blocked or removed; unknown: silent. */
  reporting: z.enum(VERDICTS),
});

export const addDevice = defineOperation({
  name: "attendance.add-device",
  kind: "write",
  path: "/projects/{projectId}/devices",
  may: { scope: "project", roles: SITE },
  input: z.strictObject({
    projectId: idField,
    serial: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{4,32}$/),
    name: z.string().trim().min(1).max(60),
    installedOn: dayField,
  }),
  output: device,
  refusals: ["device.serial-on-another-project"],
  says: { zh: "登记考勤设备", en: "Register a device; what its quarantined serial sent waits in the work queue" },
});

export const blockDevice = defineOperation({
  name: "attendance.block-device",
  kind: "write",
  path: "/projects/{projectId}/devices/{deviceId}/block",
  may: { scope: "project", roles: [...SITE, "inspector"] },
  input: z.strictObject({ projectId: idField, deviceId: idField, reason: z.string().trim().min(2).max(200) }),
  output: device,
  refusals: ["device.unknown"],
  says: { zh: "停用考勤设备", en: "Block a device: its uploads are kept aside" },
});

export const listDevices = defineOperation({
  name: "attendance.list-devices",
  kind: "read",
  path: "/projects/{projectId}/devices",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField }),
  output: z.object({ devices: z.array(device) }),
  refusals: [],
  says: { zh: "考勤设备", en: "Devices of the project" },
});

export const listQuarantine = defineOperation({
  name: "attendance.list-quarantine",
  kind: "read",
  path: "/quarantined-devices",
  may: { scope: "signed-in", roles: ["administrator", "inspector", "supervisor"] },
  input: z.strictObject({}),
  output: z.object({ devices: z.array(device) }),
  refusals: [],
  says: { zh: "未登记设备", en: "Unknown serials in quarantine" },
});

export const monthOfAttendance = defineOperation({
  name: "attendance.month",
  kind: "read",
  path: "/projects/{projectId}/attendance/{month}",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField, month: monthField, companyId: idField.optional() }),
  output: z.object({
    days: z
      .array(
        z.object({
          day: dayField,
          workers: z.int().meta({ description: "workers with a worker-day" }),
          minutes: z.int(),
          /** Is the day's data complete? unknown: no device reported it. */
          complete: z.enum(VERDICTS),
          workingDay: z.boolean(),
          label: z.string().nullable().meta({ description: "holiday name" }),
        }),
      )
      .meta({ description: "every day of the month" }),
    workers: z.array(
      z.object({
        pin: z.int(),
        name: z.string(),
        crewName: z.string(),
        workedDays: z.int(),
        minutes: z.int(),
        /** One entry per day of the month: minutes worked, or null without a worker-day. */
        minutesByDay: z.array(z.int().nullable()),
        byHandDays: z.array(z.int()).meta({ description: "days of the month (1 to 31) with a punch made by hand" }),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "考勤月历", en: "A month of attendance" },
});

export const workerDayPunches = defineOperation({
  name: "attendance.worker-day",
  kind: "read",
  path: "/projects/{projectId}/people/{pin}/days/{day}",
  may: { scope: "project", roles: [...SITE_ROLES, "worker"] },
  input: z.strictObject({ projectId: idField, pin: z.int().positive(), day: dayField }),
  output: z.object({
    firstIn: instantField.nullable(),
    lastOut: instantField.nullable(),
    minutes: z.int(),
    lineId: idField.nullable().meta({ description: "the worker's wage line of the month, once there is one" }),
    punches: z.array(
      z.object({
        punchedAt: instantField,
        byHand: z.boolean(),
        deviceSerial: z.string().nullable(),
        uploadId: idField,
        lineNo: z.int(),
        receivedAt: instantField,
        verify: z.int(),
        bodyDigest: z.string().nullable().meta({ description: "SHA-256 of the upload's raw bytes" }),
        author: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  refusals: ["engagement.unknown"],
  says: { zh: "某日打卡", en: "One worker's day: the punches and where they came from" },
});

export const addPunchByHand = defineOperation({
  name: "attendance.add-punch-by-hand",
  kind: "write",
  path: "/projects/{projectId}/people/{pin}/hand-punches",
  may: { scope: "project", roles: SITE },
  input: z.strictObject({
    projectId: idField,
    pin: z.int().positive(),
    day: dayField,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    reason: z.string().trim().min(2).max(200),
  }),
  output: z.object({ punchedAt: instantField }),
  refusals: [
    "engagement.unknown",
    "punch.in-the-future",
    "punch.before-start",
    "punch.after-exit",
    "punch.already-recorded",
  ],
  says: { zh: "补卡", en: "Add a punch by hand: it keeps its author and reason and stays marked" },
});

export const listAside = defineOperation({
  name: "attendance.list-aside",
  kind: "read",
  path: "/projects/{projectId}/aside",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({
    projectId: idField,
    state: z.enum(["open", "counted", "dismissed"]).default("open"),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({
    total: z.int(),
    lines: z.array(
      z.object({
        asideId: idField,
        deviceSerial: z.string(),
        reason: z.string(),
        pin: z.string().nullable(),
        punchedAt: instantField.nullable(),
        receivedAt: instantField,
        raw: z.string().meta({ description: "the line as text; bytes that are no text are escaped" }),
        state: z.enum(["open", "counted", "dismissed"]),
        decisionReason: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "待处理打卡", en: "Lines kept aside, with the reason" },
});

export const decideAside = defineOperation({
  name: "attendance.decide-aside",
  kind: "write",
  path: "/projects/{projectId}/aside/{asideId}/decision",
  may: { scope: "project", roles: SITE },
  input: z.strictObject({
    projectId: idField,
    asideId: idField,
    decision: z.enum(["count", "dismiss"]),
    pin: z.int().positive().optional().meta({ description: "whose punch it is, when the line's PIN is unknown" }),
    reason: z.string().trim().min(2).max(200),
  }),
  output: z.object({ state: z.enum(["counted", "dismissed"]) }),
  refusals: [
    "aside.unknown",
    "aside.already-decided",
    "aside.not-a-punch",
    "aside.has-no-time",
    "engagement.unknown",
    "punch.in-the-future",
    "punch.before-start",
  ],
  says: { zh: "处理打卡", en: "Decide about a line kept aside" },
});
