import { localTimeText } from "./local-time.ts";

/** A punch as a device prints it. */
export interface PunchLine {
  readonly pin: string;
  /** Seconds since 1970-01-01 00:00:00 on the device's own clock. */
  readonly localSeconds: number;
  readonly status: number;
  readonly verify: number;
}

/** `Pin⇥Time⇥Status⇥Verify⇥Workcode⇥Reserved1⇥Reserved2`, the seven columns of PUSH 2.x, without line end. */
export function attlogLine(punch: PunchLine): string {
  return `${punch.pin}\t${localTimeText(punch.localSeconds)}\t${punch.status}\t${punch.verify}\t0\t0\t0`;
}
