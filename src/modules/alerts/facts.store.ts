import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { type Instant, instantAt } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { AccountEntryFact, CompanyFact, PayrollOfficerFact, ProjectFacts, WageLineFact } from "../../law/facts.ts";
import type { AnyPayScheme } from "../../law/plain-wage.ts";
import * as facts from "./facts.ts";
import { type At, byProject } from "./facts-by-project.store.ts";
import { contractorHistories, recordRows } from "./record-facts.store.ts";

/**
 * The facts of projects as they were known at the end of a day: what was recorded later is left out where the database
 * keeps that day, and what happened later is left out by `factsOn`. Fourteen statements, however many projects.
 */
export async function loadManyFacts(
  tx: Tx,
  projectIds: readonly number[],
  asOf: Day,
): Promise<ReadonlyMap<number, ProjectFacts>> {
  const at: At = { ids: [...projectIds], before: instantAt(addDays(asOf, 1), "00:00"), asOf };
  const projects = await projectRows(tx, at);
  const [companies, officers, accounts] = [
    await subcontracts(tx, at),
    await payrollOfficers(tx, at),
    await wageAccounts(tx, at),
  ];
  const [dues, entries, devices] = [
    await labourCostDues(tx, at),
    await accountEntries(tx, at),
    await deviceRows(tx, at),
  ];
  const [engagements, work] = [await engagementRows(tx, at), await workRows(tx, at)];
  const [sheets, lines, payments] = [await sheetRows(tx, at), await wageLines(tx, at), await paymentRows(tx, at)];
  const outside = await outsideRows(tx, at);
  const [records, histories] = [await recordRows(tx, at), await contractorHistories(tx, at)];
  const loaded = new Map<number, ProjectFacts>();
  for (const project of projects) {
    const { projectId } = project;
    const people = engagements.get(projectId) ?? [];
    const companyOf = new Map(people.map((one) => [one.pin, one.companyId]));
    const { months, firstEntry } = facts.workedMonths(work.get(projectId) ?? [], companyOf);
    const account = accounts.get(projectId)?.[0];
    loaded.set(projectId, {
      project: {
        projectId,
        regionCode: project.regionCode,
        sector: project.sector,
        funding: project.funding,
        startedOn: project.startedOn,
        completedOn: project.completedOn ?? undefined,
        contractSignedOn: project.contractSignedOn,
        contractAmountFen: project.contractAmountFen,
        contractorHistory: histories.get(projectId)?.map(facts.contractorHistory)[0],
        labourCostCycleMonths: project.labourCostCycleMonths ?? undefined,
        nominalPayday: { dayOfMonth: project.paydayDate, monthOffset: project.paydayMonthOffset },
      },
      companies: [...partiesOf(project), ...(companies.get(projectId) ?? [])],
      payrollOfficers: officers.get(projectId) ?? [],
      wageAccount:
        account === undefined
          ? undefined
          : {
              openedOn: account.openedOn,
              closedOn: account.closedOn ?? undefined,
              bank: account.bank,
              statementsCompleteUntil: facts.statementsCompleteUntil(account.newestBooking, account.newestImport),
            },
      labourCostSchedule: (dues.get(projectId) ?? []).map((row) => facts.labourCostDue(row, project)),
      accountEntries: entries.get(projectId) ?? [],
      engagements: people.map((row) => facts.engagementFact(row, firstEntry.get(row.pin), project.paydayMonthOffset)),
      devices: (devices.get(projectId) ?? []).map((row) => facts.deviceFact(row, project.dayStartsMinute)),
      workedMonths: months,
      sheets: (sheets.get(projectId) ?? []).map(facts.sheetFact),
      wageLines: lines.get(projectId) ?? [],
      payments: [
        ...(payments.get(projectId) ?? []).map((row) => facts.paymentFact(row, asOf)),
        ...(outside.get(projectId) ?? []).map(facts.outsideFact),
      ],
      records: (records.get(projectId) ?? []).map(facts.recordFact),
    });
  }
  return loaded;
}

export async function loadProjectFacts(tx: Tx, projectId: number, asOf: Day): Promise<ProjectFacts> {
  return present((await loadManyFacts(tx, [projectId], asOf)).get(projectId), `project ${projectId}`);
}

