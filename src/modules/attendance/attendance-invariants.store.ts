import type { Tx } from "../../db/transact.ts";
import type { Invariant, InvariantReport } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { WORKER_DAYS_THAT_DIFFER } from "./worker-day.store.ts";

export const ATTENDANCE_INVARIANTS: readonly Invariant[] = [
  {
    id: "attendance.worker-days-equal-punches",
    says: { zh: "每个出勤日与打卡记录一致", en: "Every worker-day equals its punches" },
    check: (tx) => reportOf(tx, WORKER_DAYS_THAT_DIFFER, "select 1 from worker_day"),
  },
  {
    id: "attendance.punches-have-their-upload",
    says: {
      zh: "每条打卡都出自一次上传、一次补卡或一项决定，且不多于其确认的行数",
      en: "Every punch comes from an upload of its device or from a hand punch, and no upload gave more than it had",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('upload %s of device %s: %s punches from %s good lines', k.upload_id, k.device_id, count(*),
           max(u.good_lines)) as violation
         from punch k left join device_upload u on u.upload_id = k.upload_id and u.device_id = k.device_id
         where k.device_id <> 0 and not k.by_hand
         group by k.upload_id, k.device_id having count(*) > coalesce(max(u.good_lines), 0)
         union all
         select format('project %s punch %s of pin %s: made by hand by nobody', k.project_id, k.punched_at, k.pin)
         from punch k left join hand_punch h on h.project_id = k.project_id and h.hand_punch_id = k.upload_id
           and h.pin = k.pin and h.punched_at = k.punched_at
         where k.device_id = 0 and h.hand_punch_id is null`,
        "select 1 from punch",
      ),
  },
  {
    id: "attendance.nothing-acknowledged-is-lost",
    says: {
      zh: "已确认的打卡一条不少",
      en: "Of every batch that a device was told OK for, good lines are punches and hand punches and counted lines too",
    },
    check: lostLines,
  },
];

/**
 * What can be proved without the bodies, which are not kept: the first upload with good lines of a device that is its
 * project's only one must have left exactly as many punches (nothing could have been there before), each hand punch and
 * each counted line must be a punch. The simulator compares with the logs of its devices as well.
 */
function lostLines(tx: Tx): Promise<InvariantReport> {
  return reportOf(
    tx,
    `select format('hand punch %s of project %s is no punch', h.hand_punch_id, h.project_id) as violation
     from hand_punch h left join punch k on k.project_id = h.project_id and k.punched_at = h.punched_at and k.pin = h.pin
     where k.pin is null
     union all
     select format('line %s was counted and is no punch', a.aside_id)
     from punch_aside a where a.state = 'counted' and not exists (select from punch k
       where k.project_id = a.project_id and k.punched_at = a.punched_at)
     union all
     select format('upload %s: %s good lines, and no punch of its device', u.upload_id, u.good_lines)
     from device_upload u join device d on d.device_id = u.device_id
     where u.table_name in ('attlog', 'rtlog') and u.good_lines > 0 and d.project_id is not null
       and not exists (select from punch k where k.project_id = d.project_id)`,
    `select 1 from device_upload union all select 1 from hand_punch`,
  );
}
