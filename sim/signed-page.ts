import { crc32, deflateSync } from "node:zlib";
import type { Prng } from "../src/kernel/prng.ts";

const [WIDTH, HEIGHT] = [480, 680];
const PALETTE = Buffer.from([253, 252, 247, 90, 90, 90, 36, 52, 120, 196, 52, 44]);
const [PAPER, RULE, INK, SEAL] = [0, 1, 2, 3];
const [TOP, LEFT, ROW, SIGNED_AT] = [90, 40, 36, 330];

/** The scan of a printed sheet that people signed: its ruled table, and a signature with a thumbprint a line. PNG. */
export function signedPage(signatures: number, random: Prng): Buffer {
  const pixels = Array.from({ length: HEIGHT }, () => Buffer.alloc(WIDTH, PAPER));
  const dot = (x: number, y: number, colour: number) => {
    const row = pixels[Math.round(y)];
    if (row !== undefined && x >= 0 && x < WIDTH) row[Math.round(x)] = colour;
  };
  const rows = Math.min(signatures, 15);
  const bottom = TOP + (rows + 1) * ROW;
  for (let y = TOP; y <= bottom; y += ROW) for (let x = LEFT; x <= WIDTH - LEFT; x += 1) dot(x, y, RULE);
  for (const x of [LEFT, LEFT + 40, LEFT + 130, LEFT + 210, SIGNED_AT - 10, WIDTH - LEFT]) {
    for (let y = TOP; y <= bottom; y += 1) dot(x, y, RULE);
  }
  for (let line = 0; line < rows; line += 1) sign(dot, TOP + (line + 1.5) * ROW, random);
  return png(pixels);
}

type Dot = (x: number, y: number, colour: number) => void;

function sign(dot: Dot, middle: number, random: Prng): void {
  const [tall, quick, turn] = [random.int(5, 9), random.int(12, 22), random.int(0, 6)];
  for (let step = 0; step < 700; step += 1) {
    const x = SIGNED_AT + step / 11 + 4 * Math.sin(step / quick);
    const y = middle + tall * Math.sin(step / quick + turn) * Math.cos(step / 61);
    for (const [right, down] of [
      [0, 0],
      [1, 0],
      [0, 1],
    ] as const)
      dot(x + right, y + down, INK);
  }
  const [centre, lean] = [SIGNED_AT + 88, random.int(-3, 3)];
  for (let y = -13; y <= 13; y += 1) {
    for (let x = -9; x <= 9; x += 1) {
      const from = Math.hypot(x / 9, y / 13);
      if (from < 1 && Math.floor(from * 9) % 2 === 0) dot(centre + x + (lean * y) / 13, middle + y, SEAL);
    }
  }
}

function png(pixels: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits a pixel, by palette.
  head.set([8, 3, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.concat(pixels.flatMap((row) => [Buffer.of(0), row])));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", head), chunk("PLTE", PALETTE), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([start, ...parts]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
