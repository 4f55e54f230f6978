import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import type { FilesOf } from "../files/file.store.ts";
import { foldMeasure, type MeasureEvent, type MeasureNow } from "./measure.ts";
import type { BasisKind, Ground, MeasureKind, Office } from "./measure-kinds.contract.ts";

export const MEASURE_FILES: FilesOf = {
  table: "firm_measure_file",
  owner: "measure_id",
  taken: "sent",
  filesMax: 30,
};

export interface StoredMeasure {
  readonly measureId: number;
  readonly measureNumber: string;
  readonly companyId: number;
  readonly kind: MeasureKind;
  readonly ground: Ground;
  readonly office: Office;
  readonly authority: string;
  readonly regionCode: string;
  readonly area: string;
  readonly reason: string;
  readonly article: string | null;
  readonly documentNumber: string | null;
  readonly decidedOn: Day;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly restrictionId: number | null;
  readonly recordedByName: string;
  /** The day that was set when it was recorded; the fold knows the one that holds now. */
  readonly interviewOn: Day | null;
}

/** An interview is set for a day at the opening; later days are steps. The first is kept with the measure's columns. */
const MEASURE = `select measure_id as "measureId", measure_number as "measureNumber", company_id as "companyId", kind,
  ground, office, authority, region_code as "regionCode", area, reason, article, document_number as "documentNumber",
  decided_on as "decidedOn", from_day as "fromDay", to_day as "toDay", restriction_id as "restrictionId",
  recorded_by_name as "recordedByName", planned_on as "interviewOn" from firm_measure`;

export async function measuresOf(tx: Tx, companyId: number): Promise<StoredMeasure[]> {
  return tx.query(`${MEASURE} where company_id = $1 order by decided_on desc, measure_id desc`, [companyId]);
}

/** Steps of one measure are taken one at a time. */
export async function holdMeasure(tx: Tx, companyId: number, measureId: number): Promise<StoredMeasure | undefined> {
  const [row] = await tx.query<StoredMeasure>(`${MEASURE} where measure_id = $1 and company_id = $2 for update`, [
    measureId,
    companyId,
  ]);
  return row;
}

export interface StoredStep extends MeasureEvent {
  readonly measureId: number;
  readonly documentNumber: string | null;
  readonly actorName: string;
}

export async function stepsOf(tx: Tx, measureIds: readonly number[]): Promise<StoredStep[]> {
  return tx.query(
    `select measure_id as "measureId", step_no as "stepNo", kind, on_day as "onDay", promise_no as "promiseNo", text,
       document_number as "documentNumber", acted_on as "actedOn", actor_name as "actorName"
     from firm_measure_step where measure_id = any($1) order by measure_id, step_no`,
    [[...measureIds]],
  );
}

export interface BasisRow {
  readonly measureId: number;
  readonly kind: BasisKind;
  readonly factId: number;
  readonly projectId: number | null;
  readonly label: string;
}

export async function basisOf(tx: Tx, measureIds: readonly number[]): Promise<BasisRow[]> {
  return tx.query(
    `select b.measure_id as "measureId", b.kind, b.fact_id as "factId", b.project_id as "projectId",
       coalesce(f.rule_id, c.case_number, l.decision_number, m.measure_number, '') as label
     from firm_measure_basis b
     left join finding f on b.kind = 'finding' and f.project_id = b.project_id and f.finding_id = b.fact_id
     left join labour_case c on b.kind = 'case' and c.case_id = b.fact_id
     left join dishonesty_listing l on b.kind = 'listing' and l.listing_id = b.fact_id
     left join firm_measure m on b.kind = 'measure' and m.measure_id = b.fact_id
     where b.measure_id = any($1) order by b.measure_id, b.basis_no`,
    [[...measureIds]],
  );
}

export async function filesOf(tx: Tx, measureIds: readonly number[]) {
  return tx.query<{
    measureId: number;
    attachmentNo: number;
    fileName: string;
    mediaType: string;
    bytes: number;
    sha256: string;
  }>(
    `select measure_id as "measureId", attachment_no as "attachmentNo", file_name as "fileName",
       media_type as "mediaType", bytes, encode(digest, 'hex') as sha256
     from firm_measure_file where measure_id = any($1) order by measure_id, attachment_no`,
    [[...measureIds]],
  );
}

