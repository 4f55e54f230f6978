import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { readFiles } from "../gen/files.ts";

/** A change of one place in the source that a test should notice. */
export interface Mutant {
  readonly id: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly line: number;
  readonly mutator: string;
  readonly replacement: string;
}

/** What thresholds and directions are made of. Texts and shapes of objects are for people and for the compiler. */
const EXCLUDED = ["StringLiteral", "ObjectLiteral", "ArrayDeclaration", "BlockStatement", "OptionalChaining", "Regex"];

/** Data, tests, and what makes documents: nothing in them decides. */
const NOT_MUTATED =
  /\.(gen|test|vectors)\.ts$|\/(vectors|rule-vector|generate|source-schemas|record-kinds|book)\.ts$|\/book\//;

/**
 * Copies kernel, codes and law to `dir` with every mutant built in behind a switch (Stryker's instrumenter): one copy
 * and one process try all of them, since the mutant that is active is a global variable.
 */
export async function instrumentLaw(root: string, dir: string): Promise<Mutant[]> {
  const files = readFiles("src/{kernel,codes,law}/**/*.ts");
  const instrumenter = new Instrumenter(silentLogger());
  const mutate = Object.keys(files).filter((path) => path.startsWith("src/law/") && !NOT_MUTATED.test(path));
  const { files: made, mutants } = await instrumenter.instrument(
    mutate.map((path) => ({ name: join(root, path), mutate: true, content: files[path] ?? "" })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: false },
  );
  rmSync(dir, { recursive: true, force: true });
  const all = { ...files, ...Object.fromEntries(made.map((one) => [relative(root, one.name), one.content])) };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  const deciding = mutants.filter((one) => !EXCLUDED.includes(one.mutatorName));
  return deciding.map((one) => ({
    id: one.id,
    path: relative(root, one.fileName),
    line: one.location.start.line + 1,
    mutator: one.mutatorName,
    replacement: one.replacement,
  }));
}

/** The law's YAML is in generated modules already. */
export function sourceLine(root: string, { path, line }: Mutant): string {
  return readFileSync(join(root, path), "utf8").split("\n")[line - 1]?.trim() ?? "";
}

function silentLogger() {
  const nothing = () => {};
  const no = () => false;
  return {
    isTraceEnabled: no,
    isDebugEnabled: no,
    isInfoEnabled: no,
    isWarnEnabled: no,
    isErrorEnabled: no,
    isFatalEnabled: no,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  };
}
