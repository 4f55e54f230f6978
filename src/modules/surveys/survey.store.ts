import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { AGREED_BY } from "./complaint.contract.ts";
import type { Counts } from "./rates.ts";
import type * as contract from "./survey.contract.ts";

interface RoundFilter {
  readonly regionCode?: string | undefined;
  readonly projectId?: number | undefined;
  readonly month?: Month | undefined;
  readonly open?: boolean | undefined;
}

export interface RoundRow extends Counts {
  readonly roundId: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly month: Month;
  readonly payday: Day;
  readonly openedOn: Day;
  readonly closesOn: Day;
  readonly isOpen: boolean;
  readonly late: number;
  readonly openTasks: number;
  readonly frameSize: number;
  readonly withoutPhone: number;
}

function matching(actor: Actor, filter: RoundFilter, today: Day): RawBuilder<boolean> {
  const { regionCode, projectId = null, month = null, open = null } = filter;
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  return sql`(${visibleProjects(actor)} and p.region_code like ${`${area}%`}
    and (${projectId}::int8 is null or r.project_id = ${projectId}::int8)
    and (${month}::text is null or r.month = ${month}::text)
    and (${open}::boolean is null or (r.closes_on >= ${today}::date) = ${open}::boolean))`;
}

/** What came back of each round. Counts of asks, so a changed answer is one. */
const COUNTS = sql`lateral (
  select count(*)::int4 as asked, count(*) filter (where m.state = 'delivered')::int4 as delivered,
    count(c.ask_id)::int4 as answered, count(*) filter (where c.said = 'not-in-full')::int4 as "notInFull",
    count(*) filter (where c.mismatched)::int4 as mismatched,
    count(*) filter (where exists (select from survey_answer l where l.ask_id = a.ask_id and l.is_late))::int4 as late,
    count(*) filter (where c.mismatched and not exists (select from survey_look k
      where k.ask_id = a.ask_id and k.answer_id = c.answer_id))::int4 as "openTasks"
  from survey_ask a join outbox_message m on m.message_id = a.message_id
  left join survey_counted c on c.ask_id = a.ask_id where a.round_id = r.round_id) n`;

const ORDERS = {
  newest: sql`r.opened_on desc, r.round_id desc`,
  response: sql`n.answered::float8 / nullif(n.asked, 0) desc nulls last, r.round_id desc`,
  "not-in-full": sql`n."notInFull"::float8 / nullif(n.answered, 0) desc nulls last, r.round_id desc`,
  mismatch: sql`n.mismatched::float8 / nullif(n.answered, 0) desc nulls last, r.round_id desc`,
} as const;

export async function rounds(
  tx: Tx,
  actor: Actor,
  filter: RoundFilter,
  today: Day,
  page: { readonly sort?: keyof typeof ORDERS; readonly limit?: number; readonly offset?: number } = {},
): Promise<RoundRow[]> {
  const { sort = "newest", limit = null, offset = 0 } = page;
  const { rows } = await sql<RoundRow>`select r.round_id as "roundId", r.project_id as "projectId",
      p.name as "projectName", p.region_code as "regionCode", r.month, r.payday, r.opened_on as "openedOn",
      r.closes_on as "closesOn", r.closes_on >= ${today}::date as "isOpen", n.*,
      cardinality(r.frame)::int4 as "frameSize", r.without_phone as "withoutPhone"
    from survey_round r join project p on p.project_id = r.project_id cross join ${COUNTS}
    where ${matching(actor, filter, today)}
    order by ${ORDERS[sort]} limit ${limit}::int8 offset ${offset}`.execute(tx.kysely);
  return rows;
}

