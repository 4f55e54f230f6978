import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { MeasureTerms } from "./measure.ts";
import { schemeBody } from "./scheme.contract.ts";
import { gradeOf, pointsFor, type SchemeBody, schemeFault } from "./scheme.ts";
import example from "./scheme-example.json" with { type: "json" };
import { adjusted, type Figure, NO_FIGURE, scoreAreas, sumFigures } from "./scorecard.ts";

const SAYS = { zh: "指标", bo: "གཞི་གྲངས།", en: "measure" };
const MORE: MeasureTerms = {
  key: "more",
  name: SAYS,
  says: SAYS,
  basis: { article: "724-4", mark: "P" },
  unit: "share",
  better: "more",
  fact: "site",
  figure: "quotient",
  expected: "active",
};
const DAYS: MeasureTerms = { ...MORE, key: "days", unit: "days", better: "less", figure: "median", expected: "none" };
const KNOWN = [MORE, DAYS];

const BODY: SchemeBody = {
  source: "本测试",
  mark: "own",
  silentShareMax: 2_500,
  noDataWeightMax: 30,
  disputeDays: 10,
  measures: [
    {
      key: "more",
      weight: 60,
      bands: [
        { from: 0, to: 8_000, points: 0 },
        { from: 8_000, to: 9_500, points: 3_000 },
        { from: 9_500, to: null, points: 6_000 },
      ],
    },
    {
      key: "days",
      weight: 40,
      bands: [
        { from: 0, to: 31, points: 4_000 },
        { from: 31, to: null, points: 0 },
      ],
    },
  ],
  grades: [
    { grade: "C", from: 0, to: 7_000, consequences: ["interviewed"] },
    { grade: "B", from: 7_000, to: 9_000, consequences: [] },
    { grade: "A", from: 9_000, to: null, consequences: ["commended"] },
  ],
};

type Part = SchemeBody["measures"][number];
const withFirst = (part: Partial<Part>): SchemeBody => {
  const [first, second] = BODY.measures;
  assert.ok(first !== undefined && second !== undefined);
  return { ...BODY, measures: [{ ...first, ...part }, second] };
};

