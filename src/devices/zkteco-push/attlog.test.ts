import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromNumber } from "../../kernel/day.ts";
import { type AttlogLayout, MAX_LINE_BYTES, parseAttlog } from "./attlog.ts";
import type { AttlogBatch, BadReason } from "./attlog-batch.ts";
import { attlogLine, type PunchLine } from "./attlog-write.ts";
import { parseLocalTime } from "./local-time.ts";

/** 2026-11-23 07:58:01 in Shanghai, worked out by hand: 1795391881. */
const MORNING = 1_795_391_881;

function sampleBody(name: string): Uint8Array {
  const file = readFileSync(new URL(`samples/${name}`, import.meta.url));
  return file.subarray(file.indexOf("\r\n\r\n") + 4);
}

function parseSample(name: string, layout: AttlogLayout = "att"): AttlogBatch {
  return parseAttlog(sampleBody(name), layout);
}

function parseText(text: string): AttlogBatch {
  return parseAttlog(Buffer.from(text, "latin1"));
}

function onlyReason(text: string): BadReason | undefined {
  const batch = parseText(text);
  assert.equal(batch.rows.count + batch.bad.length, 1, `one line is one row: ${JSON.stringify(text)}`);
  return batch.bad[0]?.reason;
}

test("a seven-column upload gives PIN, civil day, instant, key and verification of each punch", () => {
  const { rows, bad, lines } = parseSample("attlog-seven-columns.http");
  assert.deepEqual(bad, []);
  assert.equal(lines, 3);
  assert.deepEqual(rows.pins, ["1001", "1002", "1001"]);
  assert.deepEqual(
    [...rows.days].map((number) => dayFromNumber(number)),
    ["2026-11-23", "2026-11-23", "2026-11-23"],
  );
  assert.deepEqual([...rows.instants], [MORNING, MORNING + 8, MORNING + 36_343]);
  assert.deepEqual([...rows.statuses], [0, 0, 1]);
  assert.deepEqual([...rows.verifies], [15, 1, 15]);
  assert.deepEqual([...rows.lines], [1, 2, 3]);
});

test("two columns are enough, and a device without in/out keys says 255", () => {
  const two = parseSample("attlog-two-columns.http").rows;
  assert.deepEqual([two.count, two.statuses[0], two.verifies[0]], [2, -1, -1]);
  const ten = parseSample("attlog-ten-columns.http").rows;
  assert.deepEqual([ten.count, ten.statuses[0], ten.instants[0]], [1, 255, MORNING]);
});

test("every spelling of the same punch is the same punch", () => {
  for (const name of [
    "attlog-crlf-aspx.http",
    "attlog-spaces.http",
    "attlog-unix-seconds.http",
    "attlog-key-values.http",
    "attlog-pid.http",
    "attlog-twelve-columns.http",
    "rtlog.http",
  ]) {
    const { rows } = parseSample(name);
    assert.deepEqual([rows.pins[0], rows.instants[0]], ["1001", MORNING], name);
    assert.equal(dayFromNumber(rows.days[0] ?? 0), "2026-11-23", name);
  }
  assert.equal(parseSample("attlog-spaces.http").rows.pins[1], "1002");
});

test("the time offset of a device on another zone moves the instant and the civil day in Shanghai", () => {
  const { rows } = parseSample("attlog-twelve-columns.http");
  assert.equal(rows.instants[1], parseLocalTime("2026-11-22 23:58:01"));
  assert.equal(dayFromNumber(rows.days[1] ?? 0), "2026-11-23");
});

test("a filler in the offset column does not move a punch by eight hours", () => {
  for (const filler of ["0", "", "x", "99999999", "+1", "255"]) {
    const { rows } = parseText(`1\t2026-11-23 07:58:01\t0\t1\t0\t0\t0\t0\t0\t0\t${filler}\t`);
    assert.equal(rows.instants[0], MORNING, `filler ${filler}`);
  }
});

test("a clock with a card reader tells ID number, type and outcome", () => {
  const { card } = parseSample("attlog-pid.http", "pid").rows;
  assert.ok(card);
  assert.ok(card.idNumbers.every((id) => /^540199\d{11}[\dX]$/.test(id)));
  assert.deepEqual([...card.types], [0, 1]);
  assert.deepEqual([...card.outcomes], [0, 2]);
  assert.equal(parseSample("attlog-pid.http").rows.card, undefined);
});

test("a passage that matched nobody is kept aside as evidence", () => {
  const { rows, bad } = parseSample("rtlog.http");
  assert.deepEqual([rows.count, rows.events[0]], [1, 0]);
  assert.deepEqual(
    bad.map(({ line, reason }) => [line, reason]),
    [[2, "pin-zero"]],
  );
});

test("bad lines are named one by one and the good ones go through", () => {
  const { rows, bad, lines } = parseSample("attlog-bad-lines.http");
  assert.deepEqual(rows.pins, ["1001", "1008"]);
  assert.deepEqual([...rows.lines], [1, 10]);
  assert.deepEqual(
    bad.map(({ line, reason }) => [line, reason]),
    [
      [2, "too-few-columns"],
      [3, "impossible-date"],
      [4, "bad-time"],
      [5, "pin-zero"],
      [6, "bad-pin"],
      [7, "not-text"],
      [8, "line-too-long"],
      [11, "bad-time"],
    ],
  );
  assert.equal(lines, 10);
  assert.equal(Buffer.from(bad[0]?.raw ?? []).toString(), "1002");
});

test("an empty body and blank lines are no rows", () => {
  for (const text of ["", "\n", "\r\n\r\n", "  \n\t\t\n"]) assert.equal(parseText(text).lines, 0);
  assert.equal(parseSample("attlog-empty.http").lines, 0);
});

