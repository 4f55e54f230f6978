import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { defineOperation } from "../../src/kernel/contract.ts";
import { errorCatalogue, permissionTable } from "./operations-tables.ts";

const confirm = defineOperation({
  name: "mywages.confirm-line",
  kind: "write",
  path: "/my/lines/{lineId}/confirm",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({ lineId: z.int() }),
  output: z.object({}),
  refusals: ["wage-line.already-confirmed"],
  says: { zh: "确认工资", en: "Confirm a wage" },
});
const health = defineOperation({
  ...confirm,
  name: "evidence.health",
  may: { scope: "public", roles: [] },
  refusals: [],
});

test("the permission table marks the worker alone for a worker's operation, and everybody for a public one", () => {
  const lines = permissionTable([confirm, health]).split("\n");
  const marks = (name: string) => lines.find((line) => line.startsWith(`| ${name} `))?.match(/✓/g)?.length;
  assert.equal(marks("mywages.confirm-line"), 1);
  assert.equal(marks("evidence.health"), 9);
  assert.ok(
    lines.findIndex((line) => line.includes("evidence.health")) < lines.findIndex((line) => line.includes("mywages")),
  );
});

test("the catalogue lists a refusal with its sentence and the operations that answer it", () => {
  const catalogue = errorCatalogue([confirm], {
    "wage-line.already-confirmed": { zh: "已确认", bo: "གཏན་འཁེལ་ཟིན།", en: "It was confirmed | before." },
    "access.sign-in-needed": { zh: "请先登录", bo: "ནང་འཛུལ་གནང་རོགས།", en: "Sign in first." },
  });
  const confirmed = "| 已确认 | གཏན་འཁེལ་ཟིན། | It was confirmed \\| before. | mywages.confirm-line |";
  assert.ok(catalogue.includes(`| wage-line.already-confirmed ${confirmed}`));
  assert.ok(catalogue.includes("| access.sign-in-needed | 请先登录 | ནང་འཛུལ་གནང་རོགས། | Sign in first. | any |"));
});

test("a refusal without a sentence is listed with empty cells, so that it is seen", () => {
  assert.ok(errorCatalogue([confirm], {}).includes("| wage-line.already-confirmed |  |  |  | mywages.confirm-line |"));
});
