import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDatabase } from "../../tools/test-database.ts";
import { describeSchema } from "./describe.ts";
import { transact } from "./transact.ts";

const MADE = `
  create table zz_site (
    project_id int8 not null, on_day date not null, note text, amount numeric(12, 2) not null default 0,
    at timestamptz, seal bytea not null, tags text[] not null default '{}', trace jsonb not null, extra jsonb,
    double_amount numeric generated always as (amount * 2) stored,
    primary key (project_id, on_day), check (amount >= 0)
  ) partition by range (on_day);
  create table zz_site_2020 partition of zz_site for values from ('2020-01-01') to ('2021-01-01');
  create index zz_site_day on zz_site (on_day);
  create view zz_one as select 1 as one;`;

test("a table is described with its keys, checks, indexes and partitioning, its partitions left out", async (t) => {
  const db = await freshDatabase(t);
  await transact(db, (tx) => tx.client.query(MADE));
  const { sql } = await describeSchema(db);
  const from = sql.indexOf("create view zz_one");
  assert.equal(
    sql.slice(from),
    `create view zz_one as
 SELECT 1 AS one;

create table zz_site (
  project_id bigint not null,
  on_day date not null,
  note text,
  amount numeric(12,2) not null default 0,
  at timestamp with time zone,
  seal bytea not null,
  tags text[] not null default '{}'::text[],
  trace jsonb not null,
  extra jsonb,
  double_amount numeric generated always as ((amount * (2)::numeric)) stored,
  constraint zz_site_pkey PRIMARY KEY (project_id, on_day),
  constraint zz_site_amount_check CHECK ((amount >= (0)::numeric))
) partition by range (on_day);
CREATE INDEX zz_site_day ON ONLY public.zz_site USING btree (on_day);
`,
  );
  assert.doesNotMatch(sql, /zz_site_2020|table migration /);
});

test("the types say what may be absent, what the database fills in, and that JSON is written as text", async (t) => {
  const db = await freshDatabase(t);
  await transact(db, (tx) => tx.client.query(MADE));
  const { types } = await describeSchema(db);
  const from = types.indexOf("export interface ZzSiteTable");
  assert.equal(
    types.slice(from, types.indexOf("}", from) + 1),
    `export interface ZzSiteTable {
  project_id: number;
  on_day: Day;
  note: string | null;
  amount: Generated<string>;
  at: Instant | null;
  seal: Buffer;
  tags: Generated<string[]>;
  trace: Json;
  extra: Json<null>;
  double_amount: GeneratedAlways<string | null>;
}`,
  );
  assert.match(types, /^import type \{ ColumnType, Generated, GeneratedAlways \} from "kysely";$/m);
  assert.match(types, /^ {2}zz_site: ZzSiteTable;$/m);
});

test("the description does not depend on the order in which tables were made", async (t) => {
  const [one, other] = [await freshDatabase(t), await freshDatabase(t)];
  await transact(one, (tx) => tx.client.query("create table zz_a (n int); create table zz_b (n int)"));
  await transact(other, (tx) => tx.client.query("create table zz_b (n int); create table zz_a (n int)"));
  assert.deepEqual(await describeSchema(one), await describeSchema(other));
});
