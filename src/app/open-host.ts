import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Logger, pino } from "pino";
import { clusterDirOf } from "../db/cluster.ts";
import { startEmbedded } from "../db/embedded.ts";
import { openIds } from "../db/ids.ts";
import { migrate } from "../db/migrate.ts";
import { type Db, openDatabase } from "../db/pool.ts";
import { transact } from "../db/transact.ts";
import { loadVault } from "../db/vault.ts";
import type { Clock } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { standingClock, systemClock } from "./clock.ts";
import type { Host } from "./host.ts";
import { openPress } from "./press.ts";
import { httpSmsGateway, type SmsSettings } from "./sms-gateway.ts";

export interface Settings {
  /** Where the embedded database and the key live. */
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly port: number;
  readonly host: string;
  /** The largest file that is taken as raw bytes; absent: 128 MB. */
  readonly uploadBytesMax?: number;
  /** The gateway for short messages; absent: none. */
  readonly sms?: SmsSettings | undefined;
  /** What its calls to us are signed with. */
  readonly smsSecret?: string | undefined;
}

export class UsageError extends Error {}

/** Shorter ones can be guessed by trying. */
const SMS_SECRET_CHARS_MIN = 16;

/** Options win over the environment, the environment over the defaults. */
export function settingsFrom(
  options: { data?: string; port?: string; host?: string },
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const port = Number(options.port ?? env["QINGXIN_PORT"] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError("--port takes a number from 0 to 65535");
  const uploadMegabytes = Number(env["QINGXIN_UPLOAD_MB"] ?? 128);
  if (!Number.isInteger(uploadMegabytes) || uploadMegabytes < 1 || uploadMegabytes > 1024) {
    throw new UsageError("QINGXIN_UPLOAD_MB takes a number from 1 to 1024");
  }
  const smsUrl = env["QINGXIN_SMS_URL"];
  if (smsUrl !== undefined && !/^https?:\/\//.test(smsUrl)) {
    throw new UsageError("QINGXIN_SMS_URL takes the address of a gateway: http(s)://…");
  }
  const smsSecret = env["QINGXIN_SMS_SECRET"];
  if (smsSecret !== undefined && smsSecret.length < SMS_SECRET_CHARS_MIN) {
    throw new UsageError(`QINGXIN_SMS_SECRET takes ${SMS_SECRET_CHARS_MIN} characters or more`);
  }
  return {
    ...(smsUrl !== undefined && { sms: { url: smsUrl, token: env["QINGXIN_SMS_TOKEN"] } }),
    smsSecret,
    uploadBytesMax: uploadMegabytes * 1024 * 1024,
    dataDir: resolve(options.data ?? env["QINGXIN_DATA"] ?? ".qingxin"),
    databaseUrl: env["DATABASE_URL"],
    port,
    host: options.host ?? env["QINGXIN_HOST"] ?? "127.0.0.1",
  };
}

/** Whether there is one already: a server is named, or the data directory holds one. */
export function hasDatabase({ dataDir, databaseUrl }: Settings): boolean {
  return databaseUrl !== undefined || existsSync(clusterDirOf(dataDir));
}

export interface OpenHost extends Host {
  /** The review job hangs itself in here; before that, nothing happens on a commit. */
  onCommitted(listener: (projectId: number) => void): void;
  /** From now on this clock is read: a demo that was just loaded stands on its day. */
  setClock(clock: Clock): void;
  /** Closes the pool, then the embedded database if nobody else needs it. */
  close(): Promise<void>;
}

/** Opens database, key and clock. `serve` holds the data directory; `use` is for commands beside a running server. */
export async function openHost(
  settings: Settings,
  mode: "serve" | "use",
  log: Logger = pino({ level: "warn" }, pino.destination({ fd: 2, sync: true })),
): Promise<OpenHost> {
  const embedded =
    settings.databaseUrl === undefined
      ? await startEmbedded({ dataDir: settings.dataDir, mode, log: (line) => log.info(line) })
      : undefined;
  let db: Db | undefined;
  try {
    db = await openDatabase({ url: embedded?.url ?? settings.databaseUrl ?? "" });
    await migrate(db, { now: systemClock().now() });
    const opened = db;
    const ids = await openIds(opened);
    const vault = loadVault({ dataDir: settings.dataDir, env: process.env });
    let current = await clockOf(opened);
    const clock: Clock = { now: () => current.now(), today: () => current.today() };
    const press = openPress();
    let listener: (projectId: number) => void = () => {};
    return {
      db: opened,
      ids,
      vault,
      clock,
      press,
      log,
      gateway: settings.sms === undefined ? undefined : httpSmsGateway(settings.sms),
      gatewaySecret: settings.smsSecret,
      committed: (projectId) => listener(projectId),
      onCommitted(next) {
        listener = next;
      },
      setClock(next) {
        current = next;
      },
      async close() {
        await press.close();
        await opened.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await db?.close();
    await embedded?.stop();
    throw error;
  }
}

export const STANDING_DAY = "clock.standing-day";

/** A demo's database carries the day on which its clock stands still. */
async function clockOf(db: Db): Promise<Clock> {
  const [row] = await transact(db, (tx) =>
    tx.query<{ value: string }>("select value #>> '{}' as value from setting where key = $1", [STANDING_DAY]),
  );
  return row === undefined ? systemClock() : standingClock(day(row.value));
}
