/**
 * `npm run gen` writes the generated files; `node tools/gen.ts --check` writes nothing, names those that are not what
 * they would become, and ends with status 1. `npm run gen -- law` makes only what that generator makes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./gen/files.ts";
import { GENERATORS } from "./gen/generators.ts";

const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const known = Object.keys(GENERATORS);
const strangers = positionals.filter((name) => !known.includes(name));
if (strangers.length > 0) {
  console.error(`no generator is called ${strangers.join(", ")}; there are: ${known.join(", ")}`);
  process.exitCode = 2;
} else {
  const stale = await generate(positionals.length > 0 ? positionals : known, values.check ?? false);
  if (stale > 0) process.exitCode = 1;
}

/** Returns how many files could not be made or, where only checking was asked, are not current. */
async function generate(names: readonly string[], check: boolean): Promise<number> {
  let stale = 0;
  for (const name of names) {
    const made = await GENERATORS[name]?.().catch((error: unknown) => {
      // The others are made all the same, so one mistake does not hide what else is stale.
      console.log(`${name} could not be made: ${error instanceof Error ? error.message : String(error)}`);
      stale += 1;
    });
    if (made === undefined) continue;
    if ("waitsFor" in made) {
      console.log(`did not run: ${name} (there is no ${made.waitsFor} yet)`);
      continue;
    }
    for (const [path, text] of Object.entries(made.files)) {
      const file = join(ROOT, path);
      const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
      if (before === text) continue;
      if (check) {
        stale += 1;
        console.log(`${path}: ${before === undefined ? "absent" : "stale"}: run \`npm run gen -- ${name}\``);
      } else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        console.log(`wrote ${path}`);
      }
    }
  }
  return stale;
}
