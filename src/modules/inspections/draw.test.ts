import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../../kernel/outcome.ts";
import { draw, drawKey, type Frame, sharesOf } from "./draw.ts";

const site = (n: number, regionCode: string) => ({
  projectId: n,
  projectCode: `XZ-${String(n).padStart(3, "0")}`,
  regionCode,
});

const FRAME: Frame = {
  planId: 1,
  strata: "prefecture",
  siteCount: 6,
  teamCount: 2,
  teamSize: 2,
  sites: [
    ...Array.from({ length: 12 }, (_, n) => site(n + 1, "540102")),
    ...Array.from({ length: 5 }, (_, n) => site(n + 20, "540202")),
    site(40, "540302"),
  ],
  inspectors: ["a", "b", "c", "d", "e"].map((login, n) => ({ userId: n + 1, login, name: login.toUpperCase() })),
  recusals: [],
};

test("a place in the draw is the SHA-256 of three lines, which anybody can compute", () => {
  // printf '7-14-22\nsite\nXZ-001' | sha256sum
  assert.equal(
    drawKey("7-14-22", "site", "XZ-001"),
    "1ce5e7f0c457b83f54ff53b483f4f3d257e1e5418876cfd2ee4734edacbd065a",
  );
});

test("the same frame and seed give the same teams and sites, in whatever order the frame is written", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), (seed) => {
      const drawn = draw(FRAME, seed);
      const turned = draw(
        { ...FRAME, sites: FRAME.sites.toReversed(), inspectors: FRAME.inspectors.toReversed() },
        seed,
      );
      assert.deepEqual(turned, drawn);
      assert.ok(!isRefusal(drawn));
      assert.equal(drawn.sites.length, 6);
      assert.equal(new Set(drawn.sites.map(({ projectId }) => projectId)).size, 6);
      const members = drawn.teams.flatMap((team) => team.members.map(({ userId }) => userId));
      assert.equal(members.length, 4);
      assert.equal(new Set(members).size, 4, "nobody is in two teams");
      assert.deepEqual(
        drawn.teams.map(({ teamNo }) => drawn.sites.filter((one) => one.teamNo === teamNo).length),
        [3, 3],
      );
      assert.ok(
        drawn.sites.some(({ regionCode }) => regionCode === "540302"),
        "each prefecture has its share",
      );
    }),
    { numRuns: 50 },
  );
});

test("every site is drawn about as often as every other of its stratum", () => {
  const frame: Frame = { ...FRAME, strata: "none", siteCount: 3 };
  const times = new Map<number, number>();
  for (let seed = 0; seed < 1_800; seed += 1) {
    const drawn = draw(frame, `seed ${seed}`);
    assert.ok(!isRefusal(drawn));
    for (const { projectId } of drawn.sites) times.set(projectId, (times.get(projectId) ?? 0) + 1);
  }
  assert.equal(times.size, 18);
  // 300 each are expected, with a deviation of 16: five of them in either direction.
  for (const [projectId, count] of times) assert.ok(count > 220 && count < 380, `${projectId}: ${count}`);
});

test("shares: one each as far as they go, then by size, and never more than there are", () => {
  const sizes = new Map([
    ["a", 12],
    ["b", 5],
    ["c", 1],
  ]);
  const shares = (count: number) => [...sharesOf(sizes, count).values()];
  assert.deepEqual(shares(1), [1, 0, 0]);
  assert.deepEqual(shares(2), [1, 1, 0]);
  assert.deepEqual(shares(3), [1, 1, 1]);
  assert.deepEqual(shares(6), [4, 1, 1]);
  assert.deepEqual(shares(18), [12, 5, 1]);
  assert.deepEqual(shares(40), [12, 5, 1]);
});

test("a site goes to no team with somebody recused from it; where none is left the draw is refused", () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const recusals = FRAME.sites.map(({ projectId }) => ({ userId: 1, projectId }));
    const drawn = draw({ ...FRAME, recusals }, `${seed}`);
    assert.ok(!isRefusal(drawn));
    const team = drawn.teams.find(({ members }) => members.some(({ userId }) => userId === 1))?.teamNo;
    assert.ok(drawn.sites.every(({ teamNo }) => teamNo !== team));
  }
  const everybody = FRAME.inspectors.flatMap(({ userId }) =>
    FRAME.sites.map(({ projectId }) => ({ userId, projectId })),
  );
  const refused = draw({ ...FRAME, recusals: everybody }, "x");
  assert.ok(isRefusal(refused));
  assert.equal(refused.refused, "inspection-plan.no-team-left");
});