describe("a scheme", () => {
  test("is refused where a threshold is covered twice or by nothing, or where better has fewer points", () => {
    assert.equal(schemeFault(BODY, KNOWN), undefined);
    const bands = (...of: [number, number | null, number][]) =>
      schemeFault(withFirst({ bands: of.map(([from, to, points]) => ({ from, to, points })) }), KNOWN);
    const broken: [number, number | null, number][][] = [
      [[1, null, 6_000]],
      [
        [0, 8_000, 0],
        [8_001, null, 6_000],
      ],
      [
        [0, 8_000, 0],
        [7_999, null, 6_000],
      ],
      [[0, 8_000, 6_000]],
      [
        [0, 8_000, 6_000],
        [8_000, null, 0],
      ],
      [[0, null, 5_999]],
      [
        [0, 10_001, 0],
        [10_001, null, 6_000],
      ],
    ];
    for (const one of broken) assert.equal(bands(...one)?.refused, "scorecard.bands-broken", JSON.stringify(one));
    assert.equal(bands([0, null, 6_000]), undefined);
  });

  test("is refused with weights other than 100, a strange or doubled measure, days unasked, or broken grades", () => {
    const refused = (body: SchemeBody) => schemeFault(body, KNOWN)?.refused;
    assert.equal(refused(withFirst({ weight: 61 })), "scorecard.weights-not-100");
    assert.equal(refused(withFirst({ key: "strange" })), "scorecard.measure-unknown");
    assert.equal(refused(withFirst({ key: "days" })), "scorecard.measure-twice");
    assert.equal(refused(withFirst({ within: 30 })), "scorecard.days-needed");
    assert.equal(refused({ ...BODY, grades: BODY.grades.slice(1) }), "scorecard.grades-broken");
    assert.equal(refused({ ...BODY, grades: BODY.grades.toReversed() }), "scorecard.grades-broken");
  });

  test("caps a grade once for each kind of incident, at a grade that is not its best", () => {
    const veto = {
      kind: "mass-incident",
      peopleMin: 50,
      incidentsMin: 1,
      grade: "C",
      source: "本测试",
      mark: "S",
    } as const;
    const fault = (...vetoes: NonNullable<SchemeBody["vetoes"]>) => schemeFault({ ...BODY, vetoes }, KNOWN);
    assert.equal(fault(veto, { ...veto, kind: "extreme-event", grade: "B" }), undefined);
    const broken = (found: ReturnType<typeof fault>) => [found?.refused, found?.field];
    assert.deepEqual(broken(fault(veto, veto)), ["scorecard.vetoes-broken", "body.vetoes.1.kind"]);
    for (const grade of ["A", "D"]) {
      assert.deepEqual(broken(fault({ ...veto, grade })), ["scorecard.vetoes-broken", "body.vetoes.0.grade"]);
    }
  });

  test("that ships as an example is whole and marked as nobody's law", () => {
    assert.equal(schemeBody.parse(example.body).mark, "own");
    assert.equal(
      example.body.measures.reduce((sum, { weight }) => sum + weight, 0),
      100,
    );
  });

  test("gives points exactly at, below and above a threshold, whatever the sizes", () => {
    const [more] = BODY.measures;
    assert.ok(more !== undefined);
    assert.equal(pointsFor(more, MORE, 7_999, 10_000), 0);
    assert.equal(pointsFor(more, MORE, 4, 5), 3_000, "80 % itself");
    assert.equal(pointsFor(more, MORE, 19, 20), 6_000, "95 % itself");
    const big = 9_000_000_000_000_000;
    assert.equal(pointsFor(more, MORE, (big / 10) * 8 - 1, big), 0, "one part of nine thousand billion below");
    assert.equal(pointsFor(more, MORE, (big / 10) * 8, big), 3_000);
    assert.equal(gradeOf(BODY, 6_999)?.grade, "C");
    assert.equal(gradeOf(BODY, 7_000)?.grade, "B");
    assert.equal(gradeOf(BODY, 9_000)?.grade, "A");
  });
});

const figure = (part: Partial<Figure>): Figure => ({ ...NO_FIGURE, sites: 4, ...part });
const area = (more: Partial<Figure>, days: number[] = []) =>
  new Map([
    ["more", figure({ facts: 10, denominator: 10, ...more })],
    ["days", figure({ facts: days.length, values: days, sites: 0 })],
  ]);
const score = (areas: Record<string, Map<string, Figure>>, scheme = BODY) =>
  scoreAreas(new Map(Object.entries(areas)), new Map(Object.keys(areas).map((one) => [one, 4])), scheme, KNOWN);

