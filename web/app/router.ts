import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { SECTOR_CODES } from "../../src/codes/sectors.ts";
import { SITE_ROLES } from "../../src/kernel/contract.ts";
import { parseDay } from "../../src/kernel/day.ts";
import { LEVELS, VERDICTS } from "../../src/kernel/fields.ts";
import { parseMonth } from "../../src/kernel/month.ts";
import { COVERAGE_STATES } from "../../src/law/coverage-states.ts";
import { OUTSIDE_STATES, OUTSIDE_WAYS } from "../../src/modules/accounts/outside-payment.contract.ts";
import { LINE_KINDS } from "../../src/modules/accounts/statement-line.contract.ts";
import { FUNDINGS } from "../../src/modules/campaigns/campaign.contract.ts";
import { CALCULATORS, crimeSearch } from "../screens/law/calculators/calculators.ts";
import { cases, oneCase } from "./case-routes.ts";
import { campaign, campaigns, clearingList, clearingLists, supervision } from "./clearing-routes.ts";
import { complaints, oneComplaint } from "./complaint-routes.ts";
import { firmRoutes } from "./firm-routes.ts";
import {
  inspectionChecklists,
  inspectionPlan,
  inspectionPlans,
  oneInspection,
  rectificationTasks,
} from "./inspection-routes.ts";
import { firmSurveys, messages, surveyRound, surveys } from "./message-routes.ts";
import { root } from "./root-route.ts";
import { SCORECARD_ROUTES } from "./scorecard-routes.ts";
import { numberIn, oneOf, optional, parseSearch, type Search, stringifySearch, textIn } from "./search.ts";

const PROJECT_ORDERS = ["name", "owed", "workers", "started"] as const;
const ASIDE_STATES = ["open", "counted", "dismissed"] as const;

const cockpit = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (search: Search) => optional({ region: textIn(search, "region") }),
  component: lazyRouteComponent(() => import("../screens/cockpit/Cockpit.tsx"), "Cockpit"),
});

