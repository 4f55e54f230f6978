import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseDay } from "../../src/kernel/day.ts";
import { INCIDENT_KINDS } from "../../src/modules/scorecards/scheme.contract.ts";
import { FACT_SHOWS } from "../../src/modules/scorecards/scorecard.contract.ts";
import { root } from "./root-route.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "./search.ts";

const period = (search: Search) => ({
  region: textIn(search, "region"),
  from: parseDay(textIn(search, "from") ?? ""),
  to: parseDay(textIn(search, "to") ?? ""),
  day: parseDay(textIn(search, "day") ?? ""),
});

const scorecards = createRoute({
  getParentRoute: () => root,
  path: "/scorecards",
  validateSearch: (search: Search) => optional(period(search)),
  component: lazyRouteComponent(() => import("../screens/scorecards/ScorecardsPage.tsx"), "ScorecardsPage"),
});

const scorecard = createRoute({
  getParentRoute: () => root,
  path: "/scorecards/$scorecardId",
  params: { parse: ({ scorecardId }) => ({ scorecardId: Number(scorecardId) }) },
  validateSearch: (search: Search) => optional({ version: numberIn(search, "version") }),
  component: lazyRouteComponent(() => import("../screens/scorecards/ScorecardPage.tsx"), "ScorecardPage"),
});

const area = createRoute({
  getParentRoute: () => root,
  path: "/scorecard-area",
  validateSearch: (search: Search) =>
    optional({
      ...period(search),
      card: numberIn(search, "card"),
      measure: textIn(search, "measure"),
      show: oneOf(search, "show", FACT_SHOWS),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/scorecards/AreaPage.tsx"), "AreaPage"),
});

const schemes = createRoute({
  getParentRoute: () => root,
  path: "/scorecard-schemes",
  component: lazyRouteComponent(() => import("../screens/scorecards/SchemesPage.tsx"), "SchemesPage"),
});

const disputes = createRoute({
  getParentRoute: () => root,
  path: "/scorecard-disputes",
  component: lazyRouteComponent(() => import("../screens/scorecards/DisputesPage.tsx"), "DisputesPage"),
});

const incidents = createRoute({
  getParentRoute: () => root,
  path: "/scorecard-incidents",
  validateSearch: (search: Search) =>
    optional({
      region: textIn(search, "region"),
      kind: oneOf(search, "kind", INCIDENT_KINDS),
      state: oneOf(search, "state", ["standing", "withdrawn"]),
      sort: oneOf(search, "sort", ["newest", "people"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/scorecards/IncidentsPage.tsx"), "IncidentsPage"),
});

/** Scorecards of counties, published and live, with what stands behind them. */
export const SCORECARD_ROUTES = [scorecards, scorecard, area, schemes, disputes, incidents] as const;
