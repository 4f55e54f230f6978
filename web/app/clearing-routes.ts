import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { SECTOR_CODES } from "../../src/codes/sectors.ts";
import { parseDay } from "../../src/kernel/day.ts";
import { LEVELS } from "../../src/kernel/fields.ts";
import { FUNDINGS, PROJECT_STATES } from "../../src/modules/campaigns/campaign.contract.ts";
import { LIST_KINDS, OWNER_KINDS } from "../../src/modules/supervision/clearing-list.contract.ts";
import { OVERDUE_KINDS } from "../../src/modules/supervision/supervision.contract.ts";
import { root } from "./root-route.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "./search.ts";

/** Campaigns, lists and listed supervision. */

export const campaigns = createRoute({
  getParentRoute: () => root,
  path: "/campaigns",
  component: lazyRouteComponent(() => import("../screens/campaigns/CampaignList.tsx"), "CampaignList"),
});

export const campaign = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/$campaignId",
  params: { parse: ({ campaignId }) => ({ campaignId: Number(campaignId) }) },
  validateSearch: (search: Search) =>
    optional({
      region: textIn(search, "region"),
      day: parseDay(textIn(search, "day") ?? ""),
      state: oneOf(search, "state", PROJECT_STATES),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/campaigns/CampaignPage.tsx"), "CampaignPage"),
});

export const clearingLists = createRoute({
  getParentRoute: () => root,
  path: "/clearing-lists",
  validateSearch: (search: Search) =>
    optional({
      kind: oneOf(search, "kind", LIST_KINDS),
      region: textIn(search, "region"),
      sector: oneOf(search, "sector", SECTOR_CODES),
      funding: oneOf(search, "funding", FUNDINGS),
      ownerKind: oneOf(search, "ownerKind", OWNER_KINDS),
      openedFrom: parseDay(textIn(search, "openedFrom") ?? ""),
      openedTo: parseDay(textIn(search, "openedTo") ?? ""),
      level: oneOf(search, "level", LEVELS),
      min: textIn(search, "min"),
      max: textIn(search, "max"),
      days: numberIn(search, "days"),
      noData: oneOf(search, "noData", ["yes"]),
    }),
  component: lazyRouteComponent(() => import("../screens/supervision/ListsPage.tsx"), "ListsPage"),
});

export const clearingList = createRoute({
  getParentRoute: () => root,
  path: "/clearing-lists/$listId",
  params: { parse: ({ listId }) => ({ listId: Number(listId) }) },
  component: lazyRouteComponent(() => import("../screens/supervision/ListPage.tsx"), "ListPage"),
});

export const supervision = createRoute({
  getParentRoute: () => root,
  path: "/supervision",
  validateSearch: (search: Search) =>
    optional({
      region: textIn(search, "region"),
      kind: oneOf(search, "kind", OVERDUE_KINDS),
      sort: oneOf(search, "sort", ["authority"]),
      lifted: oneOf(search, "lifted", ["yes"]),
    }),
  component: lazyRouteComponent(() => import("../screens/supervision/SupervisionBoard.tsx"), "SupervisionBoard"),
});
