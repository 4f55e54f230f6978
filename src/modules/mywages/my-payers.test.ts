import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, aThread } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { openCase } from "../cases/case-opening.operations.ts";
import { whoMustPayInCase } from "../cases/case-payers.operations.ts";
import { myPayers } from "./my-payers.operations.ts";

const TODAY = day("2020-12-21");

test("a case asks of its own lines only, and a worker is told who else must pay", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId, actors, contractorId } = thread.site;
  const [first] = thread.site.companyIds;
  await jobOn(thread, TODAY).transact((context) => reviewProject(context, projectId));
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const finding = present(
    findings.find(({ pin }) => pin === 1),
    "the finding of worker 1",
  );
  const { caseId } = await thread.done(openCase, actors.inspector, {
    projectId,
    findingId: finding.findingId,
    includeAll: false,
  });
  const answer = await thread.done(whoMustPayInCase, actors.inspector, { projectId, caseId });
  assert.deepEqual(
    answer.employers.map(({ employer, arrearsFen }) => [employer.companyId, arrearsFen]),
    [[first, finding.amountFen]],
  );
  assert.equal(await thread.refused(whoMustPayInCase, actors.inspector, { projectId, caseId: 7 }), "case.unknown");
  const { payers } = await thread.done(myPayers, thread.site.workerActor(1), {});
  assert.deepEqual(
    payers.map(({ isEmployer, basis, article }) => [isEmployer, basis, article]),
    [
      [true, "direct", "724-16"],
      [false, "pays-first", "724-30(3)"],
    ],
  );
  const names = await thread.query<{ name: string }>("select name from company where company_id = $1", [contractorId]);
  assert.equal(payers[1]?.name, names[0]?.name);
});
