import { z } from "zod";
import { defineOperation, ROLES } from "../../kernel/contract.ts";
import { idField } from "../../kernel/fields.ts";

const user = z.object({
  userId: idField,
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  regionCode: z.string().nullable(),
  sector: z.string().nullable(),
  companyId: idField.nullable(),
  companyName: z.string().nullable(),
  bankCode: z.string().nullable(),
  workerId: idField.nullable(),
  locale: z.enum(["zh", "bo", "en"]),
  disabled: z.boolean(),
});

const password = z.string().min(10).max(200).meta({ description: "at least 10 characters" });

export const signIn = defineOperation({
  name: "identity.sign-in",
  kind: "write",
  path: "/session",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ login: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
  output: z.object({ token: z.string(), user }),
  refusals: ["identity.locked", "identity.wrong-credentials"],
  says: { zh: "登录", bo: "ནང་འཛུལ།", en: "Sign in" },
});

export const signOut = defineOperation({
  name: "identity.sign-out",
  kind: "write",
  path: "/session/end",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({ ended: z.boolean() }),
  refusals: [],
  says: { zh: "退出", bo: "ཕྱིར་འཐེན།", en: "Sign out" },
});

export const whoAmI = defineOperation({
  name: "identity.who-am-i",
  kind: "read",
  path: "/session",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({ user, today: z.string() }),
  refusals: [],
  says: { zh: "当前用户", bo: "ད་ལྟའི་སྤྱོད་མཁན།", en: "Who am I" },
});

export const changePassword = defineOperation({
  name: "identity.change-password",
  kind: "write",
  path: "/session/password",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({ current: z.string().min(1).max(200), next: password }),
  output: z.object({ changed: z.boolean() }),
  refusals: ["identity.wrong-credentials"],
  says: { zh: "修改密码", bo: "གསང་ཨང་བརྗེ་བ།", en: "Change my password; other sessions end" },
});

export const addUser = defineOperation({
  name: "identity.add-user",
  kind: "write",
  path: "/users",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    login: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)
      .meta({ description: "3 to 40 of a-z 0-9 . _ -" }),
    name: z.string().min(1).max(80),
    role: z.enum(ROLES),
    password,
    regionCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    sector: z.string().max(40).optional(),
    companyId: idField.optional(),
    bankCode: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
    workerId: idField.optional(),
    locale: z.enum(["zh", "bo", "en"]).optional(),
  }),
  output: user,
  refusals: ["user.login-taken", "user.role-needs-field", "registry.unknown-company", "registry.unknown-worker"],
  says: { zh: "添加用户", en: "Add a user" },
});

export const disableUser = defineOperation({
  name: "identity.disable-user",
  kind: "write",
  path: "/users/{userId}/disable",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({ userId: idField }),
  output: user,
  refusals: ["user.unknown", "user.last-administrator"],
  says: { zh: "停用用户", en: "Disable a user and end their sessions" },
});

export const listUsers = defineOperation({
  name: "identity.list-users",
  kind: "read",
  path: "/users",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    role: z.enum(ROLES).optional(),
    limit: z.int().min(1).max(500).default(100),
    offset: z.int().min(0).default(0),
  }),
  output: z.object({ total: z.int(), users: z.array(user) }),
  refusals: [],
  says: { zh: "用户列表", en: "List users" },
});
