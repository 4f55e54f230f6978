import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { complaintSearch } from "../screens/complaints/complaint-search.ts";
import { root } from "./root-route.ts";

/** Complaints and tips. */

export const complaints = createRoute({
  getParentRoute: () => root,
  path: "/complaints",
  validateSearch: complaintSearch,
  component: lazyRouteComponent(() => import("../screens/complaints/ComplaintList.tsx"), "ComplaintList"),
});

export const oneComplaint = createRoute({
  getParentRoute: () => root,
  path: "/complaints/$complaintId",
  params: { parse: ({ complaintId }) => ({ complaintId: Number(complaintId) }) },
  component: lazyRouteComponent(() => import("../screens/complaints/ComplaintPage.tsx"), "ComplaintPage"),
});
