import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Context } from "../db/implement.ts";
import { type Tx, transact } from "../db/transact.ts";
import type { Actor } from "../kernel/actor.ts";
import type { OutputOf } from "../kernel/contract.ts";
import { type Outcome, refuse } from "../kernel/outcome.ts";
import { mayTouchProject } from "../modules/registry/scope.store.ts";
import { uploadFile } from "../modules/workbooks/import-job.contract.ts";
import * as store from "../modules/workbooks/upload.store.ts";
import { audit } from "./edge.store.ts";
import { roleDenial } from "./edge.ts";
import type { Host } from "./host.ts";

/** 100,000 payments of a camt.053 take about 45 MB. */
export const UPLOAD_BYTES_MAX = 128 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

export interface ArrivingFile {
  readonly actor: Actor;
  readonly projectId: number;
  readonly stream: Readable;
  /** What the client says; undefined: it does not say. */
  readonly bytesSaid: number | undefined;
  readonly bytesMax: number;
}

/**
 * Takes a file as raw bytes: sealed and stored piece by piece while it arrives, each in a transaction of its own, so
 * that a slow line holds no connection. Who may not is refused before a byte is read.
 */
export async function receiveUpload(host: Host, file: ArrivingFile): Promise<Outcome<OutputOf<typeof uploadFile>>> {
  const { actor, projectId, stream, bytesMax } = file;
  const denied = roleDenial(uploadFile, actor);
  if (denied !== undefined) return denied;
  const visible = await transact(host.db, (tx) => mayTouchProject(tx, actor, projectId), { readOnly: true });
  if (!visible) return refuse("access.project-not-visible");
  const tooLarge = refuse("input.too-large", { right: `at most ${Math.floor(bytesMax / 1024 / 1024)} MB` });
  if ((file.bytesSaid ?? 0) > bytesMax) return tooLarge;
  await host.ids.ensure(2);
  const upload = { projectId, uploadId: host.ids.next() };
  const write = (work: (tx: Tx) => Promise<void>) => transact(host.db, work);
  await write((tx) => store.beginUpload(tx, upload, host.clock.now(), actor.userId));
  const hash = createHash("sha256");
  let [bytes, pieces] = [0, 0];
  try {
    for await (const piece of inPieces(stream)) {
      bytes += piece.length;
      if (bytes > bytesMax) {
        await write((tx) => store.dropUpload(tx, upload));
        return tooLarge;
      }
      hash.update(piece);
      const no = pieces;
      await write((tx) => store.addPiece(tx, host.vault, upload, no, piece));
      pieces += 1;
    }
  } catch (error) {
    await write((tx) => store.dropUpload(tx, upload));
    if (stream.errored !== null || stream.destroyed) return refuse("input.broken-off");
    throw error;
  }
  if (bytes === 0) {
    await write((tx) => store.dropUpload(tx, upload));
    return refuse("sheet.empty", { field: "file" });
  }
  const digest = hash.digest();
  await write(async (tx) => {
    await store.finishUpload(tx, upload, bytes, digest);
    const { ids, vault, clock } = host;
    const context: Context = { tx, actor, ids, vault, now: clock.now(), today: clock.today() };
    await audit(context, uploadFile.name, projectId, "done", digest);
  });
  return { sha256: digest.toString("hex"), bytes };
}

/** The stream's chunks put together to pieces of about a megabyte. */
async function* inPieces(stream: Readable): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(chunks);
    [chunks, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(chunks);
}
