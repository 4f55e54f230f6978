import { z } from "zod";

/** How pay goes, as the papers say it. */
export const schemeField = z.enum(["month", "day", "hour", "piece", "task"]);

/** 应发工资项目: pay of the scheme, and what stands beside it. A difference can be below zero. */
export const dueKind = z.enum([...schemeField.options, "overtime", "allowance", "difference"]);

/** 代扣、代缴、扣除项目, and what was paid in advance. */
export const deductionKind = z.enum(["deduction", "advance"]);
