import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";

/** What every statement filters by. `before` is the first instant after the day. */
export interface At {
  readonly ids: number[];
  readonly before: Instant;
  readonly asOf: Day;
}

/** Runs a statement whose rows begin with `projectId`; `$1` projects, then the parameters given. */
export async function byProject<Row extends object>(
  tx: Tx,
  text: string,
  params: readonly unknown[],
): Promise<ReadonlyMap<number, Row[]>> {
  const groups = new Map<number, Row[]>();
  for (const row of await tx.query<Row & { projectId: number }>(text, params)) {
    const group = groups.get(row.projectId);
    if (group === undefined) groups.set(row.projectId, [row]);
    else group.push(row);
  }
  return groups;
}
