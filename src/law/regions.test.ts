import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { type Day, day } from "../kernel/day.ts";
import { assess } from "./assess.ts";
import { deadline } from "./deadline.ts";
import type { ProjectFacts } from "./facts.ts";
import { LAW } from "./law.ts";
import type { LawItem } from "./law-item.ts";
import { LAW_ITEMS } from "./law-items.ts";
import { appliesIn, NATION } from "./region-chain.ts";
import { REGIONS } from "./regions.gen.ts";
import { STATUTES } from "./statutes.gen.ts";
import { instalment, record, site } from "./vectors.ts";

const [LHASA, HOHHOT] = ["540102", "150102"];
const FOLDER = join(import.meta.dirname, "regions");
const ITEMS: readonly LawItem[] = Object.values(LAW_ITEMS).flat();

/** One site, told to lie elsewhere: nothing else differs. */
function siteIn(regionCode: string): ProjectFacts {
  return site({
    project: { regionCode, startedOn: day("2025-07-01"), contractSignedOn: day("2025-07-01") },
    payrollOfficers: [{ officerId: 9, from: day("2025-07-01") }],
    labourCostSchedule: [instalment({ dueOn: day("2025-07-25") })],
    records: [
      record({ kind: "start-permit", on: day("2025-07-01") }),
      record({ kind: "notice-board", recordId: 2, on: day("2025-07-01"), items: ["parties", "wages", "help"] }),
    ],
  });
}

/** Rules of the region's own that found something wrong. */
function regionalBreaches(regionCode: string, asOf: Day): string[] {
  const regional = new Set(LAW.rules.filter((one) => one.region !== undefined).map((one) => one.id));
  return assess(siteIn(regionCode), LAW, asOf)
    .findings.filter(({ ruleId, verdict }) => regional.has(ruleId) && verdict === "breached")
    .map(({ ruleId, dueOn }) => `${ruleId}${dueOn === undefined ? "" : ` due ${dueOn}`}`);
}

describe("a site whose region code is changed from Lhasa to Hohhot", () => {
  test("owes what Inner Mongolia asks for beside the national law, each by its own day", () => {
    assert.deepEqual(regionalBreaches(LHASA, day("2025-08-01")), []);
    assert.deepEqual(regionalBreaches(HOHHOT, day("2025-08-01")), [
      "neimenggu-wage-2025-16-labour-cost-in-advance due 2025-07-10",
      "neimenggu-wage-2025-16-wage-account due 2025-07-31",
      "neimenggu-wage-2025-18-wage-deposit due 2025-07-21",
      "neimenggu-wage-2025-19-notice-board",
      "neimenggu-wage-2025-25-platform-joined due 2025-07-31",
      "neimenggu-wage-2025-35-site-check due 2025-07-31",
    ]);
  });

  test("keeps every answer of the national law", () => {
    const national = (regionCode: string) =>
      assess(siteIn(regionCode), LAW, day("2025-08-01")).findings.filter(
        ({ ruleId }) => LAW.rules.find((one) => one.id === ruleId)?.region === undefined,
      );
    assert.deepEqual(
      national(HOHHOT).map(({ ruleId, subject, verdict, level, dueOn }) => ({
        ruleId,
        subject,
        verdict,
        level,
        dueOn,
      })),
      national(LHASA).map(({ ruleId, subject, verdict, level, dueOn }) => ({ ruleId, subject, verdict, level, dueOn })),
    );
  });

  test("is shown two more items on its board from 1 July 2025 on, and not on 30 June", () => {
    const facts = (regionCode: string): ProjectFacts => ({
      ...siteIn(regionCode),
      project: { ...siteIn(regionCode).project, startedOn: day("2025-06-01"), contractSignedOn: day("2025-06-01") },
      records: [record({ kind: "notice-board", on: day("2025-06-01"), items: ["parties", "wages", "help"] })],
    });
    const board = (regionCode: string, asOf: Day) =>
      assess(facts(regionCode), LAW, asOf).findings.find((one) => one.ruleId === "neimenggu-wage-2025-19-notice-board");
    assert.equal(board(HOHHOT, day("2025-06-30")), undefined);
    assert.equal(board(LHASA, day("2025-07-01")), undefined);
    const { since, trace } = board(HOHHOT, day("2025-07-01")) ?? {};
    assert.equal(since, "2025-07-01");
    assert.equal(trace?.steps[0]?.values.items, "inspectors, complaint-code");
  });

  test("is asked for nothing regional on 30 June 2025, and looked at again on 1 July", () => {
    const before = { ...siteIn(HOHHOT), project: { ...siteIn(HOHHOT).project, startedOn: day("2025-06-01") } };
    const { counts, nextReviewOn } = assess(before, LAW, day("2025-06-30"));
    for (const { id, region } of LAW.rules) {
      if (region === undefined) continue;
      assert.deepEqual(counts[id], { met: 0, notDue: 0, breached: 0, unknown: 0 }, id);
    }
    assert.equal(nextReviewOn, "2025-07-01");
  });

  test("has seven clocks more, and days off of its own place", () => {
    const clocks = (regionCode: string) => LAW.clocks.filter((one) => appliesIn(one, regionCode)).map((one) => one.id);
    assert.deepEqual(
      clocks(HOHHOT).filter((id) => !clocks(LHASA).includes(id)),
      [
        "neimenggu-interview-rectification",
        "neimenggu-listing-forwarding",
        "neimenggu-listing-on-finding",
        "neimenggu-listing-sharing",
        "neimenggu-platform-joining",
        "neimenggu-wage-account",
        "neimenggu-wage-deposit",
      ],
    );
    // 30 days from 28 January 2025 end on Losar in Lhasa, and on a working Thursday in Hohhot.
    assert.equal(deadline(LAW, "wage-account-opening", day("2025-01-28"), LHASA).due, "2025-03-05");
    assert.equal(deadline(LAW, "wage-account-opening", day("2025-01-28"), HOHHOT).due, "2025-02-27");
  });
});

