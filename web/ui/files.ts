import type { FileValue } from "../../src/kernel/fields.ts";

/** Hands a file of an answer to the browser's download. */
export function saveFile(file: FileValue | { fileName: string; mediaType: string; bytes: Uint8Array }): void {
  const bytes = "bytes" in file ? new Uint8Array(file.bytes) : bytesOf(file.base64);
  const url = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.fileName;
  link.click();
  URL.revokeObjectURL(url);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A file chosen by the user, as the contracts take it. */
export async function fileValueOf(file: File): Promise<FileValue> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fileName: file.name, mediaType: file.type || "application/octet-stream", base64: base64Of(bytes) };
}

/** In pieces of 3 × 8 kB: a call with more arguments overflows the stack of some browsers. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 24_576) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576)));
  }
  return text;
}
