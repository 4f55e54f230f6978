import type { z } from "zod";

/** Who an operation knows. Levels of inspectors (county, prefecture, region) follow from the user's region code. */
export const ROLES = [
  "worker", // 农民工
  "payroll-officer", // 劳资专管员 of the general contractor
  "subcontractor", // 分包单位
  "owner", // 建设单位
  "bank-clerk", // 银行经办
  "inspector", // 劳动保障监察员
  "sector-authority", // 行业主管部门 (住建, 交通, 水利)
  "supervisor", // 人社 supervising level: reads its whole area, decides nothing on site
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** Everybody who looks after sites rather than after an own wage or a bank's files. */
export const SITE_ROLES: readonly Role[] = ROLES.filter((role) => role !== "worker" && role !== "bank-clerk");

/**
 * How an operation is limited to what the actor may see.
 * - `public`: no sign-in needed.
 * - `signed-in`: whoever has one of `roles`, nothing of a project is shown.
 * - `project`: input carries `projectId`; the edge refuses projects outside the actor's scope before the handler runs.
 * - `list`: the store filters by `visibleProjects(actor)`.
 * - `self`: only what belongs to the actor's own person (the worker's days, wages, payments).
 */
export type Scope = "public" | "signed-in" | "project" | "list" | "self";

export interface Sentence {
  readonly zh: string;
  readonly en: string;
  readonly bo?: string;
}

/** What refusals say to people, by code: whoever reads the screens in Tibetan is refused in Tibetan too. */
export type Refusals = Readonly<Record<string, Required<Sentence>>>;

/** An operation as data. HTTP route, CLI command, OpenAPI, web client, permission table and error catalogue follow. */
export interface Operation<
  Name extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> {
  /** `<module>.<verb-noun>`: the CLI command is `qingxin <module> <verb-noun>`. */
  readonly name: Name;
  readonly kind: "read" | "write";
  /** Its answer is kept nowhere (codes, a paper): a repeat under the same key does the work again, harmlessly. */
  readonly anew?: true;
  /** HTTP path below `/api`; `{projectId}` parts are taken from the input. Reads are GET, writes POST. */
  readonly path: string;
  readonly may: { readonly scope: Scope; readonly roles: readonly Role[] };
  readonly input: Input;
  readonly output: Output;
  /** Codes that this operation may answer, in order of precedence. Those of the edge itself are not repeated. */
  readonly refusals: readonly string[];
  readonly says: Sentence;
}

export function defineOperation<Name extends string, Input extends z.ZodObject, Output extends z.ZodType>(
  operation: Operation<Name, Input, Output>,
): Operation<Name, Input, Output> {
  return operation;
}

export type InputOf<Op extends Operation> = z.output<Op["input"]>;
export type OutputOf<Op extends Operation> = z.output<Op["output"]>;
