import type { PunchLine } from "../../src/devices/zkteco-push/attlog-write.ts";
import { localTimeText, parseLocalTime } from "../../src/devices/zkteco-push/local-time.ts";
import type { Device } from "./device.ts";

/** What a device does with a command: the result that it posts, and what it uploads afterwards. */
export interface Executed {
  readonly returnCode: number;
  /** As in `CMD=` of the result. */
  readonly name: string;
  readonly more?: string;
  readonly uploadRows?: readonly PunchLine[];
  readonly uploadPeople?: readonly (readonly [string, string])[];
}

const [DONE, BAD_PARAMETER, SIZE_MISMATCH, NO_SUCH_PIN, UNSUPPORTED] = [0, -1, -2, -10, -1002];

/** Obeys a command as a 2.x time clock does, with its return codes. What it does not know is -1002. */
export function execute(device: Device, command: string): Executed {
  const [, verb = "", rest = ""] =
    /^(DATA UPDATE \w+|DATA DELETE \w+|DATA QUERY \w+|VERIFY SUM \w+|SET OPTION|RELOAD OPTIONS|\w+) ?(.*)$/s.exec(
      command,
    ) ?? [];
  const fields = new Map(
    rest.split("\t").map((pair): [string, string] => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  );
  switch (verb) {
    case "DATA UPDATE USERINFO":
      return updatePerson(device, fields);
    case "DATA DELETE USERINFO":
      return { returnCode: device.people.delete(fields.get("PIN") ?? "") ? DONE : NO_SUCH_PIN, name: "DATA" };
    case "DATA QUERY USERINFO":
      return queryPerson(device, fields.get("PIN") ?? "");
    case "DATA UPDATE BIOPHOTO": {
      const fits = Number(fields.get("Size")) === fields.get("Content")?.length;
      return { returnCode: fits ? DONE : SIZE_MISMATCH, name: "DATA" };
    }
    case "DATA QUERY ATTLOG":
    case "VERIFY SUM ATTLOG":
      return queryLog(device, verb, fields);
    case "DATA QUERY ATTPHOTO":
      return { returnCode: DONE, name: "DATA" };
    case "SET OPTION":
      return { returnCode: fields.has("DateTime") ? DONE : UNSUPPORTED, name: verb };
    case "INFO":
      return { returnCode: DONE, name: verb, more: infoLines(device) };
    case "REBOOT":
    case "CHECK":
      device.connected = false;
      return { returnCode: DONE, name: verb };
    case "LOG":
    case "RELOAD OPTIONS":
    case "ENROLL_BIO":
      return { returnCode: DONE, name: verb };
    default:
      return { returnCode: UNSUPPORTED, name: verb.split(" ")[0] ?? "" };
  }
}

function updatePerson(device: Device, fields: ReadonlyMap<string, string>): Executed {
  const pin = fields.get("PIN");
  if (!pin) return { returnCode: BAD_PARAMETER, name: "DATA" };
  device.people.set(pin, fields.get("Name") ?? "");
  return { returnCode: DONE, name: "DATA" };
}

function queryPerson(device: Device, pin: string): Executed {
  const name = device.people.get(pin);
  if (name === undefined) return { returnCode: NO_SUCH_PIN, name: "DATA" };
  return { returnCode: DONE, name: "DATA", uploadPeople: [[pin, name]] };
}

function queryLog(device: Device, verb: string, fields: ReadonlyMap<string, string>): Executed {
  const name = verb.startsWith("VERIFY") ? "VERIFY SUM" : "DATA";
  const [from, to] = [parseLocalTime(fields.get("StartTime") ?? ""), parseLocalTime(fields.get("EndTime") ?? "")];
  if (from < 0 || to < 0) return { returnCode: BAD_PARAMETER, name };
  const rows = device.log.filter((row) => row.localSeconds >= from && row.localSeconds <= to);
  if (name === "DATA") return { returnCode: DONE, name, uploadRows: rows };
  const span = `StartTime=${localTimeText(from)}&EndTime=${localTimeText(to)}`;
  return { returnCode: DONE, name, more: `&${span}&AttlogSum=${rows.length}` };
}

function infoLines(device: Device): string {
  return `\n~DeviceName=Emulator\nUserCount=${device.people.size}\nTransactionCount=${device.log.length}`;
}
