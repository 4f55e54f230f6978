import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, type TestHost, testHost } from "../../../tools/test-host.ts";
import { aSite, type Site } from "../../../tools/test-site.ts";
import { present } from "../../kernel/assert.ts";
import { type Day, day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import * as addition from "../lawbook/addition.operations.ts";
import { addProfile } from "../lawbook/profile.operations.ts";
import { getFinding, listFindings } from "./finding.operations.ts";
import { answerStep, listAsked } from "./ladder-step.operations.ts";
import { type Asked, pageOf } from "./ladder-step.ts";
import { reviewMarked } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

const BOARD = "decree724-34-notice-board";
const TRANSFER = "decree724-29-labour-cost-transfer";

/** Two labour-cost transfers of the site fall due on days of the autumn of 2020 and never come. */
async function aLateSite(t: Parameters<typeof testHost>[0], on = "2020-12-21"): Promise<{ host: TestHost; site: Site }> {
  const host = await testHost(t, day(on));
  await host.ids.ensure(5_000);
  const site = await aSite(host.db, { vault: host.vault, ids: host.ids });
  await host.db.query("insert into project_review (project_id) values ($1) on conflict do nothing", [site.projectId]);
  return { host, site };
}

async function review(host: TestHost, site: Site, on: Day) {
  host.goTo(on);
  await host.ids.ensure(5_000);
  await host.db.query("update project_review set marked_at = now() where project_id = $1", [site.projectId]);
  await reviewMarked(jobOn(host, on));
}

async function findingOf(host: TestHost, site: Site, ruleId: string) {
  const { findings } = await host.done(listFindings, ADMINISTRATOR, { projectId: site.projectId, ruleId });
  return present(findings[0], `a finding of ${ruleId}`);
}

async function choose(host: TestHost, value: string, from: string) {
  const choice = { parameter: "level-profile", region: "540000", from, value, source: "某自治区通知", mark: "M" };
  return host.done(addition.addValue, ADMINISTRATOR, choice);
}

describe("what a level asks", () => {
  test("placeholder to see the findings of the site", async (t) => {
    const { host, site } = await aLateSite(t);
    await review(host, site, day("2020-12-21"));
    const { findings } = await host.done(listFindings, ADMINISTRATOR, { projectId: site.projectId });
    console.log(findings.map((one) => [one.ruleId, one.verdict, one.level, one.since, one.levelSince, one.subject, JSON.stringify(one.nextStep)].join(" ")).join("\n"));
    assert.ok(findings.length > 0);
    void [getFinding, answerStep, listAsked, addProfile, pageOf, BOARD, TRANSFER, isRefusal, findingOf, choose];
    const x: Asked[] = [];
    void x;
  });
});
