import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

const DEVICE_BODY_BYTES_MAX = 16 * 1024 * 1024;
/** Read on and thrown away beyond the limit, so that the device hears the 413 instead of a broken connection. */
const DRAIN_BYTES_MAX = 64 * 1024 * 1024;

/** A body that cannot be taken, with the status that says so. */
export class BodyFailure extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The raw bytes of a request, whatever its content type says: devices send any, or none. */
export function readBody(stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= DEVICE_BODY_BYTES_MAX) chunks.push(chunk);
      else if (size > DRAIN_BYTES_MAX) stream.destroy();
      else chunks.length = 0;
    });
    stream.on("end", () => {
      const [only] = chunks;
      if (size > DEVICE_BODY_BYTES_MAX) reject(new BodyFailure(413, "the body is larger than 16 MB"));
      else resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    });
    stream.on("error", reject);
    stream.on("close", () => reject(new BodyFailure(400, "the body broke off")));
  });
}

const inflate = promisify(gunzip);

/** Text bodies never begin with these two bytes, so no header needs to be believed. */
export async function unpacked(body: Buffer): Promise<Buffer> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return await inflate(body, { maxOutputLength: DEVICE_BODY_BYTES_MAX });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") throw new BodyFailure(413, "the unpacked body is larger than 16 MB");
    throw new BodyFailure(400, "the packed body is damaged");
  }
}
