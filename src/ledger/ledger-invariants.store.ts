import type { Tx } from "../db/transact.ts";
import type { Invariant, InvariantReport } from "./invariant.ts";

const SHOWN_MAX = 100;

/** Runs a query that lists violations as one text column `violation`, and one that counts what was looked at. */
export async function reportOf(tx: Tx, violations: string, counting: string): Promise<InvariantReport> {
  const found = await tx.query<{ violation: string }>(
    `select violation from (${violations}) as found limit ${SHOWN_MAX}`,
  );
  const [counted] = await tx.query<{ checked: number }>(`select count(*) as checked from (${counting}) as looked_at`);
  return { checked: counted?.checked ?? 0, violations: found.map((row) => row.violation) };
}

export const LEDGER_INVARIANTS: readonly Invariant[] = [
  {
    id: "ledger.entries-balance",
    says: { zh: "每笔分录借贷相等", en: "The postings of every ledger entry sum to zero" },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s entry %s: %s postings sum to %s fen', e.project_id, e.entry_id, count(p.entry_id),
           coalesce(sum(p.amount_fen), 0)) as violation
         from ledger_entry e left join posting p on p.project_id = e.project_id and p.entry_id = e.entry_id
         group by e.project_id, e.entry_id
         having count(p.entry_id) < 2 or sum(p.amount_fen) <> 0`,
        `select 1 from ledger_entry`,
      ),
  },
  {
    id: "ledger.source-posts-once",
    says: { zh: "同一事实只入账一次", en: "The same fact is posted once" },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s: %s posted %s times', project_id, source, count(*)) as violation
         from ledger_entry group by project_id, source having count(*) > 1`,
        `select 1 from ledger_entry`,
      ),
  },
  {
    id: "ledger.lines-never-overpaid",
    says: {
      zh: "任何一条工资都不会付超",
      en: "No wage line has more ordered or paid than was owed for it",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s wage line %s: %s has %s fen too much', project_id, line_id, account,
           sum(amount_fen)) as violation
         from posting where line_id is not null
         group by project_id, line_id, account having sum(amount_fen) > 0`,
        `select 1 from posting where line_id is not null group by project_id, line_id`,
      ),
  },
  {
    id: "ledger.accounts-by-line",
    says: {
      zh: "应付工资与在途款项均记到每条工资",
      en: "Wages payable and payments in transit name their wage line, and other accounts name none",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s entry %s posting %s: %s with line %s', project_id, entry_id, posting_no, account,
           coalesce(line_id::text, 'none')) as violation
         from posting
         where (account in ('wages-payable', 'payments-in-transit')) <> (line_id is not null)`,
        `select 1 from posting`,
      ),
  },
];
