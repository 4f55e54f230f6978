import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fenField, idField } from "../../kernel/fields.ts";

/** For the worker: the cases of its own wages that were closed, or that it objected to. */
export const myCases = defineOperation({
  name: "mywages.cases",
  kind: "read",
  path: "/my/cases",
  may: { scope: "self", roles: ["worker"] },
  input: z.strictObject({}),
  output: z.object({
    cases: z.array(
      z.object({
        projectId: idField,
        projectName: z.string(),
        caseId: idField,
        caseNumber: z.string(),
        state: z.enum(["open", "closed"]),
        closedOn: dayField.nullable(),
        lines: z.int().meta({ description: "this worker's wages in the case" }),
        provedFen: fenField.meta({ description: "of them, what is proven paid" }),
        objection: z.object({ madeOn: dayField, text: z.string(), answer: z.string().nullable() }).nullable(),
        canObject: z.boolean(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "我的案件", bo: "ངའི་གྱོད་དོན།", en: "Closed cases of my wages, and what became of my objections" },
});

export const objectToClosing = defineOperation({
  name: "mywages.object-to-closing",
  kind: "write",
  path: "/projects/{projectId}/cases/{caseId}/objections",
  may: { scope: "project", roles: ["worker"] },
  input: z.strictObject({ projectId: idField, caseId: idField, text: z.string().trim().min(1).max(1000) }),
  output: z.object({ actionNo: z.int() }),
  refusals: ["case.unknown", "case.not-closed"],
  says: {
    zh: "对销账提出异议",
    bo: "གྱོད་དོན་མཇུག་སྒྲིལ་ལ་མི་འཐད་པ་བཏོན་པ།",
    en: "Object to the closing of a case: it opens again until the inspector answers",
  },
});
