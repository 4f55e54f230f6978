import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { stepsOf } from "./measure.store.ts";
import { foldMeasure } from "./measure.ts";
import type { MeasureKind } from "./measure-kinds.contract.ts";

interface Stored {
  readonly measureId: number;
  readonly kind: MeasureKind;
  readonly interviewOn: Day | null;
  readonly said: string;
}

async function foldedWrong(tx: Tx) {
  const stored = await tx.query<Stored>(
    `select measure_id as "measureId", kind, planned_on as "interviewOn",
       concat_ws('|', state, ended_on, interview_on, promise_due_on, objected) as said
     from firm_measure order by measure_id`,
  );
  const ids = stored.map((one) => one.measureId);
  const steps = Map.groupBy(await stepsOf(tx, ids), (one) => one.measureId);
  const violations = stored.flatMap((one) => {
    const now = foldMeasure(one, steps.get(one.measureId) ?? []);
    const parts = [now.state, now.endedOn, now.interviewOn, now.promiseDueOn, now.objected ? "t" : "f"];
    const folded = parts.filter((part) => part !== null).join("|");
    return folded === one.said ? [] : [`measure ${one.measureId}: stored ${one.said}, its steps say ${folded}`];
  });
  return { checked: stored.length, violations };
}

export const FIRM_INVARIANTS: readonly Invariant[] = [
  {
    id: "firms.measure-is-the-fold",
    says: { zh: "企业处置的状态由各步骤得出", en: "What is stored of a measure is what its steps say" },
    check: foldedWrong,
  },
  {
    id: "firms.gate-follows-measures",
    says: {
      zh: "限制承接新工程的登记与处置决定一致",
      en: "Every restriction at the gate is of one measure, with its days, and ends when the measure ends",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('restriction %s: measure %s', r.restriction_id, m.measure_number) as violation
         from firm_restriction r left join firm_measure m on m.restriction_id = r.restriction_id
         where m.measure_id is null or r.from_day <> m.from_day or r.to_day is distinct from m.to_day
           or (r.ended_on is null) <> (m.ended_on is null) or r.area <> m.area
         union all
         select format('measure %s keeps nobody from work', m.measure_number) from firm_measure m
         where m.kind in ('restriction', 'licence-revoked') and m.restriction_id is null`,
        "select 1 from firm_restriction",
      ),
  },
  {
    id: "firms.steps-are-numbered",
    says: { zh: "处置步骤连续编号，没有删除", en: "The steps of every measure are numbered without a gap" },
    check: (tx) =>
      reportOf(
        tx,
        `select format('measure %s: %s steps, numbered up to %s', measure_id, count(*), max(step_no)) as violation
         from firm_measure_step group by measure_id having count(*) <> max(step_no)`,
        "select 1 from firm_measure_step",
      ),
  },
];
