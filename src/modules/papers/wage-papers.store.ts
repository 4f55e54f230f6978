import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { OutsideWay } from "../accounts/outside-payment.ts";

export interface Payee {
  readonly pin: number;
  readonly crew: string;
  readonly documentSealed: Buffer;
  readonly phone: string | null;
  /** Of the newest card. */
  readonly cardTail: string | null;
}

/** Who is behind the engagement numbers. */
export async function payees(tx: Tx, projectId: number, pins: readonly number[]): Promise<Map<number, Payee>> {
  const rows = await tx.query<Payee>(
    `select e.pin, crew.name as crew, w.document_sealed as "documentSealed", w.phone, card.card_tail as "cardTail"
     from engagement e
     join worker w on w.worker_id = e.worker_id
     join crew on crew.project_id = e.project_id and crew.crew_id = e.crew_id
     left join lateral (select k.card_tail from pay_card k
       where k.project_id = e.project_id and k.pin = e.pin
       order by k.recorded_at desc, k.card_id desc limit 1) card on true
     where e.project_id = $1 and e.pin = any($2::int4[])`,
    [projectId, pins],
  );
  return new Map(rows.map((row) => [row.pin, row]));
}

export interface OutsidePaid {
  readonly lineId: number;
  readonly way: OutsideWay;
  readonly amountFen: Fen;
  readonly reference: string | null;
  readonly paidOn: Day;
}

/** What was paid of these lines outside the wage account and is acknowledged or accepted, oldest first. */
export async function outsidePaid(tx: Tx, projectId: number, lineIds: readonly number[]): Promise<OutsidePaid[]> {
  return tx.query<OutsidePaid>(
    `select line_id as "lineId", way, amount_fen as "amountFen", reference, paid_on as "paidOn"
     from outside_payment
     where project_id = $1 and line_id = any($2::int8[]) and state in ('acknowledged', 'accepted')
     order by paid_on, outside_id`,
    [projectId, lineIds],
  );
}

export interface SettledPayment {
  readonly lineId: number;
  readonly pin: number;
  readonly name: string;
  readonly amountFen: Fen;
  readonly endToEndId: string;
  readonly cardTail: string;
  readonly settledOn: Day;
}

/** What the bank has settled and not returned of these lines, in the order of settlement. */
export async function settledPayments(
  tx: Tx,
  projectId: number,
  lineIds: readonly number[],
): Promise<SettledPayment[]> {
  return tx.query<SettledPayment>(
    `select p.line_id as "lineId", p.pin, e.worker_name as name, p.amount_fen as "amountFen",
       p.end_to_end_id as "endToEndId", k.card_tail as "cardTail", p.settled_on as "settledOn"
     from payment p
     join engagement e on e.project_id = p.project_id and e.pin = p.pin
     join pay_card k on k.project_id = p.project_id and k.pin = p.pin and k.card_id = p.card_id
     where p.project_id = $1 and p.line_id = any($2::int8[]) and p.state = 'settled'
     order by p.settled_on, p.pin, p.payment_id`,
    [projectId, lineIds],
  );
}
