import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import { LAW, type Law, type LawAdditions, lawWith } from "../../law/law.ts";
import { calendarFile, profileFile, recordedValue } from "../../law/source-schemas.ts";

/** Laws made from the same additions are one: their calendars keep what they worked out. */
const made = new Map<string, Law>();
const MADE_MAX = 50;

type Values = NonNullable<LawAdditions["values"]>;

/**
 * The law that the program brings with what administrators added to it, as it was known before an instant. Values that
 * are only proposed take the place of all that was recorded of their parameters.
 */
export async function lawInForce(tx: Tx, before?: Instant, proposed: Values = []): Promise<Law> {
  const rows = await tx.query<{ kind: "calendar" | "value" | "profile"; body: unknown }>(
    `select kind, body from law_addition
     where ($1::timestamptz is null or recorded_at < $1)
       and (withdrawn_at is null or ($1::timestamptz is not null and withdrawn_at >= $1))
     order by addition_id`,
    [before ?? null],
  );
  if (rows.length === 0 && proposed.length === 0) return LAW;
  const key = JSON.stringify([rows, proposed]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const recorded = rows.filter((one) => one.kind === "value").map((one) => recordedValue.parse(one.body));
  const law = lawWith({
    calendars: rows.filter((one) => one.kind === "calendar").map((one) => calendarFile.parse(one.body)),
    profiles: rows.filter((one) => one.kind === "profile").map((one) => profileFile.parse(one.body)),
    values: [...recorded.filter(({ id }) => !proposed.some((one) => one.id === id)), ...proposed],
  });
  if (made.size >= MADE_MAX) made.clear();
  made.set(key, law);
  return law;
}
