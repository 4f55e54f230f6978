import { transact } from "../src/db/transact.ts";
import type { PunchLine } from "../src/devices/zkteco-push/attlog-write.ts";
import { SHANGHAI_OFFSET } from "../src/devices/zkteco-push/local-time.ts";
import { msOf } from "../src/kernel/clock.ts";
import { checkInvariants } from "../src/modules/evidence/check.contract.ts";
import { recomputeProject } from "../src/modules/evidence/recompute.store.ts";
import { AdvanceModel, added, earned, type PaidModel, workedDays } from "./model.ts";
import type { Engaged, Site } from "./site.ts";
import type { World } from "./world.ts";

/** What the product says differently from the story. Empty: all is well. */
export type Differences = string[];

/** Local seconds of the product's instants. */
const LOCAL_SECONDS = `(extract(epoch from punched_at)::int8 + ${SHANGHAI_OFFSET})`;

/** Every row that a clock was told OK for is a punch, once; and there is no punch that no clock has made. */
export async function comparePunches(world: World, site: Site): Promise<Differences> {
  const differences: Differences = [];
  const byPin = new Map([...site.people.values()].map((one): [string, Engaged] => [String(one.pin), one]));
  const [acknowledged, made] = [new Set<string>(), new Set<string>()];
  const now = msOf(world.clock.now()) / 1000 + SHANGHAI_OFFSET;
  let aside = 0;
  for (const { device } of site.clocks) {
    for (const [index, punch] of device.log.entries()) {
      if (!counts(punch, byPin, now)) {
        aside += index < device.acknowledged ? 1 : 0;
        continue;
      }
      const key = `${punch.pin} ${punch.localSeconds}`;
      made.add(key);
      if (index < device.acknowledged) acknowledged.add(key);
    }
  }
  const { stored, kept } = await transact(world.host.db, async (tx) => ({
    stored: await tx.query<{ key: string }>(
      `select pin || ' ' || ${LOCAL_SECONDS} as key from punch where project_id = $1 and not by_hand`,
      [site.projectId],
    ),
    kept: await tx.query<{ count: number }>(
      `select count(*)::int as count from punch_aside a join device d using (device_id)
       where d.project_id = $1 and a.reason in ('unknown-pin', 'in-the-future')`,
      [site.projectId],
    ),
  }));
  const found = new Set(stored.map(({ key }) => key));
  for (const key of acknowledged) if (!found.has(key)) differences.push(`acknowledged and lost: punch ${key}`);
  for (const key of found) if (!made.has(key)) differences.push(`nobody made punch ${key}`);
  if ((kept[0]?.count ?? 0) < aside) differences.push(`${aside} acknowledged lines aside, ${kept[0]?.count} kept`);
  return differences;
}

function counts(punch: PunchLine, byPin: ReadonlyMap<string, Engaged>, now: number): boolean {
  return byPin.has(punch.pin) && punch.localSeconds <= now;
}

interface LineRow {
  readonly line_id: number;
  readonly pin: number;
  readonly month: string;
  readonly kind: "month" | "advance" | "leaver";
  readonly attendance_fen: number;
  readonly advance_fen: number;
  readonly net_fen: number;
  readonly approved: boolean;
  readonly answer: string;
  readonly owed_fen: number;
}

/** Worker-days, what they earn, and what is still owed of it, by the model and by the ledger. */
export async function compareWages(world: World, site: Site, paid: PaidModel): Promise<Differences> {
  const differences: Differences = [];
  const now = msOf(world.clock.now()) / 1000 + SHANGHAI_OFFSET;
  const { days, lines } = await transact(world.host.db, async (tx) => ({
    days: await tx.query<{ key: string; first: number; last: number }>(
      `select pin || ' ' || day as key, extract(epoch from first_in)::int8 + ${SHANGHAI_OFFSET} as first,
              extract(epoch from last_out)::int8 + ${SHANGHAI_OFFSET} as last
       from worker_day where project_id = $1`,
      [site.projectId],
    ),
    lines: await tx.query<LineRow>(
      `select l.line_id, l.pin, l.month, s.kind, l.attendance_fen, l.advance_fen, l.net_fen,
              s.state = 'approved' as approved, concat_ws(' ', l.confirmation, l.answer_channel) as answer,
              coalesce((select -sum(p.amount_fen) from posting p where p.project_id = l.project_id
                  and p.line_id = l.line_id and p.account in ('wages-payable', 'payments-in-transit')), 0)::int8
                as owed_fen
       from wage_line l join wage_sheet s using (project_id, sheet_id) where l.project_id = $1
       order by l.month, l.line_id`,
      [site.projectId],
    ),
  }));
  const found = new Map(days.map((one) => [one.key, `${one.first}-${one.last}`]));
  const byPin = modelDays(site, now);
  let expected = 0;
  for (const [pin, worked] of byPin) {
    for (const [day, { first, last }] of worked) {
      expected += 1;
      const told = found.get(`${pin} ${day}`);
      if (told !== `${first}-${last}`) differences.push(`worker ${pin} on ${day}: ${first}-${last}, stored ${told}`);
    }
  }
  if (expected !== found.size) differences.push(`${expected} worker-days, stored ${found.size}`);
  differences.push(...compareLines(site, lines, byPin, paid));
  return differences;
}

