/** Enough to read a card or a board, and a tenth of what a camera makes. */
const SIDE_PIXELS_MAX = 1_600;
const QUALITY = 0.8;

export interface Picture {
  readonly picture: Blob;
  /** Of the file as the camera made it; undefined on a page without a secure connection. */
  readonly originalSha256: string | undefined;
  readonly originalBytes: number;
}

/** A smaller picture of a photo, with the hash of the original. One that the browser cannot read is kept as it is. */
export async function smaller(original: Blob): Promise<Picture> {
  const bytes = await original.arrayBuffer();
  const digest = crypto.subtle === undefined ? undefined : await crypto.subtle.digest("SHA-256", bytes);
  const hex = digest && Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const about = { originalSha256: hex, originalBytes: original.size };
  const bitmap = await createImageBitmap(original).catch(() => undefined);
  if (bitmap === undefined) return { picture: original, ...about };
  const scale = Math.min(1, SIDE_PIXELS_MAX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  return { picture: picture ?? original, ...about };
}
