import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ABOUT, DUE_KINDS, FIRM_ORDERS, FIRM_PLACES, STANDINGS } from "../../src/modules/firms/firm.contract.ts";
import { root } from "./root-route.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "./search.ts";

/** Firms: the list to work through, what is due, one firm, the own firm. */

const firms = createRoute({
  getParentRoute: () => root,
  path: "/firms",
  validateSearch: (search: Search) =>
    optional({
      about: oneOf(search, "about", ABOUT),
      region: textIn(search, "region"),
      place: oneOf(search, "place", FIRM_PLACES),
      standing: oneOf(search, "standing", STANDINGS),
      open: oneOf(search, "open", ["yes"]),
      search: textIn(search, "search"),
      sort: oneOf(search, "sort", FIRM_ORDERS),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/firms/FirmList.tsx"), "FirmList"),
});

const firmDues = createRoute({
  getParentRoute: () => root,
  path: "/firm-dues",
  validateSearch: (search: Search) => optional({ kind: oneOf(search, "kind", DUE_KINDS) }),
  component: lazyRouteComponent(() => import("../screens/firms/FirmDues.tsx"), "FirmDues"),
});

const firm = createRoute({
  getParentRoute: () => root,
  path: "/firms/$companyCode",
  component: lazyRouteComponent(() => import("../screens/firms/FirmPage.tsx"), "FirmPage"),
});

const myFirm = createRoute({
  getParentRoute: () => root,
  path: "/my-firm",
  component: lazyRouteComponent(() => import("../screens/firms/FirmPage.tsx"), "MyFirmPage"),
});

export const firmRoutes = [firms, firmDues, firm, myFirm] as const;
