import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { freshDatabase } from "../../tools/test-database.ts";
import { arrayLiteral } from "./array-literal.ts";
import { transact } from "./transact.ts";

test("whatever the texts, numbers, truths and bytes, the database gets them as they are", async (t) => {
  const db = await freshDatabase(t);
  const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((one) => one.replaceAll("\0", ""));
  const awkward = fc.constantFrom('"', "\\", "{", "}", ",", "NULL", "null", "", " ", "བོད་ཡིག", '\\"', "\n");
  const given = fc.record({
    texts: fc.array(fc.option(fc.oneof(text, awkward)), { maxLength: 20 }),
    numbers: fc.array(fc.option(fc.maxSafeInteger()), { maxLength: 20 }),
    truths: fc.array(fc.option(fc.boolean()), { maxLength: 20 }),
    bytes: fc.array(fc.option(fc.uint8Array({ maxLength: 20 }).map((one) => Buffer.from(one))), { maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ texts, numbers, truths, bytes }) => {
      const [row] = await transact(db, (tx) =>
        tx.query<object>(
          "select $1::text[] as texts, $2::int8[] as numbers, $3::bool[] as truths, $4::bytea[] as bytes",
          [texts, numbers, truths, bytes],
        ),
      );
      assert.deepEqual(row, { texts, numbers, truths, bytes });
    }),
    { numRuns: 100 },
  );
});

test("dates, objects and arrays in arrays are left to the driver", () => {
  for (const value of [new Date(0), {}, [1]]) assert.equal(arrayLiteral([1, value]), undefined);
});
