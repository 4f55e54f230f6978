import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  answer,
  assertKept,
  aWorld,
  drawn,
  firstTeam,
  goodAnswers,
  ITEMS,
  past,
  photo,
  REGION,
  somebody,
} from "../../../tools/test-inspections.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import * as facts from "./facts.operations.ts";
import * as inspection from "./inspection.operations.ts";
import { getReport } from "./report.operations.ts";

describe("an inspection", () => {
  test("is finished by two signatures over complete answers, and frozen then", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId, first, second } = team;
    const refusedSign = async (actor: Actor) => {
      const outcome = await host.run(inspection.signInspection, actor, { inspectionId });
      return "refused" in outcome ? outcome.refused : "signed";
    };
    assert.equal(await refusedSign(first), "inspection.unanswered");
    await host.done(facts.syncFacts, first, { facts: goodAnswers(team) });
    assert.equal(await refusedSign(first), "inspection.photo-missing");
    await host.done(facts.sendPhoto, first, photo(team, "board-there"));
    assert.equal(await refusedSign(first), "inspection.nobody-present");
    const unsigned = { ...somebody(team), body: { name: "王经理", signed: false } };
    const { results } = await host.done(facts.syncFacts, first, { facts: [unsigned, somebody(team)] });
    assert.deepEqual(
      results.map(({ outcome, refused }) => [outcome, refused]),
      [
        ["refused", "inspection.signature-or-why-not"],
        ["stored", null],
      ],
      "one bad fact holds up no other",
    );
    const outsider = present(
      world.inspectors.find(({ userId }) => userId !== first.userId && userId !== second.userId),
      "another",
    );
    const foreign = await host.done(
      facts.syncFacts,
      { ...outsider, regionCode: "540000" },
      { facts: [somebody(team)] },
    );
    assert.equal(foreign.results[0]?.refused, "inspection.not-your-team");
    assert.deepEqual(await host.done(inspection.signInspection, first, { inspectionId }), {
      signatures: 1,
      finished: false,
    });
    assert.equal(await refusedSign(first), "inspection.already-signed", "one inspector does not make two");
    await host.done(facts.syncFacts, second, { facts: [answer(team, "people-at-work", 12)] });
    const { signedBy } = await host.done(inspection.getInspection, first, { inspectionId });
    assert.deepEqual(signedBy, [], "a further fact: the first signature no longer covers what is there");
    await host.done(inspection.signInspection, second, { inspectionId });
    assert.equal((await host.done(inspection.signInspection, first, { inspectionId })).finished, true);
    await assertKept(world);

    const { results: late } = await host.done(facts.syncFacts, first, { facts: [answer(team, "pay-slips", "no")] });
    assert.equal(late[0]?.outcome, "late");
    const frozen = await host.done(inspection.getInspection, first, { inspectionId });
    assert.equal(frozen.items.find(({ key }) => key === "pay-slips")?.value, "yes");
    assert.equal(frozen.late.length, 1, "kept, and shown as having come too late");
    const { factId: _new, ...fact } = answer(team, "pay-slips", "no");
    const correction = { inspectionId, factId: _new, itemKey: fact.itemKey, body: fact.body, reason: "清单系事后补做" };
    await host.done(inspection.correctInspection, second, correction);
    const corrected = await host.done(inspection.getInspection, first, { inspectionId });
    const item = corrected.items.find(({ key }) => key === "pay-slips");
    assert.deepEqual([item?.value, item?.conflict, item?.answers.length], ["no", false, 2]);
    assert.equal(corrected.state, "finished");
    assert.equal(corrected.signedBy.length, 2);
  });

  test("two phones that answer differently: the later counts, the conflict is shown until settled", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId, first, second } = team;
    const [early, later] = [answer(team, "wage-account", "no", "03:00"), answer(team, "wage-account", "yes", "03:10")];
    // The later answer arrives first.
    await host.done(facts.syncFacts, second, { facts: [later] });
    await host.done(facts.syncFacts, first, { facts: [early] });
    const look = async () => {
      const found = await host.done(inspection.getInspection, first, { inspectionId });
      return present(
        found.items.find(({ key }) => key === "wage-account"),
        "the item",
      );
    };
    const before = await look();
    assert.deepEqual([before.value, before.conflict, before.answers.length], ["yes", true, 2]);
    assert.match(before.recordsSaid?.zh ?? "", /专用账户尾号/, "the records are snapshot beside the answer");
    const settling = answer(team, "wage-account", "no", "03:20");
    const body = { ...settling.body, settles: [early.factId, later.factId] };
    await host.done(facts.syncFacts, first, { facts: [{ ...settling, body }] });
    const after = await look();
    assert.deepEqual([after.value, after.conflict, after.answers.length], ["no", false, 3]);
  });

  test("a phone whose clock is a year ahead does not win every conflict", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const ahead = { ...answer(team, "wage-account", "no"), takenAt: "2021-12-21T03:00:00.000Z" };
    await host.done(facts.syncFacts, team.first, { facts: [ahead] });
    host.goTo(day("2020-12-22"));
    const right = { ...answer(team, "wage-account", "yes"), takenAt: "2020-12-22T03:30:00.000Z" };
    await host.done(facts.syncFacts, team.first, { facts: [right] });
    const { items } = await host.done(inspection.getInspection, team.first, { inspectionId: team.inspectionId });
    assert.equal(items.find(({ key }) => key === "wage-account")?.value, "yes");
  });

  test("syncing in any order, in any batches, as often as a bad network likes, comes to the same", async (t) => {
    const world = await aWorld(t);
    const { host } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const { inspectionId } = team;
    const sent = [
      ...ITEMS.slice(0, 6).map(({ key, kind }, n) => answer(team, key, kind === "number" ? n : "yes", `03:0${n}`)),
      answer(team, "attendance-device", "no", "03:20"),
      answer(team, "attendance-device", "yes", "03:21"),
      somebody(team),
    ];
    const picture = photo(team, "board-there");
    const look = async () => {
      const {
        items,
        photos,
        present: there,
        state,
      } = await host.done(inspection.getInspection, team.first, {
        inspectionId,
      });
      const seen = items.map(({ key, value, answers }) => [key, value, answers.map(({ factId }) => factId)]);
      return JSON.stringify({ seen, photos: photos.map(({ photoId }) => photoId), there, state });
    };
    let expected: string | undefined;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(sent, { minLength: sent.length }),
        fc.array(fc.integer({ min: 0, max: sent.length - 1 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (order, repeats, batch) => {
          await past(host, "delete from inspection_fact");
          await past(host, "delete from inspection_photo");
          const queue = [...order, ...repeats.map((at) => present(sent[at], "a fact"))];
          for (let at = 0; at < queue.length; at += batch) {
            const some = queue.slice(at, at + batch);
            const { results } = await host.done(facts.syncFacts, team.first, { facts: some });
            assert.ok(results.every(({ outcome }) => outcome === "stored" || outcome === "known"));
            await host.done(facts.sendPhoto, team.first, picture);
          }
          const now = await look();
          expected ??= now;
          assert.equal(now, expected);
        },
      ),
      { numRuns: 12 },
    );
    const counted = await transact(host.db, (tx) =>
      tx.query<{ facts: number; photos: number }>(
        `select (select count(*)::int4 from inspection_fact) as facts,
           (select count(*)::int4 from inspection_photo) as photos`,
      ),
    );
    assert.deepEqual(counted, [{ facts: sent.length, photos: 1 }]);
    const differs = { ...present(sent[0], "a fact"), body: { value: "na" } };
    const { results } = await host.done(facts.syncFacts, team.first, { facts: [differs] });
    assert.equal(results[0]?.refused, "inspection.fact-differs", "the same id with other words overwrites nothing");
  });

  test("what nobody inspected is not counted as without fault", async (t) => {
    const world = await aWorld(t);
    const { host, planId } = world;
    await drawn(world);
    const team = await firstTeam(world);
    const missed = { ...somebody(team), kind: "not-reached", body: { text: "大雪封路" } };
    await host.done(facts.syncFacts, team.first, { facts: [missed] });
    const report = await host.done(getReport, REGION, { planId });
    assert.deepEqual([report.total.finished, report.total.notReached, report.total.toDo], [0, 1, 1]);
    assert.equal(report.notReached[0]?.reason, "大雪封路");
    assert.ok(report.items.every(({ answered, failed }) => answered === 0 && failed === 0));
  });
});
