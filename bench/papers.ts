import { openPress } from "../src/app/press.ts";
import { paperOf } from "../src/documents/papers.ts";
import { manySlips } from "../src/documents/pay-slip/sample.ts";
import { day } from "../src/kernel/day.ts";
import { isRefusal } from "../src/kernel/outcome.ts";
import type { Measurement } from "./measurement.ts";

const SLIPS = 1_000;
const SECONDS_MAX = 10;
/** Longest that the server's own thread may stand still while the press works. */
const STALL_MS_MAX = 100;
const PULSE_MS = 5;

/** Prints 1,000 pay slips as the server does, press thread and all, and watches whether it still answers. */
export async function run(): Promise<Measurement[]> {
  const press = openPress();
  try {
    const about = { printedOn: day("2020-12-21"), reviewed: true };
    await press.print(paperOf("pay-slip", manySlips(1), about));
    let [last, stallMs] = [performance.now(), 0];
    const pulse = setInterval(() => {
      stallMs = Math.max(stallMs, performance.now() - last - PULSE_MS);
      last = performance.now();
    }, PULSE_MS);
    const from = performance.now();
    const file = await press.print(paperOf("pay-slip", manySlips(SLIPS), about));
    const seconds = (performance.now() - from) / 1000;
    clearInterval(pulse);
    if (isRefusal(file)) throw new Error(file.refused);
    const megabytes = (file.base64.length * 0.75) / 1e6;
    return [
      {
        name: "1,000 pay slips in Chinese and Tibetan printed: time against 10 s",
        figure: `${seconds.toFixed(2)} s, ${megabytes.toFixed(1)} MB`,
        ratio: seconds / SECONDS_MAX,
        limit: 1,
        better: "lower",
      },
      {
        name: "the server's thread meanwhile: longest stall against 100 ms",
        figure: `${Math.round(stallMs)} ms`,
        ratio: stallMs / STALL_MS_MAX,
        limit: 1,
        better: "lower",
      },
    ];
  } finally {
    await press.close();
  }
}
