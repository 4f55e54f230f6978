import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { freshDatabase } from "../../tools/test-database.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import { type Tx, transact } from "./transact.ts";

const db = await freshDatabase();

async function keys(): Promise<string[]> {
  const rows = await transact(db, (tx) => tx.kysely.selectFrom("setting").select("key").orderBy("key").execute());
  return rows.map((row) => row.key);
}

function add(tx: Tx, key: string): Promise<unknown> {
  return tx.kysely.insertInto("setting").values({ key, value: "1" }).execute();
}

describe("a transaction", () => {
  test("what it wrote is there when it returns", async () => {
    await transact(db, (tx) => add(tx, "kept"));
    assert.ok((await keys()).includes("kept"));
  });

  test("a returned refusal takes back what was written and is the answer", async () => {
    const outcome = await transact(db, async (tx): Promise<Outcome<string>> => {
      await add(tx, "refused");
      return refuse("setting.not-yours");
    });
    assert.ok(isRefusal(outcome) && outcome.refused === "setting.not-yours");
    assert.ok(!(await keys()).includes("refused"));
  });

  test("a thrown error takes back what was written and goes on to the caller", async () => {
    const work = transact(db, async (tx) => {
      await add(tx, "thrown");
      throw new Error("the roof fell in");
    });
    await assert.rejects(work, /the roof fell in/);
    assert.ok(!(await keys()).includes("thrown"));
  });

  test("a swallowed failure of a statement is not mistaken for success", async () => {
    const work = transact(db, async (tx) => {
      await add(tx, "swallowed");
      await tx.query("select 1 / 0").catch(() => {});
      return "looks fine";
    });
    await assert.rejects(work, /swallowed/);
    assert.ok(!(await keys()).includes("swallowed"));
  });

  test("a pipelined one keeps what was sent without waiting, in the order in which it was sent", async () => {
    await transact(
      db,
      async (tx) => {
        tx.trailing(add(tx, "pipelined"));
        tx.trailing(tx.execute("update setting set value = '2' where key = 'pipelined'"));
      },
      { pipelined: true },
    );
    const rows = await transact(db, (tx) => tx.query("select value from setting where key = 'pipelined'"));
    assert.deepEqual(rows, [{ value: 2 }]);
  });

  test("a pipelined one fails with the first statement that failed, and keeps nothing", async () => {
    const work = transact(
      db,
      async (tx) => {
        tx.trailing(add(tx, "piped-before"));
        tx.trailing(tx.query("select 1 / 0"));
        tx.trailing(add(tx, "piped-after"));
      },
      { pipelined: true },
    );
    await assert.rejects(work, /division by zero/);
    assert.deepEqual(
      (await keys()).filter((key) => key.startsWith("piped-")),
      [],
    );
    await transact(db, (tx) => add(tx, "piped-next"), { pipelined: true });
    assert.ok((await keys()).includes("piped-next"), "the connection serves the next one");
  });

  test("a pipelined one that throws while statements are under way keeps nothing", async () => {
    const work = transact(
      db,
      async (tx) => {
        tx.trailing(add(tx, "piped-thrown"));
        throw new Error("the roof fell in");
      },
      { pipelined: true },
    );
    await assert.rejects(work, /the roof fell in/);
    assert.ok(!(await keys()).includes("piped-thrown"));
  });

  test("its handle is dead after its end", async () => {
    const kept = await transact(db, async (tx) => tx);
    await assert.rejects(add(kept, "late"), /transaction is over/);
    await assert.rejects(kept.query("select 1"), /transaction is over/);
    assert.throws(() => kept.client, /transaction is over/);
  });

  test("a read-only one refuses to write", async () => {
    await assert.rejects(
      transact(db, (tx) => add(tx, "read-only"), { readOnly: true }),
      /read-only transaction/,
    );
  });

  test("two that cannot both be right are tried again until both are done", async () => {
    await transact(db, (tx) => tx.execute("insert into setting values ('sum-a', '1'), ('sum-b', '1')"));
    let runs = 0;
    const raise = (from: string, to: string) =>
      transact(
        db,
        async (tx) => {
          runs += 1;
          const [row] = await tx.query<{ value: number }>("select value from setting where key = $1", [from]);
          await tx.query("select pg_sleep(0.05)");
          await tx.execute("update setting set value = to_jsonb($2::int) where key = $1", [to, (row?.value ?? 0) + 1]);
        },
        { isolation: "serializable" },
      );
    await Promise.all([raise("sum-a", "sum-b"), raise("sum-b", "sum-a")]);
    const rows = await transact(db, (tx) =>
      tx.query<{ value: number }>("select value from setting where key in ('sum-a', 'sum-b') order by value"),
    );
    // One after the other: the first writes 1 + 1, the second reads that and writes 2 + 1.
    assert.deepEqual(
      rows.map((row) => row.value),
      [2, 3],
    );
    assert.ok(runs >= 3, `ran ${runs} times`);
  });

  test("a connection that broke is not handed to the next one", async () => {
    const broken = transact(db, async (tx) => {
      const [row] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
      await transact(db, (other) => other.query("select pg_terminate_backend($1)", [row?.pid]));
      await tx.query("select 1");
    });
    await assert.rejects(broken);
    for (let i = 0; i < 5; i += 1) assert.ok((await keys()).length > 0);
  });
});

