import { type Refusal, refuse } from "../../kernel/outcome.ts";

const MIB = 1024 * 1024;
/** A minute of a phone's recording is about one megabyte, a photo three. */
const FILE_BYTES_MAX = 8 * MIB;
/** Base64 in a JSON body of 32 MiB. */
export const FILES_BYTES_MAX = 20 * MIB;
export const FILES_MAX = 6;
/** Of one complaint, over all that is added to it. */
export const FILES_OF_COMPLAINT_MAX = 30;

type Signature = readonly [mediaType: string, end: string, at: number, bytes: string];

/** What phones make, by the first bytes: RFC 2083, ISO 32000, ISO 14496-12, RFC 4867, RFC 3533, RIFF. */
const SIGNATURES: readonly Signature[] = [
  ["image/jpeg", "jpg", 0, "\xff\xd8\xff"],
  ["image/png", "png", 0, "\x89PNG"],
  ["image/webp", "webp", 8, "WEBP"],
  ["image/heic", "heic", 4, "ftypheic"],
  ["image/heic", "heic", 4, "ftypmif1"],
  ["application/pdf", "pdf", 0, "%PDF"],
  ["audio/mp4", "m4a", 4, "ftyp"],
  ["audio/wav", "wav", 8, "WAVE"],
  ["audio/amr", "amr", 0, "#!AMR"],
  ["audio/ogg", "ogg", 0, "OggS"],
  ["audio/webm", "webm", 0, "\x1a\x45\xdf\xa3"],
  ["audio/mpeg", "mp3", 0, "ID3"],
  ["audio/mpeg", "mp3", 0, "\xff\xfb"],
  ["audio/mpeg", "mp3", 0, "\xff\xf3"],
];

export interface FileKind {
  readonly mediaType: string;
  /** The end of its name. */
  readonly end: string;
}

/** What a file is by its first bytes, whatever its name says; or why it cannot be taken. */
export function fileKind(content: Buffer, field: string): FileKind | Refusal {
  if (content.length > FILE_BYTES_MAX) {
    return refuse("complaint.file-too-large", { field, right: `at most ${FILE_BYTES_MAX} bytes` });
  }
  const found = SIGNATURES.find(([, , at, bytes]) => content.toString("latin1", at, at + bytes.length) === bytes);
  if (found === undefined) {
    return refuse("complaint.file-kind-unknown", { field, right: "a photo, a sound recording or a PDF" });
  }
  return { mediaType: found[0], end: found[1] };
}
