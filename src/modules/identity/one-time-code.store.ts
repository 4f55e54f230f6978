import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { CodePurpose } from "./one-time-code.ts";

interface CodesToSave {
  readonly purpose: CodePurpose;
  readonly projectId: number;
  readonly now: Instant;
  readonly userId: number;
  readonly expiresAt: Instant;
  readonly codes: readonly { readonly subjectId: number; readonly lookup: Buffer }[];
}

/** Of one subject there is one code: a new one takes the place of the one before. */
export async function saveCodes(tx: Tx, { codes, ...by }: CodesToSave): Promise<void> {
  await tx.execute(
    `insert into one_time_code (code_lookup, purpose, project_id, subject_id, issued_at, issued_by, expires_at)
     select code_lookup, $1, $2, subject_id, $3, $4, $5
     from unnest($6::bytea[], $7::int8[]) as code (code_lookup, subject_id)
     on conflict (purpose, project_id, subject_id) do update set code_lookup = excluded.code_lookup,
       issued_at = excluded.issued_at, issued_by = excluded.issued_by, expires_at = excluded.expires_at,
       used_at = null`,
    [
      by.purpose,
      by.projectId,
      by.now,
      by.userId,
      by.expiresAt,
      codes.map(({ lookup }) => lookup),
      codes.map(({ subjectId }) => subjectId),
    ],
  );
}

export interface OneTimeCode {
  readonly projectId: number;
  /** The wage line or the payment. */
  readonly subjectId: number;
  readonly expiresAt: Instant;
}

/** What a code that is neither used nor expired is for. */
export async function findCode(
  tx: Tx,
  purpose: CodePurpose,
  lookup: Buffer,
  now: Instant,
): Promise<OneTimeCode | undefined> {
  const [row] = await tx.query<OneTimeCode>(
    `select project_id as "projectId", subject_id as "subjectId", expires_at as "expiresAt"
     from one_time_code where code_lookup = $1 and purpose = $2 and used_at is null and expires_at > $3`,
    [lookup, purpose, now],
  );
  return row;
}

/** False: somebody else used it between our look and our write. */
export async function spendCode(tx: Tx, lookup: Buffer, now: Instant): Promise<boolean> {
  const rows = await tx.query(
    "update one_time_code set used_at = $2 where code_lookup = $1 and used_at is null returning 1 as used",
    [lookup, now],
  );
  return rows.length > 0;
}
