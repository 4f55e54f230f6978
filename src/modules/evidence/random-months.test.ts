import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  assertBooksBalance,
  aThread,
  type BankPayment,
  debitEntry,
  notificationFile,
  type PaidRun,
  returnEntry,
  statusFile,
  type Thread,
  transferEntry,
} from "../../../tools/test-thread.ts";
import type { Implementation } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { type Prng, prng } from "../../kernel/prng.ts";
import { importBankFile } from "../accounts/bank-file.operations.ts";
import { createPayRun, downloadPaymentFile, getPayRun } from "../accounts/pay-run.operations.ts";
import { recordExit } from "../registry/engagement.operations.ts";
import { decideAmendment, proposeAmendment } from "../wages/amendment.operations.ts";
import { draftAdvance, draftMonth, draftSheet } from "../wages/drafting.operations.ts";
import { recordItem, recordPieceWork, withdrawItem } from "../wages/wage-item.operations.ts";
import { ITEM_KINDS } from "../wages/wage-item.ts";
import { adjustLine, confirmLine, disputeLine } from "../wages/wage-line.operations.ts";
import { approveSheet, returnSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { THREAD_INVARIANTS } from "./thread-invariants.store.ts";

const TODAY = day("2020-12-21");
/** November has worker-days; of October and December only what is recorded, and December is not over. */
const MONTHS = ["2020-11", "2020-11", "2020-11", "2020-10", "2020-12"] as const;
const SEEDS = Number(process.env.QINGXIN_RANDOM_MONTHS ?? 4);
const STEPS = 90;

/** What the bank knows, kept apart from the program: what it was ordered, what it paid out and took back. */
interface Bank {
  readonly runs: PaidRun[];
  readonly files: FileValue[];
  readonly bytes: Map<number, string>;
  readonly states: Map<string, "ordered" | "rejected" | "paid" | "back">;
  balanceFen: number;
}

interface Story {
  readonly thread: Thread;
  readonly random: Prng;
  readonly bank: Bank;
  readonly counts: Map<string, number>;
}

/** An operation that may be refused, as its contract says; anything else fails the test. */
async function attempt(story: Story, operation: Implementation, actor: Actor, input: object): Promise<unknown> {
  const outcome = await story.thread.run(operation, actor, { projectId: story.thread.site.projectId, ...input }, TODAY);
  const { name, refusals } = operation.contract;
  if (isRefusal(outcome)) {
    assert.ok(refusals.includes(outcome.refused), `${name}: ${JSON.stringify(outcome)}`);
    count(story, `${name} refused`);
    return undefined;
  }
  count(story, name);
  return outcome;
}

function count({ counts }: Story, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

async function one<Row extends object>({ thread, random }: Story, sql: string): Promise<Row | undefined> {
  const rows = await thread.query<Row>(sql.replaceAll("PROJECT", String(thread.site.projectId)));
  return rows.length === 0 ? undefined : random.pick(rows);
}

const STEP_KINDS: Readonly<Record<string, (story: Story) => Promise<unknown>>> = {
  async item(story) {
    const { random, thread } = story;
    const kind = random.pick(ITEM_KINDS);
    const pin = random.pick(thread.site.pins);
    const { scheme } = thread.site.worker(pin);
    const overtime = kind.startsWith("overtime");
    await attempt(story, recordItem, thread.site.actors.payrollOfficer, {
      pin,
      month: random.pick(MONTHS),
      kind,
      ...(overtime && scheme !== "piece" && { minutes: random.int(1, 900) }),
      ...(overtime && scheme === "piece" && { quantityMilli: random.int(1, 90_000) }),
      ...(!overtime && { amountFen: random.int(1, 120_000) }),
      ...(kind === "deduction-damage" && { agreed: random.chance(0.5) }),
    });
  },
  async withdraw(story) {
    const item = await one<{ itemId: number }>(story, `select item_id as "itemId" from wage_item`);
    if (item !== undefined) {
      await attempt(story, withdrawItem, story.thread.site.actors.payrollOfficer, { ...item, reason: "记错了" });
    }
  },
  async pieces(story) {
    const { random, thread } = story;
    const input = { pin: random.pick(thread.site.pins), month: random.pick(MONTHS), unit: "平方米" };
    const work = { quantityMilli: random.int(1, 99_000), unitPriceFen: random.int(1, 9_000) };
    await attempt(story, recordPieceWork, thread.site.actors.payrollOfficer, { ...input, ...work });
  },
  async leave(story) {
    const { random, thread } = story;
    const exitedOn = `2020-11-${random.int(10, 30)}`;
    await attempt(story, recordExit, thread.site.actors.payrollOfficer, {
      pin: random.pick(thread.site.pins),
      exitedOn,
    });
  },
  async advance(story) {
    const { random, thread } = story;
    const workers = random.shuffle(thread.site.workers);
    const companyId = workers[0]?.companyId;
    const advances = workers
      .filter((worker) => worker.companyId === companyId)
      .slice(0, 2)
      .map(({ pin }) => ({ pin, amountFen: random.int(1, 90_000) }));
    const input = { companyId, month: random.pick(MONTHS), payOn: TODAY, advances };
    await attempt(story, draftAdvance, thread.site.actors.payrollOfficer, input);
  },
  async draftAll(story) {
    await attempt(story, draftMonth, story.thread.site.actors.payrollOfficer, { month: story.random.pick(MONTHS) });
  },
  async leavers(story) {
    const { random, thread } = story;
    const { companyIds, contractorId, actors } = thread.site;
    const companyId = random.pick([...companyIds, contractorId]);
    await attempt(story, draftSheet, actors.payrollOfficer, { companyId, month: random.pick(MONTHS), kind: "leaver" });
  },
  async adjust(story) {
    const line = await one<{ lineId: number }>(story, `select line_id as "lineId" from wage_line`);
    if (line === undefined) return;
    const input = { ...line, grossFen: story.random.int(0, 900_000), reason: "另有约定" };
    await attempt(story, adjustLine, story.thread.site.actors.payrollOfficer, input);
  },
  async submit(story) {
    const sheet = await one<{ sheetId: number }>(story, SHEETS("drafted"));
    if (sheet !== undefined) await attempt(story, submitSheet, story.thread.site.actors.payrollOfficer, sheet);
  },
  async sendBack(story) {
    const sheet = await one<{ sheetId: number }>(story, SHEETS("submitted"));
    const input = { ...sheet, reason: "缺少考勤" };
    if (sheet !== undefined) await attempt(story, returnSheet, story.thread.site.actors.payrollOfficer, input);
  },
  async approve(story) {
    const sheet = await one<{ sheetId: number }>(story, SHEETS("submitted"));
    if (sheet !== undefined) await attempt(story, approveSheet, story.thread.site.actors.payrollOfficer, sheet);
  },
  async answer(story) {
    const line = await one<{ lineId: number; pin: number }>(
      story,
      `select line_id as "lineId", pin from wage_line l
       where exists (select from wage_sheet s where s.sheet_id = l.sheet_id and s.state <> 'drafted')`,
    );
    if (line === undefined) return;
    const actor = story.thread.site.workerActor(line.pin);
    const { lineId } = line;
    if (story.random.chance(0.7)) await attempt(story, confirmLine, actor, { lineId });
    else await attempt(story, disputeLine, actor, { lineId, reason: "少算了" });
  },
  async propose(story) {
    const line = await one<{ lineId: number; gross: number; deduction: number }>(
      story,
      `select line_id as "lineId", gross_fen as gross, deduction_fen as deduction from wage_line l
       where exists (select from wage_sheet s where s.sheet_id = l.sheet_id and s.state <> 'drafted')`,
    );
    if (line === undefined) return;
    const { random, thread } = story;
    const grossFen = Math.max(0, line.gross + random.int(-60_000, 60_000));
    const deductionFen = random.chance(0.3) ? random.int(0, line.deduction) : undefined;
    const input = { lineId: line.lineId, grossFen, deductionFen, reason: "复核后更正" };
    await attempt(story, proposeAmendment, thread.site.actors.payrollOfficer, input);
  },
  async decide(story) {
    const open = await one<{ amendmentId: number }>(
      story,
      `select amendment_id as "amendmentId" from wage_amendment where state = 'proposed'`,
    );
    if (open === undefined) return;
    const approve = story.random.chance(0.8);
    const input = { ...open, approve, reason: approve ? undefined : "没有依据" };
    await attempt(story, decideAmendment, story.thread.site.actors.payrollOfficer, input);
  },
  async transfer(story) {
    const amountFen = story.random.int(1, 6_000_000);
    story.bank.balanceFen += amountFen;
    await tell(story, notificationFile(story.thread, [transferEntry(story.thread, amountFen)]));
  },
  async order(story) {
    const { thread, bank, random } = story;
    const { actors, projectId } = thread.site;
    const sheet = random.chance(0.3) ? await one<{ sheetId: number }>(story, SHEETS("approved")) : undefined;
    const made = await attempt(story, createPayRun, actors.payrollOfficer, { executeOn: TODAY, ...sheet });
    if (made === undefined) return;
    const { runId, messageId } = made as { runId: number; messageId: string };
    const { payments } = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId });
    bank.runs.push({ runId, messageId, payments });
    for (const payment of payments) bank.states.set(payment.endToEndId, "ordered");
    bank.bytes.set(runId, (await thread.done(downloadPaymentFile, actors.bankClerk, { projectId, runId })).base64);
  },
  async reject(story) {
    const { run, payments } = some(story, "ordered");
    if (run === undefined || payments.length === 0) return;
    const listed = payments.map((one) => ({ originalEndToEndId: one.endToEndId, status: "RJCT" as const }));
    mark(story, payments, "rejected");
    await tell(story, statusFile(story.thread, run, { groupStatus: "PART", payments: listed }));
  },
  async book(story) {
    const { payments } = some(story, "ordered");
    if (payments.length === 0) return;
    mark(story, payments, "paid");
    story.bank.balanceFen -= sum(payments);
    await tell(story, notificationFile(story.thread, [debitEntry(story.thread, payments)]));
  },
  async back(story) {
    const { payments } = some(story, "paid");
    if (payments.length === 0) return;
    mark(story, payments, "back");
    story.bank.balanceFen += sum(payments);
    const entries = payments.map((one) => returnEntry(story.thread, one));
    await tell(story, notificationFile(story.thread, entries));
  },
  async oldFile(story) {
    const { bank, random, thread } = story;
    if (bank.files.length === 0) return;
    const again = await attempt(story, importBankFile, thread.site.actors.bankClerk, { file: random.pick(bank.files) });
    assert.equal((again as { alreadyImported: boolean }).alreadyImported, true);
  },
};

