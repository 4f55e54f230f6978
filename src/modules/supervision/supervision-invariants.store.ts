import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";

export const SUPERVISION_INVARIANTS: readonly Invariant[] = [
  {
    id: "supervision.nothing-is-struck-off",
    says: {
      zh: "清单问题一项不少，误列的也保留并写明理由",
      en: "The members of every list are numbered without a gap: none was taken out, and who marked one said why",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('list %s: %s members, numbered up to %s', list_id, count(member_no), max(member_no)) as violation
         from clearing_list left join clearing_list_member using (list_id)
         group by list_id having count(member_no) = 0 or count(member_no) <> max(member_no)`,
        "select 1 from clearing_list",
      ),
  },
  {
    id: "supervision.lifted-by-a-step",
    says: {
      zh: "解除督办均有记录和依据",
      en: "A supervision is lifted on the day of its step of lifting, and by nothing else",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('supervision %s: lifted %s, its steps say %s', s.supervision_id, s.lifted_on, l.acted_on)
           as violation
         from supervision s left join supervision_step l on l.supervision_id = s.supervision_id and l.kind = 'lift'
         where s.lifted_on is distinct from l.acted_on`,
        "select 1 from supervision",
      ),
  },
];
