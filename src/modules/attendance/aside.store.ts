import { sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { decideAside, listAside } from "./attendance.contract.ts";

export interface AsideRow {
  readonly asideId: number;
  readonly deviceSerial: string;
  readonly reason: string;
  readonly pin: string | null;
  readonly punchedAt: Instant | null;
  readonly receivedAt: Instant;
  readonly raw: Buffer;
  readonly state: "open" | "counted" | "dismissed";
  readonly decisionReason: string | null;
}

/** `onlyCompany`: a subcontractor sees the lines whose PIN is one of its own people. */
export async function listLines(
  tx: Tx,
  filter: InputOf<typeof listAside>,
  onlyCompany: number | undefined,
): Promise<{ total: number; lines: AsideRow[] }> {
  const own =
    onlyCompany === undefined
      ? sql`true`
      : sql`exists (select from engagement e where e.project_id = ${filter.projectId}
          and e.pin::text = ltrim(a.pin, '0') and e.company_id = ${onlyCompany})`;
  const where = sql`a.project_id = ${filter.projectId} and a.state = ${filter.state} and ${own}`;
  const { rows } = await sql<AsideRow>`
    select a.aside_id as "asideId", d.serial as "deviceSerial", a.reason, a.pin, a.punched_at as "punchedAt",
      a.received_at as "receivedAt", a.raw, a.state, a.decision_reason as "decisionReason"
    from punch_aside a join device d on d.device_id = a.device_id
    where ${where} order by a.received_at desc, a.aside_id limit ${filter.limit} offset ${filter.offset}`.execute(
    tx.kysely,
  );
  const counted = await sql<{ n: number }>`select count(*) as n from punch_aside a where ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, lines: rows };
}

export interface AsideToDecide {
  readonly asideId: number;
  readonly deviceId: number;
  readonly uploadId: number;
  readonly lineNo: number;
  readonly reason: string;
  readonly pin: string | null;
  readonly punchedAt: Instant | null;
  readonly state: "open" | "counted" | "dismissed";
}

/** Locked: two people deciding about the same line take turns. */
export async function lockLine(tx: Tx, projectId: number, asideId: number): Promise<AsideToDecide | undefined> {
  const [row] = await tx.query<AsideToDecide>(
    `select aside_id as "asideId", device_id as "deviceId", upload_id as "uploadId", line_no as "lineNo", reason, pin,
       punched_at as "punchedAt", state
     from punch_aside where aside_id = $1 and project_id = $2 for update`,
    [asideId, projectId],
  );
  return row;
}

export async function saveDecision(
  { tx, actor, now }: Context,
  { asideId, decision, reason }: InputOf<typeof decideAside>,
): Promise<void> {
  await tx.execute(
    `update punch_aside set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5 where aside_id = $1`,
    [asideId, decision === "count" ? "counted" : "dismissed", actor.userId, now, reason],
  );
}
