import type { Tx } from "../../db/transact.ts";

export interface DepositPaper {
  readonly items: readonly string[];
  readonly documentName: string | null;
  readonly note: string | null;
}

/** The paper of the project's wage deposit on record that was entered last; undefined where there is none. */
export async function newestDeposit(tx: Tx, projectId: number): Promise<DepositPaper | undefined> {
  const [row] = await tx.query<DepositPaper>(
    `select r.items, r.document_name as "documentName", r.note
     from project_record r
     left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
     where r.project_id = $1 and r.kind = 'wage-deposit' and not r.withdraws and c.record_id is null
     order by r.record_id desc limit 1`,
    [projectId],
  );
  return row;
}
