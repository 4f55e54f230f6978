import type { Tx } from "../../db/transact.ts";
import { instantAt } from "../../kernel/clock.ts";
import { addMonth, firstDay, type Month } from "../../kernel/month.ts";

/** Partitions that a connection has seen committed; per connection, since a process may open several databases. */
const seen = new WeakMap<Tx["client"], Set<Month>>();
/** Partitions that a transaction made itself, which a rollback takes away again. */
const made = new WeakMap<Tx, Set<Month>>();

const LOCK_SPACE = 0x71_78_01;

/**
 * Makes the monthly partitions that punches are about to go to. A new one is built beside the table and attached,
 * which lets others go on inserting into it; `create table … partition of` would make them wait. Two that need the same
 * month at once take turns by an advisory lock.
 */
export async function ensurePartitions(tx: Tx, months: Iterable<Month>): Promise<void> {
  for (const month of months) {
    if (seen.get(tx.client)?.has(month) || made.get(tx)?.has(month)) continue;
    if (await exists(tx, month)) remember(seen, tx.client, month);
    else await make(tx, month);
  }
}

async function make(tx: Tx, month: Month): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1, $2)", [LOCK_SPACE, Number(month.replace("-", ""))]);
  if (await exists(tx, month)) return;
  const name = nameOf(month);
  const [from, to] = [month, addMonth(month, 1)].map((one) => instantAt(firstDay(one), "00:00"));
  await tx.execute(`create table ${name} (like punch including defaults including constraints including indexes)`);
  await tx.execute(`alter table punch attach partition ${name} for values from ('${from}') to ('${to}')`);
  remember(made, tx, month);
}

/** Reads the catalogue as a table: `to_regclass` may still say no from its cache after we have waited for the lock. */
async function exists(tx: Tx, month: Month): Promise<boolean> {
  const rows = await tx.query("select from pg_class where relname = $1 and pg_table_is_visible(oid)", [nameOf(month)]);
  return rows.length > 0;
}

function nameOf(month: Month): string {
  return `punch_${month.replace("-", "_")}`;
}

function remember<K extends object>(where: WeakMap<K, Set<Month>>, key: K, month: Month): void {
  const months = where.get(key) ?? new Set();
  where.set(key, months.add(month));
}
