import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { WORKER_DAYS_THAT_DIFFER } from "../attendance/worker-day.store.ts";

/** What must hold between modules: each link of the thread leads back to the one before it. */
export const THREAD_INVARIANTS: readonly Invariant[] = [
  {
    id: "evidence.worker-days-follow-punches",
    says: {
      zh: "每个工日都与打卡一致",
      en: "Every worker-day is what the punches of that day say, and no punch is without its worker-day",
    },
    check: (tx) => reportOf(tx, WORKER_DAYS_THAT_DIFFER, "select 1 from worker_day"),
  },
  {
    id: "evidence.punches-once",
    says: {
      zh: "每条上传的打卡只记一次并可追溯到原始上传",
      en: "Each line of an upload is at most one punch, and every punch of a device names the upload that brought it",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s worker %s at %s: upload %s of device %s is not known', k.project_id, k.pin,
           k.punched_at, k.upload_id, k.device_id) as violation
         from punch k left join device_upload u on u.upload_id = k.upload_id and u.device_id = k.device_id
         where not k.by_hand and u.upload_id is null
         union all
         select format('upload %s line %s: %s punches', upload_id, line_no, count(*))
         from punch where not by_hand group by upload_id, line_no having count(*) > 1
         union all
         select format('upload %s: %s good lines acknowledged, %s punches', u.upload_id, u.good_lines, k.punches)
         from device_upload u join (select upload_id, count(*) as punches from punch where not by_hand group by upload_id
         ) k on k.upload_id = u.upload_id
         where k.punches > u.good_lines`,
        "select 1 from punch",
      ),
  },
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
