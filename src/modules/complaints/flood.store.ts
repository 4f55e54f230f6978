import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";

/** Adds to what came from an address in this hour, and answers the hour's sums. Earlier days are forgotten. */
export async function countFromAddress(
  tx: Tx,
  address: Buffer,
  now: Instant,
  bytes: number,
): Promise<{ messages: number; bytes: number }> {
  await tx.execute("delete from complaint_flood where hour < $1::timestamptz - interval '1 day'", [now]);
  const [row] = await tx.query<{ messages: number; bytes: number }>(
    `insert into complaint_flood (address_lookup, hour, messages, bytes)
     values ($1, date_trunc('hour', $2::timestamptz), 1, $3)
     on conflict (address_lookup, hour) do update set messages = complaint_flood.messages + 1,
       bytes = complaint_flood.bytes + excluded.bytes
     returning messages, bytes`,
    [address, now, bytes],
  );
  return row ?? { messages: 1, bytes };
}