/** `count` numbers in a row of a region's register of the year; answers the first. */
export async function nextSerials(tx: Tx, regionCode: string, year: number, count: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into firm_measure_sequence (region_code, year, last) values ($1, $2, $3)
     on conflict (region_code, year) do update set last = firm_measure_sequence.last + excluded.last returning last`,
    [regionCode, year, count],
  );
  return present(row, "a measure's number").last - count + 1;
}

export interface Basis {
  readonly kind: BasisKind;
  readonly factId: number;
  readonly projectId: number | null;
}

export interface NewMeasure extends Omit<StoredMeasure, "recordedByName"> {
  readonly basis: readonly Basis[];
}

/** Inserts measures with the facts that they rest on, a statement for all. */
export async function insertMeasures({ tx, now, actor }: Context, all: readonly NewMeasure[]): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
    const some = all.slice(at, at + ROWS_AT_ONCE);
    const rows = some.map((one) => ({ ...one, basis: undefined, ...columns(foldMeasure(one, [])) }));
    await tx.execute(
      `insert into firm_measure (measure_id, measure_number, company_id, kind, ground, office, authority, region_code,
         area, reason, article, document_number, decided_on, from_day, to_day, restriction_id, planned_on, recorded_at,
         recorded_by, recorded_by_name, state, ended_on, interview_on, promise_due_on, objected)
       select "measureId", "measureNumber", "companyId", kind, ground, office, authority, "regionCode", area, reason,
         article, "documentNumber", "decidedOn", "fromDay", "toDay", "restrictionId", "interviewOn", $2, $3, $4, state,
         "endedOn", "interviewOn", "promiseDueOn", objected
       from jsonb_to_recordset($1::jsonb) as row ("measureId" int8, "measureNumber" text, "companyId" int8, kind text,
         ground text, office text, authority text, "regionCode" text, area text, reason text, article text,
         "documentNumber" text, "decidedOn" date, "fromDay" date, "toDay" date, "restrictionId" int8,
         "interviewOn" date, state text, "endedOn" date, "promiseDueOn" date, objected boolean)`,
      [JSON.stringify(rows), now, actor.userId, actor.name],
    );
    const basis = some.flatMap(({ measureId, basis: facts }) =>
      facts.map((fact, index) => ({ ...fact, measureId, basisNo: index + 1 })),
    );
    await tx.execute(
      `insert into firm_measure_basis (measure_id, basis_no, kind, project_id, fact_id)
       select "measureId", "basisNo", kind, "projectId", "factId" from jsonb_to_recordset($1::jsonb)
         as row ("measureId" int8, "basisNo" int4, kind text, "projectId" int8, "factId" int8)`,
      [JSON.stringify(basis)],
    );
  }
}

const ROWS_AT_ONCE = 500;

function columns({ state, endedOn, interviewOn, promiseDueOn, objected }: MeasureNow) {
  return { state, endedOn, interviewOn, promiseDueOn, objected };
}

export interface NewStep extends MeasureEvent {
  readonly documentNumber: string | null;
}

/** Appends a step and stores what the measure is after it. */
export async function insertStep(
  { tx, now: at, actor }: Context,
  measureId: number,
  step: NewStep,
  after: MeasureNow,
): Promise<void> {
  await tx.execute(
    `insert into firm_measure_step (measure_id, step_no, kind, on_day, promise_no, text, document_number, acted_on,
       recorded_at, actor_id, actor_name, actor_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      measureId,
      step.stepNo,
      step.kind,
      step.onDay,
      step.promiseNo,
      step.text,
      step.documentNumber,
      step.actedOn,
      at,
      actor.userId,
      actor.name,
      actor.role,
    ],
  );
  const { state, endedOn, interviewOn, promiseDueOn, objected } = columns(after);
  await tx.execute(
    `update firm_measure set state = $2, ended_on = $3, interview_on = $4, promise_due_on = $5, objected = $6
     where measure_id = $1`,
    [measureId, state, endedOn, interviewOn, promiseDueOn, objected],
  );
}
