import { hash } from "node:crypto";
import type { Tx } from "../../db/transact.ts";
import type { Invariant } from "../../ledger/invariant.ts";

export const CAMPAIGN_INVARIANTS: readonly Invariant[] = [
  {
    id: "campaigns.reports-are-intact",
    says: {
      zh: "清零行动报告与其摘要值一致",
      en: "The report of every closed campaign still has the digest that was taken when it was frozen",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ campaignId: number; report: string; digest: string }>(
        `select campaign_id as "campaignId", report, encode(digest, 'hex') as digest from campaign_report`,
      );
      const changed = rows.filter(({ report, digest }) => hash("sha256", report, "hex") !== digest);
      const violations = changed.map(({ campaignId }) => `campaign ${campaignId}: the report is not the frozen one`);
      return { checked: rows.length, violations };
    },
  },
];
