import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

/** Files by their path from the root, in an order that is the same on every machine. */
export function readFiles(...patterns: string[]): Record<string, string> {
  const paths = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => path.split(sep).join("/"));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}

export function isThere(path: string): boolean {
  return existsSync(join(ROOT, path));
}
