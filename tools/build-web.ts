import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { createInterface } from "node:readline";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const ROOT = join(import.meta.dirname, "..");
const OUTPUT = join(ROOT, "dist", "web");
const STAMP = join(ROOT, "dist", "web.stamp");

/** Everything that can change what the browser gets: the screens, what they import, and the versions of packages. */
const INPUTS = [
  "web/**/*",
  "src/kernel/*.ts",
  "src/codes/**/*.ts",
  "src/law/**/*.ts",
  "src/modules/*/*.ts",
  "package-lock.json",
];
const NOT_INPUTS = /\.test\.tsx?$|\.(store|operations|job)\.ts$/;

/** Below this a compressed file saves no network packet. */
const COMPRESSED_BYTES_MIN = 1024;

/** Quality 11 takes twenty times as long and saves another three per cent. */
const BROTLI_QUALITY = 9;

/**
 * The folder with the built screens. Builds only when an input changed since the last build; finding out takes a few
 * milliseconds. Building happens in a process of its own: vite needs 500 MB, which a server would never give back.
 */
export async function ensureWebBuilt(options: { log: (text: string) => void }): Promise<string> {
  if (isBuilt(inputsHash())) return OUTPUT;
  const child = spawn(process.execPath, [import.meta.filename], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) options.log(line);
  const status = child.exitCode ?? (await once(child, "exit"))[0];
  if (status !== 0) throw new Error("the screens could not be built; see above");
  return OUTPUT;
}

/** The new build takes the old one's place by a rename, so a server never serves half of each. */
async function buildWeb(options: { log: (text: string) => void }): Promise<string> {
  const stamp = inputsHash();
  if (isBuilt(stamp)) return OUTPUT;
  options.log("building the screens");
  const started = performance.now();
  await mkdir(join(ROOT, "dist"), { recursive: true });
  const fresh = await mkdtemp(join(ROOT, "dist", "web-"));
  try {
    // Vite takes 0.2 s to load, which an up-to-date build need not pay.
    const { build } = await import("vite");
    await build({
      configFile: join(ROOT, "web", "vite.config.ts"),
      root: join(ROOT, "web"),
      logLevel: "warn",
      build: { outDir: fresh, emptyOutDir: true },
    });
    compressAssets(join(fresh, "assets"));
    await rm(STAMP, { force: true });
    await rm(OUTPUT, { recursive: true, force: true });
    await rename(fresh, OUTPUT);
    await writeFile(STAMP, stamp);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another process may have put the same build in place meanwhile.
    if (!isBuilt(stamp)) throw error;
  }
  options.log(`the screens were built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return OUTPUT;
}

/** The server sends `app.js.br` or `app.js.gz` in place of `app.js`, so it never compresses while people wait. */
function compressAssets(folder: string): void {
  for (const name of globSync("**/*.{js,css,svg,json}", { cwd: folder })) {
    const content = readFileSync(join(folder, name));
    if (content.length < COMPRESSED_BYTES_MIN) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

function isBuilt(stamp: string): boolean {
  return existsSync(OUTPUT) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp;
}

function inputsHash(): string {
  const hash = createHash("sha256");
  const files = INPUTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !NOT_INPUTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    hash.update(file.slice(ROOT.length).split(sep).join("/")).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

if (import.meta.main) {
  try {
    await buildWeb({ log: (text) => console.log(text) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