/** Each line by the model: what was earned, what came on top and off, what is still owed, and who said what to it. */
function compareLines(
  site: Site,
  lines: readonly LineRow[],
  days: ReturnType<typeof modelDays>,
  paid: PaidModel,
): Differences {
  const differences: Differences = [];
  const reached = paid.paid();
  const terms = new Map([...site.people.values()].map((one) => [one.pin, one.plan]));
  const advances = new AdvanceModel(site.advances);
  const settled = new Set<string>();
  for (const line of lines) {
    const key = `${line.pin} ${line.month}`;
    const differs = (what: string, due: unknown, found: unknown) => {
      if (due !== found) differences.push(`${key} ${line.kind}: ${what} ${due}, the line says ${found}`);
    };
    const plan = terms.get(line.pin);
    if (plan === undefined) {
      differences.push(`a wage line of nobody: ${key}`);
      continue;
    }
    differs("answered", site.answers.get(line.line_id) ?? "pending", line.answer);
    const owed = line.approved ? line.net_fen - (reached.get(line.line_id) ?? 0) : 0;
    if (owed !== line.owed_fen) differences.push(`${key} is owed ${owed}, the ledger says ${line.owed_fen}`);
    if (line.kind === "advance") {
      // Until it is approved it is nobody's debt, and the story has not noted it.
      if (line.approved) differs("is given", site.advances.get(key), line.net_fen);
      continue;
    }
    if (settled.has(key)) differences.push(`${key} is settled twice`);
    settled.add(key);
    const counted = { pieces: site.pieces.get(key) ?? 0, tasks: site.tasks.get(key) ?? 0 };
    const due = earned(plan, days.get(line.pin) ?? new Map(), line.month, counted);
    differs("earned", due, line.attendance_fen);
    const wage = due + added(plan, site.items.get(key) ?? []) + (site.differences.get(key) ?? 0);
    const taken = advances.settle(line.pin, line.month, wage);
    differs("had in advance", taken, line.advance_fen);
    differs("gets", wage - taken + (site.amended.get(line.line_id) ?? 0), line.net_fen);
  }
  return differences;
}

/** Worker-days from the rows that the clocks have handed over, by number. */
function modelDays(site: Site, now: number) {
  const rows = new Map<number, PunchLine[]>();
  for (const log of [...site.clocks.map(({ device }) => device.log.slice(0, device.acknowledged)), site.handPunches]) {
    for (const punch of log) {
      if (punch.localSeconds > now) continue;
      const of = rows.get(Number(punch.pin)) ?? [];
      of.push(punch);
      rows.set(Number(punch.pin), of);
    }
  }
  return new Map([...site.people.values()].map(({ pin }) => [pin, workedDays(rows.get(pin) ?? [])] as const));
}

/** The ledger's wage account is what the bank's files told, and once all are read, what the bank has. */
export async function compareAccount(world: World, site: Site, paid: PaidModel): Promise<Differences> {
  const [row] = await transact(world.host.db, (tx) =>
    tx.query<{ ledger: number; entries: number }>(
      `select coalesce((select sum(amount_fen) from posting
                where project_id = $1 and account = 'wage-account'), 0)::int8 as ledger,
              coalesce((select sum(amount_fen) from account_entry where project_id = $1), 0)::int8 as entries`,
      [site.projectId],
    ),
  );
  const differences: Differences = [];
  const { ledger = 0, entries = 0 } = row ?? {};
  if (ledger !== paid.balanceFen) differences.push(`wage account ${paid.balanceFen}, the ledger says ${ledger}`);
  if (entries !== paid.balanceFen) differences.push(`wage account ${paid.balanceFen}, its entries say ${entries}`);
  const bank = site.bank.accounts.get(site.plan.account.number);
  const unread = site.fromBank.length + (bank?.unnotified.length ?? 0);
  if (bank !== undefined && unread === 0 && bank.balanceFen !== ledger) {
    differences.push(`the bank has ${bank.balanceFen}, the ledger says ${ledger}`);
  }
  return differences;
}

/** The product's own list of invariants. */
export async function compareInvariants(world: World): Promise<Differences> {
  const { invariants } = await world.call(checkInvariants, world.actor("administrator", "核验"), {});
  return invariants.flatMap(({ id, violations }) => violations.map((one) => `${id}: ${one}`));
}

/** Whatever somebody recorded names a user. */
export async function compareAuthors(world: World): Promise<Differences> {
  const rows = await transact(world.host.db, (tx) =>
    tx.query<{ table: string; count: number }>(
      `select a.table, count(*)::int as count from (
         select 'wage_item' as table, recorded_by as by from wage_item
         union all select 'piece_work', recorded_by from piece_work
         union all select 'sheet_scan', recorded_by from sheet_scan
         union all select 'wage_amendment', proposed_by from wage_amendment
         union all select 'wage_amendment', decided_by from wage_amendment where decided_by is not null
         union all select 'wage_sheet', recorded_by from wage_sheet
         union all select 'entry_decision', decided_by from entry_decision
       ) a where not exists (select from app_user u where u.user_id = a.by) group by a.table`,
    ),
  );
  return rows.map(({ table, count }) => `${count} rows of ${table} were recorded by nobody`);
}

/** Incremental state against state derived from nothing, as of the evening's review. */
export async function compareRecomputed(world: World, { projectId }: Site): Promise<Differences> {
  const { differences } = await transact(world.host.db, (tx) => recomputeProject(tx, projectId, world.clock.today()), {
    readOnly: true,
  });
  return [...differences];
}
