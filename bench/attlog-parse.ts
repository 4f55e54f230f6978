import { parseAttlog } from "../src/devices/zkteco-push/attlog.ts";
import { attlogLine } from "../src/devices/zkteco-push/attlog-write.ts";
import { prng } from "../src/kernel/prng.ts";

interface Measure {
  name: string;
  figure: string;
  ratio: number;
  limit: number;
  better: "higher" | "lower";
}

const [ROWS, GOAL] = [200_000, 5_000_000];

/** Punch lines parsed a second on one core: against the goal, and against a plain `split()` parser in the same run. */
export async function run(): Promise<Measure[]> {
  const body = Buffer.from(sampleBody(), "latin1");
  const ours = rowsPerSecond(() => parseAttlog(body).rows.count);
  const plain = rowsPerSecond(() => parsePlainly(body));
  const millions = (rate: number) => `${(rate / 1e6).toFixed(2)} M rows/s`;
  return [
    { name: "ATTLOG parse, one core", figure: millions(ours), ratio: ours / GOAL, limit: 1, better: "higher" },
    {
      name: "ATTLOG parse against split()",
      figure: `${millions(ours)} : ${millions(plain)}`,
      ratio: ours / plain,
      limit: 3,
      better: "higher",
    },
  ];
}

function sampleBody(): string {
  const random = prng("attlog-parse");
  const first = 1_767_225_600;
  const lines = Array.from({ length: ROWS }, (_, index) =>
    attlogLine({
      pin: String(100_000 + random.int(1, 3000)),
      localSeconds: first + index * 30,
      status: random.int(0, 1),
      verify: 15,
    }),
  );
  return `${lines.join("\n")}\n`;
}

/** The best of several rounds: the machine is shared, and the fastest round is the least disturbed one. */
function rowsPerSecond(parse: () => number): number {
  let best = 0;
  for (let round = 0; round < 12; round += 1) {
    const from = performance.now();
    const rows = parse();
    best = Math.max(best, rows / ((performance.now() - from) / 1000));
  }
  return best;
}

/** What one would write first; keeps the same columns. */
function parsePlainly(body: Buffer): number {
  const rows = [];
  for (const line of body.toString("utf8").split("\n")) {
    const [pin, time, status, verify] = line.split("\t");
    if (pin === undefined || time === undefined) continue;
    const instant = Date.parse(`${time.replace(" ", "T")}+08:00`) / 1000;
    rows.push({ pin, day: time.slice(0, 10), instant, status: Number(status), verify: Number(verify) });
  }
  return rows.length;
}
