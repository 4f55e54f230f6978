import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  approveAllSheets,
  aThread,
  importEntries,
  payAll,
  returnEntry,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { approveExemption, decideAppeal, fileAppeal } from "../alerts/appeal.operations.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import { openCase } from "../cases/case-opening.operations.ts";
import { check } from "./check.operations.ts";
import { INVARIANTS } from "./invariants.ts";
import { recomputeProject } from "./recompute.store.ts";

const TODAY = day("2020-12-21");

/** The whole thread: punches, worker-days, sheets, findings, a case, payments, a return, a second payment, clearing. */
async function wholeThread(t: TestContext) {
  const thread = await aThread(t);
  const { projectId, actors, deviceId } = thread.site;
  const run = (text: string) => thread.db.pool.query(text.replaceAll("PROJECT", String(projectId)));
  // The fixture's worker-days get the punches that they would come from.
  await run(`create table punch_2020_11 partition of punch
    for values from ('2020-10-31T16:00:00Z') to ('2020-11-30T16:00:00Z')`);
  await run(`insert into device_upload (upload_id, device_id, received_at, table_name, body_digest, body_bytes,
    good_lines, aside_lines, new_lines)
    values (9, ${deviceId}, '2020-11-30T15:00:00Z', 'ATTLOG', '\\x00', 1, 300, 0, 300)`);
  await run(`insert into punch (project_id, punched_at, pin, device_id, upload_id, line_no, status, verify)
    select project_id, at, pin, ${deviceId}, 9, row_number() over (order by at, pin), 0, 1
    from worker_day, unnest(array[first_in, last_out]) as at where project_id = PROJECT`);
  await approveAllSheets(thread);
  await run("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const review = () => jobOn(thread, TODAY).transact((context) => reviewProject(context, projectId));
  await review();
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const findingId = present(findings[0], "a finding").findingId;
  const { caseId } = await thread.done(openCase, actors.inspector, { projectId, findingId });
  await thread.done(actOnCase, actors.inspector, { projectId, caseId, kind: "accept" });
  await exemptOne(thread);
  await transferIn(thread, 20_000_000);
  const paid = await payAll(thread);
  await importEntries(thread, [returnEntry(thread, present(paid.payments[0], "a payment"))]);
  await payAll(thread);
  await thread.done(actOnCase, actors.inspector, { projectId, caseId, kind: "clear" });
  await review();
  return { thread, projectId, caseId, run, review };
}

/** The silent clock of the site, which stays a finding to the end: an inspector exempts it after an appeal. */
async function exemptOne(thread: Thread) {
  const { projectId, actors } = thread.site;
  const filter = { projectId, ruleId: "decree724-28-attendance-data" };
  const { findings } = await thread.done(listFindings, actors.inspector, filter);
  const { findingId } = present(findings[0], "the finding of the silent clock");
  const said = { reason: "device-fault", statement: "设备送修，现场签到" };
  const { appealId } = await thread.done(fileAppeal, actors.payrollOfficer, { projectId, findingId, ...said });
  const days = { decision: "grant-exemption", text: "送修单属实", from: TODAY, to: "2020-12-31" };
  const { needsApproval } = await thread.done(decideAppeal, actors.inspector, { projectId, appealId, ...days });
  if (!needsApproval) return;
  const colleague = { ...actors.inspector, userId: actors.inspector.userId + 900, name: "次仁顿珠" };
  await thread.done(approveExemption, colleague, { projectId, appealId, approve: true, text: "同意豁免" });
}

async function broken(thread: Awaited<ReturnType<typeof wholeThread>>["thread"]) {
  const { holds, invariants } = await thread.done(check, thread.site.actors.administrator, {});
  const ids = invariants.filter((one) => one.violationCount > 0).map((one) => one.id);
  assert.equal(holds, ids.length === 0);
  return ids;
}

describe("the check", () => {
  test("holds along the whole thread, and every invariant looked at something", async (t) => {
    const { thread } = await wholeThread(t);
    const { holds, invariants } = await thread.done(check, thread.site.actors.administrator, {});
    assert.deepEqual(
      invariants.flatMap((one) => one.violations),
      [],
    );
    assert.equal(holds, true);
    assert.equal(invariants.length, INVARIANTS.length);
    const idle = invariants.filter((one) => one.checked === 0).map((one) => one.id);
    // Nothing waits in suspense here, nobody made a punch by hand, paid in cash or complained: the tests of those do.
    assert.deepEqual(idle, [
      "attendance.decisions-are-punches",
      "accounts.suspense-is-the-queue",
      "accounts.charges-follow-bank",
      "accounts.outside-follows-facts",
      "accounts.outside-state-is-newest-step",
      "accounts.top-ups-follow-bank",
      "cases.evidence-has-its-file",
      "complaints.none-is-dropped",
      "complaints.accepted-have-their-case",
      "complaints.state-is-the-fold",
      "complaints.links-are-mutual",
      "campaigns.reports-are-intact",
      "supervision.nothing-is-struck-off",
      "supervision.lifted-by-a-step",
      "messages.state-is-newest-attempt",
      "surveys.samples-are-the-draw",
      "surveys.taken-replies-are-answers",
      "surveys.complaints-name-their-answer",
      "firms.measure-is-the-fold",
      "firms.gate-follows-measures",
      "firms.steps-are-numbered",
      "inspections.draws-can-be-repeated",
      "inspections.finished-by-two",
      "inspections.task-state-is-the-fold",
      "scorecards.reports-are-intact",
      "scorecards.adjustments-were-decided",
    ]);
    assert.equal(new Set(invariants.map((one) => one.id)).size, invariants.length);
  });

  /** What somebody might do to the database past the program, and which invariants notice. */
  const CORRUPTIONS: Readonly<Record<string, { readonly sql: string; readonly found: readonly string[] }>> = {
    "an exemption that somebody made longer": {
      sql: "update finding set exempt_until = exempt_until + 30 where exemption_id is not null",
      found: ["alerts.exempt-by-an-appeal"],
    },
    "an exempted appeal said to be rejected": {
      sql: "update appeal set state = 'rejected'",
      found: ["alerts.appeal-is-the-fold", "alerts.exempt-by-an-appeal"],
    },
    "a posting changed by one fen": {
      sql: `update posting set amount_fen = amount_fen + 1 where account = 'labour-cost' and entry_id =
        (select min(entry_id) from posting where account = 'labour-cost')`,
      found: ["ledger.entries-balance"],
    },
    "a line said to be worth less than was paid": {
      sql: `update wage_line set gross_fen = gross_fen - 1, net_fen = net_fen - 1, difference_reason = '改'
        where pin = 2`,
      found: ["accounts.no-line-paid-twice", "accounts.ledger-follows-payments"],
    },
    "a bank entry that vanished": {
      sql: `delete from account_entry where kind = 'transfer'`,
      found: ["accounts.balance-equals-bank"],
    },
    "a settled payment said to be returned": {
      sql: `update payment set state = 'returned', ended_on = '2020-12-21' where payment_id = (select max(payment_id)
        from payment where pin = 2 and state = 'settled')`,
      found: [
        "accounts.ledger-follows-payments",
        "accounts.payments-follow-bank",
        "alerts.findings-reproducible",
        "cases.cleared-are-paid",
      ],
    },
    "a proof that is another worker's payment": {
      sql: `update case_line set proof_payment_id = (select proof_payment_id from case_line where line_no = 2)
        where line_no = 1`,
      found: ["cases.cleared-are-paid", "cases.state-is-the-fold"],
    },
    "a debt posted again to a line of a cleared case": {
      sql: `with moved as (
          insert into ledger_entry select project_id, 1, '2020-12-21', 'sheet-approved', 'by hand', '2020-12-21'
          from project returning project_id)
        insert into posting
        select project_id, 1, no, account, line, amount from moved, (
          select min(line_id) as line_id from wage_line) l,
          lateral (values (1, 'labour-cost', null::int8, 5), (2, 'wages-payable', l.line_id, -5)) as row (no, account,
            line, amount)`,
      found: ["accounts.ledger-follows-payments", "cases.cleared-owe-nothing"],
    },
    "a case whose history was cut": {
      sql: "delete from case_action where action_no > 2",
      found: ["cases.state-is-the-fold"],
    },
    "a clock moved by hand": {
      sql: "update case_clock set started_on = '2020-12-22' where clock_id = 'investigation'",
      found: ["cases.state-is-the-fold"],
    },
    "a finding closed by hand": {
      sql: "update finding set closed_on = '2020-12-21' where finding_id = (select max(finding_id) from finding)",
      found: ["alerts.findings-reproducible"],
    },
    "a finding made up": {
      sql: `insert into finding (project_id, finding_id, rule_id, rule_version, subject, verdict, level, since,
          amount_fen, trace, digest, opened_on, changed_on, level_since)
        select project_id, 1, '${UNPAID_WAGES_RULE}', '1', 'wage-line:1', 'breached', 'red', '2020-12-16', 1, '{}', '',
          '2020-12-16', '2020-12-16', '2020-12-16' from project`,
      found: ["alerts.findings-reproducible", "alerts.owed-is-found"],
    },
    "a project made to owe nothing more or less": {
      sql: "update project_review set owed_fen = 1",
      found: ["alerts.owed-is-found"],
    },
    "a punch deleted": {
      sql: `delete from punch where pin = 3 and punched_at = (select max(punched_at) from punch where pin = 3)`,
      found: ["attendance.worker-days-equal-punches"],
    },
    "a worker-day made longer": {
      sql: "update worker_day set last_out = last_out + interval '1 hour' where pin = 1 and day = '2020-11-03'",
      found: ["attendance.worker-days-equal-punches"],
    },
    "a punch that no upload brought": {
      sql: "update punch set upload_id = 77 where pin = 1 and punched_at = (select min(punched_at) from punch)",
      found: ["attendance.uploads-left-their-punches"],
    },
    "a punch told twice as one line": {
      sql: `insert into punch select project_id, punched_at + interval '1 second', pin, device_id, upload_id, line_no,
        status, verify, by_hand from punch where pin = 1 and line_no < 20`,
      found: ["attendance.uploads-left-their-punches"],
    },
    "a bank's message forgotten": {
      sql: "delete from bank_message where message_key = (select min(message_key) from account_entry)",
      found: ["evidence.bank-messages-once"],
    },
    "a confirmation without its day": {
      sql: "update wage_line set confirmation = 'confirmed', answer_channel = 'phone' where pin = 1",
      found: ["alerts.findings-reproducible", "evidence.confirmed-lines-were-answered"],
    },
  };

  test("notices each of these corruptions, and names it", async (t) => {
    const { thread, run } = await wholeThread(t);
    for (const [what, { sql, found }] of Object.entries(CORRUPTIONS)) {
      const copy = ["posting", "ledger_entry", "wage_line", "account_entry", "payment", "case_line", "case_action"];
      const tables = [
        ...copy,
        "case_clock",
        "finding",
        "project_review",
        "punch",
        "worker_day",
        "bank_message",
        "appeal",
      ];
      for (const table of tables) await run(`create table kept_${table} as table ${table}`);
      await run(sql);
      const noticed = await broken(thread);
      const silent = found.filter((id) => !noticed.includes(id));
      assert.deepEqual(silent, [], `${what}: noticed only by ${noticed.join(", ")}`);
      for (const table of tables) await restore(run, table);
      assert.deepEqual(await broken(thread), [], `${what}: put back`);
    }
  });
});

/** Puts a table back as it was, without its keys looking while rows are missing. */
async function restore(run: (text: string) => Promise<unknown>, table: string): Promise<void> {
  await run(`do $$ begin
    set local session_replication_role = replica;
    delete from ${table};
    insert into ${table} table kept_${table};
    drop table kept_${table};
  end $$`);
}

describe("recomputing a project from nothing", () => {
  test("gives the stored worker-days, balances and findings; after a corruption it says which differ", async (t) => {
    const { thread, projectId, run } = await wholeThread(t);
    const again = () => transact(thread.db, (tx) => recomputeProject(tx, projectId, TODAY), { readOnly: true });
    const clean = await again();
    assert.deepEqual(clean.differences, []);
    assert.deepEqual([clean.workerDays, clean.lines], [6 * 25, 6]);
    assert.ok(clean.findings > 0);
    await run("update worker_day set first_in = first_in - interval '1 minute' where pin = 1 and day = '2020-11-03'");
    await run("update posting set amount_fen = amount_fen - 1 where line_id = (select min(line_id) from posting)");
    await run("delete from finding where finding_id = (select max(finding_id) from finding where closed_on is null)");
    const { differences } = await again();
    assert.equal(differences.filter((one) => one.includes("worker 1 on 2020-11-03")).length, 2);
    assert.equal(differences.filter((one) => one.includes("wage line")).length, 2);
    assert.equal(differences.filter((one) => one.includes("stored nothing")).length, 1);
  });
});
