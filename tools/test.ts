/**
 * `npm test`: the whole proof in one run. `node tools/test.ts src/law` runs only the test files whose path contains
 * that word. The last line is always `N passed, N failed`.
 */
import { runStep, type Step } from "./runner/step.ts";
import { closingLines, emptyTally, type Tally } from "./runner/tally.ts";
import { runTestFiles, testFiles } from "./runner/test-files.ts";
import { startTestCluster } from "./test-database.ts";

const SIMULATOR_SEEDS = ["1", "2", "3"];

const TYPES: Step = {
  what: "types",
  script: ["node_modules/typescript/bin/tsc", "--noEmit"],
  repeat: "npx tsc --noEmit",
};
const TIDY: readonly Step[] = [
  {
    what: "biome",
    script: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
    repeat: "npx biome check",
  },
  { what: "knip", script: ["node_modules/knip/bin/knip.js", "--no-progress"], repeat: "npx knip" },
];
const GENERATED: Step = {
  what: "generated files are current",
  script: ["tools/gen.ts", "--check"],
  repeat: "npm run gen",
};
const WEB: Step = { what: "web build", script: ["tools/build-web.ts"], repeat: "npm run build" };

const stopping = new AbortController();
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const tally = emptyTally();
  const started = performance.now();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
  const cluster = await startCluster(tally);
  try {
    if (words.length > 0) await runSome(words, tally);
    else await runAll(tally);
  } finally {
    await cluster.stop();
  }
  if (stopping.signal.aborted) tally.failures.push({ what: "the run", where: undefined, error: "was stopped" });
  console.log(`\n${Math.round((performance.now() - started) / 1000)} s`);
  for (const line of closingLines(tally)) console.log(line);
  return tally.failures.length === 0 ? 0 : 1;
}

async function runAll(tally: Tally): Promise<void> {
  const { signal } = stopping;
  heading("types");
  await runStep(TYPES, tally, signal);
  heading("tidy");
  const [tidy, others] = [testFiles(["tools/tidy"]), testFiles()];
  for (const step of TIDY) await runStep(step, tally, signal);
  await runTestFiles(tidy, tally, signal);
  heading("generated files");
  await runStep(GENERATED, tally, signal);
  heading("web build");
  await runStep(WEB, tally, signal);
  heading("tests");
  await runTestFiles(
    others.filter((file) => !tidy.includes(file)),
    tally,
    signal,
  );
  heading("simulator");
  for (const seed of SIMULATOR_SEEDS) {
    const step: Step = { what: `seed ${seed}`, script: ["sim/sim.ts", seed], repeat: `npm run sim -- ${seed}` };
    await runStep(step, tally, signal);
  }
}

async function runSome(words: readonly string[], tally: Tally): Promise<void> {
  const files = testFiles(words);
  if (files.length === 0) {
    tally.failures.push({ what: words.join(" "), where: undefined, error: "no test file has this in its path" });
  }
  await runTestFiles(files, tally, stopping.signal);
}

/** One cluster for the whole run; the children find it in TEST_CLUSTER_URL. */
async function startCluster(tally: Tally): Promise<{ stop(): Promise<void> }> {
  try {
    const cluster = await startTestCluster();
    process.env.TEST_CLUSTER_URL = cluster.url;
    return cluster;
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tally.failures.push({ what: "the test database", where: undefined, error: text });
    return { stop: async () => {} };
  }
}

function heading(text: string): void {
  if (!stopping.signal.aborted) console.log(`\n${text}`);
}
