import type { Day } from "../../kernel/day.ts";

const BETWEEN = { from: "2020-10-01", until: "2020-12-31" };

/** For tests: the figures of one site for the last quarter of 2020 again, by loops over its rows. */
export async function rawOf(
  query: <Row extends object>(text: string, params: readonly unknown[]) => Promise<Row[]>,
  projectId: number,
) {
  const rows = <Row extends object>(text: string) => query<Row>(text, [projectId]);
  const lines = await rows<{ lineId: number; pin: number; month: string; dueOn: Day; net: number }>(
    `select line_id as "lineId", pin, month, due_on as "dueOn", net_fen as net from wage_line where project_id = $1`,
  );
  const payments = await rows<{
    lineId: number;
    amount: number;
    settledOn: Day | null;
    endedOn: Day | null;
    state: string;
  }>(
    `select line_id as "lineId", amount_fen as amount, settled_on as "settledOn", ended_on as "endedOn", state
     from payment where project_id = $1`,
  );
  const kept = payments.filter(({ state }) => state === "settled");
  const reached = (lineId: number, by: string) =>
    kept
      .filter((one) => one.lineId === lineId && (one.settledOn ?? "9") <= by)
      .reduce((sum, one) => sum + one.amount, 0);
  const due = lines.filter(({ dueOn }) => dueOn >= BETWEEN.from && dueOn <= BETWEEN.until);
  const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
  const people = await rows<{ pin: number; registeredOn: Day; enteredOn: Day; contracts: number }>(
    `select e.pin, e.registered_on as "registeredOn", e.entered_on as "enteredOn", (select count(*)::int4
       from labour_contract c where c.project_id = e.project_id and c.pin = e.pin) as contracts
     from engagement e where project_id = $1`,
  );
  const instalments = await rows<{ dueOn: Day; amount: number }>(
    `select due_on as "dueOn", amount_fen as amount from labour_cost_due where project_id = $1 order by due_on`,
  );
  const booked = await rows<{ on: Day; amount: number }>(
    `select booked_on as on, amount_fen as amount from account_entry where project_id = $1 and kind = 'transfer'`,
  );
  const onTime = instalments
    .map((one, i) => ({ ...one, agreed: total(instalments.slice(0, i + 1).map(({ amount }) => amount)) }))
    .filter(({ dueOn }) => dueOn >= BETWEEN.from && dueOn <= BETWEEN.until)
    .map(({ dueOn, agreed }) => total(booked.filter(({ on }) => on <= dueOn).map(({ amount }) => amount)) >= agreed);
  const worked = new Set(
    (
      await rows<{ month: string }>(`select to_char(day, 'YYYY-MM') as month from worker_day where project_id = $1`)
    ).map(({ month }) => month),
  );
  const months = ["2020-10", "2020-11", "2020-12"];
  const owed = lines
    .filter(({ dueOn }) => dueOn < BETWEEN.until)
    .map((one) => one.net - reached(one.lineId, BETWEEN.until));
  // At the end of the cut-off the money of the first one had not come back: it is none of the stock.
  const atCutOff = lines.map(({ lineId, net }) => {
    const had = payments.filter((one) => one.lineId === lineId && (one.settledOn ?? "9") <= "2020-12-16");
    return { lineId, stock: net - total(had.map(({ amount }) => amount)) };
  });
  const stock = atCutOff.filter((one) => one.stock > 0);
  return {
    saidInFull: await saidInFull(rows),
    paidByPayday: [due.filter(({ lineId, dueOn, net }) => reached(lineId, dueOn) >= net).length, due.length],
    paidAmount: [
      total(due.map((one) => Math.min(one.net, reached(one.lineId, one.dueOn)))),
      total(due.map(({ net }) => net)),
    ],
    arrears: [total(owed), people.length],
    throughAccount: [total(kept.map(({ amount }) => amount)), total(kept.map(({ amount }) => amount))],
    transfers: [onTime.filter(Boolean).length, onTime.length],
    coverage: [months.filter((month) => worked.has(month)).length, 3],
    registered: [people.filter((one) => one.contracts > 0 && one.registeredOn <= one.enteredOn).length, people.length],
    campaign: [
      total(stock.map((one) => Math.min(one.stock, reached(one.lineId, BETWEEN.until)))),
      total(stock.map((one) => one.stock)),
    ],
  };
}

/** Rounds that closed in the quarter and before its last day; those with fewer than five answers together. */
async function saidInFull(rows: <Row extends object>(text: string) => Promise<Row[]>): Promise<[number, number]> {
  const asks = await rows<{ roundId: number; askId: number; closesOn: Day }>(
    `select round_id as "roundId", a.ask_id as "askId", r.closes_on as "closesOn"
     from survey_ask a join survey_round r using (round_id) where a.project_id = $1`,
  );
  const answers = await rows<{ askId: number; said: string; isLate: boolean }>(
    `select s.ask_id as "askId", s.said, s.is_late as "isLate" from survey_answer s join survey_ask a using (ask_id)
     where a.project_id = $1 and s.recorded_at < '2020-12-31T16:00:00Z' order by s.answer_id`,
  );
  const closed = asks.filter(({ closesOn }) => closesOn >= BETWEEN.from && closesOn < BETWEEN.until);
  const [sum, few] = [[0, 0] as [number, number], [0, 0] as [number, number]];
  for (const group of Map.groupBy(closed, ({ roundId }) => roundId).values()) {
    const said = group.flatMap(
      ({ askId }) => answers.findLast((one) => one.askId === askId && !one.isLate)?.said ?? [],
    );
    const into = said.length >= 5 ? sum : few;
    into[0] += said.filter((one) => one === "in-full").length;
    into[1] += said.length;
  }
  return few[1] >= 5 ? [sum[0] + few[0], sum[1] + few[1]] : sum;
}