export interface ProjectRow {
  readonly projectId: number;
  readonly regionCode: string;
  readonly sector: string;
  readonly funding: "government" | "state-owned" | "private";
  readonly ownerId: number;
  readonly contractorId: number;
  readonly contractAmountFen: Fen;
  readonly contractSignedOn: Day;
  readonly startedOn: Day;
  readonly completedOn: Day | null;
  readonly labourCostCycleMonths: number | null;
  readonly paydayDate: number;
  readonly paydayMonthOffset: number;
  readonly dayStartsMinute: number;
}

function projectRows(tx: Tx, at: At): Promise<ProjectRow[]> {
  return tx.query(
    `select project_id as "projectId", region_code as "regionCode", sector, funding, owner_company_id as "ownerId",
       contractor_company_id as "contractorId", contract_amount_fen as "contractAmountFen",
       contract_signed_on as "contractSignedOn", started_on as "startedOn", completed_on as "completedOn",
       labour_cost_cycle_months as "labourCostCycleMonths", payday_date as "paydayDate",
       payday_month_offset as "paydayMonthOffset", day_starts_minute as "dayStartsMinute"
     from project where project_id = any($1)`,
    [at.ids],
  );
}

function partiesOf(project: ProjectRow): CompanyFact[] {
  return [
    { companyId: project.ownerId, role: "owner", from: project.contractSignedOn },
    { companyId: project.contractorId, role: "contractor", from: project.contractSignedOn },
  ];
}

async function subcontracts(tx: Tx, at: At): Promise<ReadonlyMap<number, CompanyFact[]>> {
  const rows = await byProject<{ companyId: number; fromDay: Day; toDay: Day | null }>(
    tx,
    `select project_id as "projectId", company_id as "companyId", from_day as "fromDay", to_day as "toDay"
     from subcontract where project_id = any($1) and recorded_at < $2 order by project_id, company_id`,
    [at.ids, at.before],
  );
  return facts.mapped(rows, ({ companyId, fromDay, toDay }) => {
    return { companyId, role: "subcontractor", from: fromDay, to: toDay ?? undefined };
  });
}

async function payrollOfficers(tx: Tx, at: At): Promise<ReadonlyMap<number, PayrollOfficerFact[]>> {
  const rows = await byProject<{ officerId: number; fromDay: Day; toDay: Day | null }>(
    tx,
    `select project_id as "projectId", officer_id as "officerId", from_day as "fromDay", to_day as "toDay"
     from payroll_officer where project_id = any($1) and recorded_at < $2 order by project_id, officer_id`,
    [at.ids, at.before],
  );
  return facts.mapped(rows, ({ officerId, fromDay, toDay }) => ({ officerId, from: fromDay, to: toDay ?? undefined }));
}

interface AccountRow {
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly bank: string;
  readonly newestBooking: Day | null;
  readonly newestImport: Instant | null;
}

/** Each project's newest account, with what the bank was last heard to say about it. */
function wageAccounts(tx: Tx, at: At): Promise<ReadonlyMap<number, AccountRow[]>> {
  return byProject(
    tx,
    `select a.project_id as "projectId", a.opened_on as "openedOn", a.closed_on as "closedOn", a.bank_name as bank,
       b.newest as "newestBooking", m.newest as "newestImport"
     from (select distinct on (project_id) project_id, account_id, opened_on, closed_on, bank_name from wage_account
       where project_id = any($1) and recorded_at < $2 order by project_id, opened_on desc, account_id desc) a
     left join (
       select e.project_id, e.account_id, max(e.booked_on) as newest
       from account_entry e join bank_message g on g.message_key = e.message_key
       where e.project_id = any($1) and g.imported_at < $2 group by e.project_id, e.account_id
     ) b on b.project_id = a.project_id and b.account_id = a.account_id
     left join (
       select project_id, account_id, max(imported_at) as newest from bank_message
       where project_id = any($1) and imported_at < $2 and (kind like 'camt.05%' or kind like 'statement:%')
       group by project_id, account_id
     ) m on m.project_id = a.project_id and m.account_id = a.account_id`,
    [at.ids, at.before],
  );
}

export interface DueRow {
  readonly dueOn: Day;
  readonly amountFen: Fen;
}

function labourCostDues(tx: Tx, at: At): Promise<ReadonlyMap<number, DueRow[]>> {
  return byProject(
    tx,
    `select project_id as "projectId", due_on as "dueOn", amount_fen as "amountFen"
     from labour_cost_due
     where project_id = any($1) and recorded_at < $2 and (withdrawn_at is null or withdrawn_at >= $2)
     order by project_id, due_on`,
    [at.ids, at.before],
  );
}

