import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { freshDatabase } from "../../../tools/test-database.ts";
import { transact } from "../../db/transact.ts";
import { dateArray, int2Array, int4Array, int8Array, timestamptzArray } from "./binary-array.ts";
import { type GoodPunches, pinNumber, roomFor } from "./ingest.ts";
import { inOrder, withoutTwins, workedDays } from "./punch-order.ts";
import { workDayNumber } from "./work-day.ts";

const DAY_START = 240;

const punch = fc.record({
  instant: fc.integer({ min: 1_600_000_000, max: 1_600_400_000 }),
  pin: fc.integer({ min: 1, max: 9 }),
});

function columns(list: readonly { instant: number; pin: number }[]): GoodPunches {
  const rows = roomFor(list.length);
  for (const [index, { instant, pin }] of list.entries()) {
    rows.instants[index] = instant;
    rows.pins[index] = pin;
  }
  rows.count = list.length;
  return rows;
}

test("rows come in the order of the key, each once, however they arrive", () => {
  const far = fc.record({ instant: fc.integer({ min: 0, max: 4_000_000_000 }), pin: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(fc.oneof(punch, far), { maxLength: 60 }), (list) => {
      const rows = columns(list);
      const order = inOrder(rows);
      assert.deepEqual(
        [...order].sort((a, b) => a - b),
        [...list.keys()],
      );
      const keys = [...order].map((row) => list[row] ?? { instant: 0, pin: 0 });
      const sorted = [...list].sort((a, b) => a.instant - b.instant || a.pin - b.pin);
      assert.deepEqual(keys, sorted);
      const once = new Set(list.map(({ instant, pin }) => `${instant} ${pin}`));
      assert.equal(withoutTwins(rows, order).length, once.size);
    }),
  );
});

test("a worker-day spans from the first to the last punch of its working day", () => {
  fc.assert(
    fc.property(fc.array(punch, { maxLength: 60 }), (list) => {
      const expected = new Map<string, [number, number]>();
      for (const { instant, pin } of list) {
        const key = `${workDayNumber(instant, DAY_START)} ${pin}`;
        const [first, last] = expected.get(key) ?? [instant, instant];
        expected.set(key, [Math.min(first, instant), Math.max(last, instant)]);
      }
      const rows = columns(list);
      const worked = workedDays(rows, inOrder(rows), DAY_START);
      const found = new Map(
        Array.from({ length: worked.count }, (_, i) => [
          `${worked.days[i]} ${worked.pins[i]}`,
          [worked.firsts[i], worked.lasts[i]],
        ]),
      );
      assert.deepEqual(found, expected);
    }),
  );
});

test("PINs padded with zeros are engagement numbers, letters are not", () => {
  assert.deepEqual(
    ["7", "0007", "123456789", "1234567890", "0", "7a", "-7", ""].map(pinNumber),
    [7, 7, 123456789, 0, 0, 0, 0, 0],
  );
});

test("PostgreSQL reads binary arrays as the values that they were made of", async (t) => {
  const db = await freshDatabase(t);
  const large = [0, 1, -1, 2 ** 32, -(2 ** 32) - 5, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  const [row] = await transact(db, (tx) =>
    tx.query(
      `select $1::int8[] as big, $2::int4[] as four, $3::int2[] as two, $4::date[] as days, $5::timestamptz[] as at,
         $6::int4[] as none`,
      [
        int8Array(large),
        int4Array([1, -2, 2_147_483_647]),
        int2Array([255, -1]),
        dateArray([0, 18_617]),
        timestamptzArray([0, 1_608_552_000, 4_102_444_799]),
        int4Array([]),
      ],
    ),
  );
  assert.deepEqual(row, {
    big: large,
    four: [1, -2, 2_147_483_647],
    two: [255, -1],
    days: ["1970-01-01", "2020-12-21"],
    at: ["1970-01-01T00:00:00.000Z", "2020-12-21T12:00:00.000Z", "2099-12-31T23:59:59.000Z"],
    none: [],
  });
});
