import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type ParseResult, parseSync } from "vite";

/** One file of the product, parsed once for all checks. */
export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Absent for files that are not TypeScript. */
  readonly parsed: ParseResult | undefined;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `zod`, `node:fs`, `../kernel/day.ts`. */
  readonly specifier: string;
  /** The file that a relative specifier names, from the repository's root. */
  readonly target: string | undefined;
  /** Names taken; empty for `import "x"`, `import * as x`, `import("x")` and `export * from "x"`. */
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Complaint {
  readonly path: string;
  readonly line: number;
  /** What is wrong and what to write instead. */
  readonly says: string;
}

/** A check looks at all files at once, since some questions (cycles, indexes) are about more than one. */
export type Check = (sources: readonly Source[]) => Complaint[];

const ROOTS = ["src", "web", "sim", "bench", "tools"] as const;
const KINDS = /\.(ts|tsx|css|sql|yaml|md|html|typ)$/;

export function readSources(root: string): Source[] {
  const sources: Source[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== "samples" && entry.name !== "node_modules") visit(path);
      } else if (KINDS.test(entry.name)) sources.push(parseSource(path, readFileSync(join(root, path), "utf8")));
    }
  };
  const present = new Set(readdirSync(root));
  for (const folder of ROOTS) if (present.has(folder)) visit(folder);
  return sources.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function parseSource(path: string, text: string): Source {
  const lines = text.split("\n");
  if (!/\.tsx?$/.test(path)) return { path, text, lines, parsed: undefined, imports: [] };
  const parsed = parseSync(path, text);
  const imports: Import[] = [];
  const add = (start: number, specifier: string, names: string[], typeOnly: boolean) => {
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, target, names, typeOnly, line: lineAt(text, start) });
  };
  for (const one of parsed.module.staticImports) {
    const names = one.entries.flatMap((entry) => (entry.importName.name == null ? [] : [entry.importName.name]));
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    add(one.start, one.moduleRequest.value, names, typeOnly);
  }
  for (const one of parsed.module.staticExports) {
    for (const entry of one.entries) {
      const from = entry.moduleRequest;
      if (from != null)
        add(one.start, from.value, entry.importName.name == null ? [] : [entry.importName.name], entry.isType);
    }
  }
  for (const one of parsed.module.dynamicImports) {
    const literal = /^["'](.*)["']$/.exec(text.slice(one.moduleRequest.start, one.moduleRequest.end));
    if (literal?.[1] !== undefined) add(one.start, literal[1], [], false);
  }
  return { path, text, lines, parsed, imports };
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

export function isGenerated(path: string): boolean {
  return /\.gen\.tsx?$/.test(path);
}

/** `pay-run.store.ts` → `store`, `pay-run.ts` → undefined. */
export function suffixOf(path: string): string | undefined {
  return /\.([a-z]+)\.tsx?$/.exec(posix.basename(path))?.[1];
}

export function printed(complaint: Complaint): string {
  return `${complaint.path}:${complaint.line}: ${complaint.says}`;
}
