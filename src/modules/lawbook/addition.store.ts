import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { listAdditions } from "./addition.contract.ts";

export type Addition = OutputOf<typeof listAdditions>["additions"][number];

/** Additions are checked against one another, so they are recorded one at a time. */
export async function lockAdditions(tx: Tx): Promise<void> {
  await tx.query("lock table law_addition in share row exclusive mode", []);
}

/** In the order in which they were recorded. */
export async function additions(tx: Tx, withdrawnToo: boolean): Promise<Addition[]> {
  return tx.query<Addition>(
    `select addition_id as "additionId", kind, region_code as region, subject, body, source,
       recorded_by_name as "recordedByName", recorded_at as "recordedAt", withdrawn_by_name as "withdrawnByName",
       withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason"
     from law_addition where $1 or withdrawn_at is null order by addition_id`,
    [withdrawnToo],
  );
}

export interface NewAddition {
  readonly additionId: number;
  readonly kind: Addition["kind"];
  readonly region: string;
  readonly subject: string;
  readonly body: object;
  readonly source: string;
}

export interface Author {
  readonly userId: number;
  readonly name: string;
}

export async function insertAddition(tx: Tx, one: NewAddition, now: Instant, by: Author): Promise<void> {
  await tx.execute(
    `insert into law_addition (addition_id, kind, region_code, subject, body, source, recorded_by, recorded_by_name,
       recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [one.additionId, one.kind, one.region, one.subject, JSON.stringify(one.body), one.source, by.userId, by.name, now],
  );
}

export async function findAddition(tx: Tx, additionId: number): Promise<Addition | undefined> {
  return (await additions(tx, true)).find((one) => one.additionId === additionId);
}

export async function setWithdrawn(tx: Tx, additionId: number, reason: string, now: Instant, by: Author) {
  await tx.execute(
    `update law_addition set withdrawn_by_name = $2, withdrawn_at = $3, withdrawn_reason = $4 where addition_id = $1`,
    [additionId, by.name, now, reason],
  );
}
