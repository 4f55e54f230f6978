import type { Context } from "../db/implement.ts";
import type { Tx } from "../db/transact.ts";
import type { Actor } from "../kernel/actor.ts";
import { refuse } from "../kernel/outcome.ts";

/** Claims the key for this request. Undefined: it is ours to do; otherwise the earlier answer, or a refusal. */
export async function claimKey(context: Context, key: string, operation: string, digest: Buffer) {
  const { tx, actor, now } = context;
  if (key.length < 8 || key.length > 200) {
    return refuse("idempotency.key-malformed", { field: "Idempotency-Key", right: "8 to 200 characters" });
  }
  // A second request with the same key waits here until the first has committed or rolled back.
  const claimed = await tx.execute(
    `insert into idempotency (user_id, key, operation, request_digest, response, at) values ($1, $2, $3, $4, '{}', $5)
     on conflict (user_id, key) do nothing`,
    [actor.userId, key, operation, digest, now],
  );
  if (claimed === 1) return undefined;
  const [row] = await tx.query<{ request_digest: Buffer; response: { answer: unknown } }>(
    "select request_digest, response from idempotency where user_id = $1 and key = $2",
    [actor.userId, key],
  );
  if (row === undefined || !digest.equals(row.request_digest)) return refuse("idempotency.key-reused");
  return { response: row.response.answer };
}

export async function storeAnswer(tx: Tx, actor: Actor, key: string, answer: unknown): Promise<void> {
  await tx.execute("update idempotency set response = $3 where user_id = $1 and key = $2", [
    actor.userId,
    key,
    JSON.stringify({ answer }),
  ]);
}

/** Every write that touches a project marks it; the review job assesses marked projects. */
export async function markForReview(tx: Tx, projectId: number, now: string): Promise<void> {
  await tx.execute(
    `insert into project_review (project_id, marked_at) values ($1, $2)
     on conflict (project_id) do update set marked_at = excluded.marked_at where project_review.marked_at is null`,
    [projectId, now],
  );
}

export async function audit(
  context: Context,
  operation: string,
  projectId: number | undefined,
  outcome: string,
  digest: Buffer,
) {
  await context.tx.execute(
    `insert into audit (audit_id, at, user_id, operation, project_id, outcome, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [context.ids.next(), context.now, context.actor.userId, operation, projectId ?? null, outcome, digest],
  );
}

export async function isAlive(tx: Tx): Promise<void> {
  await tx.execute("select 1");
}
