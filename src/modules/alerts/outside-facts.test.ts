import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, aThread } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { type Day, day } from "../../kernel/day.ts";
import * as outside from "../accounts/outside-payment.operations.ts";
import { wageLines } from "../wages/wage-line.store.ts";
import { loadProjectFacts } from "./facts.store.ts";
import { listFindings } from "./finding.operations.ts";
import { UNPAID_WAGES_RULE } from "./finding.ts";
import { reviewProject } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

const MANNER = "decree724-31-from-wage-account";
const [SAID, LATER] = [day("2020-12-21"), day("2020-12-24")];

test("cash pays the wage and breaches the manner; the emergency fund pays it and breaches nothing", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId, actors, workerActor, companyIds } = thread.site;
  const review = (on: Day) => jobOn(thread, on).transact((context) => reviewProject(context, projectId));
  const found = async (ruleId: string) =>
    (await thread.done(listFindings, actors.inspector, { projectId, ruleId, open: true })).findings;
  const owedPins = async () => (await found(UNPAID_WAGES_RULE)).map((one) => one.pin).sort();
  const pay = async (pin: number, way: string) => {
    const [line] = await transact(thread.db, (tx) => wageLines(tx, projectId, { pin }));
    const { lineId, netFen } = present(line, "a line");
    const lines = [{ lineId, amountFen: netFen, payeeName: "班组长" }];
    const said = { projectId, way, paidOn: "2020-12-18", payerName: "次仁", lines };
    const { outsideIds } = await thread.done(outside.recordOutsidePayments, actors.inspector, said);
    return present(outsideIds[0], "a payment");
  };

  const [cash, fund] = [await pay(1, "cash"), await pay(4, "emergency-fund")];
  await review(SAID);
  assert.deepEqual(await owedPins(), [1, 2, 3, 4, 5, 6], "only said to be paid");
  assert.deepEqual(await found(MANNER), []);

  await thread.done(outside.answerOutsidePayment, workerActor(1), { projectId, outsideId: cash, received: true });
  const file = { fileName: "回单.png", mediaType: "image/png", base64: "iVBORw==" };
  const accept = { projectId, outsideId: fund, decision: "accept", reason: "财政回单", file };
  await thread.done(outside.decideOutsidePayment, actors.inspector, accept);
  await review(SAID);
  assert.deepEqual(await owedPins(), [2, 3, 5, 6]);
  assert.deepEqual(
    (await found(MANNER)).map((one) => [one.subject, one.amountFen, one.since]),
    [[`sheet:${companyIds[0]}/2020-11`, 650_000, "2020-12-18"]],
  );
  const factsOn = async (on: Day) => (await transact(thread.db, (tx) => loadProjectFacts(tx, projectId, on))).payments;
  assert.deepEqual(await factsOn(day("2020-12-20")), [], "nobody had acknowledged it yet");
  assert.deepEqual(
    (await factsOn(SAID)).map((one) => [one.paymentId, one.method, one.paidFrom, one.payeeIsWorker]),
    [
      [cash, "cash", undefined, true],
      [fund, "bank", "emergency-fund", false],
    ],
  );

  const overturn = { projectId, outsideId: cash, decision: "reject", reason: "收条不是本人签的" };
  await thread.done(outside.decideOutsidePayment, actors.inspector, overturn, LATER);
  await review(LATER);
  assert.deepEqual(await owedPins(), [1, 2, 3, 5, 6]);
  assert.deepEqual(await found(MANNER), []);
  assert.equal((await factsOn(SAID)).length, 2, "on that day it still counted");
});
