import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { WORKER_DAYS_THAT_DIFFER } from "./worker-day.store.ts";

export const ATTENDANCE_INVARIANTS: readonly Invariant[] = [
  {
    id: "attendance.worker-days-equal-punches",
    says: { zh: "每个出勤日与打卡记录一致", en: "Every worker-day equals its punches" },
    check: (tx) => reportOf(tx, WORKER_DAYS_THAT_DIFFER, "select 1 from worker_day"),
  },
  {
    id: "attendance.uploads-left-their-punches",
    says: {
      zh: "已确认的打卡不丢不重：每次上传留下的打卡恰为其新增行数",
      en: "Nothing acknowledged is lost or doubled: an upload has exactly as many punches as it had new lines",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('upload %s: %s new lines, %s punches', coalesce(u.upload_id, k.upload_id), u.new_lines,
           coalesce(k.punches, 0)) as violation
         from device_upload u
         full join (select upload_id, count(*) as punches from punch where device_id <> 0 and not by_hand
           group by upload_id) k on k.upload_id = u.upload_id
         where u.upload_id is null or u.new_lines <> coalesce(k.punches, 0) or u.new_lines > u.good_lines`,
        "select 1 from device_upload",
      ),
  },
  {
    id: "attendance.decisions-are-punches",
    says: {
      zh: "每次补卡都是在册人员的打卡，每条计入的待处理记录都是打卡",
      en: "Every punch made by hand is one of a registered person, every line that somebody counted is a punch",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s pin %s at %s: hand punch %s and punch do not match', coalesce(h.project_id,
           k.project_id), coalesce(h.pin, k.pin), coalesce(h.punched_at, k.punched_at), h.hand_punch_id) as violation
         from hand_punch h
         full join (select project_id, punched_at, pin, upload_id from punch where device_id = 0) k
           on k.project_id = h.project_id and k.punched_at = h.punched_at and k.pin = h.pin
             and k.upload_id = h.hand_punch_id
         where h.hand_punch_id is null or k.upload_id is null
         union all
         select format('project %s pin %s at %s: punch by hand of nobody', h.project_id, h.pin, h.punched_at)
         from hand_punch h
         where not exists (select from engagement e where e.project_id = h.project_id and e.pin = h.pin)
         union all
         select format('line %s was counted and is no punch', a.aside_id)
         from punch_aside a
         where a.state = 'counted' and not exists (select from punch k
           where k.project_id = a.project_id and k.punched_at = a.punched_at)`,
        "select 1 from hand_punch union all select 1 from punch_aside where state = 'counted'",
      ),
  },
];
