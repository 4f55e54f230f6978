import { sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { assert, present } from "../../kernel/assert.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { SealedNumbers } from "../../sheets/import-reading.ts";
import type * as contract from "./engagement.contract.ts";
import { type Candidate, type CardDetails, type ContractTerms, isOwnCard } from "./engagement.ts";

export async function regionOf(tx: Tx, projectId: number): Promise<string> {
  const [row] = await tx.query<{ regionCode: string }>(
    `select region_code as "regionCode" from project where project_id = $1`,
    [projectId],
  );
  return present(row, `project ${projectId}`).regionCode;
}

/** Registrations of one project take turns: engagement numbers are given out without gaps and never twice. */
export async function lockProject(tx: Tx, projectId: number): Promise<void> {
  await tx.query("select 1 from project where project_id = $1 for update", [projectId]);
}

export interface KnownWorker {
  readonly workerId: number;
  readonly name: string;
}

/** Workers by the keyed hash of their document, in the order of the hashes; undefined where the person is new. */
export async function findWorkers(tx: Tx, lookups: readonly string[]): Promise<(KnownWorker | undefined)[]> {
  const rows = await tx.query<KnownWorker & { document_lookup: Buffer }>(
    `select worker_id as "workerId", name, document_lookup from worker where document_lookup = any($1::bytea[])`,
    [lookups.map((lookup) => Buffer.from(lookup, "hex"))],
  );
  if (rows.length === 0) return lookups.map(() => undefined);
  const known = new Map(rows.map((row) => [row.document_lookup.toString("hex"), row]));
  return lookups.map((lookup) => known.get(lookup));
}

/** Which of these workers are on the project now. */
export async function engagedWorkers(tx: Tx, projectId: number, workerIds: readonly number[]): Promise<Set<number>> {
  const rows = await tx.query<{ worker_id: number }>(
    `select worker_id from engagement
     where project_id = $1 and exited_on is null and worker_id = any($2::int8[])`,
    [projectId, workerIds],
  );
  return new Set(rows.map((row) => row.worker_id));
}

export interface Newcomer {
  readonly candidate: Candidate;
  /** Undefined where the person is new. */
  readonly known: KnownWorker | undefined;
  readonly numbers: SealedNumbers;
}

/** Writes persons, engagements, contracts and cards of people who are not on the project; gives their numbers. */
export async function engage(
  context: Context,
  projectId: number,
  newcomers: readonly Newcomer[],
): Promise<{ pin: number; workerId: number }[]> {
  const { tx, ids } = context;
  const [last] = await tx.query<{ pin: number }>(
    "select coalesce(max(pin), 0) as pin from engagement where project_id = $1",
    [projectId],
  );
  const firstPin = (last?.pin ?? 0) + 1;
  const people = newcomers.map((one, index) => {
    return { ...one, pin: firstPin + index, workerId: one.known?.workerId ?? ids.next() };
  });
  await writeInTurn(tx, [
    () =>
      workersInsert(
        context,
        people.filter(({ known }) => known === undefined),
      ),
    () => engagementsInsert(context, projectId, people),
    () => {
      const contracts = people.flatMap(({ pin, candidate: { contract: terms } }) =>
        terms === undefined ? [] : [{ pin, contractId: ids.next(), terms }],
      );
      return contractsInsert(context, projectId, contracts);
    },
    () => {
      const cards = people.flatMap(({ pin, candidate: { name, card }, numbers }) => {
        const sealed = numbers.kept?.card;
        if (card === undefined || sealed === undefined) return [];
        return [{ pin, workerName: name, card, reason: null, cardId: ids.next(), sealed }];
      });
      return cardsInsert(context, projectId, cards);
    },
  ]);
  return people.map(({ pin, workerId }) => ({ pin, workerId }));
}

/** An insert of so many rows. */
interface Insert {
  readonly text: string;
  readonly params: readonly unknown[];
  readonly rows: number;
}

/**
 * Every row must go in: what a row refers to is joined, which says no less than a foreign key and takes a quarter of it
 * (the rows that are referred to are never deleted; `registry.references-hold` looks at them all). In a pipeline all
 * inserts are under way at once, and their failure is the transaction's.
 */
async function writeInTurn(tx: Tx, inserts: readonly (() => Insert)[]): Promise<void> {
  for (const makeInsert of inserts) {
    const insert = makeInsert();
    if (insert.rows === 0) continue;
    const written = writeAll(tx, insert);
    tx.trailing(written);
    if (!tx.pipelined) await written;
  }
}

async function writeAll(tx: Tx, { text, params, rows }: Insert): Promise<void> {
  const inserted = await tx.execute(text, params);
  assert(inserted === rows, `${inserted} of ${rows} rows refer to what is there`);
}

type Numbered = Newcomer & { readonly pin: number; readonly workerId: number };

function engagementsInsert({ today, now, actor }: Context, projectId: number, people: readonly Numbered[]): Insert {
  const column = <T>(of: (one: Candidate) => T) => people.map(({ candidate }) => of(candidate));
  return {
    text: `insert into engagement (project_id, pin, worker_id, worker_name, company_id, crew_id, trade, registered_on,
       entered_on, birth_month, sex, recorded_at, recorded_by)
     select $1, row.pin, row.worker_id, row.name, row.company_id, row.crew_id, row.trade, $2, row.entered_on,
       row.birth_month, row.sex, $3, $4
     from unnest($5::int4[], $6::int8[], $7::text[], $8::int8[], $9::int8[], $10::text[], $11::date[], $12::text[],
       $13::text[]) as row (pin, worker_id, name, company_id, crew_id, trade, entered_on, birth_month, sex)
     join crew c on c.project_id = $1 and c.crew_id = row.crew_id and c.company_id = row.company_id`,
    params: [
      projectId,
      today,
      now,
      actor.userId,
      people.map(({ pin }) => pin),
      people.map(({ workerId }) => workerId),
      column((one) => one.name),
      column((one) => one.companyId),
      column((one) => one.crewId),
      column((one) => one.trade),
      column((one) => one.enteredOn ?? null),
      column((one) => one.birthday?.slice(0, 7) ?? null),
      column((one) => one.sex ?? null),
    ],
    rows: people.length,
  };
}

function workersInsert({ now, actor }: Context, people: readonly Numbered[]): Insert {
  const column = <T>(of: (one: Candidate) => T) => people.map(({ candidate }) => of(candidate));
  return {
    text: `insert into worker (worker_id, document_type, document_lookup, document_sealed, document_tail, name, sex,
       birthday, ethnic_group, phone, recorded_at, recorded_by)
     select row.worker_id, row.document_type, decode(row.lookup, 'hex'), decode(row.sealed, 'hex'), row.tail, row.name,
       row.sex, row.birthday, row.ethnic_group, row.phone, $11, $12
     from unnest($1::int8[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[],
       $9::text[], $10::text[])
       as row (worker_id, document_type, lookup, sealed, tail, name, sex, birthday, ethnic_group, phone)`,
    params: [
      people.map(({ workerId }) => workerId),
      column((one) => one.documentType),
      people.map(({ numbers }) => numbers.lookup),
      people.map(({ numbers }) => present(numbers.kept, "sealed numbers, which a dry run has not").document),
      column((one) => one.documentNumber.slice(-4)),
      column((one) => one.name),
      column((one) => one.sex ?? null),
      column((one) => one.birthday ?? null),
      column((one) => one.ethnicGroup ?? null),
      column((one) => one.phone ?? null),
      now,
      actor.userId,
    ],
    rows: people.length,
  };
}

/** Rows come in the order of their numbers: without the range the whole project would be gone through each time. */
function engaged(fromPin: string, toPin: string): string {
  return `select from engagement e
       where e.project_id = $1 and e.pin = row.pin and e.pin between ${fromPin} and ${toPin}`;
}

interface NewContract {
  readonly pin: number;
  readonly contractId: number;
  readonly terms: ContractTerms;
}

export async function insertContract(
  context: Context,
  projectId: number,
  contract: { readonly pin: number; readonly terms: ContractTerms },
): Promise<number> {
  const contractId = context.ids.next();
  await writeAll(context.tx, contractsInsert(context, projectId, [{ ...contract, contractId }]));
  return contractId;
}

function contractsInsert({ now, actor }: Context, projectId: number, contracts: readonly NewContract[]): Insert {
  const column = <T>(of: (terms: ContractTerms) => T) => contracts.map(({ terms }) => of(terms));
  return {
    text: `insert into labour_contract (project_id, pin, contract_id, kind, signed_on, from_day, to_day, pay_scheme,
       rate_fen, pay_method, payday_date, piece_rate_fen, recorded_at, recorded_by)
     select $1, row.*, $12, $13 from unnest($2::int4[], $3::int8[], $4::text[], $5::date[], $6::date[], $7::date[],
       $8::text[], $9::int8[], $10::text[], $11::int4[], $14::int8[]) as row (pin, contract_id, kind, signed_on,
       from_day, to_day, pay_scheme, rate_fen, pay_method, payday_date, piece_rate_fen)
     where exists (${engaged("$15::int4", "$16::int4")})`,
    params: [
      projectId,
      contracts.map(({ pin }) => pin),
      contracts.map(({ contractId }) => contractId),
      column((terms) => terms.kind),
      column((terms) => terms.signedOn),
      column((terms) => terms.fromDay),
      column((terms) => terms.toDay ?? null),
      column((terms) => terms.payScheme),
      column((terms) => terms.rateFen),
      column((terms) => terms.payMethod ?? null),
      column((terms) => terms.paydayDate ?? null),
      now,
      actor.userId,
      column((terms) => terms.pieceRateFen ?? null),
      contracts[0]?.pin,
      contracts.at(-1)?.pin,
    ],
    rows: contracts.length,
  };
}

interface NewCard {
  readonly pin: number;
  readonly workerName: string;
  readonly card: CardDetails;
  readonly reason: string | null;
}

export async function insertCard(context: Context, projectId: number, card: NewCard): Promise<number> {
  const { tx, ids, vault } = context;
  const cardId = ids.next();
  const sealed = vault.seal(card.card.cardNumber).toString("hex");
  await writeAll(tx, cardsInsert(context, projectId, [{ ...card, cardId, sealed }]));
  return cardId;
}

interface SealedCard extends NewCard {
  readonly cardId: number;
  readonly sealed: string;
}

function cardsInsert({ now, actor }: Context, projectId: number, cards: readonly SealedCard[]): Insert {
  return {
    text: `insert into pay_card (project_id, pin, card_id, bank_code, bank_name, card_sealed, card_tail, holder_name,
       holder_is_worker, reason, recorded_at, recorded_by)
     select $1, row.pin, row.card_id, row.bank_code, row.bank_name, decode(row.sealed, 'hex'), row.card_tail,
       row.holder_name, row.holder_is_worker, row.reason, $11, $12
     from unnest($2::int4[], $3::int8[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bool[],
       $10::text[]) as row (pin, card_id, bank_code, bank_name, sealed, card_tail, holder_name, holder_is_worker,
       reason)
     where exists (${engaged("$13::int4", "$14::int4")})`,
    params: [
      projectId,
      cards.map(({ pin }) => pin),
      cards.map(({ cardId }) => cardId),
      cards.map(({ card }) => card.bankCode),
      cards.map(({ card }) => card.bankName),
      cards.map(({ sealed }) => sealed),
      cards.map(({ card }) => card.cardNumber.slice(-4)),
      cards.map(({ card }) => card.holderName),
      cards.map(({ card, workerName }) => isOwnCard(card.holderName, workerName)),
      cards.map(({ reason }) => reason),
      now,
      actor.userId,
      cards[0]?.pin,
      cards.at(-1)?.pin,
    ],
    rows: cards.length,
  };
}

export interface Engagement {
  readonly pin: number;
  readonly workerId: number;
  readonly workerName: string;
  readonly companyId: number;
  readonly registeredOn: Day;
  readonly enteredOn: Day | null;
  readonly exitedOn: Day | null;
  readonly firstWorkedOn: Day | null;
}

export async function findEngagement(tx: Tx, projectId: number, pin: number): Promise<Engagement | undefined> {
  const [row] = await tx.query<Engagement>(
    `select pin, worker_id as "workerId", worker_name as "workerName", company_id as "companyId",
       registered_on as "registeredOn", entered_on as "enteredOn", exited_on as "exitedOn",
       (select min(day) from worker_day d where d.project_id = e.project_id and d.pin = e.pin) as "firstWorkedOn"
     from engagement e where project_id = $1 and pin = $2`,
    [projectId, pin],
  );
  return row;
}

export async function setExit(tx: Tx, projectId: number, pin: number, exitedOn: Day): Promise<void> {
  await tx.execute("update engagement set exited_on = $3 where project_id = $1 and pin = $2", [
    projectId,
    pin,
    exitedOn,
  ]);
}

type Person = OutputOf<typeof contract.listPeople>["people"][number];
type PeopleFilter = InputOf<typeof contract.listPeople>;

/** `onlyCompany`: what a subcontractor sees is its own people. */
export async function listPeople(tx: Tx, filter: PeopleFilter, onlyCompany: number | undefined) {
  const conditions = [sql`e.project_id = ${filter.projectId}`];
  if (onlyCompany !== undefined) conditions.push(sql`e.company_id = ${onlyCompany}`);
  if (filter.companyId !== undefined) conditions.push(sql`e.company_id = ${filter.companyId}`);
  if (filter.present === true) conditions.push(sql`e.exited_on is null`);
  if (filter.present === false) conditions.push(sql`e.exited_on is not null`);
  const search = filter.search?.trim() ?? "";
  if (search !== "") {
    conditions.push(sql`(strpos(e.worker_name, ${search}) > 0 or e.pin::text = ${search}
      or w.document_tail = upper(${search}))`);
  }
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<Person>`
    select e.pin, e.worker_id as "workerId", e.worker_name as name, w.document_type as "documentType",
      w.document_tail as "documentTail", e.company_id as "companyId", c.name as "companyName", crew.name as "crewName",
      e.trade, e.registered_on as "registeredOn", e.entered_on as "enteredOn", worked.first_day as "firstWorkedOn",
      e.exited_on as "exitedOn", terms.kind as "contractKind", terms.signed_on as "contractSignedOn",
      terms.pay_scheme as "payScheme", terms.rate_fen as "rateFen", card.card_tail as "cardTail",
      card.holder_is_worker as "cardHolderIsWorker"
    from engagement e
    join worker w using (worker_id)
    join company c on c.company_id = e.company_id
    join crew on crew.project_id = e.project_id and crew.crew_id = e.crew_id
    left join lateral (select k.kind, k.signed_on, k.pay_scheme, k.rate_fen from labour_contract k
      where k.project_id = e.project_id and k.pin = e.pin
      order by k.from_day desc, k.contract_id desc limit 1) terms on true
    left join lateral (select k.card_tail, k.holder_is_worker from pay_card k
      where k.project_id = e.project_id and k.pin = e.pin order by k.card_id desc limit 1) card on true
    left join lateral (select min(d.day) as first_day from worker_day d
      where d.project_id = e.project_id and d.pin = e.pin) worked on true
    where ${where} order by e.pin limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*) as n from engagement e join worker w using (worker_id)
    where ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, people: rows };
}