describe("every region folder", () => {
  for (const code of readdirSync(FOLDER)) {
    test(`${code} has a name and calendars of 2020 to 2026 with notes on what they leave out`, () => {
      assert.ok(REGIONS.some((one) => one.region === code && one.name.zh !== "" && one.name.en !== ""));
      for (let year = 2020; year <= 2026; year += 1) {
        const calendar = LAW.calendar.years.find((one) => one.region === code && one.year === year);
        assert.ok((calendar?.notModelled.length ?? 0) > 0, `no calendar ${year} with notes`);
      }
    });

    test(`${code} holds only law of its own`, () => {
      const sources = readdirSync(join(FOLDER, code), { recursive: true, encoding: "utf8" });
      for (const file of sources.filter((one) => /^(rules|clocks)\/[a-z0-9-]+\.ts$/.test(one))) {
        assert.match(readFileSync(join(FOLDER, code, file), "utf8"), new RegExp(`\\n {2}region: "${code}",\\n`), file);
      }
      for (const file of sources.filter((one) => /^statutes\/.*\.yaml$/.test(one))) {
        const id = file.slice("statutes/".length, -".yaml".length);
        assert.equal(STATUTES.find((one) => one.id === id)?.region, code, file);
      }
    });
  }

  test("has each item of its law in force no earlier than the instrument that it quotes", () => {
    for (const { id, region, citation, inForce } of ITEMS.filter((one) => one.region !== undefined)) {
      const statute = STATUTES.find((one) => one.id === citation.statute);
      assert.equal(statute?.region, region, id);
      assert.ok(inForce.from >= (statute?.inForce.from ?? NATION), id);
    }
  });
});

test("every article of Inner Mongolia's Regulation is computed or says why it is not computed", () => {
  const { articles = 0, notComputable = {} } = STATUTES.find((one) => one.id === "neimenggu-wage-2025") ?? {};
  const cited = new Set(
    ITEMS.filter((one) => one.citation.statute === "neimenggu-wage-2025").map((one) => one.citation.article),
  );
  assert.equal(articles, 54);
  for (let article = 1; article <= articles; article += 1) {
    const [computed, explained] = [cited.has(String(article)), String(article) in notComputable];
    assert.ok(computed || explained, `article ${article} is forgotten`);
    assert.ok(!(computed && explained), `article ${article} is both computed and not computable`);
  }
});
