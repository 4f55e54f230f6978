import type { Db } from "../src/db/pool.ts";

/**
 * For benchmarks: writes the rows that a project has in a table `count` times more. `given` names columns that differ,
 * as SQL over the row `t` and the number of the copy `n`.
 */
export async function copied(
  db: Db,
  projectId: number,
  count: number,
  table: string,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'
     order by ordinal_position`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const list = names.map((name) => given[name] ?? `t.${name}`).join(", ");
  await db.pool.query(
    `insert into ${table} (${names.join(", ")}) select ${list} from ${table} t, generate_series(1, ${count}) n
     where t.project_id = ${projectId}`,
  );
}
