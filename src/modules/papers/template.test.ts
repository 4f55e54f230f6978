import assert from "node:assert/strict";
import { test } from "node:test";
import { ADMINISTRATOR, type TestHost, testHost } from "../../../tools/test-host.ts";
import { readPrinted } from "../../../tools/test-paper.ts";
import { aSite } from "../../../tools/test-site.ts";
import { PAPER_KINDS } from "../../documents/papers.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { printLabourContract } from "./site-papers.operations.ts";
import * as templates from "./template.operations.ts";

const template = "labour-contract";

async function refusedFor(host: TestHost, input: object): Promise<string> {
  const outcome = await host.run(templates.clearTemplate, ADMINISTRATOR, input);
  assert.ok(isRefusal(outcome));
  return outcome.refused;
}

test("a named person clears a template: the mark leaves screen and print; withdrawn, it is back", async (t) => {
  const host = await testHost(t);
  const site = await aSite(host.db, host);
  const input = { projectId: site.projectId, pin: site.pins[0] };
  const stateOf = async () => {
    const { templates: all } = await host.done(templates.listTemplates, ADMINISTRATOR, {});
    assert.deepEqual(
      all.map((one) => one.template),
      PAPER_KINDS,
    );
    const file = await host.done(printLabourContract, site.actors.payrollOfficer, input);
    const { text } = await readPrinted(Buffer.from(file.base64, "base64"));
    const found = all.find((one) => one.template === template);
    return {
      reviewed: found?.reviewed,
      lapsed: found?.lapsed,
      reader: found?.review?.readerName,
      marked: text.includes("藏文待审校"),
    };
  };
  assert.deepEqual(await stateOf(), { reviewed: false, lapsed: false, reader: undefined, marked: true });

  const { textsDigest, texts } = await host.done(templates.showTemplate, ADMINISTRATOR, { template });
  assert.ok(
    texts.every(({ bo }) => /[\u0F00-\u0FFF]/.test(bo)),
    "every string has its Tibetan",
  );
  const review = { template, textsDigest, readerName: "次旦卓嘎", readOn: "2020-12-20" };
  assert.equal(await refusedFor(host, { ...review, textsDigest: "0".repeat(64) }), "template.texts-changed");
  assert.equal(await refusedFor(host, { ...review, readOn: "2020-12-22" }), "template.read-in-the-future");
  assert.equal(await refusedFor(host, { ...review, template: "poster" }), "template.unknown");
  const { reviewId } = await host.done(templates.clearTemplate, ADMINISTRATOR, review);
  assert.equal(await refusedFor(host, review), "template.already-cleared");
  assert.deepEqual(await stateOf(), { reviewed: true, lapsed: false, reader: "次旦卓嘎", marked: false });

  const withdrawal = { template, reviewId, reason: "第四条译文有误" };
  await host.done(templates.withdrawReview, ADMINISTRATOR, withdrawal);
  assert.equal((await stateOf()).marked, true);
  const again = await host.run(templates.withdrawReview, ADMINISTRATOR, withdrawal);
  assert.ok(isRefusal(again) && again.refused === "template-review.already-withdrawn");
  const foreign = await host.run(templates.withdrawReview, ADMINISTRATOR, { ...withdrawal, template: "pay-slip" });
  assert.ok(isRefusal(foreign) && foreign.refused === "template-review.unknown");
  await host.done(templates.clearTemplate, ADMINISTRATOR, review);
  const { reviews } = await host.done(templates.showTemplate, ADMINISTRATOR, { template });
  assert.deepEqual(
    reviews.map((one) => [one.counts, one.withdrawnReason]),
    [
      [true, null],
      [false, "第四条译文有误"],
    ],
  );
});

test("a review counts for the strings that were read: when one has changed since, the mark is back", async (t) => {
  const host = await testHost(t);
  const { textsDigest } = await host.done(templates.showTemplate, ADMINISTRATOR, { template });
  await host.done(templates.clearTemplate, ADMINISTRATOR, {
    template,
    textsDigest,
    readerName: "次旦卓嘎",
    readOn: "2020-12-20",
  });
  // As a release with another wording leaves it.
  await host.db.pool.query("update template_review set texts_digest = $1", ["f".repeat(64)]);
  const { templates: all } = await host.done(templates.listTemplates, ADMINISTRATOR, {});
  const found = all.find((one) => one.template === template);
  assert.deepEqual([found?.reviewed, found?.lapsed, found?.review], [false, true, null]);
});
