import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { run } from "node:test";
import type { Tally } from "./tally.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Longer than the slowest test file by far; a file that hangs becomes a failure, not a run that never ends. */
const FILE_TIMEOUT_MS = 600_000;

const FILES_AT_ONCE_MAX = 8;

/** Takes a third of what all others take together: started first, it has them beside it and is not waited for. */
const LONGEST = "web/browser/screens.test.ts";

/** All test files of the product, or those whose path contains one of the given words. */
export function testFiles(words: readonly string[] = []): string[] {
  const found = globSync("{src,web,sim,bench,tools}/**/*.test.{ts,tsx}", { cwd: ROOT })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !path.includes("/node_modules/"))
    .sort();
  return words.length === 0 ? found : found.filter((path) => words.some((word) => path.includes(word)));
}

/** Runs test files, each in its own process, and prints one line a file. */
export async function runTestFiles(files: readonly string[], tally: Tally, signal: AbortSignal): Promise<void> {
  if (files.length === 0 || signal.aborted) return;
  const perFile = new Map(files.map((file) => [shortPath(resolve(ROOT, file)), { tests: 0, failed: 0 }]));
  const printed = new Map<string, string[]>();
  const stream = run({
    cwd: ROOT,
    files: longestFirst(files).map((file) => resolve(ROOT, file)),
    concurrency: Math.min(Math.max(2, availableParallelism()), FILES_AT_ONCE_MAX),
    execArgv: ["--disable-warning=ExperimentalWarning"],
    timeout: FILE_TIMEOUT_MS,
    signal,
  });
  const fileOf = (data: { file?: string | undefined; entryFile?: string | undefined }) =>
    shortPath(data.entryFile ?? data.file ?? "");

  stream.on("test:pass", (data) => {
    // A file in which no test was found passes as itself, with no entry file; it is reported below.
    if (data.details.type === "suite" || data.entryFile === undefined) return;
    const counted = perFile.get(fileOf(data));
    if (counted !== undefined) counted.tests += 1;
    if (data.todo !== undefined && data.todo !== false) {
      tally.failures.push({
        what: data.name,
        where: place(data),
        error: "is marked as todo: write the test or remove it",
      });
    } else if (typeof data.skip === "string" && data.skip.trim() !== "") {
      tally.notRun.push({ what: data.name, reason: data.skip });
    } else if (data.skip) {
      tally.failures.push({ what: data.name, where: place(data), error: "was skipped without a reason" });
    } else tally.passed += 1;
  });
  stream.on("test:fail", (data) => {
    const counted = perFile.get(fileOf(data));
    if (counted !== undefined) counted.failed += 1;
    // A test whose subtests failed says nothing new.
    if (codeOf(data.details.error) === "subtestsFailed") return;
    const isFile = data.entryFile === undefined;
    const own = isFile ? `\n${lastLines(printed.get(fileOf(data)) ?? [])}` : "";
    const what = isFile ? fileOf(data) : data.name;
    tally.failures.push({ what, where: place(data), error: messageOf(data.details.error) + own });
  });
  stream.on("test:diagnostic", (data) => {
    const reason = /^did not run: (.+)$/.exec(data.message)?.[1];
    if (reason !== undefined) tally.notRun.push({ what: fileOf(data), reason });
  });
  const keep = (data: { file: string; message: string }) => {
    const lines = printed.get(shortPath(data.file)) ?? [];
    printed.set(shortPath(data.file), [...lines, data.message]);
  };
  stream.on("test:stdout", keep);
  stream.on("test:stderr", keep);
  stream.on("test:summary", (data) => {
    if (data.file === undefined) return;
    const file = shortPath(data.file);
    const { tests, failed } = perFile.get(file) ?? { tests: 0, failed: 0 };
    const good = failed === 0 && tests > 0;
    const seconds = (data.duration_ms / 1000).toFixed(1);
    console.log(`  ${good ? "✓" : "✗"} ${file}  ${tests + failed} tests  ${seconds} s`);
  });
  for await (const _event of stream) if (signal.aborted) break;

  for (const [file, { tests, failed }] of perFile) {
    if (tests + failed === 0) tally.failures.push({ what: file, where: file, error: "ran no test" });
  }
  for (const [file, lines] of printed) {
    if ((perFile.get(file)?.failed ?? 0) > 0) console.log(`\n  ${file} printed:\n${lastLines(lines)}`);
  }
}

function longestFirst(files: readonly string[]): string[] {
  return [...files.filter((file) => file === LONGEST), ...files.filter((file) => file !== LONGEST)];
}

const PRINTED_LINES_MAX = 60;

function lastLines(chunks: readonly string[]): string {
  const lines = chunks.join("").trimEnd().split("\n").slice(-PRINTED_LINES_MAX);
  return lines.map((line) => `    ${line}`).join("\n");
}

function shortPath(path: string): string {
  return relative(ROOT, path).split(sep).join("/");
}

function place(data: { file?: string | undefined; line?: number | undefined }): string {
  return `${shortPath(data.file ?? "")}:${data.line ?? 1}`;
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "failureType" in error ? error.failureType : undefined;
}

/** node:test wraps what a test threw as the cause. An assertion's message is enough; a bug needs its stack. */
function messageOf(error: Error & { cause?: unknown }): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return typeof cause === "string" ? `${error.message}\n${cause}` : error.message;
  const stack = (cause.stack ?? "").split("\n").filter((line) => !line.includes("node:internal"));
  if ("code" in cause && cause.code === "ERR_ASSERTION") {
    const own = stack.find((line) => line.trimStart().startsWith("at "));
    return `${cause.message}${own === undefined ? "" : `\n${own.trimEnd()}`}`;
  }
  return stack.join("\n") || cause.message;
}
