import { useSyncExternalStore } from "react";
import { type Month, parseMonth } from "../../src/kernel/month.ts";

/**
 * One month of one engagement: a worker may have two numbers on one project, and an advance beside the wages of a
 * month. Without a line: the month's first.
 */
export interface MonthPlace {
  readonly projectId: number;
  readonly pin: number;
  readonly month: Month;
  readonly lineId?: number | undefined;
}

export type Route =
  | { readonly page: "home" }
  | { readonly page: "payments" }
  | { readonly page: "help" }
  | { readonly page: "complaints" }
  | { readonly page: "complain"; readonly projectId: number }
  | { readonly page: "code"; readonly code: string }
  | { readonly page: "receipt"; readonly code: string }
  | ({ readonly page: "month" | "dispute" } & MonthPlace);

/** Addresses live behind `#`, so the server needs to know one address only and a bookmark still works. */
export function routeOf(hash: string): Route {
  const [page, projectId, pin, monthGiven, ...more] = hash.replace(/^#?\/?/, "").split("/");
  if (page === "payments" || page === "help" || page === "complaints") return { page };
  if (page === "complain" && /^\d+$/.test(projectId ?? "")) return { page, projectId: Number(projectId) };
  if (page === "code" || page === "receipt") return { page, code: (projectId ?? "").toUpperCase() };
  const month = parseMonth(monthGiven ?? "");
  if (page !== "month" || !/^\d+$/.test(projectId ?? "") || !/^\d+$/.test(pin ?? "") || month === undefined) {
    return { page: "home" };
  }
  const lineId = more.find((one) => /^\d+$/.test(one));
  const at = { projectId: Number(projectId), pin: Number(pin), month };
  return {
    page: more.includes("dispute") ? "dispute" : "month",
    ...at,
    ...(lineId === undefined ? {} : { lineId: Number(lineId) }),
  };
}

export function hashOf(route: Route): string {
  if (route.page === "home") return "#/";
  if (route.page === "complain") return `#/complain/${route.projectId}`;
  if (route.page === "payments" || route.page === "help" || route.page === "complaints") return `#/${route.page}`;
  if (route.page === "code" || route.page === "receipt") return `#/${route.page}/${route.code}`;
  const line = route.lineId === undefined ? "" : `/${route.lineId}`;
  const month = `#/month/${route.projectId}/${route.pin}/${route.month}${line}`;
  return route.page === "dispute" ? `${month}/dispute` : month;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return routeOf(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
