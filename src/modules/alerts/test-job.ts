import type { JobContext } from "../../db/implement.ts";
import type { Db } from "../../db/pool.ts";
import { transact } from "../../db/transact.ts";
import type { Vault } from "../../db/vault.ts";
import { NOBODY } from "../../kernel/actor.ts";
import { instantAt } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Ids } from "../../kernel/ids.ts";

/** For tests: what the job edge hands to a job, on a day at noon. */
export function jobOn(host: { readonly db: Db; readonly ids: Ids; readonly vault: Vault }, today: Day): JobContext {
  const base = { now: instantAt(today, "12:00"), today, ids: host.ids, vault: host.vault };
  const actor = { ...NOBODY, name: "test" };
  const reader = { read: () => Promise.reject(new Error("alerts reads no sheets")) };
  return {
    ...base,
    reader,
    transact: (work, options) => transact(host.db, (tx) => work({ ...base, actor, tx }), options),
  };
}