const SHEETS = (state: string) => `select sheet_id as "sheetId" from wage_sheet where state = '${state}'`;
/** Steps that move a month on come more often than those that only add to it. */
const FREQUENT = [
  "draftAll",
  "submit",
  "approve",
  "approve",
  "order",
  "order",
  "book",
  "transfer",
  "transfer",
  "back",
].concat(["propose", "propose", "decide", "submit", "approve", "order", "book", "leave"]);

function some({ bank, random }: Story, state: "ordered" | "paid") {
  if (bank.runs.length === 0) return { run: undefined, payments: [] };
  const run = random.pick(bank.runs);
  const fitting = run.payments.filter((one) => bank.states.get(one.endToEndId) === state);
  return { run, payments: random.shuffle(fitting).slice(0, random.int(1, 3)) };
}

function mark({ bank }: Story, payments: readonly BankPayment[], state: "rejected" | "paid" | "back"): void {
  for (const payment of payments) bank.states.set(payment.endToEndId, state);
}

async function tell(story: Story, file: FileValue): Promise<void> {
  story.bank.files.push(file);
  const answer = await attempt(story, importBankFile, story.thread.site.actors.bankClerk, { file });
  assert.notEqual(answer, undefined, "a file of the bank is never refused here");
}

function sum(payments: readonly BankPayment[]): number {
  return payments.reduce((total, one) => total + one.amountFen, 0);
}

