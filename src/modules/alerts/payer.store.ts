import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { WageLineFact } from "../../law/facts.ts";
import type { Law } from "../../law/law.ts";
import type { KnownCompanies } from "../../law/project-chain.ts";
import { loadProjectFacts } from "./facts.store.ts";
import { companiesIn, type PayersAnswer, payersOf, unitKindOf } from "./payer.ts";

async function knownCompanies(tx: Tx, companyIds: readonly number[]): Promise<KnownCompanies> {
  const rows = await tx.query<{ companyId: number; name: string; companyCode: string }>(
    `select company_id as "companyId", name, company_code as "companyCode" from company where company_id = any($1)`,
    [[...companyIds]],
  );
  return new Map(rows.map(({ companyId, name, companyCode }) => [companyId, { name, kind: unitKindOf(companyCode) }]));
}

/** Who must pay in a project on a day, by what is known today. */
export async function loadPayers(
  tx: Tx,
  projectId: number,
  asked: { on: Day; today: Day; law: Law; concerns: (line: WageLineFact) => boolean },
): Promise<PayersAnswer> {
  const facts = await loadProjectFacts(tx, projectId, asked.today);
  return payersOf(facts, { ...asked, companies: await knownCompanies(tx, companiesIn(facts)) });
}
