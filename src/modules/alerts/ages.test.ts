import assert from "node:assert/strict";
import { test } from "node:test";
import { ADMINISTRATOR, testHost } from "../../../tools/test-host.ts";
import { aSite } from "../../../tools/test-site.ts";
import { checkDigit } from "../../codes/citizen-id.ts";
import { transact } from "../../db/transact.ts";
import { day } from "../../kernel/day.ts";
import { recordContract, registerWorker } from "../registry/engagement.operations.ts";
import { loadProjectFacts } from "./facts.store.ts";
import { listFindings } from "./finding.operations.ts";
import { reviewProject } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

const RULE = "mohrss-order-56-06-written-agreement";

/** 540199 is no region; an even place number is a woman's. */
function citizenId(birthday: string, place: number): string {
  const first17 = `540199${birthday}${String(place).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
}

test("a man above retirement age with nothing in writing is found from July 2026 until he signs", async (t) => {
  const host = await testHost(t, day("2026-06-30"));
  const site = await aSite(host.db, { ...host, worked: false, account: false });
  await host.db.pool.query("update project set completed_on = null");
  const { projectId, crewIds, companyIds } = site;
  const register = (documentNumber: string, name: string, trade = "240") =>
    host.done(registerWorker, ADMINISTRATOR, {
      projectId,
      documentNumber,
      name,
      companyId: companyIds[0],
      crewId: crewIds[0],
      trade,
      enteredOn: "2026-06-15",
    });
  const old = await register(citizenId("19660118", 991), "老扎西");
  await register(citizenId("19900118", 991), "小扎西");
  await register(citizenId("19750618", 992), "管理卓玛", "900");

  const facts = await transact(host.db, (tx) => loadProjectFacts(tx, projectId, day("2026-06-30")));
  const kept = facts.engagements.find(({ pin }) => pin === old.pin);
  assert.deepEqual([kept?.bornIn, kept?.sex], ["1966-01", "male"]);
  const { rows } = await host.db.pool.query("select * from engagement where project_id = $1 and pin = $2", [
    projectId,
    old.pin,
  ]);
  assert.ok(!JSON.stringify(rows).includes("1966-01-18"), "the engagement keeps no day of birth");

  const found = async (on: string) => {
    host.goTo(day(on));
    await jobOn(host, day(on)).transact((context) => reviewProject(context, projectId));
    const { findings } = await host.done(listFindings, ADMINISTRATOR, { projectId, ruleId: RULE });
    return findings.map(({ verdict, since }) => [verdict, since]);
  };
  assert.deepEqual(await found("2026-06-30"), []);
  assert.deepEqual(await found("2026-07-01"), [["breached", "2026-07-01"]]);
  await host.done(recordContract, ADMINISTRATOR, {
    projectId,
    pin: old.pin,
    contract: {
      kind: "work-agreement",
      signedOn: "2026-07-02",
      fromDay: "2026-07-02",
      payScheme: "day",
      rateFen: 30_000,
    },
  });
  assert.deepEqual(await found("2026-07-02"), []);
});
