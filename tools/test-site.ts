import { luhnDigit } from "../src/codes/bank-card.ts";
import { checkDigit } from "../src/codes/citizen-id.ts";
import { checkCharacter, organisationCheckCharacter } from "../src/codes/company-code.ts";
import type { Db } from "../src/db/pool.ts";
import { type Tx, transact } from "../src/db/transact.ts";
import type { Vault } from "../src/db/vault.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import { instantAt } from "../src/kernel/clock.ts";
import type { Role } from "../src/kernel/contract.ts";
import { addDays, type Day, day, dayFromNumber, weekday } from "../src/kernel/day.ts";
import type { Ids } from "../src/kernel/ids.ts";
import { type Fen, fen } from "../src/kernel/money.ts";
import { addMonth, dayInMonth, firstDay, lastDay, type Month, month } from "../src/kernel/month.ts";

export type SiteScheme = "month" | "day" | "hour" | "piece";

export interface SiteWorker {
  readonly pin: number;
  readonly workerId: number;
  readonly name: string;
  readonly companyId: number;
  readonly crewId: number;
  readonly scheme: SiteScheme;
  readonly rateFen: Fen;
  readonly contractId: number;
  readonly cardId: number;
  readonly cardNumber: string;
  readonly citizenId: string;
}

/** A small construction site in the database, and everybody who may act on it. */
export interface Site {
  readonly projectId: number;
  readonly month: Month;
  readonly ownerId: number;
  readonly contractorId: number;
  /** The two subcontractors. */
  readonly companyIds: readonly [number, number];
  /** One crew of each subcontractor, then the general contractor's own. */
  readonly crewIds: readonly [number, number, number];
  readonly accountId: number;
  readonly accountNumber: string;
  readonly deviceId: number;
  readonly deviceSerial: string;
  readonly pins: readonly number[];
  readonly workers: readonly SiteWorker[];
  readonly actors: SiteActors;
  readonly worker: (pin: number) => SiteWorker;
  readonly workerActor: (pin: number) => Actor;
}

export interface SiteActors {
  readonly payrollOfficer: Actor;
  readonly subcontractors: readonly [Actor, Actor];
  readonly owner: Actor;
  readonly bankClerk: Actor;
  readonly inspector: Actor;
  readonly supervisor: Actor;
  readonly administrator: Actor;
}

export interface SiteOptions {
  readonly vault: Vault;
  readonly ids: Ids;
  /** The month with worker-days; November 2020 where none is named. */
  readonly month?: Month;
  readonly regionCode?: string;
  readonly paydayDate?: number;
  readonly paydayMonthOffset?: 0 | 1 | 2;
  /** Six where no number is named; more repeat the six kinds of `KINDS`. */
  readonly workerCount?: number;
  /** False leaves worker-days and piece work out. */
  readonly worked?: boolean;
  /** False leaves the wage account and the labour-cost schedule out. */
  readonly account?: boolean;
}

/** Pay terms of the first six workers: who employs them (0, 1 subcontractors, 2 the contractor), scheme and rate. */
const KINDS: readonly { readonly employer: 0 | 1 | 2; readonly scheme: SiteScheme; readonly rateFen: number }[] = [
  { employer: 0, scheme: "month", rateFen: 650_000 },
  { employer: 0, scheme: "day", rateFen: 28_000 },
  { employer: 0, scheme: "day", rateFen: 30_050 },
  { employer: 1, scheme: "hour", rateFen: 3_250 },
  { employer: 1, scheme: "piece", rateFen: 1_275 },
  { employer: 2, scheme: "month", rateFen: 800_000 },
];

const NAMES = ["扎西", "次仁", "王建国", "卓玛", "李大山", "达瓦", "格桑", "赵有田", "尼玛", "马文海"] as const;
const SET_UP_ON = day("2020-03-02");
const RECORDED_AT = instantAt(SET_UP_ON, "09:00");
/** No user of the database: the fixture itself. */
const BY_FIXTURE = 1;

/**
 * Inserts a small, realistic site with plain SQL: owner, general contractor, two subcontractors with a crew each, six
 * workers with contract and own card, a wage account, two labour-cost transfers, one clock, and worker-days (every
 * Monday to Saturday of the month, 08:30 to 18:30). Several sites fit into one database.
 */
