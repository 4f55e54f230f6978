import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type * as contract from "./amendment.contract.ts";
import type { AmendedFigures } from "./amendment.ts";

export type AmendmentRow = OutputOf<typeof contract.proposeAmendment>;

export interface AmendmentFilter {
  readonly amendmentId?: number | undefined;
  readonly sheetId?: number | undefined;
  readonly lineId?: number | undefined;
  readonly companyId?: number | undefined;
}

export async function amendmentRows(tx: Tx, projectId: number, filter: AmendmentFilter): Promise<AmendmentRow[]> {
  return tx.query<AmendmentRow>(
    `select a.amendment_id as "amendmentId", a.line_id as "lineId", l.sheet_id as "sheetId",
       a.amendment_no as "amendmentNo", l.pin, e.worker_name as "workerName", a.state, a.old_gross_fen as "oldGrossFen",
       a.old_deduction_fen as "oldDeductionFen", a.old_net_fen as "oldNetFen",
       a.old_confirmation as "oldConfirmation", a.old_answered_on as "oldAnsweredOn",
       a.new_gross_fen as "newGrossFen", a.new_deduction_fen as "newDeductionFen", a.reason,
       coalesce(p.name, '') as "proposedByName", a.proposed_at as "proposedAt", a.decided_on as "decidedOn",
       d.name as "decidedByName", a.decision_reason as "decisionReason"
     from wage_amendment a
     join wage_line l on l.project_id = a.project_id and l.line_id = a.line_id
     join engagement e on e.project_id = l.project_id and e.pin = l.pin
     left join app_user p on p.user_id = a.proposed_by
     left join app_user d on d.user_id = a.decided_by
     where a.project_id = $1 and ($2::int8 is null or a.amendment_id = $2) and ($3::int8 is null or l.sheet_id = $3)
       and ($4::int8 is null or a.line_id = $4) and ($5::int8 is null or l.company_id = $5)
     order by a.proposed_at desc, a.amendment_id desc`,
    [projectId, filter.amendmentId ?? null, filter.sheetId ?? null, filter.lineId ?? null, filter.companyId ?? null],
  );
}

/** The original figures and the worker's answer to them go on record with the proposal. */
export async function insertAmendment(
  tx: Tx,
  one: AmendedFigures & {
    readonly projectId: number;
    readonly amendmentId: number;
    readonly lineId: number;
    readonly reason: string;
    readonly now: Instant;
    readonly userId: number;
  },
): Promise<void> {
  await tx.execute(
    `insert into wage_amendment (project_id, amendment_id, line_id, amendment_no, state, old_gross_fen,
       old_deduction_fen, old_net_fen, old_confirmation, old_answered_on, new_gross_fen, new_deduction_fen, reason,
       proposed_at, proposed_by)
     select $1, $2, l.line_id, 1 + (select count(*) from wage_amendment a where a.project_id = $1 and a.line_id = $3),
       'proposed', l.gross_fen, l.deduction_fen, l.net_fen, l.confirmation, l.answered_on, $4, $5, $6, $7, $8
     from wage_line l where l.project_id = $1 and l.line_id = $3`,
    [one.projectId, one.amendmentId, one.lineId, one.grossFen, one.deductionFen, one.reason, one.now, one.userId],
  );
}

export async function decide(
  tx: Tx,
  one: {
    readonly projectId: number;
    readonly amendmentId: number;
    readonly state: "approved" | "refused";
    readonly on: Day;
    readonly userId: number;
    readonly reason: string | null;
  },
): Promise<void> {
  await tx.execute(
    `update wage_amendment set state = $3, decided_on = $4, decided_by = $5, decision_reason = $6
     where project_id = $1 and amendment_id = $2 and state = 'proposed'`,
    [one.projectId, one.amendmentId, one.state, one.on, one.userId, one.reason],
  );
}

/** The line takes the new figures; the answer to the old ones is in the amendment, and the worker is asked again. */
export async function amendLine(
  tx: Tx,
  projectId: number,
  lineId: number,
  to: AmendedFigures & { readonly reason: string },
): Promise<void> {
  await tx.execute(
    `update wage_line set gross_fen = $3::int8, deduction_fen = $4::int8,
       net_fen = $3::int8 - $4::int8 - advance_fen, difference_reason = $5, confirmation = 'pending',
       answered_on = null, answer_channel = null, answer_scan_id = null, dispute_reason = null
     where project_id = $1 and line_id = $2`,
    [projectId, lineId, to.grossFen, to.deductionFen, to.reason],
  );
}
