import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseDay } from "../../src/kernel/day.ts";
import { parseMonth } from "../../src/kernel/month.ts";
import {
  MESSAGE_ORDERS,
  MESSAGE_STATES,
  PURPOSES,
  REPLY_HANDLINGS,
} from "../../src/modules/messages/message.contract.ts";
import { MISMATCHES, RATE_GROUPS, ROUND_ORDERS } from "../../src/modules/surveys/survey.contract.ts";
import { root } from "./root-route.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "./search.ts";

/** Messages to phones, and asking workers. */

export const messages = createRoute({
  getParentRoute: () => root,
  path: "/messages",
  validateSearch: (search: Search) =>
    optional({
      tab: oneOf(search, "tab", ["replies", "switches"]),
      state: oneOf(search, "state", MESSAGE_STATES),
      purpose: oneOf(search, "purpose", PURPOSES),
      from: parseDay(textIn(search, "from") ?? ""),
      to: parseDay(textIn(search, "to") ?? ""),
      sort: oneOf(search, "sort", MESSAGE_ORDERS),
      handling: oneOf(search, "handling", REPLY_HANDLINGS),
      message: numberIn(search, "message"),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/messages/MessagesPage.tsx"), "MessagesPage"),
});

export const surveys = createRoute({
  getParentRoute: () => root,
  path: "/surveys",
  validateSearch: (search: Search) =>
    optional({
      tab: oneOf(search, "tab", ["rates", "mismatches", "plans"]),
      region: textIn(search, "region"),
      month: parseMonth(textIn(search, "month") ?? ""),
      open: oneOf(search, "open", ["yes", "no"]),
      sort: oneOf(search, "sort", ROUND_ORDERS),
      by: oneOf(search, "by", RATE_GROUPS),
      kind: oneOf(search, "kind", MISMATCHES),
      state: oneOf(search, "state", ["open", "looked-at"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/surveys/SurveysPage.tsx"), "SurveysPage"),
});

export const surveyRound = createRoute({
  getParentRoute: () => root,
  path: "/surveys/$projectId/$roundId",
  params: { parse: ({ projectId, roundId }) => ({ projectId: Number(projectId), roundId: Number(roundId) }) },
  component: lazyRouteComponent(() => import("../screens/surveys/RoundPage.tsx"), "RoundPage"),
});

export const firmSurveys = createRoute({
  getParentRoute: () => root,
  path: "/survey-results",
  component: lazyRouteComponent(() => import("../screens/surveys/FirmResults.tsx"), "FirmResults"),
});
