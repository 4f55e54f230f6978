import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { type BrowserContext, chromium } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const FLAGS = [
  "--headless",
  "--no-sandbox", // Chromium refuses to start as root with its sandbox on, and tests must work as root.
  "--disable-gpu",
  "--disable-dev-shm-usage", // Containers often have 64 MB of /dev/shm; pages crash when it is full.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none", // Screenshots come out alike on machines with different font settings.
];

interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface OpenBrowser {
  readonly context: BrowserContext;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** A fresh browser with an empty profile: the installed Chromium, else the one that comes inside an npm package. */
export async function openBrowser(
  options: { width?: number; height?: number; locale?: string } = {},
): Promise<OpenBrowser> {
  const found = await findChromium();
  const profile = await mkdtemp(join(tmpdir(), "qingxin-browser-"));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found.executable,
      args: FLAGS,
      env: { ...definedEnv(), ...found.env },
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: options.locale ?? "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const close = async () => {
      await context.close();
      await removeProfile();
    };
    return { context, close };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
    return { executable: chosen, env: {} };
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executable: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  throw new Error("no Chromium found: install one, or set CHROMIUM_PATH to its executable");
}

/**
 * Unpacks @sparticuz/chromium once into `node_modules/.cache` (1.5 s, 210 MB). The package's own `executablePath()`
 * unpacks into a shared temporary directory and takes a half-written file for a whole one when two tests start
 * together; here the finished directory appears by one rename. The package also brings the NSS libraries that a bare
 * Debian lacks and a font, used when the machine has no fontconfig of its own.
 */
async function packagedChromium(): Promise<Chromium> {
  const packageRoot = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  const cache = join(import.meta.dirname, "..", "node_modules", ".cache", "chromium");
  const home = join(cache, String(version));
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, "unpacking-"));
    const bin = join(packageRoot, "bin");
    writeFileSync(join(fresh, "chromium"), unpacked(join(bin, "chromium.br")), { mode: 0o755 });
    for (const archive of ["al2023", "fonts", "swiftshader"]) unpackTar(join(bin, `${archive}.tar.br`), fresh);
    await rename(fresh, home).catch(async (error: unknown) => {
      await rm(fresh, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    });
  }
  const env: Record<string, string> = {
    LD_LIBRARY_PATH: [join(home, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
  };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = await packagedFonts(home);
  return { executable: join(home, "chromium"), env };
}

/** The package's own fonts.conf names directories of one cloud provider; this one names where its font really is. */
async function packagedFonts(home: string): Promise<string> {
  const file = join(home, "fonts-here.conf");
  const directory = `<dir>${join(home, "fonts")}</dir><cachedir>${join(home, "fonts-cache")}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?>\n<fontconfig>${directory}</fontconfig>\n`);
  return file;
}

function unpacked(archive: string): Buffer {
  return brotliDecompressSync(readFileSync(archive), { chunkSize: 2 ** 21 });
}

function unpackTar(archive: string, into: string): void {
  const { status } = spawnSync("tar", ["-x", "-C", into, "--no-same-owner"], {
    input: unpacked(archive),
    stdio: ["pipe", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`tar ended with status ${status}`);
}

function definedEnv(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}
