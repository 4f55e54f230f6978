import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { lineBalances } from "../../ledger/ledger.store.ts";
import { exemptionsOf } from "../alerts/exemption.store.ts";
import { loadProjectFacts } from "../alerts/facts.store.ts";
import { findingDifferences } from "../alerts/finding.ts";
import { openFindings } from "../alerts/review.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as recompute from "./recompute.ts";

export interface Recomputation {
  readonly workerDays: number;
  readonly lines: number;
  readonly findings: number;
  /** Where the incremental state is not what comes out when it is derived from nothing. Empty: they agree. */
  readonly differences: readonly string[];
}

/**
 * Derives worker-days from punches, line balances from approved sheets and payments, and findings from facts, and
 * compares them with what is stored. `asOf` is the day of the project's last review. Changes nothing.
 */
export async function recomputeProject(tx: Tx, projectId: number, asOf: Day): Promise<Recomputation> {
  const days = recompute.workerDaysFrom(await punches(tx, projectId), await dayStart(tx, projectId));
  const stored = await workerDays(tx, projectId);
  const balances = recompute.balancesFrom(await approvedLines(tx, projectId), await payments(tx, projectId));
  const kept = [...(await lineBalances(tx, projectId)).values()];
  const facts = await loadProjectFacts(tx, projectId, asOf);
  const findings = await openFindings(tx, [projectId]);
  const exemptions = (await exemptionsOf(tx, [projectId], asOf)).get(projectId) ?? [];
  return {
    workerDays: days.length,
    lines: balances.length,
    findings: findings.length,
    differences: [
      ...recompute.unequalTexts(stored.map(recompute.workerDayText), days.map(recompute.workerDayText)),
      ...recompute.unequalTexts(kept.map(recompute.balanceText), balances.map(recompute.balanceText)),
      ...findingDifferences({ facts, law: await lawInForce(tx), exemptions }, findings, asOf),
    ],
  };
}

async function dayStart(tx: Tx, projectId: number): Promise<number> {
  const [row] = await tx.query<{ minute: number }>(
    "select day_starts_minute as minute from project where project_id = $1",
    [projectId],
  );
  return present(row, `project ${projectId}`).minute;
}

function punches(tx: Tx, projectId: number): Promise<recompute.PunchRow[]> {
  return tx.query(`select pin, punched_at as "punchedAt", by_hand as "byHand" from punch where project_id = $1`, [
    projectId,
  ]);
}

function workerDays(tx: Tx, projectId: number): Promise<recompute.WorkerDayRow[]> {
  return tx.query(
    `select day, pin, first_in as "firstIn", last_out as "lastOut", by_hand as "byHand" from worker_day
     where project_id = $1`,
    [projectId],
  );
}

/** A line of no amount makes no posting, so the ledger does not know it. */
function approvedLines(tx: Tx, projectId: number): Promise<recompute.LineRow[]> {
  return tx.query(
    `select l.line_id as "lineId", l.net_fen as "netFen"
     from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     where l.project_id = $1 and s.project_id = $1 and s.state = 'approved' and l.net_fen > 0`,
    [projectId],
  );
}

function payments(tx: Tx, projectId: number): Promise<recompute.PaymentRow[]> {
  return tx.query(
    `select line_id as "lineId", amount_fen as "amountFen", state from payment where project_id = $1
     union all
     select line_id, amount_fen, 'settled' from outside_payment
     where project_id = $1 and state in ('acknowledged', 'accepted')`,
    [projectId],
  );
}