const projects = createRoute({
  getParentRoute: () => root,
  path: "/projects",
  validateSearch: (search: Search) =>
    optional({
      region: textIn(search, "region"),
      sector: oneOf(search, "sector", SECTOR_CODES),
      funding: oneOf(search, "funding", FUNDINGS),
      arrears: oneOf(search, "arrears", VERDICTS),
      search: textIn(search, "search"),
      sort: oneOf(search, "sort", PROJECT_ORDERS),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/projects/ProjectList.tsx"), "ProjectList"),
});

const project = createRoute({
  getParentRoute: () => root,
  path: "/projects/$projectId",
  params: { parse: ({ projectId }) => ({ projectId: Number(projectId) }) },
  component: lazyRouteComponent(() => import("../screens/project/ProjectPage.tsx"), "ProjectPage"),
});

const overview = createRoute({
  getParentRoute: () => project,
  path: "/",
  component: lazyRouteComponent(() => import("../screens/project/overview/OverviewTab.tsx"), "OverviewTab"),
});

const people = createRoute({
  getParentRoute: () => project,
  path: "/people",
  validateSearch: (search: Search) =>
    optional({
      search: textIn(search, "search"),
      company: numberIn(search, "company"),
      present: oneOf(search, "present", ["yes"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/project/people/PeopleTab.tsx"), "PeopleTab"),
});

const attendance = createRoute({
  getParentRoute: () => project,
  path: "/attendance",
  validateSearch: (search: Search) =>
    optional({
      month: parseMonth(textIn(search, "month") ?? ""),
      company: numberIn(search, "company"),
      pin: numberIn(search, "pin"),
      day: parseDay(textIn(search, "day") ?? ""),
      aside: oneOf(search, "aside", ASIDE_STATES),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/project/attendance/AttendanceTab.tsx"), "AttendanceTab"),
});

const month = createRoute({
  getParentRoute: () => project,
  path: "/month",
  validateSearch: (search: Search) => optional({ month: parseMonth(textIn(search, "month") ?? "") }),
  component: lazyRouteComponent(() => import("../screens/project/month/MonthTab.tsx"), "MonthTab"),
});

const months = createRoute({
  getParentRoute: () => root,
  path: "/months",
  validateSearch: (search: Search) => optional({ month: parseMonth(textIn(search, "month") ?? "") }),
  component: lazyRouteComponent(() => import("../screens/months/MonthList.tsx"), "MonthList"),
});

const bankDesk = createRoute({
  getParentRoute: () => root,
  path: "/bank-desk",
  component: lazyRouteComponent(() => import("../screens/bank-desk/BankDesk.tsx"), "BankDesk"),
});

const wages = createRoute({
  getParentRoute: () => project,
  path: "/wages",
  validateSearch: (search: Search) =>
    optional({
      month: parseMonth(textIn(search, "month") ?? ""),
      sheet: numberIn(search, "sheet"),
      line: numberIn(search, "line"),
      payment: numberIn(search, "payment"),
      outside: numberIn(search, "outside"),
      way: oneOf(search, "way", OUTSIDE_WAYS),
      said: oneOf(search, "said", OUTSIDE_STATES),
    }),
  component: lazyRouteComponent(() => import("../screens/project/wages/WagesTab.tsx"), "WagesTab"),
});

const account = createRoute({
  getParentRoute: () => project,
  path: "/account",
  validateSearch: (search: Search) => optional({ run: numberIn(search, "run") }),
  component: lazyRouteComponent(() => import("../screens/project/account/AccountTab.tsx"), "AccountTab"),
});

const statement = createRoute({
  getParentRoute: () => project,
  path: "/statement",
  validateSearch: (search: Search) =>
    optional({
      key: textIn(search, "key"),
      show: oneOf(search, "show", ["all", "matched", "unmatched"]),
      kind: oneOf(search, "kind", LINE_KINDS),
      from: parseDay(textIn(search, "from") ?? ""),
      to: parseDay(textIn(search, "to") ?? ""),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/project/account/StatementPage.tsx"), "StatementPage"),
});

const records = createRoute({
  getParentRoute: () => project,
  path: "/records",
  component: lazyRouteComponent(() => import("../screens/project/records/RecordsTab.tsx"), "RecordsTab"),
});

const projectImports = createRoute({
  getParentRoute: () => project,
  path: "/imports",
  validateSearch: (search: Search) => optional({ job: numberIn(search, "job"), page: numberIn(search, "page") }),
  component: lazyRouteComponent(() => import("../screens/project/imports/ImportsTab.tsx"), "ImportsTab"),
});

const myImports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: (search: Search) => optional({ page: numberIn(search, "page") }),
  component: lazyRouteComponent(() => import("../screens/imports/MyImports.tsx"), "MyImports"),
});

const projectFindings = createRoute({
  getParentRoute: () => project,
  path: "/findings",
  validateSearch: (search: Search) =>
    optional({
      finding: numberIn(search, "finding"),
      closed: oneOf(search, "closed", ["yes"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/project/FindingsTab.tsx"), "FindingsTab"),
});

const transfers = createRoute({
  getParentRoute: () => root,
  path: "/transfers",
  validateSearch: (search: Search) =>
    optional({ late: oneOf(search, "late", ["yes"]), page: numberIn(search, "page") }),
  component: lazyRouteComponent(() => import("../screens/transfers/TransfersPage.tsx"), "TransfersPage"),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: "/findings",
  validateSearch: (search: Search) =>
    optional({
      level: oneOf(search, "level", LEVELS),
      verdict: oneOf(search, "verdict", ["breached", "unknown"]),
      rule: textIn(search, "rule"),
      closed: oneOf(search, "closed", ["yes"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/findings/FindingList.tsx"), "FindingList"),
});

const appeals = createRoute({
  getParentRoute: () => root,
  path: "/appeals",
  validateSearch: (search: Search) =>
    optional({
      state: oneOf(search, "state", ["filed", "awaiting-approval", "upheld", "rejected", "exempted"]),
      rule: textIn(search, "rule"),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/appeals/AppealList.tsx"), "AppealList"),
});

const asked = createRoute({
  getParentRoute: () => root,
  path: "/asked",
  validateSearch: (search: Search) =>
    optional({ who: oneOf(search, "who", SITE_ROLES), page: numberIn(search, "page") }),
  component: lazyRouteComponent(() => import("../screens/ladder/AskedList.tsx"), "AskedList"),
});

const law = createRoute({
  getParentRoute: () => root,
  path: "/law",
  component: lazyRouteComponent(() => import("../screens/law/LawList.tsx"), "LawList"),
});

const rule = createRoute({
  getParentRoute: () => root,
  path: "/law/$ruleId",
  component: lazyRouteComponent(() => import("../screens/law/RulePage.tsx"), "RulePage"),
});

const calculators = createRoute({
  getParentRoute: () => root,
  path: "/law/calculators",
  validateSearch: (search: Search) => optional({ of: oneOf(search, "of", CALCULATORS), ...crimeSearch(search) }),
  component: lazyRouteComponent(() => import("../screens/law/calculators/CalculatorsPage.tsx"), "CalculatorsPage"),
});

const lawBook = createRoute({
  getParentRoute: () => root,
  path: "/law/book",
  component: lazyRouteComponent(() => import("../screens/law/book/StatuteList.tsx"), "StatuteList"),
});

const statute = createRoute({
  getParentRoute: () => root,
  path: "/law/book/$statute",
  validateSearch: (search: Search) => optional({ state: oneOf(search, "state", COVERAGE_STATES) }),
  component: lazyRouteComponent(() => import("../screens/law/book/StatutePage.tsx"), "StatutePage"),
});

const article = createRoute({
  getParentRoute: () => root,
  path: "/law/book/$statute/$article",
  component: lazyRouteComponent(() => import("../screens/law/book/ArticlePage.tsx"), "ArticlePage"),
});

const lawSettings = createRoute({
  getParentRoute: () => root,
  path: "/settings/law",
  component: lazyRouteComponent(() => import("../screens/manage/law/LawSettings.tsx"), "LawSettings"),
});

const paperTemplates = createRoute({
  getParentRoute: () => root,
  path: "/settings/papers",
  component: lazyRouteComponent(() => import("../screens/manage/papers/TemplateList.tsx"), "TemplateList"),
});

const bankLayouts = createRoute({
  getParentRoute: () => root,
  path: "/settings/banks",
  component: lazyRouteComponent(() => import("../screens/manage/BankLayouts.tsx"), "BankLayouts"),
});

const users = createRoute({
  getParentRoute: () => root,
  path: "/users",
  validateSearch: (search: Search) => optional({ page: numberIn(search, "page") }),
  component: lazyRouteComponent(() => import("../screens/users/UserList.tsx"), "UserList"),
});

const listing = createRoute({
  getParentRoute: () => root,
  path: "/dishonesty-list",
  validateSearch: (search: Search) =>
    optional({
      search: textIn(search, "search"),
      current: oneOf(search, "current", ["yes"]),
      page: numberIn(search, "page"),
    }),
  component: lazyRouteComponent(() => import("../screens/manage/listing/ListingPage.tsx"), "ListingPage"),
});

const quarantine = createRoute({
  getParentRoute: () => root,
  path: "/quarantine",
  component: lazyRouteComponent(() => import("../screens/manage/QuarantinePage.tsx"), "QuarantinePage"),
});

const check = createRoute({
  getParentRoute: () => root,
  path: "/check",
  component: lazyRouteComponent(() => import("../screens/manage/CheckPage.tsx"), "CheckPage"),
});

const me = createRoute({
  getParentRoute: () => root,
  path: "/me",
  component: lazyRouteComponent(() => import("../screens/me/MyAccount.tsx"), "MyAccount"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    cockpit,
    projects,
    project.addChildren([
      overview,
      month,
      people,
      attendance,
      wages,
      account,
      statement,
      records,
      projectImports,
      projectFindings,
    ]),
    months,
    bankDesk,
    transfers,
    findings,
    appeals,
    asked,
    cases,
    oneCase,
    complaints,
    oneComplaint,
    campaigns,
    campaign,
    clearingLists,
    clearingList,
    supervision,
    surveys,
    surveyRound,
    firmSurveys,
    messages,
    ...firmRoutes,
    inspectionPlans,
    inspectionChecklists,
    inspectionPlan,
    oneInspection,
    rectificationTasks,
    ...SCORECARD_ROUTES,
    law,
    calculators,
    lawBook,
    statute,
    article,
    rule,
    lawSettings,
    paperTemplates,
    bankLayouts,
    users,
    listing,
    quarantine,
    myImports,
    check,
    me,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
