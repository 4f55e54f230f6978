import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { saveView } from "./saved-view.contract.ts";

type SavedView = InputOf<typeof saveView>;

export function viewsOf(tx: Tx, userId: number): Promise<SavedView[]> {
  return tx.query("select path, name, search from saved_view where user_id = $1 order by path, saved_at, name", [
    userId,
  ]);
}

export async function putView(tx: Tx, userId: number, { path, name, search }: SavedView, now: Instant): Promise<void> {
  await tx.execute(
    `insert into saved_view (user_id, path, name, search, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (user_id, path, name) do update set search = excluded.search`,
    [userId, path, name, search, now],
  );
}

export async function dropView(tx: Tx, userId: number, path: string, name: string): Promise<void> {
  await tx.execute("delete from saved_view where user_id = $1 and path = $2 and name = $3", [userId, path, name]);
}
