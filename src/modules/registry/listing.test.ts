import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, testHost } from "../../../tools/test-host.ts";
import { inventedCompanyCode } from "../../../tools/test-site.ts";
import { aBareSite, codes, form, idOf, rule, stateOf } from "../../../tools/test-site-check.ts";
import { transact } from "../../db/transact.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { registerWorker } from "./engagement.operations.ts";
import { addListing, endListing, listListings } from "./listing.operations.ts";
import { isListed } from "./listing.ts";
import { addCompany, addCrew, addProject, addSubcontractor } from "./project.operations.ts";

describe("a firm on the dishonesty list", () => {
  const entry = {
    companyName: "某劳务公司",
    fromDay: "2020-12-01",
    toDay: "2023-11-30",
    decisionNumber: "拉人社失信〔2020〕1号",
    authority: "拉萨市人社局",
    source: "信用中国",
  };

  test("is entered once for the same days, ends once, and shows on the list", async (t) => {
    const host = await testHost(t, day("2020-12-21"));
    const listed = { ...entry, companyCode: inventedCompanyCode(9) };
    const cases: readonly (readonly [object, string])[] = [
      [{ companyCode: "91540199MA00000" }, "input.malformed"],
      [{ companyCode: `${inventedCompanyCode(9).slice(0, 17)}!` }, "company-code.bad-character"],
      [{ toDay: "2020-11-30" }, "listing.ends-before-start"],
    ];
    for (const [change, code] of cases) {
      const outcome = await host.run(addListing, ADMINISTRATOR, { ...listed, ...change });
      assert.ok(isRefusal(outcome) && outcome.refused === code, `${code}: ${JSON.stringify(outcome)}`);
    }
    const { listingId } = await host.done(addListing, ADMINISTRATOR, listed);
    for (const [fromDay, toDay] of [
      ["2020-12-01", "2023-11-30"],
      ["2023-11-30", undefined],
      ["2019-01-01", "2020-12-01"],
    ]) {
      const again = await host.run(addListing, ADMINISTRATOR, { ...listed, fromDay, toDay });
      assert.ok(isRefusal(again) && again.refused === "listing.overlaps");
    }
    await host.done(addListing, ADMINISTRATOR, { ...listed, fromDay: "2023-12-01", toDay: "2024-11-30" });
    const early = await host.run(endListing, ADMINISTRATOR, { listingId, endedOn: "2020-11-30", reason: "误录" });
    assert.ok(isRefusal(early) && early.refused === "listing.end-before-start");
    const current = async () => (await host.done(listListings, ADMINISTRATOR, { current: true })).listings;
    assert.deepEqual(
      (await current()).map((one) => one.listingId),
      [listingId],
    );
    await host.done(endListing, ADMINISTRATOR, { listingId, endedOn: "2020-12-22", reason: "信用修复" });
    assert.equal((await current()).length, 1, "the eve of its end");
    host.goTo(day("2020-12-22"));
    assert.equal((await current()).length, 0);
    const twice = await host.run(endListing, ADMINISTRATOR, { listingId, endedOn: "2020-12-23", reason: "再次" });
    assert.ok(isRefusal(twice) && twice.refused === "listing.already-ended");
    const none = await host.run(endListing, ADMINISTRATOR, {
      listingId: 999_999_999,
      endedOn: "2020-12-23",
      reason: "无",
    });
    assert.ok(isRefusal(none) && none.refused === "listing.unknown");
    const all = await host.done(listListings, ADMINISTRATOR, { search: "劳务" });
    assert.deepEqual([all.total, all.listings.length, all.listings[0]?.endedReason], [2, 2, null]);
  });

  test("is warned of on new work, or stopped; work that it had before is left alone", async (t) => {
    const { host, site } = await aBareSite(t);
    const companyCode = inventedCompanyCode(5);
    const firm = await host.done(addCompany, ADMINISTRATOR, { companyCode, name: "某劳务公司" });
    await host.done(addListing, ADMINISTRATOR, { ...entry, companyCode });
    const [owner] = await codes(host, site);
    const project = {
      projectCode: "XZ-2020-0009",
      name: "新项目",
      regionCode: "540102",
      sector: "housing",
      category: "01",
      funding: "government",
      ownerCode: owner,
      contractorCode: companyCode,
      contractAmountFen: 1_000_000,
      contractSignedOn: "2020-12-10",
      startedOn: "2020-12-10",
      paydayDate: 15,
    };
    const checksOf = (list: readonly { readonly check: string }[]) => list.map((one) => one.check);
    const made = await host.done(addProject, ADMINISTRATOR, project);
    assert.deepEqual(checksOf(made.warnings), ["listed-firm"]);
    const older = { ...project, projectCode: "XZ-2020-0010", contractSignedOn: "2020-11-30" };
    const { warnings, projectId: olderId } = await host.done(addProject, ADMINISTRATOR, older);
    assert.deepEqual(
      [checksOf(warnings), warnings[0]?.state],
      [["listed-firm"], "unknown"],
      "recorded after the listing",
    );
    const shown = await stateOf(host, { ...site, projectId: olderId }, "listed-firm");
    assert.deepEqual([shown.state, shown.firms], ["unknown", ["某劳务公司"]]);
    await transact(host.db, (tx) =>
      tx.execute("update project set recorded_at = '2020-11-30 12:00+08' where project_id = $1", [olderId]),
    );
    assert.equal(
      (await stateOf(host, { ...site, projectId: olderId }, "listed-firm")).state,
      "in-order",
      "recorded in time",
    );

    const { projectId } = site;
    const joins = { projectId, companyCode, workScope: "劳务", fromDay: "2020-12-05" };
    await rule(host, { "listed-firm": "block" });
    const stopped = await host.run(addSubcontractor, ADMINISTRATOR, joins);
    assert.ok(isRefusal(stopped));
    assert.deepEqual([stopped.refused, stopped.field], ["check.listed-firm", "companyCode"]);
    const again = await host.run(addProject, ADMINISTRATOR, { ...project, projectCode: "XZ-2020-0011" });
    assert.ok(isRefusal(again));
    assert.deepEqual([again.refused, again.field], ["check.listed-firm", "contractorCode"]);

    const before = { ...joins, fromDay: "2020-11-30" };
    const late = (await host.done(addSubcontractor, ADMINISTRATOR, before)).warnings;
    assert.deepEqual([late.length, late[0]?.state], [1, "unknown"], "said to have joined before the listing");
    assert.equal((await stateOf(host, site, "listed-firm")).state, "unknown");
    await transact(host.db, (tx) =>
      tx.execute("update subcontract set from_day = '2020-12-05' where company_id = $1", [firm.companyId]),
    );
    assert.deepEqual((await stateOf(host, site, "listed-firm")).firms, ["某劳务公司"]);
    await host.done(registerWorker, ADMINISTRATOR, form(site));
    const crew = { projectId: site.projectId, companyId: firm.companyId, name: "木工班" };
    const { crewId } = await host.done(addCrew, ADMINISTRATOR, crew);
    const worker = form(site, { companyId: firm.companyId, crewId, documentNumber: idOf("1982-02-02") });
    const blocked = await host.run(registerWorker, ADMINISTRATOR, worker);
    assert.ok(isRefusal(blocked));
    assert.deepEqual([blocked.refused, blocked.field], ["check.listed-firm", "companyId"]);
  });

  test("is on it from its first to its last day, and not from the day on which it was taken off", () => {
    const listing = { fromDay: day("2020-12-01"), toDay: day("2020-12-31"), endedOn: null };
    const on = (at: string, endedOn: string | null = null) =>
      isListed({ ...listing, endedOn: endedOn === null ? null : day(endedOn) }, day(at));
    assert.deepEqual(
      ["2020-11-30", "2020-12-01", "2020-12-31", "2021-01-01"].map((at) => on(at)),
      [false, true, true, false],
    );
    assert.deepEqual([on("2020-12-09", "2020-12-10"), on("2020-12-10", "2020-12-10")], [true, false]);
    assert.equal(isListed({ ...listing, toDay: null }, day("2030-01-01")), true);
  });
});