export async function countRounds(tx: Tx, actor: Actor, filter: RoundFilter, today: Day): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int4 as total
    from survey_round r join project p on p.project_id = r.project_id
    where ${matching(actor, filter, today)}`.execute(tx.kysely);
  return rows[0]?.total ?? 0;
}

export interface RoundDetail {
  readonly roundId: number;
  readonly seed: string;
  readonly onSheet: number;
  readonly withoutPhone: number;
  readonly askedLately: number;
  readonly frame: readonly number[];
  readonly sampleSize: number;
}

export async function roundDetail(tx: Tx, projectId: number, roundId: number): Promise<RoundDetail | undefined> {
  const [row] = await tx.query<RoundDetail>(
    `select round_id as "roundId", seed, on_sheet as "onSheet", without_phone as "withoutPhone",
       asked_lately as "askedLately", frame, sample_size as "sampleSize"
     from survey_round where project_id = $1 and round_id = $2`,
    [projectId, roundId],
  );
  return row;
}

type RoundAsk = Omit<OutputOf<typeof contract.getRound>["asks"][number], "counted" | "answers">;

export async function asksOfRound(tx: Tx, roundId: number): Promise<RoundAsk[]> {
  return tx.query<RoundAsk>(
    `select a.ask_id as "askId", a.message_id as "messageId", a.pin, e.worker_name as "workerName", a.phone,
       m.state as "messageState"
     from survey_ask a join outbox_message m on m.message_id = a.message_id
     join engagement e on e.project_id = a.project_id and e.pin = a.pin
     where a.round_id = $1 order by a.pin`,
    [roundId],
  );
}

type Answer = OutputOf<typeof contract.getRound>["asks"][number]["answers"][number];

/** Answers of a round's asks in the order in which they came. */
export async function answersOfRound(
  tx: Tx,
  roundId: number,
): Promise<(Answer & { readonly askId: number; readonly counts: boolean })[]> {
  return tx.query(
    `select s.ask_id as "askId", s.said, s.words, s.channel, s.answered_on as "answeredOn", s.is_late as "isLate",
       s.records_owed_fen as "recordsOwedFen", s.recorded_by_name as "recordedByName", c.answer_id is not null as counts
     from survey_ask a join survey_answer s on s.ask_id = a.ask_id
     left join survey_counted c on c.ask_id = a.ask_id and c.answer_id = s.answer_id
     where a.round_id = $1 order by s.answer_id`,
    [roundId],
  );
}

type MismatchFilter = InputOf<typeof contract.listMismatches>;
type MismatchRow = Omit<OutputOf<typeof contract.listMismatches>["mismatches"][number], "owedNowFen" | "look"> & {
  readonly workerId: number;
  readonly answerId: number;
};

const LOOKED = sql`exists (select from survey_look k where k.ask_id = a.ask_id and k.answer_id = c.answer_id)`;

function mismatched(actor: Actor, filter: Partial<MismatchFilter>) {
  const { regionCode } = filter;
  const [projectId, kind] = [filter.projectId ?? null, filter.kind ?? null];
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  return sql`survey_counted c join survey_ask a on a.ask_id = c.ask_id
    join survey_round r on r.round_id = a.round_id join project p on p.project_id = a.project_id
    where c.mismatched and ${visibleProjects(actor)} and p.region_code like ${`${area}%`}
      and (${projectId}::int8 is null or a.project_id = ${projectId}::int8)
      and (${kind}::text is null or (c.said = 'not-in-full') = (${kind}::text = 'records-say-paid'))`;
}

export async function countMismatches(tx: Tx, actor: Actor, filter: Partial<MismatchFilter>) {
  const { rows } = await sql<{ all: number; open: number }>`select count(*)::int4 as "all",
    count(*) filter (where not ${LOOKED})::int4 as open from ${mismatched(actor, filter)}`.execute(tx.kysely);
  return rows[0] ?? { all: 0, open: 0 };
}

/** Those that nobody has looked at first; of them those whose worker says that he was not paid. */
export async function mismatches(tx: Tx, actor: Actor, filter: MismatchFilter): Promise<MismatchRow[]> {
  const { state = null, limit, offset } = filter;
  const { rows } =
    await sql<MismatchRow>`select a.ask_id as "askId", a.message_id as "messageId", a.worker_id as "workerId",
      a.round_id as "roundId", a.project_id as "projectId", p.name as "projectName", r.month, a.pin, c.words, c.channel,
      (select e.worker_name from engagement e where e.project_id = a.project_id and e.pin = a.pin) as "workerName",
      case when c.said = 'not-in-full' then 'records-say-paid' else 'records-say-unpaid' end as kind,
      case when ${LOOKED} then 'looked-at' else 'open' end as state, c.answer_id as "answerId",
      c.answered_on as "answeredOn", c.records_owed_fen as "recordsOwedFen",
      (select f.finding_id from finding f join wage_line l on l.project_id = f.project_id and l.line_id = f.line_id
        where f.project_id = a.project_id and f.rule_id = ${UNPAID_WAGES_RULE} and f.closed_on is null
          and l.month = r.month and l.pin = a.pin order by f.finding_id limit 1) as "findingId"
    from ${mismatched(actor, filter)}
      and (${state}::text is null or ${LOOKED} = (${state}::text = 'looked-at'))
    order by ${LOOKED}, c.said <> 'not-in-full', c.answered_on desc, a.ask_id
    limit ${limit} offset ${offset}`.execute(tx.kysely);
  return rows;
}

export interface Look {
  readonly askId: number;
  readonly answerId: number;
  readonly result: (typeof contract.LOOK_RESULTS)[number];
  readonly note: string;
  readonly lookedOn: Day;
  readonly byName: string;
  /** The complaint that the worker agreed to. */
  readonly complaintId: number | null;
}

/** When and how a worker agreed to a complaint. */
interface Agreement {
  readonly complaintId: number;
  readonly agreedOn: Day;
  readonly agreedBy: (typeof AGREED_BY)[number];
}

/** The newest look at each of these asks. */
export async function looksAt(tx: Tx, askIds: readonly number[]): Promise<Look[]> {
  return tx.query<Look>(
    `select distinct on (ask_id) ask_id as "askId", answer_id as "answerId", result, note, looked_on as "lookedOn",
       recorded_by_name as "byName", complaint_id as "complaintId"
     from survey_look where ask_id = any($1::int8[]) order by ask_id, look_id desc`,
    [askIds],
  );
}

export async function insertLook(
  { tx, ids, now, today, actor }: Context,
  one: Pick<Look, "askId" | "answerId" | "result" | "note"> & Partial<Agreement>,
): Promise<number> {
  const lookId = ids.next();
  await tx.execute(
    `insert into survey_look (look_id, ask_id, answer_id, result, note, looked_on, recorded_at, recorded_by,
       recorded_by_name, complaint_id, agreed_on, agreed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[lookId, one.askId, one.answerId, one.result, one.note, today, now, actor.userId, actor.name],
      ...[one.complaintId ?? null, one.agreedOn ?? null, one.agreedBy ?? null],
    ],
  );
  return lookId;
}

export interface Mismatch {
  readonly answerId: number;
  readonly answeredOn: Day;
  readonly kind: "records-say-paid" | "records-say-unpaid";
  readonly recordsOwedFen: Fen;
}

/** The answer that counts, where the records do not agree with it. Two who act on it do so one after the other. */
export async function holdMismatch(tx: Tx, askId: number): Promise<Mismatch | undefined> {
  await tx.query("select 1 from survey_ask where ask_id = $1 for update", [askId]);
  const [row] = await tx.query<Mismatch>(
    `select answer_id as "answerId", answered_on as "answeredOn", records_owed_fen as "recordsOwedFen",
       case said when 'in-full' then 'records-say-unpaid' else 'records-say-paid' end as kind
     from survey_counted where ask_id = $1 and mismatched`,
    [askId],
  );
  return row;
}

export async function complaintOfAnswer(tx: Tx, answerId: number): Promise<number | undefined> {
  const [row] = await tx.query<{ complaintId: number }>(
    `select complaint_id as "complaintId" from survey_look where answer_id = $1 and complaint_id is not null`,
    [answerId],
  );
  return row?.complaintId;
}
