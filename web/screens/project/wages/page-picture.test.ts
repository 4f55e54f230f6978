import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { renderPageAsImage } from "unpdf";
import { paperOf } from "../../../../src/documents/papers.ts";
import { wageSheetSample } from "../../../../src/documents/wage-sheet/sample.ts";
import { PRINTED_ON, printed } from "../../../../tools/test-paper.ts";
import { type Picture, pageIn } from "./page-picture.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };
const POINTS_AN_INCH = 72;

/** The pages of the sample as pictures of so many dots an inch, each turned by so many quarters. */
async function scanned(dotsAnInch: number, quarters: number, printNo: number | null = 2): Promise<Picture[]> {
  const { pdf, pages } = await printed(paperOf("wage-sheet", { ...wageSheetSample(16), printNo }, about));
  const pictures: Picture[] = [];
  for (let pageNo = 1; pageNo <= pages; pageNo += 1) {
    const png = await renderPageAsImage(Uint8Array.from(pdf), pageNo, {
      canvasImport: () => import("@napi-rs/canvas"),
      scale: dotsAnInch / POINTS_AN_INCH,
    });
    const image = await loadImage(Buffer.from(png));
    const [wide, high] = quarters % 2 === 0 ? [image.width, image.height] : [image.height, image.width];
    const paper = createCanvas(wide, high).getContext("2d");
    paper.translate(wide / 2, high / 2);
    paper.rotate((quarters * Math.PI) / 2);
    paper.drawImage(image, -image.width / 2, -image.height / 2);
    pictures.push(paper.getImageData(0, 0, wide, high));
  }
  return pictures;
}

const read = (pictures: readonly Picture[]) => pictures.map(pageIn);
const BOTH = [1, 2].map((pageNo) => ({ projectId: 7, sheetId: 311, printNo: 2, pageNo }));

test("a scanned page says which print and page it is, whichever way up it lay", async () => {
  for (const quarters of [0, 1, 2, 3])
    assert.deepEqual(read(await scanned(150, quarters)), BOTH, `${quarters} quarters`);
});

test("a coarse scan is read as well as a fine one", async () => {
  for (const dots of [100, 200]) assert.deepEqual(read(await scanned(dots, 0)), BOTH, `${dots} dots an inch`);
});

test("a copy has codes of lines alone, and says no page", async () => {
  assert.deepEqual(read(await scanned(150, 0, null)), [undefined, undefined]);
});
