import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { TASK_COLOURS, TASK_STATES } from "../../src/modules/inspections/task.contract.ts";
import { root } from "./root-route.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "./search.ts";

/** Inspections and what firms have to put right. */

export const inspectionPlans = createRoute({
  getParentRoute: () => root,
  path: "/inspections",
  validateSearch: (search: Search) =>
    optional({
      region: textIn(search, "region"),
      current: oneOf(search, "current", ["yes"]),
      sort: oneOf(search, "sort", ["from", "name", "sites"]),
    }),
  component: lazyRouteComponent(() => import("../screens/inspections/PlanList.tsx"), "PlanList"),
});

export const inspectionChecklists = createRoute({
  getParentRoute: () => root,
  path: "/inspection-checklists",
  component: lazyRouteComponent(() => import("../screens/inspections/ChecklistsPage.tsx"), "ChecklistsPage"),
});

export const inspectionPlan = createRoute({
  getParentRoute: () => root,
  path: "/inspections/$planId",
  params: { parse: ({ planId }) => ({ planId: Number(planId) }) },
  component: lazyRouteComponent(() => import("../screens/inspections/PlanPage.tsx"), "PlanPage"),
});

export const oneInspection = createRoute({
  getParentRoute: () => root,
  path: "/inspections/$planId/$inspectionId",
  params: {
    parse: ({ planId, inspectionId }) => ({ planId: Number(planId), inspectionId: Number(inspectionId) }),
  },
  component: lazyRouteComponent(() => import("../screens/inspections/InspectionPage.tsx"), "InspectionPage"),
});

export const rectificationTasks = createRoute({
  getParentRoute: () => root,
  path: "/rectification",
  validateSearch: (search: Search) =>
    optional({
      plan: numberIn(search, "plan"),
      task: numberIn(search, "task"),
      state: oneOf(search, "state", TASK_STATES),
      colour: oneOf(search, "colour", TASK_COLOURS),
      sort: oneOf(search, "sort", ["due", "given", "project"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/inspections/TaskList.tsx"), "TaskList"),
});