describe("values from the database", () => {
  async function one(expression: string): Promise<unknown> {
    const rows = await transact(db, (tx) => tx.query<{ value: unknown }>(`select ${expression} as value`));
    return rows[0]?.value;
  }

  const vectors: readonly [expression: string, value: unknown][] = [
    ["9007199254740991::int8", 9007199254740991],
    ["-5::int8", -5],
    ["'{1,NULL,-3}'::int8[]", [1, null, -3]],
    ["'{}'::int8[]", []],
    ["'2020-02-29'::date", "2020-02-29"],
    ["'{2020-02-29,NULL}'::date[]", ["2020-02-29", null]],
    ["'2020-12-31 16:00:00+08'::timestamptz", "2020-12-31T08:00:00.000Z"],
    ["'2020-12-31 08:00:00.5Z'::timestamptz", "2020-12-31T08:00:00.500Z"],
    ["'2020-12-31 08:00:00.123987Z'::timestamptz", "2020-12-31T08:00:00.123Z"],
    ["'{2020-12-31 08:00:00Z}'::timestamptz[]", ["2020-12-31T08:00:00.000Z"]],
    ["21.750::numeric", "21.750"],
    ["'{1.50,2}'::numeric[]", ["1.50", "2"]],
    ["'\\x00ff'::bytea", Buffer.of(0, 255)],
    [`'{"a":[1]}'::jsonb`, { a: [1] }],
    ["'{zh,bo}'::text[]", ["zh", "bo"]],
    ["null::int8", null],
  ];
  for (const [expression, value] of vectors) {
    test(`${expression} is read as ${JSON.stringify(value)}`, async () => {
      assert.deepEqual(await one(expression), value);
    });
  }

  const refused: readonly [expression: string, message: RegExp][] = [
    ["9007199254740992::int8", /beyond the safe integers/],
    ["'infinity'::timestamptz", /not an instant/],
    ["'infinity'::date", /outside the years/],
    ["'2020-01-01 00:00:00'::timestamp", /without time zone/],
    ["'{{1,2},{3,4}}'::int8[]", /one-dimensional/],
  ];
  for (const [expression, message] of refused) {
    test(`${expression} is refused rather than read wrong`, async () => {
      await assert.rejects(one(expression), message);
    });
  }

  test("an instant written is the instant read, whatever zone this machine has", async () => {
    const instant = "2020-06-30T23:59:59.999Z";
    const rows = await transact(db, (tx) => tx.query<{ at: string }>("select $1::timestamptz as at", [instant]));
    assert.equal(rows[0]?.at, instant);
  });
});