test("a last line without line end counts when its time is complete", () => {
  assert.equal(parseText("1\t2026-11-23 07:58:01").rows.count, 1);
  assert.equal(parseText("1\t2026-11-23 07:58:01\t0").rows.statuses[0], 0);
  assert.equal(onlyReason("1\t2026-11-23 07:58:0"), "bad-time");
  assert.equal(onlyReason("1\t17953918"), "bad-time");
  assert.equal(onlyReason("1"), "too-few-columns");
});

test("times that no clock shows are refused by name", () => {
  const cases: readonly (readonly [string, BadReason | undefined])[] = [
    ["2024-02-29 00:00:00", undefined],
    ["2026-02-29 00:00:00", "impossible-date"],
    ["2026-13-01 00:00:00", "impossible-date"],
    ["2026-00-10 00:00:00", "impossible-date"],
    ["2026-04-31 00:00:00", "impossible-date"],
    ["1969-12-31 23:59:59", "impossible-date"],
    ["2100-01-01 00:00:00", "impossible-date"],
    ["2099-12-31 23:59:59", undefined],
    ["1970-01-01 00:00:00", undefined],
    ["2026-11-23 24:00:00", "bad-time"],
    ["2026-11-23 23:60:00", "bad-time"],
    ["2026-11-23T07:58:01", "bad-time"],
    ["2026-11-23 07:58:0x", "bad-time"],
    ["2026-11-23 07:58:011", "bad-time"],
    ["0000000001", "bad-time"],
  ];
  for (const [time, reason] of cases) assert.equal(onlyReason(`1\t${time}\t0\t1`), reason, time);
});

test("PINs of letters and digits pass as they are, others are refused", () => {
  for (const pin of ["1", "0012", "A-17", "54019919880101001X", "p".repeat(24)]) {
    assert.equal(parseText(`${pin}\t2026-11-23 07:58:01`).rows.pins[0], pin);
  }
  for (const pin of ["", "a b", "1,2", "p".repeat(25), "\xc2\xb7"]) {
    assert.equal(onlyReason(`${pin}\t2026-11-23 07:58:01\t0`), "bad-pin");
  }
  assert.equal(parseText("       17\t2026-11-23 07:58:01").rows.pins[0], "17");
  assert.equal(onlyReason("000\t2026-11-23 07:58:01"), "pin-zero");
});

test("a line of exactly the limit is read, one byte more is refused", () => {
  const head = "1\t2026-11-23 07:58:01\t0\t1\t";
  assert.equal(onlyReason(head.padEnd(MAX_LINE_BYTES, "x")), undefined);
  assert.equal(onlyReason(head.padEnd(MAX_LINE_BYTES + 1, "x")), "line-too-long");
});

const punch: fc.Arbitrary<PunchLine> = fc.record(
  {
    pin: fc.stringMatching(/^[1-9A-Za-z][0-9A-Za-z]{0,17}$/),
    localSeconds: fc.integer({ min: 0, max: 4_102_444_799 }),
    status: fc.constantFrom(0, 1, 2, 3, 4, 5, 255),
    verify: fc.integer({ min: 0, max: 200 }),
  },
  { noNullPrototype: true },
);

function rowsOf({ rows }: AttlogBatch): PunchLine[] {
  return rows.pins.map((pin, index) => ({
    pin,
    localSeconds: (rows.instants[index] ?? 0) + 28_800,
    status: rows.statuses[index] ?? -2,
    verify: rows.verifies[index] ?? -2,
  }));
}

test("what a device writes is what is read, with any line end", () => {
  fc.assert(
    fc.property(fc.array(punch, { maxLength: 200 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), (rows, end, last) => {
      const text = rows.map(attlogLine).join(end) + (last ? end : "");
      const batch = parseText(text);
      assert.deepEqual(batch.bad, []);
      assert.deepEqual(rowsOf(batch), rows);
      assert.ok(
        batch.rows.pins.every((_, at) => batch.rows.days[at] === Math.floor((rows[at]?.localSeconds ?? 0) / 86_400)),
      );
    }),
  );
});

test("garbage between good rows never costs a good row", () => {
  const garbage = fc
    .uint8Array({ maxLength: 60 })
    .map((bytes) => Buffer.from([0, ...bytes.filter((byte) => byte !== 10)]).toString("latin1"));
  const line = fc.oneof(
    punch.map((row) => ({ row, text: attlogLine(row) })),
    garbage.map((text) => ({ row: undefined, text })),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 100 }), (lines) => {
      const batch = parseText(`${lines.map(({ text }) => text).join("\n")}\n`);
      assert.deepEqual(
        rowsOf(batch),
        lines.flatMap(({ row }) => row ?? []),
      );
      assert.equal(batch.bad.length, lines.filter(({ row }) => row === undefined).length);
      assert.ok(batch.bad.every(({ line: at, raw }) => Buffer.from(raw).toString("latin1") === trimmed(lines[at - 1])));
    }),
  );
});

function trimmed(line: { readonly text: string } | undefined): string {
  return (line?.text ?? "").replace(/\r$/, "");
}

test("arbitrary bytes never throw, and every line that is not blank is accounted for", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc
      .array(fc.constantFrom(9, 10, 13, 32, 45, 48, 49, 58, 61, 97, 0xc2), { maxLength: 500 })
      .map((b) => Uint8Array.from(b)),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom<AttlogLayout>("att", "pid"), (body, layout) => {
      const batch = parseAttlog(body, layout);
      const notBlank = Buffer.from(body)
        .toString("latin1")
        .split("\n")
        .filter((text) => !/^[ \t]*\r?$/.test(text));
      assert.equal(batch.lines, notBlank.length);
    }),
    { numRuns: 2000 },
  );
});
