import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBankCard } from "../src/codes/bank-card.ts";
import { parseCitizenId } from "../src/codes/citizen-id.ts";
import { parseCompanyCode } from "../src/codes/company-code.ts";
import { findRegion } from "../src/codes/regions.ts";
import { isRefusal } from "../src/kernel/outcome.ts";
import { planRegion } from "./region.ts";
import { LOGINS, staffOf } from "./staff.ts";

const { sites } = planRegion();
const workers = sites.flatMap((site) => site.workers);

test("the demo region has 24 sites in all seven prefectures and 1 500 people", () => {
  assert.deepEqual([sites.length, workers.length], [24, 1_500]);
  assert.equal(new Set(sites.map((site) => site.regionCode.slice(0, 4))).size, 7);
  for (const { regionCode } of sites) assert.ok(findRegion(regionCode), regionCode);
});

test("nobody in it can be a real person, nor any company or card a real one", () => {
  for (const { citizenId, cardNumber } of workers) {
    const parsed = parseCitizenId(citizenId);
    assert.ok(!isRefusal(parsed), citizenId);
    assert.equal(findRegion(parsed.regionCode), undefined);
    assert.equal(parseBankCard(cardNumber), cardNumber);
    assert.ok(cardNumber.startsWith("99"), "no bank's cards begin so");
  }
  for (const { owner, contractor, subcontractors } of sites) {
    for (const { companyCode } of [owner, contractor, ...subcontractors]) {
      const parsed = parseCompanyCode(companyCode);
      assert.ok(!isRefusal(parsed), companyCode);
      assert.equal(findRegion(parsed.regionCode), undefined);
    }
  }
});

test("nobody is there twice, and no two people share a card", () => {
  assert.equal(new Set(workers.map((one) => one.citizenId)).size, workers.length);
  assert.equal(new Set(workers.map((one) => one.cardNumber)).size, workers.length);
});

test("somebody comes back, somebody works on two sites within a month, somebody is past sixty", () => {
  const later = sites.flatMap((site) => site.later.map((one) => ({ site, one })));
  const before = new Map(sites.flatMap((site) => site.workers.map((one) => [one.citizenId, { site, one }] as const)));
  const again = later.filter(({ site, one }) => before.get(one.citizenId)?.site.projectCode === site.projectCode);
  const moved = later.filter(({ site, one }) => {
    const earlier = before.get(one.citizenId);
    const sameMonth = earlier?.one.exitedOn?.slice(0, 7) === one.enteredOn.slice(0, 7);
    return earlier !== undefined && earlier.site.projectCode !== site.projectCode && sameMonth;
  });
  const elders = later.filter(({ one }) => one.agreement === "work-agreement");
  assert.ok(again.length >= 2 && moved.length === 1 && elders.length >= 2);
  for (const { site, one } of again)
    assert.ok((before.get(one.citizenId)?.one.exitedOn ?? "") < one.enteredOn, site.name);
  for (const { one } of elders) assert.ok(one.citizenId.slice(6, 14) < "19601201", one.name);
});

test("the staff of the demo has each login once, and the plain ones are the demo's", () => {
  const staff = staffOf(sites);
  assert.equal(new Set(staff.map(({ login }) => login)).size, staff.length);
  for (const login of Object.values(LOGINS))
    assert.ok(
      staff.some((one) => one.login === login),
      login,
    );
});

test("the same seed gives the same region, another seed another", () => {
  assert.deepEqual(planRegion().sites, sites);
  assert.notDeepEqual(planRegion("another").sites[0]?.workers, sites[0]?.workers);
});
