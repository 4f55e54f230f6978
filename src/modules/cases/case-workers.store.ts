import type { Tx } from "../../db/transact.ts";

/** Whose wages a case is about. */
export async function workersOf(tx: Tx, caseId: number): Promise<number[]> {
  const rows = await tx.query<{ workerId: number }>(
    `select distinct e.worker_id as "workerId" from case_line l
     join engagement e on e.project_id = l.project_id and e.pin = l.pin where l.case_id = $1 order by 1`,
    [caseId],
  );
  return rows.map(({ workerId }) => workerId);
}