interface LineRow {
  readonly lineId: number;
  readonly pin: number;
  readonly month: string;
  readonly kind: string;
  readonly approved: boolean;
  readonly gross: number;
  readonly deduction: number;
  readonly advance: number;
  readonly net: number;
  readonly owed: number;
}

/** What must hold whatever happened, reckoned from the lines and from what the bank did, not from the ledger. */
async function assertNothingIsLost(story: Story): Promise<void> {
  const { thread, bank } = story;
  await assertBooksBalance(thread, THREAD_INVARIANTS);
  const lines = await thread.query<LineRow>(
    `select l.line_id as "lineId", l.pin, l.month, s.kind, s.state = 'approved' as approved, l.gross_fen as gross,
       l.deduction_fen as deduction, l.advance_fen as advance, l.net_fen as net,
       coalesce((select -sum(p.amount_fen) from posting p where p.project_id = l.project_id and p.line_id = l.line_id
         and p.account in ('wages-payable', 'payments-in-transit')), 0)::int8 as owed
     from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id`,
  );
  const received = new Map<number, number>();
  for (const { payments } of bank.runs) {
    for (const { lineId, endToEndId, amountFen } of payments) {
      if (bank.states.get(endToEndId) === "paid") received.set(lineId, (received.get(lineId) ?? 0) + amountFen);
    }
  }
  const settled = new Set<string>();
  const advances = new Map<number, { given: number; settled: number }>();
  for (const line of lines) {
    assert.equal(line.net, line.gross - line.deduction - line.advance, `the net of line ${line.lineId}`);
    assert.ok(line.net >= 0 && line.deduction >= 0 && line.advance >= 0);
    const got = received.get(line.lineId) ?? 0;
    assert.equal(line.owed, line.approved ? line.net - got : 0, `line ${line.lineId}: net less what the worker got`);
    const advance = advances.get(line.pin) ?? { given: 0, settled: 0 };
    if (line.kind === "advance") advance.given += line.approved ? line.net : 0;
    else {
      assert.ok(
        settled.size < settled.add(`${line.pin} ${line.month}`).size,
        `${line.pin} ${line.month} is owed twice`,
      );
      advance.settled += line.advance;
    }
    advances.set(line.pin, advance);
  }
  for (const [pin, { given, settled: taken }] of advances) {
    assert.ok(taken <= given, `worker ${pin}: ${taken} fen of advances settled, ${given} given`);
  }
  const [balance] = await thread.query<{ fen: number }>(
    "select coalesce(sum(amount_fen), 0)::int8 as fen from posting where account = 'wage-account'",
  );
  assert.equal(balance?.fen, bank.balanceFen, "the bank's balance");
  const { projectId, actors } = thread.site;
  for (const [runId, bytes] of bank.bytes) {
    const file = await thread.done(downloadPaymentFile, actors.bankClerk, { projectId, runId });
    assert.equal(file.base64, bytes, `the file of run ${runId}`);
  }
}

