import { z } from "zod";
import { defineOperation, ROLES } from "../../kernel/contract.ts";

/** More would be no help in finding one. */
export const VIEWS_MAX = 100;

const view = z.strictObject({
  path: z
    .string()
    .max(100)
    .regex(/^(?:\/[\w-]+)+$/)
    .meta({ description: "the page: /cases" }),
  name: z.string().trim().min(1).max(40),
  search: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^\s?#]+$/)
    .meta({ description: "what stands after the question mark of its address: clock=overdue&mine=yes" }),
});

const views = z.object({ views: z.array(view) });

export const listViews = defineOperation({
  name: "identity.list-views",
  kind: "read",
  path: "/session/views",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: views,
  refusals: [],
  says: { zh: "我保存的筛选", bo: "ངས་ཉར་བའི་འདེམས་སྒྲུག", en: "The filters I keep" },
});

export const saveView = defineOperation({
  name: "identity.save-view",
  kind: "write",
  path: "/session/views",
  may: { scope: "signed-in", roles: ROLES },
  input: view,
  output: views,
  refusals: ["identity.too-many-views"],
  says: { zh: "保存筛选", bo: "འདེམས་སྒྲུག་ཉར་བ།", en: "Keep these filters; the same name replaces them" },
});

export const removeView = defineOperation({
  name: "identity.remove-view",
  kind: "write",
  path: "/session/views/remove",
  may: { scope: "signed-in", roles: ROLES },
  input: view.pick({ path: true, name: true }),
  output: views,
  refusals: [],
  says: { zh: "删除保存的筛选", bo: "ཉར་བའི་འདེམས་སྒྲུག་སུབ་པ།", en: "Forget kept filters" },
});