async function accountEntries(tx: Tx, at: At): Promise<ReadonlyMap<number, AccountEntryFact[]>> {
  return byProject<AccountEntryFact>(
    tx,
    `select e.project_id as "projectId", e.entry_id as "entryId", e.booked_on as "bookedOn",
       e.amount_fen as "amountFen",
       case k.kind when 'transfer-back' then 'transfer' when 'transfer' then 'transfer' when 'wage' then 'wage'
         when 'return' then 'return' when 'foreign-use' then 'foreign-use' else 'other' end as kind
     from account_entry e join bank_message m on m.message_key = e.message_key
     left join lateral (
       select d.was from entry_decision d
       where d.project_id = e.project_id and d.entry_id = e.entry_id and d.decided_at >= $2
       order by d.decision_no limit 1
     ) later on true
     cross join lateral (select coalesce(later.was, e.kind) as kind) k
     where e.project_id = any($1) and m.imported_at < $2 order by e.project_id, e.entry_id`,
    [at.ids, at.before],
  );
}

export interface EngagementRow {
  readonly pin: number;
  readonly workerId: number;
  readonly companyId: number;
  readonly crewId: number;
  readonly registeredOn: Day;
  readonly enteredOn: Day | null;
  readonly exitedOn: Day | null;
  /** The first contract's day; kind and terms are those of the newest. */
  readonly signedOn: Day | null;
  readonly kind: "labour-contract" | "work-agreement" | null;
  readonly payScheme: AnyPayScheme | null;
  readonly rateFen: Fen | null;
  readonly payMethod: string | null;
  readonly paydayDate: number | null;
  readonly holderIsWorker: boolean | null;
  readonly bornIn: Month | null;
  readonly sex: "male" | "female" | null;
  readonly trade: string;
}

function engagementRows(tx: Tx, at: At): Promise<ReadonlyMap<number, EngagementRow[]>> {
  return byProject(
    tx,
    `select e.project_id as "projectId", e.pin, e.worker_id as "workerId", e.company_id as "companyId",
       e.crew_id as "crewId", e.registered_on as "registeredOn", e.entered_on as "enteredOn",
       e.exited_on as "exitedOn", k.first_signed_on as "signedOn", k.kind, k.pay_scheme as "payScheme",
       k.rate_fen as "rateFen", k.pay_method as "payMethod", k.payday_date as "paydayDate",
       c.holder_is_worker as "holderIsWorker", e.birth_month as "bornIn", e.sex, e.trade
     from engagement e
     left join (
       select distinct on (project_id, pin) project_id, pin, kind, pay_scheme, rate_fen, pay_method, payday_date,
         min(signed_on) over (partition by project_id, pin) as first_signed_on
       from labour_contract where project_id = any($1) and recorded_at < $2 and signed_on <= $3
       order by project_id, pin, recorded_at desc, contract_id desc
     ) k on k.project_id = e.project_id and k.pin = e.pin
     left join (
       select distinct on (project_id, pin) project_id, pin, holder_is_worker
       from pay_card where project_id = any($1) and recorded_at < $2
       order by project_id, pin, recorded_at desc, card_id desc
     ) c on c.project_id = e.project_id and c.pin = e.pin
     where e.project_id = any($1) and e.recorded_at < $2 order by e.project_id, e.pin`,
    [at.ids, at.before, at.asOf],
  );
}

export interface DeviceRow {
  readonly deviceId: number;
  readonly installedOn: Day | null;
  readonly recordedAt: Instant;
  readonly removedOn: Day | null;
  readonly completeUntil: Instant | null;
}

function deviceRows(tx: Tx, at: At): Promise<ReadonlyMap<number, DeviceRow[]>> {
  return byProject(
    tx,
    `select project_id as "projectId", device_id as "deviceId", installed_on as "installedOn",
       recorded_at as "recordedAt", removed_on as "removedOn", complete_until as "completeUntil"
     from device where project_id = any($1) and state <> 'quarantined' order by project_id, device_id`,
    [at.ids],
  );
}

export interface WorkRow {
  readonly pin: number;
  readonly month: Month;
  readonly days: number;
  readonly first: Day;
}

function workRows(tx: Tx, at: At): Promise<ReadonlyMap<number, WorkRow[]>> {
  return byProject(
    tx,
    `select project_id as "projectId", pin, to_char(min(day), 'YYYY-MM') as month, count(*)::int4 as days,
       min(day) as first
     from worker_day where project_id = any($1) and day <= $2
     group by project_id, pin, date_trunc('month', day::timestamp) order by project_id, pin, first`,
    [at.ids, at.asOf],
  );
}

