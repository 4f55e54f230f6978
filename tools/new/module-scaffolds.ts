import { camel, fillIn, pascal, type Scaffold, words } from "./scaffold.ts";

/** A module's folder with its first noun: one read and one refusal, to be replaced by the real ones. */
export function moduleScaffold(noun: string): Scaffold {
  const folder = `src/modules/${noun}`;
  const type = pascal(noun);
  const table = noun.replaceAll("-", "_");
  const files = {
    [`${folder}/README.md`]: `# ${words(noun)}

${fillIn("what this module is for, in two sentences")}

- Nouns: ${words(noun)} ${fillIn("中文")}
- Tables: ${table}
- Invariants: ${fillIn("what must always be true")}
- Read this request first: \`${noun}.find-${noun}\` in ${noun}.operations.ts
`,
    [`${folder}/${noun}.ts`]: `/** ${fillIn("what it is, with the law's word for it")} */
export interface ${type} {
  readonly projectId: number;
  readonly ${camel(noun)}Id: number;
}
`,
    [`${folder}/refusals.ts`]: `import type { Refusals } from "../../kernel/contract.ts";

export const ${camel(noun).toUpperCase()}_REFUSALS = {
  "${noun}.not-found": { zh: "${fillIn("中文")}", bo: "${fillIn("བོད་ཡིག")}", en: "There is no such ${words(noun)}." },
} as const satisfies Refusals;
`,
    [`${folder}/${noun}.contract.ts`]: contractText(noun, `find-${noun}`, "read"),
    [`${folder}/${noun}.store.ts`]: `import type { Tx } from "../../db/transact.ts";
import type { ${type} } from "./${noun}.ts";

export async function find${type}(tx: Tx, projectId: number, ${camel(noun)}Id: number): Promise<${type} | undefined> {
  const rows = await tx.query<${type}>(
    \`select project_id as "projectId", ${table}_id as "${camel(noun)}Id"
       from ${table} where project_id = $1 and ${table}_id = $2\`,
    [projectId, ${camel(noun)}Id],
  );
  return rows[0];
}
`,
    [`${folder}/${noun}.operations.ts`]: `import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { ${camel(`find-${noun}`)} } from "./${noun}.contract.ts";
import * as store from "./${noun}.store.ts";

export const ${camel(noun)}Operations = [
  implement(${camel(`find-${noun}`)}, async ({ tx }, input) => {
    const found = await store.find${type}(tx, input.projectId, input.${camel(noun)}Id);
    return found ?? refuse("${noun}.not-found", { field: "${camel(noun)}Id" });
  }),
];
`,
    [`${folder}/${noun}.test.ts`]: testText(`a stranger finds no ${words(noun)}`),
  };
  return {
    files,
    next: [
      `add "${noun}" to MODULES in tools/tidy/place.ts, in the order wages travel`,
      "add a migration in src/db/migrations, then: npm run gen -- schema",
      "add its operations and refusals to the lists in src/app/operations.ts, then: npm run gen -- operations",
      `fill in ${folder}, and docs/GLOSSARY.md`,
    ],
  };
}

/** `wages.withdraw-sheet`: a contract, what it does, and its test, for a noun that has no such files yet. */
export function operationScaffold(name: string): Scaffold {
  const [module = "", verb = ""] = name.split(".");
  const folder = `src/modules/${module}`;
  const files = {
    [`${folder}/${verb}.contract.ts`]: contractText(module, verb, "write"),
    [`${folder}/${verb}.operations.ts`]: `import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { ${camel(verb)} } from "./${verb}.contract.ts";

export const ${camel(verb)}Operations = [
  // Load through a store, decide in a pure file, save through the store.
  implement(${camel(verb)}, async (_context, _input) => refuse("${module}.not-found")),
];
`,
    [`${folder}/${verb}.test.ts`]: testText(fillIn("a sentence about people: who does it twice, and what happens")),
  };
  return {
    files,
    next: [
      `fill in ${folder}/${verb}.*; where its noun has a contract already, move it there`,
      "add it to the list in src/app/operations.ts, then: npm run gen -- operations",
    ],
  };
}

function contractText(module: string, verb: string, kind: "read" | "write"): string {
  const noun = camel(module);
  return `import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { idField } from "../../kernel/fields.ts";

export const ${camel(verb)} = defineOperation({
  name: "${module}.${verb}",
  kind: "${kind}",
  path: "/projects/{projectId}/${module}/{${noun}Id}${kind === "read" ? "" : `/${verb}`}",
  may: { scope: "project", roles: ["administrator"] },
  input: z.strictObject({ projectId: idField, ${noun}Id: idField }),
  output: z.object({ projectId: idField, ${noun}Id: idField }),
  refusals: ["${module}.not-found"],
  says: { zh: "${fillIn("中文")}", bo: "${fillIn("བོད་ཡིག")}", en: "${fillIn("what it does, with its article")}" },
});
`;
}

function testText(sentence: string): string {
  return `import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDatabase } from "../../../tools/test-database.ts";

test("${sentence}", async (t) => {
  const database = await freshDatabase(t);
  assert.fail(\`${fillIn("run the operation on")} \${database.name}\`);
});
`;
}
