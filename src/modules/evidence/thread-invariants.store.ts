import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";

/** What must hold between modules: each link of the thread leads back to the one before it. */
export const THREAD_INVARIANTS: readonly Invariant[] = [
  {
    id: "evidence.bank-messages-once",
    says: {
      zh: "银行报文只入账一次，流水均有出处",
      en: "Every entry of an account came with a known message of the bank, and every pay run has one message id",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s account entry %s: message %s is not known', e.project_id, e.entry_id, e.message_key)
           as violation
         from account_entry e left join bank_message m on m.message_key = e.message_key
           and m.project_id = e.project_id and m.account_id = e.account_id
         where m.message_key is null
         union all
         select format('project %s pay run %s: message %s leads to pay run %s', r.project_id, r.run_id, r.message_id,
           coalesce(m.run_id::text, 'none'))
         from pay_run r left join pay_run_message m on m.message_id = r.message_id
         where (m.project_id, m.run_id) is distinct from (r.project_id, r.run_id)`,
        "select 1 from account_entry",
      ),
  },
  {
    id: "evidence.confirmed-lines-were-answered",
    says: {
      zh: "工资确认与异议都有日期",
      en: "A wage line is confirmed or disputed exactly when the day of the worker's answer is known",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s wage line %s: %s, answered on %s', project_id, line_id, confirmation,
           coalesce(answered_on::text, 'no day')) as violation
         from wage_line where (confirmation = 'pending') <> (answered_on is null)`,
        "select 1 from wage_line",
      ),
  },
];
