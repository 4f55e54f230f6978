import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { getProject, payrollOfficersOf } from "../registry/project.store.ts";
import type { Site } from "./wage-papers.ts";

export interface Officer {
  readonly name: string;
  readonly phone: string;
}

/** The payroll officer in office on the day. */
export async function officerOf({ tx, today }: Context, projectId: number): Promise<Officer | undefined> {
  const officers = await payrollOfficersOf(tx, projectId);
  return officers.find(({ fromDay, toDay }) => fromDay <= today && (toDay === null || toDay >= today));
}

export async function siteOf(context: Context, projectId: number): Promise<Site> {
  const project = await getProject(context.tx, projectId);
  const officer = await officerOf(context, projectId);
  return {
    projectId,
    project: project.name,
    contractor: project.contractorName,
    officer: officer === undefined ? "—" : `${officer.name} ${officer.phone}`,
  };
}

export interface Party {
  readonly name: string;
  readonly code: string;
  readonly representative: string | null;
  readonly phone: string | null;
}

export async function companyParty(tx: Tx, companyId: number): Promise<Party | undefined> {
  const [row] = await tx.query<Party>(
    `select name, company_code as code, legal_representative as representative, phone
     from company where company_id = $1`,
    [companyId],
  );
  return row;
}

export interface WorkerParty {
  readonly companyId: number;
  readonly name: string;
  readonly sex: "male" | "female" | null;
  readonly people: string | null;
  readonly birthday: Day | null;
  readonly documentSealed: Buffer;
  readonly phone: string | null;
  readonly trade: string;
}

/** The worker of an engagement as a party of a contract. */
export async function workerParty(tx: Tx, projectId: number, pin: number): Promise<WorkerParty | undefined> {
  const [row] = await tx.query<WorkerParty>(
    `select e.company_id as "companyId", w.name, w.sex, w.ethnic_group as people, w.birthday,
       w.document_sealed as "documentSealed", w.phone, e.trade
     from engagement e join worker w on w.worker_id = e.worker_id
     where e.project_id = $1 and e.pin = $2`,
    [projectId, pin],
  );
  return row;
}

export interface Terms {
  readonly kind: "labour-contract" | "work-agreement";
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly payScheme: "month" | "day" | "hour" | "piece";
  readonly rateFen: Fen;
  readonly payMethod: "bank" | "cash" | null;
  readonly paydayDate: number | null;
}

/** The contract recorded last, if any. */
export async function newestTerms(tx: Tx, projectId: number, pin: number): Promise<Terms | undefined> {
  const [row] = await tx.query<Terms>(
    `select kind, from_day as "fromDay", to_day as "toDay", pay_scheme as "payScheme", rate_fen as "rateFen",
       pay_method as "payMethod", payday_date as "paydayDate"
     from labour_contract where project_id = $1 and pin = $2
     order by recorded_at desc, contract_id desc limit 1`,
    [projectId, pin],
  );
  return row;
}

/** How many people the bank has paid on the project, and how much. */
export async function paidInAll(tx: Tx, projectId: number): Promise<{ people: number; paidFen: Fen }> {
  const [row] = await tx.query<{ people: number; paidFen: Fen }>(
    `select count(distinct e.worker_id)::int4 as people, coalesce(sum(p.amount_fen), 0)::int8 as "paidFen"
     from payment p join engagement e on e.project_id = p.project_id and e.pin = p.pin
     where p.project_id = $1 and p.state = 'settled'`,
    [projectId],
  );
  return row ?? { people: 0, paidFen: 0 as Fen };
}
