import { attlogLine, type PunchLine } from "../../src/devices/zkteco-push/attlog-write.ts";
import { localTimeText, SHANGHAI_OFFSET } from "../../src/devices/zkteco-push/local-time.ts";
import { encodeText, type TextEncoding } from "../../src/devices/zkteco-push/text.ts";
import { present } from "../../src/kernel/assert.ts";

/** How a firmware spells things. */
export interface Dialect {
  readonly path: "/iclock/cdata" | "/iclock/cdata.aspx";
  readonly attlogTable: string;
  readonly lineEnd: "\n" | "\r\n";
  readonly form: "columns" | "two-columns" | "spaces" | "unix-seconds" | "key-values";
  readonly names: TextEncoding;
  /** Without in/out keys every punch has status 255. */
  readonly hasKeys: boolean;
  /** Rows in one post at most. */
  readonly batchRows: number;
}

export const PLAIN_DIALECT: Dialect = {
  path: "/iclock/cdata",
  attlogTable: "ATTLOG",
  lineEnd: "\n",
  form: "columns",
  names: "utf-8",
  hasKeys: true,
  batchRows: 100,
};

export interface Person {
  readonly pin: string;
  readonly name: string;
}

export interface DoneCommand {
  readonly id: string;
  readonly command: string;
  readonly returnCode: number;
}

/** A time clock as a plain object; the functions of `emulator.ts` change it. */
export interface Device {
  readonly serial: string;
  readonly dialect: Dialect;
  readonly people: Map<string, string>;
  /** Every true punch since it was bought, in the order it was made. Nothing is deleted. */
  readonly log: PunchLine[];
  readonly logKeys: Set<string>;
  /** Rows of the log that the server acknowledged, from the first. Only an `OK` moves it. */
  acknowledged: number;
  peopleAcknowledged: boolean;
  connected: boolean;
  readonly commands: DoneCommand[];
  readonly traffic: {
    posts: number;
    rowsSent: number;
    oddLines: number;
    noReply: number;
    statuses: Record<string, number>;
  };
}

export function newDevice(serial: string, people: readonly Person[], dialect: Dialect = PLAIN_DIALECT): Device {
  return {
    serial,
    dialect,
    people: new Map(people.map(({ pin, name }) => [pin, name])),
    log: [],
    logKeys: new Set(),
    acknowledged: 0,
    peopleAcknowledged: false,
    connected: false,
    commands: [],
    traffic: { posts: 0, rowsSent: 0, oddLines: 0, noReply: 0, statuses: {} },
  };
}

/** Writes a punch into the log. The same person in the same second is one punch, as on real clocks. */
export function recordPunch(device: Device, punch: PunchLine): void {
  const key = `${punch.pin} ${punch.localSeconds}`;
  if (device.logKeys.has(key)) return;
  device.logKeys.add(key);
  device.log.push(device.dialect.hasKeys ? punch : { ...punch, status: 255 });
}

/** Rows as this firmware writes them, with `odd` lines put between them at equal distances. */
export function attlogBody(dialect: Dialect, rows: readonly PunchLine[], odd: readonly Uint8Array[] = []): Uint8Array {
  const lines: Uint8Array[] = rows.map((row) => Buffer.from(punchText(dialect, row)));
  odd.forEach((line, index) => {
    lines.splice(Math.floor(((index + 1) * lines.length) / (odd.length + 1)), 0, line);
  });
  const end = Buffer.from(dialect.lineEnd);
  return Buffer.concat(lines.flatMap((line) => [line, end]));
}

/** USER lines with names in the firmware's encoding; a name that it cannot write is left empty. */
export function usersBody(dialect: Dialect, people: Iterable<readonly [string, string]>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [pin, name] of people) {
    const tail = `\tPri=0\tPasswd=\tCard=\tGrp=1\tTZ=0000000100000000\tVerify=-1\tViceCard=${dialect.lineEnd}`;
    const bytes = encodeText(name, dialect.names) ?? new Uint8Array();
    parts.push(Buffer.from(`USER PIN=${pin}\tName=`), bytes, Buffer.from(tail));
  }
  return Buffer.concat(parts);
}

function punchText(dialect: Dialect, punch: PunchLine): string {
  const columns = attlogLine(punch).split("\t");
  switch (dialect.form) {
    case "columns":
      return columns.join("\t");
    case "two-columns":
      return columns.slice(0, 2).join("\t");
    case "spaces":
      return columns.join(" ");
    case "unix-seconds":
      return columns.with(1, String(punch.localSeconds - SHANGHAI_OFFSET)).join("\t");
    case "key-values":
      return [
        `time=${localTimeText(punch.localSeconds)}`,
        `pin=${present(columns[0], "PIN")}`,
        "cardno=0",
        "eventaddr=1",
        "event=0",
        `inoutstatus=${punch.status}`,
        `verifytype=${punch.verify}`,
        "index=0",
      ].join("\t");
  }
}
