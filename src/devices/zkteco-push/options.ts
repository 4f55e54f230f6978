import { decodeText } from "./text.ts";

/**
 * A pushed options body (`POST cdata?table=options`, `POST registry`): `FingerFunOn=1,~DeviceName=SpeedFace-V5L[TI]`.
 * Firmware separates by comma, or by line; a comma inside a value stays, since what follows it is no `name=`. The `~`
 * before read-only names is dropped. The first of two equal names counts.
 */
export function parseOptions(body: Uint8Array): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const pair of decodeText(body).text.split(/[,\r\n\t]+\s*(?=~?[A-Za-z_]\w*=)|[\r\n]+/)) {
    const match = /^\s*~?([A-Za-z_]\w*)=([\s\S]*)$/.exec(pair);
    const name = match?.[1];
    if (name !== undefined && !options.has(name)) options.set(name, (match?.[2] ?? "").trim());
  }
  return options;
}

/** What `getrequest?INFO=` says of a device. Counts are undefined where the firmware sends none. */
export interface DeviceInfo {
  readonly firmware: string;
  readonly users: number | undefined;
  readonly fingerprints: number | undefined;
  readonly punches: number | undefined;
  readonly address: string | undefined;
  readonly faces: number | undefined;
}

/** `Ver 2.0.12-20150625,0,0,0,192.168.16.27,10,7,15,0,111`: firmware, users, fingers, records, address, …, faces. */
export function parseInfo(text: string): DeviceInfo {
  const [firmware = "", users, fingerprints, punches, address, , , , faces] = text.split(",");
  return {
    firmware: firmware.trim(),
    users: count(users),
    fingerprints: count(fingerprints),
    punches: count(punches),
    address: address?.trim() || undefined,
    faces: count(faces),
  };
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
