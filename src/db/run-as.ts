import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The account under which PostgreSQL runs when we are root, because it refuses to run as root itself. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** In order of preference; `_postgres` is what macOS calls it. Every Unix has `nobody`. */
const ACCOUNT_NAMES = ["postgres", "_postgres", "nobody"];

/**
 * The account to run PostgreSQL as, or undefined when it can run as ourselves. An existing cluster keeps its owner: a
 * data directory made by an ordinary user keeps working when root runs a command on it once.
 */
export function accountFor(clusterDir: string): Account | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const wanted of ACCOUNT_NAMES) {
    const [name, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (name !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and there is no account postgres or nobody; run as another or set DATABASE_URL",
  );
}

/** Whether the account may walk through every directory down to `path` and enter or read `path` itself. */
export function canReach(account: Account, path: string): boolean {
  for (let at = resolve(path), leaf = true; ; at = dirname(at), leaf = false) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat === undefined) return false;
    const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
    const wanted = stat.isDirectory() ? (leaf ? 0o5 : 0o1) : 0o4;
    if (((stat.mode >> shift) & wanted) !== wanted) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether the process lives. A zombie, killed but not yet reaped by its parent, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    // The state follows the command name, which stands in parentheses and may itself contain any character.
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return false;
  }
}

/** Siblings named `<base>.new-<pid>` whose process died in the middle of making them. */
export function abandoned(dir: string, base: string): string[] {
  const prefix = `${base}.new-`;
  return readdirSync(dir)
    .filter((name) => name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))))
    .map((name) => join(dir, name));
}

/** Lets everybody read, and run what was runnable: a copy made under a strict umask would be of no use. */
export function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
