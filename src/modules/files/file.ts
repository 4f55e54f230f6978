import { type Refusal, refuse } from "../../kernel/outcome.ts";

const MIB = 1024 * 1024;
/** A minute of a phone's recording is about one megabyte, a photo three. */
const FILE_BYTES_MAX = 8 * MIB;
/** Base64 in a JSON body of 32 MiB. */
export const FILES_BYTES_MAX = 20 * MIB;
export const FILES_MAX = 6;

export const FILE_REFUSALS = [
  "file.too-large",
  "file.kind-unknown",
  "file.too-large-together",
  "file.too-many",
] as const;

export const EVIDENCE_REFUSALS = [
  "file.too-large",
  "file.evidence-kind-unknown",
  "file.too-large-together",
  "file.too-many",
] as const;

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

/** `sent`: what phones make. `evidence`: Excel tables too. */
export type Taken = "sent" | "evidence";

/** What a file is by its bytes, whatever its name says; or why it cannot be taken. */
export function fileKind(content: Buffer, field: string, taken: Taken = "sent"): FileKind | Refusal {
  if (content.length > FILE_BYTES_MAX) {
    return refuse("file.too-large", { field, right: `at most ${FILE_BYTES_MAX} bytes` });
  }
  const found = SIGNATURES.find(([, , at, bytes]) => content.toString("latin1", at, at + bytes.length) === bytes);
  if (found !== undefined) return { mediaType: found[0], end: found[1] };
  if (taken === "sent") return refuse("file.kind-unknown", { field, right: "a photo, a sound recording or a PDF" });
  if (isWorkbook(content)) return { mediaType: WORKBOOK, end: "xlsx" };
  return refuse("file.evidence-kind-unknown", { field, right: "a photo, a recording, a PDF or an .xlsx table" });
}

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An OPC package (ECMA-376 part 2) with a workbook and without macros, by the names in its ZIP directory. */
function isWorkbook(content: Buffer): boolean {
  const named = (part: string) => content.includes(part, 0, "latin1");
  return content.toString("latin1", 0, 4) === "PK\x03\x04" && named("xl/workbook.xml") && !named("vbaProject.bin");
}