export interface SheetRow {
  readonly sheetId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly state: "drafted" | "submitted" | "approved";
  readonly submittedOn: Day | null;
  readonly approvedOn: Day | null;
}

function sheetRows(tx: Tx, at: At): Promise<ReadonlyMap<number, SheetRow[]>> {
  return byProject(
    tx,
    `select project_id as "projectId", sheet_id as "sheetId", company_id as "companyId", month, state,
       submitted_on as "submittedOn", approved_on as "approvedOn"
     from wage_sheet where project_id = any($1) and kind <> 'advance' and drafted_on <= $2
     order by project_id, sheet_id`,
    [at.ids, at.asOf],
  );
}

interface LineRow extends Omit<WageLineFact, "confirmedOn"> {
  readonly confirmedOn: Day | null;
}

/** Lines of sheets that were handed to the general contractor: a draft is nobody's debt yet. */
async function wageLines(tx: Tx, at: At): Promise<ReadonlyMap<number, WageLineFact[]>> {
  const rows = await byProject<LineRow>(
    tx,
    `select l.project_id as "projectId", l.line_id as "lineId", l.sheet_id as "sheetId", l.pin,
       l.company_id as "companyId", l.month, l.net_fen as "netFen",
       case s.kind when 'advance' then 0 else l.gross_fen - l.overtime_fen - l.special_fen end as "comparableFen",
       l.nominal_due_on as "nominalDueOn",
       s.submitted_on as "establishedOn", l.confirmation, l.answered_on as "confirmedOn"
     from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     where l.project_id = any($1) and s.project_id = any($1) and s.state <> 'drafted' and s.submitted_on <= $2
     order by l.project_id, l.line_id`,
    [at.ids, at.asOf],
  );
  return facts.mapped(rows, (row) => ({ ...row, confirmedOn: row.confirmedOn ?? undefined }));
}

export interface PaymentRow {
  readonly paymentId: number;
  readonly lineId: number;
  readonly amountFen: Fen;
  readonly state: "pending" | "settled" | "rejected" | "returned";
  readonly createdAt: Instant;
  readonly settledOn: Day | null;
  readonly endedOn: Day | null;
  readonly holderIsWorker: boolean;
}

function paymentRows(tx: Tx, at: At): Promise<ReadonlyMap<number, PaymentRow[]>> {
  return byProject(
    tx,
    `select p.project_id as "projectId", p.payment_id as "paymentId", p.line_id as "lineId",
       p.amount_fen as "amountFen", p.state, r.created_at as "createdAt", p.settled_on as "settledOn",
       p.ended_on as "endedOn", c.holder_is_worker as "holderIsWorker"
     from payment p
     join pay_run r on r.project_id = p.project_id and r.run_id = p.run_id
     join pay_card c on c.project_id = p.project_id and c.pin = p.pin and c.card_id = p.card_id
     where p.project_id = any($1) and r.project_id = any($1) and c.project_id = any($1) and r.created_at < $2
     order by p.project_id, p.payment_id`,
    [at.ids, at.before],
  );
}

export interface OutsideRow {
  readonly paymentId: number;
  readonly lineId: number;
  readonly amountFen: Fen;
  readonly way: "cash" | "other-account" | "wage-deposit" | "emergency-fund" | "court-enforcement";
  readonly paidOn: Day;
  readonly payeeIsWorker: boolean;
  readonly acknowledged: boolean;
}

/** Paid outside the wage account and counted on the day: since then acknowledged or accepted, not yet overturned. */
function outsideRows(tx: Tx, at: At): Promise<ReadonlyMap<number, OutsideRow[]>> {
  return byProject(
    tx,
    `select o.project_id as "projectId", o.outside_id as "paymentId", o.line_id as "lineId",
       o.amount_fen as "amountFen", o.way, o.paid_on as "paidOn", o.payee_is_worker as "payeeIsWorker",
       exists (select from outside_payment_step s where s.project_id = o.project_id and s.outside_id = o.outside_id
         and s.kind = 'acknowledged') as acknowledged
     from outside_payment o
     where o.project_id = any($1) and o.effective_at < $2 and (o.ended_at is null or o.ended_at >= $2)
     order by o.project_id, o.outside_id`,
    [at.ids, at.before],
  );
}
