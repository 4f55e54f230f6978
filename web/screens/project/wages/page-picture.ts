import jsQr from "jsqr";
import { type PageCode, parsePageCode } from "../../../../src/codes/page-code.ts";

/** A picture as the canvas has it: red, green, blue and opacity of each dot. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Share of the picture's sides. The code stands in a corner of the page; where it is turned, in another. */
const CORNERS = [0.26, 0.36, 0.5] as const;
const TILE = 0.36;
const TILES_A_SIDE = 5;

/**
 * The page that a scan shows, by the code at its head; undefined where none can be read. A page has a code for each
 * line too, and the reader finds one in a picture: so it is shown parts, the corners first.
 */
export function pageIn(picture: Picture): PageCode | undefined {
  for (const [x, y, side] of parts()) {
    const part = cut(picture, x, y, side);
    const found = jsQr.default(part.data, part.width, part.height, { inversionAttempts: "dontInvert" });
    const page = found === null ? undefined : parsePageCode(found.data);
    if (page !== undefined) return page;
  }
  return undefined;
}

function* parts(): Generator<readonly [x: number, y: number, side: number]> {
  for (const side of CORNERS) {
    const far = 1 - side;
    yield* [[far, 0, side] as const, [0, far, side] as const, [0, 0, side] as const, [far, far, side] as const];
  }
  yield [0, 0, 1];
  const step = (1 - TILE) / (TILES_A_SIDE - 1);
  for (let row = 0; row < TILES_A_SIDE; row += 1) {
    for (let column = 0; column < TILES_A_SIDE; column += 1) yield [column * step, row * step, TILE];
  }
}

function cut({ data, width, height }: Picture, x: number, y: number, side: number): Picture {
  const [left, top] = [Math.floor(x * width), Math.floor(y * height)];
  const [wide, high] = [Math.floor(side * width), Math.floor(side * height)];
  const part = new Uint8ClampedArray(wide * high * 4);
  for (let row = 0; row < high; row += 1) {
    const from = ((top + row) * width + left) * 4;
    part.set(data.subarray(from, from + wide * 4), row * wide * 4);
  }
  return { data: part, width: wide, height: high };
}