export async function aSite(db: Db, options: SiteOptions): Promise<Site> {
  const { ids } = options;
  const forMonth = options.month ?? month("2020-11");
  const [ownerId, contractorId, first, second] = [ids.next(), ids.next(), ids.next(), ids.next()];
  const projectId = ids.next();
  const crewIds = [ids.next(), ids.next(), ids.next()] as const;
  const employers = [first, second, contractorId] as const;
  const workers = Array.from({ length: options.workerCount ?? KINDS.length }, (_, index) =>
    workerAt(index, ids, employers, crewIds),
  );
  const accountId = ids.next();
  const deviceId = ids.next();
  const site: Omit<Site, "actors" | "worker" | "workerActor"> = {
    projectId,
    month: forMonth,
    ownerId,
    contractorId,
    companyIds: [first, second],
    crewIds,
    accountId,
    accountNumber: `54001${String(accountId).padStart(12, "0")}`,
    deviceId,
    deviceSerial: `QX${String(deviceId).padStart(8, "0")}`,
    pins: workers.map((one) => one.pin),
    workers,
  };
  await transact(db, async (tx) => {
    await insertProject(tx, site, options);
    await insertPeople(tx, site, options.vault);
    if (options.account !== false) await insertAccount(tx, site, options.vault);
    await insertDevice(tx, site);
    if (options.worked !== false) await insertWork(tx, site, ids);
  });
  const regionCode = options.regionCode ?? "540102";
  const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({ userId: ids.next(), name: role, role, ...more });
  const worker = (pin: number): SiteWorker =>
    present(
      workers.find((one) => one.pin === pin),
      `worker ${pin}`,
    );
  return {
    ...site,
    actors: {
      payrollOfficer: actor("payroll-officer", { companyId: contractorId }),
      subcontractors: [actor("subcontractor", { companyId: first }), actor("subcontractor", { companyId: second })],
      owner: actor("owner", { companyId: ownerId }),
      bankClerk: actor("bank-clerk", { bankCode: "103" }),
      inspector: actor("inspector", { regionCode }),
      supervisor: actor("supervisor", { regionCode: "540000" }),
      administrator: actor("administrator"),
    },
    worker,
    workerActor: (pin) => actor("worker", { workerId: worker(pin).workerId, name: worker(pin).name }),
  };
}