async function tellStory(t: TestContext, seed: string): Promise<ReadonlyMap<string, number>> {
  const thread = await aThread(t);
  const random = prng(seed);
  const bank: Bank = { runs: [], files: [], bytes: new Map(), states: new Map(), balanceFen: 0 };
  const story: Story = { thread, random, bank, counts: new Map() };
  const names = [...Object.keys(STEP_KINDS), ...FREQUENT];
  const told: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const name = random.pick(names);
    told.push(name);
    try {
      await STEP_KINDS[name]?.(story);
      await assertNothingIsLost(story);
    } catch (error) {
      throw new Error(`seed ${seed}, step ${step}: ${told.join(" ")}`, { cause: error });
    }
  }
  return story.counts;
}

test(`${SEEDS} random months of items, advances, amendments, pay runs, returns: every fen is there once`, async (t) => {
  const all = new Map<string, number>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    for (const [what, n] of await tellStory(t, `month ${seed}`)) all.set(what, (all.get(what) ?? 0) + n);
  }
  if (process.env["QINGXIN_RANDOM_MONTHS"] !== undefined) {
    console.error(JSON.stringify(Object.fromEntries([...all].sort()), null, 1));
  }
  for (const what of ["create-pay-run", "import-bank-file"]) assert.ok((all.get(`accounts.${what}`) ?? 0) > 0, what);
  for (const what of ["draft-advance", "draft-month", "approve-sheet", "decide-amendment", "record-item"]) {
    assert.ok((all.get(`wages.${what}`) ?? 0) > 0, what);
  }
});
