import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../worker/language.ts";
import { basisOf } from "./basis.ts";
import { zh } from "./texts/zh.ts";

test("an item names the instrument that its article belongs to", () => {
  const basis = { statute: "decree724", article: "28", quote: "不得进入项目现场施工" };
  assert.equal(filled(zh.basis, basisOf(basis, "zh")), "《保障农民工工资支付条例》第28条：不得进入项目现场施工");
  assert.equal(basisOf(basis, "en").title, "Regulation on Guaranteeing Wage Payment to Migrant Workers");
  assert.equal(basisOf({ ...basis, statute: "a-local-rule" }, "bo").title, "a-local-rule");
});
