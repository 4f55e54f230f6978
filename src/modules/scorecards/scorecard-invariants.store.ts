import { hash } from "node:crypto";
import type { Tx } from "../../db/transact.ts";
import type { Invariant } from "../../ledger/invariant.ts";

export const SCORECARD_INVARIANTS: readonly Invariant[] = [
  {
    id: "scorecards.reports-are-intact",
    says: {
      zh: "已公布的考核结果与其摘要值一致，版本号连续",
      en: "Every published scorecard still has its digest, and its versions are numbered without a gap",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ id: number; versionNo: number; nth: number; report: string; digest: string }>(
        `select scorecard_id as id, version_no as "versionNo", report, encode(digest, 'hex') as digest,
           (row_number() over (partition by scorecard_id order by version_no))::int4 as nth from scorecard_version`,
      );
      const changed = rows.filter(
        (one) => hash("sha256", one.report, "hex") !== one.digest || one.nth !== one.versionNo,
      );
      const violations = changed.map(({ id, versionNo }) => `scorecard ${id}, version ${versionNo}: not as published`);
      return { checked: rows.length, violations };
    },
  },
  {
    id: "scorecards.adjustments-were-decided",
    says: {
      zh: "每项考核调整都出自一件采纳的异议，且为异议所列事实",
      en: "Every adjustment comes from an accepted dispute that named the fact",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ factKey: string; good: boolean }>(
        `select a.fact_key as "factKey", c.outcome = 'accepted' and d.measure = a.measure
           and d.scorecard_id = a.scorecard_id and f.fact_key is not null as good
         from scorecard_adjustment a join scorecard_dispute d on d.dispute_id = a.dispute_id
         join scorecard_decision c on c.dispute_id = a.dispute_id
         left join scorecard_dispute_fact f on f.dispute_id = a.dispute_id and f.fact_key = a.fact_key`,
      );
      const violations = rows.filter(({ good }) => !good).map(({ factKey }) => `fact ${factKey}: nobody decided so`);
      return { checked: rows.length, violations };
    },
  },
];