function workerAt(
  index: number,
  ids: Ids,
  employers: readonly [number, number, number],
  crewIds: readonly [number, number, number],
): SiteWorker {
  const kind = present(KINDS[index % KINDS.length], "a kind of worker");
  const workerId = ids.next();
  const cardStart = `622848${String(workerId).padStart(12, "0")}`;
  return {
    pin: index + 1,
    workerId,
    name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? "" : Math.floor(index / NAMES.length)}`,
    companyId: employers[kind.employer],
    crewId: crewIds[kind.employer],
    scheme: kind.scheme,
    rateFen: fen(kind.rateFen),
    contractId: ids.next(),
    cardId: ids.next(),
    cardNumber: `${cardStart}${luhnDigit(cardStart)}`,
    citizenId: inventedCitizenId(workerId),
  };
}

/** 540199 is no region: the number passes its check and belongs to nobody. */
export function inventedCitizenId(seed: number): string {
  const birthday = dayFromNumber((seed % 10_000) + 1).replaceAll("-", "");
  const first17 = `540199${birthday}${String(Math.floor(seed / 10_000) % 1_000).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
}

/** 540199 is no region here either. */
export function inventedCompanyCode(seed: number): string {
  const first8 = `MA${String(seed % 1_000_000).padStart(6, "0")}`;
  const first17 = `91540199${first8}${organisationCheckCharacter(first8)}`;
  return `${first17}${checkCharacter(first17)}`;
}

type SiteRows = Omit<Site, "actors" | "worker" | "workerActor">;

async function insertProject(tx: Tx, site: SiteRows, options: SiteOptions): Promise<void> {
  const { projectId, ownerId, contractorId, companyIds, crewIds } = site;
  const companies = [
    [ownerId, "拉萨城投建设有限公司"],
    [contractorId, "雪域建筑工程有限公司"],
    [companyIds[0], "高原劳务有限公司"],
    [companyIds[1], "河谷劳务有限公司"],
  ] as const;
  for (const [companyId, name] of companies) {
    await tx.execute(
      `insert into company (company_id, company_code, name, recorded_at, recorded_by) values ($1, $2, $3, $4, $5)`,
      [companyId, inventedCompanyCode(companyId), `${name}${companyId}`, RECORDED_AT, BY_FIXTURE],
    );
  }
  await tx.execute(
    `insert into project (project_id, project_code, name, region_code, sector, category, funding, owner_company_id,
       contractor_company_id, contract_amount_fen, contract_signed_on, started_on, labour_cost_cycle_months,
       payday_date, payday_month_offset, recorded_at, recorded_by)
     values ($1, $2, $3, $4, 'housing', '01', 'government', $5, $6, 8000000000, '2020-02-20', $7, 1, $8, $9, $10, $11)`,
    [
      projectId,
      `XZ-${projectId}`,
      `拉萨河谷安居工程${projectId}`,
      options.regionCode ?? "540102",
      ownerId,
      contractorId,
      SET_UP_ON,
      options.paydayDate ?? 15,
      options.paydayMonthOffset ?? 1,
      RECORDED_AT,
      BY_FIXTURE,
    ],
  );
  for (const companyId of companyIds) {
    await tx.execute(
      `insert into subcontract (project_id, company_id, work_scope, from_day, recorded_at, recorded_by)
       values ($1, $2, '主体结构劳务', $3, $4, $5)`,
      [projectId, companyId, SET_UP_ON, RECORDED_AT, BY_FIXTURE],
    );
  }
  const employers = [...companyIds, contractorId];
  await tx.execute(
    `insert into crew (project_id, crew_id, company_id, name, leader_name)
     select $1, crew_id, company_id, name, '索朗'
     from unnest($2::int8[], $3::int8[], $4::text[]) as row (crew_id, company_id, name)`,
    [projectId, [...crewIds], employers, ["木工班", "钢筋班", "机电班"]],
  );
  await tx.execute(
    `insert into payroll_officer (project_id, officer_id, name, phone, from_day, recorded_at, recorded_by)
     values ($1, 1, '白玛', '13900000000', $2, $3, $4)`,
    [projectId, SET_UP_ON, RECORDED_AT, BY_FIXTURE],
  );
}

async function insertPeople(tx: Tx, site: SiteRows, vault: Vault): Promise<void> {
  const { projectId, workers } = site;
  const column = <T>(of: (one: SiteWorker) => T): T[] => workers.map(of);
  await tx.execute(
    `insert into worker (worker_id, document_type, document_lookup, document_sealed, document_tail, name, recorded_at,
       recorded_by)
     select worker_id, '01', lookup, sealed, tail, name, $6, $7
     from unnest($1::int8[], $2::bytea[], $3::bytea[], $4::text[], $5::text[])
       as row (worker_id, lookup, sealed, tail, name)`,
    [
      column((one) => one.workerId),
      column((one) => vault.lookup(`01:${one.citizenId}`)),
      column((one) => vault.seal(one.citizenId)),
      column((one) => one.citizenId.slice(-4)),
      column((one) => one.name),
      RECORDED_AT,
      BY_FIXTURE,
    ],
  );
  await tx.execute(
    `insert into engagement (project_id, pin, worker_id, worker_name, company_id, crew_id, trade, registered_on,
       entered_on, recorded_at, recorded_by)
     select $1, pin, worker_id, name, company_id, crew_id, '240', $7, $7, $8, $9
     from unnest($2::int4[], $3::int8[], $4::text[], $5::int8[], $6::int8[])
       as row (pin, worker_id, name, company_id, crew_id)`,
    [
      projectId,
      column((one) => one.pin),
      column((one) => one.workerId),
      column((one) => one.name),
      column((one) => one.companyId),
      column((one) => one.crewId),
      SET_UP_ON,
      RECORDED_AT,
      BY_FIXTURE,
    ],
  );
  await tx.execute(
    `insert into labour_contract (project_id, pin, contract_id, kind, signed_on, from_day, pay_scheme, rate_fen,
       pay_method, payday_date, recorded_at, recorded_by)
     select $1, pin, contract_id, 'labour-contract', $6, $6, scheme, rate_fen, 'bank', null, $7, $8
     from unnest($2::int4[], $3::int8[], $4::text[], $5::int8[]) as row (pin, contract_id, scheme, rate_fen)`,
    [
      projectId,
      column((one) => one.pin),
      column((one) => one.contractId),
      column((one) => one.scheme),
      column((one) => one.rateFen),
      SET_UP_ON,
      RECORDED_AT,
      BY_FIXTURE,
    ],
  );
  await tx.execute(
    `insert into pay_card (project_id, pin, card_id, bank_code, bank_name, card_sealed, card_tail, holder_name,
       holder_is_worker, recorded_at, recorded_by)
     select $1, pin, card_id, '103', '中国农业银行', sealed, tail, name, true, $7, $8
     from unnest($2::int4[], $3::int8[], $4::bytea[], $5::text[], $6::text[])
       as row (pin, card_id, sealed, tail, name)`,
    [
      projectId,
      column((one) => one.pin),
      column((one) => one.cardId),
      column((one) => vault.seal(one.cardNumber)),
      column((one) => one.cardNumber.slice(-4)),
      column((one) => one.name),
      RECORDED_AT,
      BY_FIXTURE,
    ],
  );
}

async function insertAccount(tx: Tx, site: SiteRows, vault: Vault): Promise<void> {
  const { projectId, accountId, accountNumber } = site;
  await tx.execute(
    `insert into wage_account (project_id, account_id, bank_code, bank_name, clearing_code, account_name,
       account_sealed, account_tail, opened_on, recorded_at, recorded_by)
     values ($1, $2, '103', '中国农业银行拉萨城关支行', '103770000018', '雪域建筑农民工工资专户', $3, $4, $5, $6, $7)`,
    [projectId, accountId, vault.seal(accountNumber), accountNumber.slice(-4), SET_UP_ON, RECORDED_AT, BY_FIXTURE],
  );
  await tx.execute(`insert into account_number (account_lookup, project_id, account_id) values ($1, $2, $3)`, [
    vault.lookup(accountNumber),
    projectId,
    accountId,
  ]);
  const next = addMonth(site.month, 1);
  await tx.execute(
    `insert into labour_cost_due (project_id, due_id, due_on, amount_fen, recorded_at, recorded_by)
     select $1, no, due_on, 10000000, $3, $4 from unnest($2::date[]) with ordinality as due (due_on, no)`,
    [projectId, [dayInMonth(next, 5), dayInMonth(addMonth(next, 1), 5)], RECORDED_AT, BY_FIXTURE],
  );
}

async function insertDevice(tx: Tx, site: SiteRows): Promise<void> {
  const until = instantAt(addDays(lastDay(site.month), 1), "04:00");
  await tx.execute(
    `insert into device (device_id, serial, project_id, protocol, name, state, installed_on, complete_until,
       last_seen_at, recorded_at)
     values ($1, $2, $3, 'zkteco-push', '东大门', 'active', $4, $5, $5, $6)`,
    [site.deviceId, site.deviceSerial, site.projectId, SET_UP_ON, until, RECORDED_AT],
  );
}

/** Monday to Saturday, 08:30 to 18:30; 640.5 pieces for whoever is paid by piece. */
async function insertWork(tx: Tx, site: SiteRows, ids: Ids): Promise<void> {
  const days = workedDays(site.month);
  await tx.execute(
    `insert into worker_day (project_id, day, pin, first_in, last_out)
     select $1, day, pin, (day + time '08:30') at time zone 'Asia/Shanghai',
       (day + time '18:30') at time zone 'Asia/Shanghai'
     from unnest($2::date[]) as day, unnest($3::int4[]) as pin`,
    [site.projectId, days, [...site.pins]],
  );
  const byPiece = site.workers.filter((one) => one.scheme === "piece").map((one) => one.pin);
  await tx.execute(
    `insert into piece_work (project_id, piece_work_id, pin, month, quantity_milli, recorded_at, recorded_by)
     select $1, piece_work_id, pin, $4, 640500, $5, $6 from unnest($2::int8[], $3::int4[]) as row (piece_work_id, pin)`,
    [site.projectId, byPiece.map(() => ids.next()), byPiece, site.month, RECORDED_AT, BY_FIXTURE],
  );
}

/** Every Monday to Saturday of the month. */
export function workedDays(of: Month): Day[] {
  const days: Day[] = [];
  for (let one = firstDay(of); one <= lastDay(of); one = addDays(one, 1)) if (weekday(one) !== 7) days.push(one);
  return days;
}
