/** `npm run new <kind> <name>`: writes the first version of a rule, a module, a bank … and says what to do next. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { KINDS } from "./new/kinds.ts";

const ROOT = join(import.meta.dirname, "..");

const { values, positionals } = parseArgs({ options: { "dry-run": { type: "boolean" } }, allowPositionals: true });
const [kindName = "", name = "", ...tooMuch] = positionals;
const kind = KINDS[kindName];
if (kind === undefined || tooMuch.length > 0 || !kind.name.test(name)) {
  const usage = Object.entries(KINDS).map(([known, { example }]) => `  npm run new ${known} ${example}`);
  console.error(`usage:\n${usage.join("\n")}\n  --dry-run after -- writes nothing`);
  process.exitCode = 2;
} else write(kind.make(name).files, kind.make(name).next);

function write(files: Readonly<Record<string, string>>, next: readonly string[]): void {
  const taken = Object.keys(files).filter((path) => existsSync(join(ROOT, path)));
  if (taken.length > 0) {
    console.error(`there already: ${taken.join(", ")}`);
    process.exitCode = 1;
    return;
  }
  for (const [path, text] of Object.entries(files)) {
    console.log(`${values["dry-run"] ? "would write" : "wrote"} ${path}`);
    if (values["dry-run"]) continue;
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  console.log(`\nnext:\n${next.map((step) => `  ${step}`).join("\n")}`);
}
