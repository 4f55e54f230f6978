import { z } from "zod";
import { fenField } from "../kernel/fields.ts";
import { type Fen, fen, mulDiv, yuanText } from "../kernel/money.ts";
import type { Working } from "./working.ts";

/** What may be taken off a wage by article 15, what article 16 limits, and what neither allows. */
export const DEDUCTION_KINDS = [
  "income-tax", // 代扣代缴的个人所得税
  "social-insurance", // 应由劳动者个人负担的各项社会保险费用
  "court-support", // 法院判决、裁定中要求代扣的抚养费、赡养费
  "by-law", // 法律、法规规定可以扣除的其他费用
  "damage", // 劳动者本人原因造成的经济损失, article 16
  "other", // fines, deposits, tools, meals: nothing in the two articles allows them
] as const;

export const deductionField = z.strictObject({
  kind: z.enum(DEDUCTION_KINDS),
  amountFen: fenField.refine((amount) => amount >= 0, { error: "not below zero" }),
  agreed: z.boolean().optional().meta({ description: "damage: the labour contract provides for it" }),
});
export type Deduction = z.output<typeof deductionField>;

export interface Deducted {
  readonly lawfulFen: Fen;
  readonly damageFen: Fen;
  /** What was to be taken off and may not be. */
  readonly refusedFen: Fen;
  readonly netFen: Fen;
}

/** Article 15: the lawful kinds are taken off as they are; a kind of the last sort not at all. */
export function lawfulDeductions(deductions: readonly Deduction[]): { lawfulFen: Fen; refusedFen: Fen } {
  const sum = (kinds: (kind: Deduction["kind"]) => boolean) =>
    fen(deductions.filter(({ kind }) => kinds(kind)).reduce((total, { amountFen }) => total + amountFen, 0));
  return {
    lawfulFen: sum((kind) => kind !== "damage" && kind !== "other"),
    refusedFen: sum((kind) => kind === "other"),
  };
}

/** Article 16: at most a fifth of the month's wage, and what is left is not less than the monthly minimum wage. */
export function damageCap(grossFen: Fen, working: Working): Fen {
  const percent = working.get("deduction-percent-max");
  const fifth = mulDiv(grossFen, percent, 100, "down");
  const minimum = working.find("minimum-wage-month");
  working.says(
    `赔偿扣款上限：${yuanText(grossFen)}元×${percent}%＝${yuanText(fifth)}元`,
    `Most that may be deducted for damage: ¥${yuanText(grossFen)} × ${percent} % = ¥${yuanText(fifth)}`,
  );
  if (minimum === undefined) {
    working.warns(
      "没有当地当日的月最低工资标准，未核对扣款后是否低于最低工资",
      "No monthly minimum wage is known, so what is left after the deduction was not compared with it",
    );
    return fifth;
  }
  const above = fen(Math.max(0, grossFen - minimum));
  working.says(
    `扣除后不得低于最低工资${yuanText(fen(minimum))}元，最多扣${yuanText(above)}元`,
    `What is left is not under the minimum of ¥${yuanText(fen(minimum))}, so at most ¥${yuanText(above)} is deducted`,
  );
  return fen(Math.min(fifth, above));
}

export function deducted(grossFen: Fen, deductions: readonly Deduction[], working: Working): Deducted {
  const { lawfulFen, refusedFen } = lawfulDeductions(deductions);
  const damage = deductions.filter(({ kind }) => kind === "damage");
  const claimed = damage.reduce((total, { amountFen }) => total + amountFen, 0);
  const agreed = damage.reduce((total, one) => total + (one.agreed === true ? one.amountFen : 0), 0);
  const damageFen = fen(agreed === 0 ? 0 : Math.min(agreed, damageCap(grossFen, working)));
  const left = grossFen - lawfulFen - damageFen;
  if (left < 0) working.warns("扣款超过应发工资，实发按零计", "Deductions exceed the wage; nothing is left to pay");
  if (refusedFen + claimed > damageFen) {
    working.says(
      `不得扣除${yuanText(fen(refusedFen + claimed - damageFen))}元`,
      `¥${yuanText(fen(refusedFen + claimed - damageFen))} may not be deducted`,
    );
  }
  return {
    lawfulFen,
    damageFen,
    refusedFen: fen(refusedFen + claimed - damageFen),
    netFen: fen(Math.max(0, left)),
  };
}