describe("a county", () => {
  test("has no points for what nobody knows, and no grade where too little is known", () => {
    const [bad] = score({ "540102": area({ numerator: 10, silent: 2 }, [10]) });
    assert.deepEqual(
      bad?.figures.map(({ state, points }) => [state, points]),
      [
        ["no-data", 0],
        ["counted", 4_000],
      ],
      "half of the sites are silent: the perfect figure of the others is none",
    );
    assert.deepEqual([bad?.total, bad?.grade, bad?.rank, bad?.notGradable], [null, null, null, "too-little-data"]);
    const [borne] = score({ "540102": area({ numerator: 10, silent: 1 }, [10]) });
    assert.deepEqual([borne?.total, borne?.grade], [10_000, "A"], "a quarter may be silent");
  });

  test("is not asked for what did not happen: the weight that applies is its hundred", () => {
    const [one] = score({ "540102": area({ numerator: 9 }) });
    assert.deepEqual([one?.weightApplied, one?.total, one?.grade], [60, 5_000, "C"]);
    const [none] = scoreAreas(new Map([["540103", new Map()]]), new Map(), BODY, KNOWN);
    assert.deepEqual([none?.total, none?.notGradable], [null, "no-sites"]);
  });

  test("shares its rank with whoever has the same total; who cannot be graded has none and stands last", () => {
    const ranked = score({
      "540104": area({ silent: 4 }),
      "540103": area({ numerator: 10 }, [31]),
      "540102": area({ numerator: 10 }, [31]),
      "540121": area({ numerator: 10 }, [30]),
      "540122": area({ numerator: 1 }, [31]),
    });
    const said = ranked.map(({ regionCode, rank }) => [regionCode, rank]);
    const expected = [
      ["540121", 1],
      ["540102", 2],
      ["540103", 2],
      ["540122", 4],
      ["540104", null],
    ];
    assert.deepEqual(said, expected);
  });

  test("is ranked by grade before points where incidents cap it, and a cap never makes a grade better", () => {
    const veto = {
      kind: "mass-incident",
      peopleMin: 50,
      incidentsMin: 2,
      grade: "B",
      source: "本测试",
      mark: "S",
    } as const;
    const incidents = (...people: number[]) =>
      ["mass-incident", figure({ facts: people.length, values: people, sites: 0 })] as const;
    const capped = (base: Map<string, Figure>, ...people: number[]) => new Map([...base, incidents(...people)]);
    const best = area({ numerator: 10 }, [10]);
    const ranked = score(
      {
        "540102": capped(best, 50, 80),
        "540103": capped(best, 49, 80),
        "540104": area({ numerator: 9 }, [10]),
        "540121": capped(area({ numerator: 1 }, [10]), 50, 50),
      },
      { ...BODY, vetoes: [veto] },
    );
    const said = ranked.map(({ regionCode, gradeBefore, grade, rank }) => [regionCode, gradeBefore, grade, rank]);
    assert.deepEqual(said, [
      ["540103", "A", "A", 1],
      ["540102", "A", "B", 2],
      ["540104", "B", "B", 3],
      ["540121", "C", "C", 4],
    ]);
  });

  test("is ranked the same in whatever order counties come, and equal figures have equal ranks", () => {
    const counties = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.array(fc.nat(60), { maxLength: 3 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(counties, fc.nat(11), (made, turn) => {
        const entries = made.map(([numerator, days], i): [string, Map<string, Figure>] => [
          String(540_201 + i),
          area(
            { numerator },
            days.toSorted((a, b) => a - b),
          ),
        ]);
        const turned = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)];
        const one = score(Object.fromEntries(entries));
        assert.deepEqual(score(Object.fromEntries(turned)), one);
        const same = Map.groupBy(one, ({ figures }) => JSON.stringify(figures));
        for (const group of same.values()) assert.equal(new Set(group.map(({ rank }) => rank)).size, 1);
        for (const a of one)
          for (const b of one) {
            if ((a.total ?? 0) > (b.total ?? 0)) assert.ok((a.rank ?? 0) < (b.rank ?? 0));
          }
      }),
    );
  });
});

test("a figure is adjusted by what was decided, and by nothing else", () => {
  const excluded = {
    measure: "more",
    factKey: "p7",
    regionCode: "540102",
    excluded: true,
    oldNumerator: 0,
    oldDenominator: 1,
    newNumerator: 0,
    newDenominator: 1,
  };
  const before = figure({ facts: 3, numerator: 2, denominator: 3 });
  assert.deepEqual(adjusted(before, [excluded], MORE), { ...before, facts: 2, denominator: 2 });
  const corrected = { ...excluded, excluded: false, newNumerator: 1 };
  assert.deepEqual(adjusted(before, [corrected], MORE), { ...before, numerator: 3 });
  const days = figure({ facts: 3, numerator: 90, denominator: 3, values: [10, 20, 60], sites: 0 });
  const shorter = { ...excluded, excluded: false, oldNumerator: 60, newNumerator: 15 };
  assert.deepEqual(adjusted(days, [shorter], DAYS), { ...days, numerator: 45, values: [10, 15, 20] });
  assert.deepEqual(sumFigures([days, days]).values, [10, 10, 20, 20, 60, 60]);
});
