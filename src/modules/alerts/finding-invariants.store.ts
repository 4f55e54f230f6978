import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { exemptionsOf } from "./exemption.store.ts";
import { loadManyFacts } from "./facts.store.ts";
import { findingDifferences, UNPAID_WAGES_RULE } from "./finding.ts";
import { openFindings } from "./review.store.ts";

const BATCH = 20;
const SHOWN_MAX = 100;

export const ALERT_INVARIANTS: readonly Invariant[] = [
  {
    id: "alerts.findings-reproducible",
    says: {
      zh: "每条预警都能由事实重新得出",
      en: "The open findings of every project follow from its facts as of the day of its last review",
    },
    async check(tx) {
      const violations: string[] = [];
      let checked = 0;
      const law = await lawInForce(tx);
      const reviewed = await reviewedProjects(tx);
      for (const [asOf, projects] of Map.groupBy(reviewed, (one) => one.assessedOn)) {
        for (let at = 0; at < projects.length; at += BATCH) {
          const ids = projects.slice(at, at + BATCH).map((one) => one.projectId);
          const facts = await loadManyFacts(tx, ids, asOf);
          const exempt = await exemptionsOf(tx, ids, asOf);
          const open = Map.groupBy(await openFindings(tx, ids), (one) => one.projectId);
          for (const [projectId, known] of facts) {
            const stored = open.get(projectId) ?? [];
            checked += 1 + stored.length;
            violations.push(
              ...findingDifferences({ facts: known, law, exemptions: exempt.get(projectId) ?? [] }, stored, asOf),
            );
          }
        }
      }
      return { checked, violations: violations.slice(0, SHOWN_MAX) };
    },
  },
  {
    id: "alerts.owed-is-found",
    says: {
      zh: "项目欠薪数等于欠薪预警合计",
      en: "What a project is said to owe is the sum of its open findings of unpaid wages",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s: says %s fen, findings %s fen', r.project_id, r.owed_fen, coalesce(f.fen, 0))
           as violation
         from project_review r left join (
           select project_id, sum(amount_fen) as fen from finding
           where closed_on is null and verdict = 'breached' and rule_id = '${UNPAID_WAGES_RULE}' group by project_id
         ) f on f.project_id = r.project_id
         where r.owed_fen <> coalesce(f.fen, 0)`,
        `select 1 from project_review`,
      ),
  },
];

/** Projects with no write since their last review: the others are not expected to agree before the next one. */
function reviewedProjects(tx: Tx): Promise<{ projectId: number; assessedOn: Day }[]> {
  return tx.query(
    `select project_id as "projectId", assessed_on as "assessedOn" from project_review
     where marked_at is null and claim is null and assessed_on is not null order by assessed_on, project_id`,
  );
}
