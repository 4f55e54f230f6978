import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Fen } from "../../kernel/money.ts";

/**
 * Which entries `x` of an account are money in it that pays no wages yet: a credit that nobody has decided about, and a
 * wage that came back before the bank told of its debit, which is still to leave.
 */
export const IS_HELD_CREDIT = `x.amount_fen > 0 and (x.kind = 'unmatched' or x.kind = 'return' and exists (
  select from payment y where y.project_id = x.project_id and y.payment_id = x.payment_id and y.state = 'rejected'))`;

/** Fen in a project's wage account that are nobody's so far. */
export async function heldCredits(tx: Tx, projectId: number): Promise<Fen> {
  const [row] = await tx.query<{ amountFen: Fen }>(
    `select coalesce(sum(x.amount_fen), 0)::int8 as "amountFen" from account_entry x
     where x.project_id = $1 and ${IS_HELD_CREDIT}`,
    [projectId],
  );
  return present(row, "a sum").amountFen;
}
