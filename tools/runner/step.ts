import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Tally } from "./tally.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** A failing step prints its output; more than this of it hides the other failures. */
const OUTPUT_CHARACTERS_MAX = 20_000;

export interface Step {
  readonly what: string;
  /** A script and its arguments, run by the Node that runs us. */
  readonly script: readonly [string, ...string[]];
  /** What a person types to see the same again. */
  readonly repeat: string;
}

/** Runs a step as a child process with no standard input and counts it as one test. */
export async function runStep(step: Step, tally: Tally, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  const { status, output } = await runScript(step.script, signal);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${status === 0 ? "✓" : "✗"} ${step.what}  ${seconds} s`);
  for (const line of output.split("\n")) {
    const reason = /^did not run: (.+)$/.exec(line)?.[1];
    if (reason !== undefined) tally.notRun.push({ what: step.what, reason });
  }
  if (status === 0) tally.passed += 1;
  else {
    const error = `${output.slice(-OUTPUT_CHARACTERS_MAX)}\nended with ${status}; again: ${step.repeat}`;
    tally.failures.push({ what: step.what, where: undefined, error });
  }
}

async function runScript(
  script: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<{ status: number | string; output: string }> {
  if (signal.aborted) return { status: "stopped", output: "" };
  if (!existsSync(join(ROOT, script[0]))) return { status: "error", output: `there is no ${script[0]}` };
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    // A group of its own, so that stopping reaches the step's own children too.
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...script], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
      detached: process.platform !== "win32",
    });
    const stop = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
      } catch {
        // It ended by itself meanwhile.
      }
    };
    signal.addEventListener("abort", stop, { once: true });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const done = (status: number | string, more = "") => {
      signal.removeEventListener("abort", stop);
      resolve({ status, output: Buffer.concat(chunks).toString("utf8") + more });
    };
    child.on("error", (error) => done("error", error.message));
    child.on("close", (code, killedBy) => done(code ?? killedBy ?? "error"));
  });
}
