import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { parseDay } from "../kernel/day.ts";
import { VERDICTS } from "../kernel/fields.ts";
import type { Rule, SubjectKind } from "../law/define-rule.ts";
import { UsageError } from "./open-host.ts";

const SUBJECTS: Readonly<Record<SubjectKind, true>> = {
  project: true,
  company: true,
  engagement: true,
  "wage-line": true,
  sheet: true,
  transfer: true,
  device: true,
  record: true,
};

const text = z.string().trim().min(1);
const civilDay = z.string().refine((value) => parseDay(value) !== undefined, { error: "a civil day YYYY-MM-DD" });

/** What a replay needs of a rule, and what tells a rule from other exports. Vectors are the tests' business. */
const ruleShape = z.object({
  id: z.string().regex(/^[a-z0-9-]{3,80}$/, { error: "small letters, digits and hyphens" }),
  version: z.int().positive(),
  subject: z.string().refine((kind) => kind in SUBJECTS, { error: `one of ${Object.keys(SUBJECTS).join(", ")}` }),
  answers: z.array(z.enum(VERDICTS)).min(1),
  citation: z.object({ statute: text, article: z.union([text, z.number()]), quote: text }),
  says: z.object({ zh: text, bo: text, en: text }),
  inForce: z.object({ from: civilDay, to: civilDay.optional() }),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  steps: z.record(z.string(), z.object({ zh: text, en: text })),
  decide: z.custom<Rule["decide"]>((value) => typeof value === "function", { error: "a function" }),
  notModelled: z.array(text),
});

/**
 * A candidate rule from a file of whoever sits at the command line, before it is part of any release. The file is a
 * program and is run as one: nobody reaches this over the network.
 */
export async function readRuleFile(path: string): Promise<Rule> {
  const exports = await load(path);
  const rules = Object.values(exports).filter(isRuleLike);
  const [rule] = rules;
  if (rule === undefined || rules.length > 1) {
    throw new UsageError(`${path} exports ${rules.length} rules; one made by defineRule is needed`);
  }
  const checked = ruleShape.safeParse(rule);
  if (checked.success) return rule;
  const [issue] = checked.error.issues;
  throw new UsageError(`the rule in ${path} is not whole: ${issue?.path.join(".")}: ${issue?.message}`);
}

async function load(path: string): Promise<Record<string, unknown>> {
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    throw new UsageError(`cannot read a rule from ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

function isRuleLike(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "decide" in value && "inForce" in value;
}
