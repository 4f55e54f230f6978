import type { ReceivingDevice } from "../modules/attendance/ingest.ts";

/** A device as last read: good enough to choose how to read its lines, never to decide whether they count. */
export type RecalledDevice = Pick<ReceivingDevice, "projectId" | "state" | "protocol">;

/** What this process remembers of devices between their requests: hints only, in bounded memory. */
export interface DeviceMemory {
  recall(serial: string): Promise<RecalledDevice | undefined>;
  /** The row has changed. */
  forget(serial: string): void;
  laneOf(serial: string): string;
  /** An upload was refused or failed: the device still has rows, whatever it asks for next. */
  owes(serial: string, owing: boolean): void;
  isOwing(serial: string): boolean;
  /** Once a minute, after an upload, and for the second sign of life after a silence: then it is worth a commit. */
  worthNoting(serial: string, nowMs: number): boolean;
  isNews(serial: string): void;
}

const DEVICES_MAX = 50_000;
const ROW_AGE_MS = 20_000;
const NOTE_EVERY_MS = 60_000;
const SILENCE_MS = 600_000;

interface Remembered {
  row: RecalledDevice | undefined;
  readAtMs: number;
  notedAtMs: number;
  seenAtMs: number;
  owing: boolean;
}

export function deviceMemory(read: (serial: string) => Promise<RecalledDevice | undefined>): DeviceMemory {
  const devices = new Map<string, Remembered>();

  function of(serial: string): Remembered {
    let one = devices.get(serial);
    if (one === undefined) {
      if (devices.size >= DEVICES_MAX) devices.clear();
      one = { row: undefined, readAtMs: -Infinity, notedAtMs: -Infinity, seenAtMs: -Infinity, owing: false };
      devices.set(serial, one);
    }
    return one;
  }

  return {
    async recall(serial) {
      const one = of(serial);
      // The machine's own clock: the program's may stand still.
      if (performance.now() - one.readAtMs > ROW_AGE_MS) {
        one.row = await read(serial);
        one.readAtMs = performance.now();
      }
      return one.row;
    },
    forget(serial) {
      of(serial).readAtMs = -Infinity;
    },
    laneOf(serial) {
      const projectId = of(serial).row?.projectId;
      return projectId === undefined || projectId === null ? serial : String(projectId);
    },
    owes(serial, owing) {
      of(serial).owing = owing;
    },
    isOwing: (serial) => of(serial).owing,
    worthNoting(serial, nowMs) {
      const one = of(serial);
      const wasSilent = Math.abs(nowMs - one.seenAtMs) > SILENCE_MS;
      one.seenAtMs = nowMs;
      if (Math.abs(nowMs - one.notedAtMs) < NOTE_EVERY_MS) return false;
      one.notedAtMs = wasSilent ? -Infinity : nowMs;
      return true;
    },
    isNews(serial) {
      of(serial).notedAtMs = -Infinity;
    },
  };
}
