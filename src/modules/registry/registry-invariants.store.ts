import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";

export const REGISTRY_INVARIANTS: readonly Invariant[] = [
  {
    id: "registry.references-hold",
    says: {
      zh: "每人在其用人单位的班组中，每份合同、每张工资卡属于在册人员",
      en: "Every person is in a crew of the employing company, every contract and pay card is a registered person's",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s pin %s: no crew %s of company %s', e.project_id, e.pin, e.crew_id, e.company_id)
           as violation
         from engagement e left join crew c
           on c.project_id = e.project_id and c.crew_id = e.crew_id and c.company_id = e.company_id
         where c.crew_id is null
         union all
         select format('project %s pin %s: a contract of nobody', k.project_id, k.pin)
         from labour_contract k left join engagement e on e.project_id = k.project_id and e.pin = k.pin
         where e.pin is null
         union all
         select format('project %s pin %s: a card of nobody', k.project_id, k.pin)
         from pay_card k left join engagement e on e.project_id = k.project_id and e.pin = k.pin
         where e.pin is null`,
        "select 1 from engagement",
      ),
  },
];
