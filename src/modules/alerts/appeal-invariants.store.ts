import type { Tx } from "../../db/transact.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { type AppealEvent, appealDetail, foldAppeal } from "./appeal.ts";

const SHOWN_MAX = 100;

export const APPEAL_INVARIANTS: readonly Invariant[] = [
  {
    id: "alerts.appeal-is-the-fold",
    says: {
      zh: "申诉状态、工人答复与豁免由申诉记录得出",
      en: "State, answer and exemption of every appeal are those that its steps come to",
    },
    async check(tx) {
      const steps = await storedSteps(tx);
      const appeals = await storedAppeals(tx);
      const violations = appeals.flatMap(({ appealId, stored }) => {
        const events = steps.get(appealId) ?? [];
        if (events[0]?.kind !== "file") return [`appeal ${appealId}: was never filed`];
        const { state, answer, decidedOn, granted } = foldAppeal(events);
        const days = state === "exempted" ? `${granted?.from} ${granted?.to} ${granted?.approvedBy ?? "-"}` : "- - -";
        const folded = `${state} ${answer} ${decidedOn ?? "-"} ${days}`;
        return folded === stored ? [] : [`appeal ${appealId}: stored ${stored}, its steps say ${folded}`];
      });
      return { checked: appeals.length, violations: violations.slice(0, SHOWN_MAX) };
    },
  },
  {
    id: "alerts.exempt-by-an-appeal",
    says: {
      zh: "每条豁免中的预警都有申诉裁定，红橙预警有第二人复核",
      en: "Each exempt finding has a decided appeal of its own, and a grave one a second officer",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('finding %s: exempt until %s by %s, which does not cover it', f.finding_id, f.exempt_until,
           f.exemption_id) as violation
         from finding f left join exemption x on x.project_id = f.project_id and x.exemption_id = f.exemption_id
         left join appeal a on a.project_id = x.project_id and a.appeal_id = x.appeal_id
         where f.closed_on is null and f.exemption_id is not null and (a.state is distinct from 'exempted'
           or x.rule_id <> f.rule_id or x.subject <> f.subject or x.to_day <> f.exempt_until
           or (f.level in ('orange', 'red') and x.approved_by_name is null))`,
        `select 1 from finding where closed_on is null and exemption_id is not null`,
      ),
  },
];

function storedAppeals(tx: Tx): Promise<{ appealId: number; stored: string }[]> {
  return tx.query(
    `select a.appeal_id as "appealId", format('%s %s %s %s %s %s', a.state, a.answer, coalesce(a.decided_on::text, '-'),
       coalesce(x.from_day::text, '-'), coalesce(x.to_day::text, '-'), coalesce(x.approved_by_name, '-')) as stored
     from appeal a left join exemption x on x.project_id = a.project_id and x.appeal_id = a.appeal_id
     order by a.appeal_id`,
  );
}

async function storedSteps(tx: Tx): Promise<ReadonlyMap<number, AppealEvent[]>> {
  const rows = await tx.query<Omit<AppealEvent, "detail"> & { appealId: number; detail: unknown }>(
    `select appeal_id as "appealId", kind, acted_on as "actedOn", actor_id as "actorId", actor_name as "actorName",
       detail
     from appeal_step order by appeal_id, step_no`,
  );
  const events = rows.map((row) => ({ ...row, detail: appealDetail.parse(row.detail) }));
  return Map.groupBy(events, (one) => one.appealId);
}
