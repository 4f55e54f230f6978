import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { CASE_STATES } from "../../src/modules/cases/case-actions.contract.ts";
import { root } from "./root-route.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "./search.ts";

const CLOCK_COLOURS = ["overdue", "due-soon", "running", "none"] as const;

export const cases = createRoute({
  getParentRoute: () => root,
  path: "/cases",
  validateSearch: (search: Search) =>
    optional({
      state: oneOf(search, "state", CASE_STATES),
      open: oneOf(search, "open", ["yes", "no"]),
      clock: oneOf(search, "clock", CLOCK_COLOURS),
      mine: oneOf(search, "mine", ["yes"]),
      region: textIn(search, "region"),
      month: textIn(search, "month"),
      owed: numberIn(search, "owed"),
      sort: oneOf(search, "sort", ["due", "owed", "opened"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/cases/CaseList.tsx"), "CaseList"),
});

export const oneCase = createRoute({
  getParentRoute: () => root,
  path: "/cases/$projectId/$caseId",
  params: { parse: ({ projectId, caseId }) => ({ projectId: Number(projectId), caseId: Number(caseId) }) },
  component: lazyRouteComponent(() => import("../screens/cases/CasePage.tsx"), "CasePage"),
});
