import type { Context } from "../../db/implement.ts";

export interface NewLook {
  readonly complaintId: number;
  readonly what: "identity" | "attachment";
  readonly attachmentNo: number | null;
  readonly reason: string;
}

/** Written in the same transaction as the look: what was not logged was not shown. */
export async function logLook({ tx, ids, now, actor }: Context, look: NewLook): Promise<void> {
  await tx.execute(
    `insert into complaint_look (look_id, complaint_id, what, attachment_no, reason, looked_at, actor_id, actor_name,
       actor_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ids.next(),
      look.complaintId,
      look.what,
      look.attachmentNo,
      look.reason,
      now,
      actor.userId,
      actor.name,
      actor.role,
    ],
  );
}
