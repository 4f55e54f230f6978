import { camel, fillIn, pascal, type Scaffold, words } from "./scaffold.ts";

/** Three kinds of codec share one shape: bytes in, facts or a refusal out, and a sample beside it. */
function codecScaffold(layer: "banks" | "devices" | "sheets", slug: string, more: readonly string[]): Scaffold {
  const folder = `src/${layer}/${slug}`;
  const [type, read] = [pascal(slug), camel(`read-${slug}`)];
  const files = {
    [`${folder}/${slug}.ts`]: `import { type Outcome, refuse } from "../../kernel/outcome.ts";

/** ${fillIn("what one message says, and the section of the standard")} */
export interface ${type} {
  readonly lines: readonly string[];
}

const BYTES_MAX = 8 * 1024 * 1024;

/** Reads ${words(slug)}. Refuses what is too large, cut off, or not this format; keeps the good lines of the rest. */
export function ${read}(bytes: Uint8Array): Outcome<${type}> {
  if (bytes.length > BYTES_MAX) return refuse("${slug}.too-large", { right: \`at most \${BYTES_MAX} bytes\` });
  const lines = new TextDecoder("utf-8").decode(bytes).split("\\n").filter((line) => line !== "");
  if (lines.length === 0) return refuse("${slug}.empty", { right: "${fillIn("what would be accepted")}" });
  return { lines };
}
`,
    [`${folder}/${slug}.test.ts`]: `import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isRefusal } from "../../kernel/outcome.ts";
import { ${read} } from "./${slug}.ts";

test("${fillIn("a sentence about the sample")}", () => {
  const sample = readFileSync(join(import.meta.dirname, "samples", "${slug}.txt"));
  const read = ${read}(sample);
  assert.ok(!isRefusal(read));
  assert.doesNotMatch(read.lines.join(), /fill in/, "the sample is a real message");
});

test("an empty message is refused", () => {
  assert.ok(isRefusal(${read}(new Uint8Array())));
});
`,
    [`${folder}/samples/${slug}.txt`]: `${fillIn("a real message, with invented people only")}\n`,
  };
  return { files, next: [`fill in ${folder} and its sample`, ...more, `node tools/test.ts ${folder}`] };
}

export function bankScaffold(slug: string): Scaffold {
  return codecScaffold("banks", slug, ["offer it where pay runs and bank results choose their format"]);
}

export function deviceScaffold(slug: string): Scaffold {
  return codecScaffold("devices", slug, ["route its paths to it beside the other devices in src/app"]);
}

export function sheetScaffold(slug: string): Scaffold {
  return codecScaffold("sheets", slug, ["read cells and write row errors with the shared files of src/sheets"]);
}

export function screenScaffold(slug: string): Scaffold {
  const page = `${pascal(slug)}Page`;
  const path = `web/screens/${slug}/${page}.tsx`;
  const text = `/** ${fillIn("who looks at this page, and what they decide here")} */
export function ${page}() {
  return (
    <main aria-labelledby="${slug}-title">
      <h1 id="${slug}-title">${fillIn("title from the texts")}</h1>
    </main>
  );
}
`;
  return {
    files: { [path]: text.replace(/>(<fill in: [^>]*>)</, '>{"$1"}<') },
    next: [
      `fill in ${path}; read through a contract with the client of web/app`,
      "add its route beside the others in web/app",
      "visit it in the browser test: keyboard, axe, 360 px where workers use it",
    ],
  };
}
