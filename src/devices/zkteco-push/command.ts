import { unreachable } from "../../kernel/assert.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { localTimeText, zkSeconds } from "./local-time.ts";
import { checkPin } from "./pin.ts";

/** A span on the device's own clock, seconds since 1970 local time. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What may be asked of a device. The list is closed: `SHELL`, `PutFile`, `GetFile`, `UPGRADE` (a root shell on the
 * device) and `CLEAR …` (destroys evidence) have no form here, and no value can smuggle in a second command.
 */
export type DeviceCommand =
  | { readonly do: "update-user"; readonly pin: string; readonly name: string; readonly card?: string | undefined }
  | { readonly do: "delete-user"; readonly pin: string }
  | { readonly do: "query-user"; readonly pin: string }
  | { readonly do: "update-photo"; readonly pin: string; readonly base64: string }
  | { readonly do: "enroll-face"; readonly pin: string }
  | ({ readonly do: "query-attlog" | "query-attphoto" | "count-attlog" } & Span)
  | { readonly do: "set-clock"; readonly localSeconds: number }
  | { readonly do: "check" | "log" | "info" | "reload-options" | "reboot" };

/**
 * One line `C:<id>:<command>` without line end. The id (1–16 letters and digits) comes back with the result, and only
 * that pair closes a command: delivered is not applied. A line without an id is dropped silently by devices.
 */
export function commandLine(id: string, command: DeviceCommand): Outcome<string> {
  if (!/^[0-9A-Za-z]{1,16}$/.test(id)) {
    return refuse("device-command.bad-id", { field: "id", right: "1 to 16 letters and digits" });
  }
  const text = commandText(command);
  return isRefusal(text) ? text : `C:${id}:${text}`;
}

function commandText(command: DeviceCommand): Outcome<string> {
  switch (command.do) {
    case "update-user":
      return (
        wrongPin(command.pin) ??
        wrongValue("name", command.name) ??
        wrongValue("card", command.card ?? "") ??
        `DATA UPDATE USERINFO ${fields({
          PIN: command.pin,
          Name: command.name,
          Pri: "0",
          Passwd: "",
          Card: command.card ?? "",
          Grp: "1",
          TZ: "0000000100000000",
        })}`
      );
    case "delete-user":
      return wrongPin(command.pin) ?? `DATA DELETE USERINFO PIN=${command.pin}`;
    case "query-user":
      return wrongPin(command.pin) ?? `DATA QUERY USERINFO PIN=${command.pin}`;
    case "update-photo":
      return wrongPin(command.pin) ?? wrongBase64(command.base64) ?? photoText(command.pin, command.base64);
    case "enroll-face":
      return (
        wrongPin(command.pin) ?? `ENROLL_BIO ${fields({ TYPE: "9", PIN: command.pin, RETRY: "3", OVERWRITE: "0" })}`
      );
    case "query-attlog":
      return `DATA QUERY ATTLOG ${spanText(command)}`;
    case "query-attphoto":
      return `DATA QUERY ATTPHOTO ${spanText(command)}`;
    case "count-attlog":
      return `VERIFY SUM ATTLOG ${spanText(command)}`;
    case "set-clock":
      return `SET OPTION DateTime=${zkSeconds(command.localSeconds)}`;
    case "reload-options":
      return "RELOAD OPTIONS";
    case "check":
    case "log":
    case "info":
    case "reboot":
      return command.do.toUpperCase();
    default:
      return unreachable(command);
  }
}

function photoText(pin: string, base64: string): string {
  // Size is the length of the base64 text, not of the picture: a mismatch is answered with -2.
  return `DATA UPDATE BIOPHOTO ${fields({ PIN: pin, Type: "9", Size: String(base64.length), Content: base64 })}`;
}

function spanText(span: Span): string {
  return fields({ StartTime: localTimeText(span.from), EndTime: localTimeText(span.to) });
}

function fields(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join("\t");
}

function wrongPin(pin: string): Refusal | undefined {
  if (checkPin(pin) === undefined) return undefined;
  return refuse("device-command.bad-pin", { field: "pin", right: "1 to 24 letters and digits, not all zeros" });
}

/** TAB starts the next field and LF the next command, so a worker's name could forge either. */
function wrongValue(field: string, value: string): Refusal | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused.
  if (!/[\u0000-\u001f\u007f]/.test(value)) return undefined;
  return refuse("device-command.control-character", { field, right: "text without TAB, line ends or other controls" });
}

function wrongBase64(value: string): Refusal | undefined {
  if (/^[0-9A-Za-z+/]+={0,2}$/.test(value)) return undefined;
  return refuse("device-command.bad-photo", { field: "base64", right: "base64 without line breaks" });
}
