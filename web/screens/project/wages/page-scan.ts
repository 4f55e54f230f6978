import type { PageCode } from "../../../../src/codes/page-code.ts";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { pageIn } from "./page-picture.ts";

/** Enough for the code of a page; a phone's picture has twice as many and takes four times as long. */
const DOTS_MAX = 2200;

/** The page that a scanned file shows by its code; undefined for a PDF, or where no code can be read. */
export async function pageOnScan(file: FileValue): Promise<PageCode | undefined> {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes])).catch(() => undefined);
  if (picture === undefined) return undefined;
  const scale = Math.min(1, DOTS_MAX / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const paper = canvas.getContext("2d");
  if (paper === null) return undefined;
  paper.drawImage(picture, 0, 0, width, height);
  return pageIn(paper.getImageData(0, 0, width, height));
}
