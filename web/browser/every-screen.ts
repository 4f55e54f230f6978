import { test } from "node:test";
import type { Page } from "playwright-core";
import {
  assertAccessible,
  assertBigTargets,
  assertEndsWithItsContent,
  assertNoSidewaysScroll,
  assertSilent,
  goTo,
  LANGUAGES,
  type Site,
  signIn,
  switchTo,
  type Visit,
  visitAs,
  visitAsNobody,
} from "./visit.ts";

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** The narrowest telephone that workers still carry. */
const SMALL_PHONE = { width: 360, height: 740 };

interface Screen {
  readonly name: string;
  readonly as: string;
  readonly path: (site: Site) => string | Promise<string>;
}

const project = ({ showcase }: Site) => `/projects/${showcase.projectId}`;

async function sheet(site: Site): Promise<string> {
  const { sheets } = await read<{ sheets: readonly { sheetId: number }[] }>(site, `${project(site)}/wage-sheets`);
  return `${project(site)}/wages?sheet=${sheets[0]?.sheetId}`;
}

async function campaign(site: Site): Promise<string> {
  const { campaigns } = await read<{ campaigns: readonly { campaignId: number }[] }>(site, "/campaigns");
  return `/campaigns/${campaigns[0]?.campaignId}`;
}

async function firm(site: Site): Promise<string> {
  const { firms } = await read<{ firms: readonly { companyCode: string }[] }>(site, "/firms");
  return `/firms/${firms[0]?.companyCode}`;
}

async function plan(site: Site): Promise<string> {
  const { plans } = await read<{ plans: readonly { planId: number }[] }>(site, "/inspection-plans");
  return `/inspections/${plans[0]?.planId}`;
}

async function scorecard(site: Site): Promise<string> {
  const { scorecards } = await read<{ scorecards: readonly { scorecardId: number }[] }>(site, "/scorecards");
  return `/scorecards/${scorecards[0]?.scorecardId}`;
}

/** A project of the owner who is signed in. */
async function ownProject(site: Site): Promise<string> {
  const { projects } = await read<{ projects: readonly { projectId: number }[] }>(site, "/projects");
  return `/projects/${projects[0]?.projectId}/account`;
}

const OFFICE: readonly Screen[] = [
  { name: "the cockpit", as: "region", path: () => "/" },
  { name: "the projects", as: "region", path: () => "/projects" },
  { name: "a project", as: "region", path: project },
  { name: "a project's people", as: "region", path: (site) => `${project(site)}/people` },
  { name: "a project's attendance", as: "region", path: (site) => `${project(site)}/attendance?month=2020-11` },
  { name: "a project's wages", as: "region", path: (site) => `${project(site)}/wages` },
  {
    name: "the thread of a wage",
    as: "region",
    path: (site) => `${project(site)}/wages?line=${site.showcase.lineId}`,
  },
  {
    name: "a worker's day",
    as: "region",
    path: (site) => `${project(site)}/attendance?month=2020-11&pin=${site.showcase.pin}&day=2020-11-05`,
  },
  {
    name: "a pay run",
    as: "region",
    path: async (site) => {
      const { runs } = await read<{ runs: readonly { runId: number }[] }>(site, `${project(site)}/pay-runs`);
      return `${project(site)}/account?run=${runs[0]?.runId}`;
    },
  },
  {
    name: "a finding",
    as: "region",
    path: async (site) => {
      const asked = `/findings?projectId=${site.showcase.projectId}&limit=1`;
      const { findings } = await read<{ findings: readonly { findingId: number }[] }>(site, asked);
      return `${project(site)}/findings?finding=${findings[0]?.findingId}`;
    },
  },
  { name: "a project's account", as: "region", path: (site) => `${project(site)}/account` },
  { name: "the payroll months", as: "officer", path: () => "/months" },
  { name: "a payroll month", as: "officer", path: (site) => `${project(site)}/month?month=2020-11` },
  { name: "a wage sheet with its lines", as: "officer", path: sheet },
  { name: "an account to pay from", as: "officer", path: (site) => `${project(site)}/account` },
  { name: "the owner's schedules", as: "owner", path: () => "/transfers" },
  { name: "an account that the owner pays into", as: "owner", path: ownProject },
  { name: "a subcontractor's wages", as: "sub", path: (site) => `${project(site)}/wages` },
  { name: "the bank desk", as: "bank", path: () => "/bank-desk" },
  { name: "a project, to its bank", as: "bank", path: project },
  { name: "an account, to its bank", as: "bank", path: (site) => `${project(site)}/account` },
  { name: "a project's documents", as: "region", path: (site) => `${project(site)}/records` },
  { name: "a project's imports", as: "officer", path: (site) => `${project(site)}/imports` },
  { name: "my imports", as: "officer", path: () => "/imports" },
  { name: "a project's findings", as: "region", path: (site) => `${project(site)}/findings` },
  { name: "the transfers of all works", as: "region", path: () => "/transfers" },
  { name: "the findings", as: "region", path: () => "/findings" },
  { name: "the appeals", as: "region", path: () => "/appeals" },
  {
    name: "a finding that a firm appeals against",
    as: "region",
    path: async (site) => {
      const { appeals } = await read<{ appeals: readonly { projectId: number; findingId: number }[] }>(
        site,
        "/appeals",
      );
      const [first] = appeals;
      return `/projects/${first?.projectId}/findings?finding=${first?.findingId}`;
    },
  },
  { name: "the cases", as: "region", path: () => "/cases" },
  {
    name: "a case",
    as: "region",
    path: ({ showcase }) => `/cases/${showcase.projectId}/${showcase.caseId}`,
  },
  { name: "the complaints", as: "region", path: () => "/complaints" },
  { name: "the campaigns", as: "region", path: () => "/campaigns" },
  { name: "a campaign", as: "region", path: campaign },
  { name: "the clearing lists", as: "region", path: () => "/clearing-lists" },
  { name: "the supervision board", as: "supervisor", path: () => "/supervision" },
  { name: "the firms", as: "region", path: () => "/firms" },
  { name: "a firm", as: "region", path: firm },
  { name: "what is due with firms", as: "region", path: () => "/firm-dues" },
  { name: "the own firm", as: "officer", path: () => "/my-firm" },
  { name: "what a firm has to put right", as: "officer", path: () => "/rectification" },
  { name: "what workers said, to their firm", as: "officer", path: () => "/survey-results" },
  { name: "the messages", as: "region", path: () => "/messages" },
  { name: "the replies", as: "region", path: () => "/messages?tab=replies" },
  { name: "the switches of messages", as: "region", path: () => "/messages?tab=switches" },
  { name: "the surveys", as: "region", path: () => "/surveys" },
  { name: "the rates of surveys", as: "region", path: () => "/surveys?tab=rates" },
  { name: "where workers and records disagree", as: "region", path: () => "/surveys?tab=mismatches" },
  { name: "the plans of surveys", as: "region", path: () => "/surveys?tab=plans" },
  {
    name: "a round of asking",
    as: "region",
    path: async (site) => {
      const { rounds } = await read<{ rounds: readonly { projectId: number; roundId: number }[] }>(
        site,
        "/survey-rounds",
      );
      return `/surveys/${rounds[0]?.projectId}/${rounds[0]?.roundId}`;
    },
  },
  { name: "the inspection plans", as: "region", path: () => "/inspections" },
  { name: "the inspection checklists", as: "admin", path: () => "/inspection-checklists" },
  { name: "an inspection plan", as: "region", path: plan },
  {
    name: "an inspected site",
    as: "region",
    path: async (site) => {
      const { sites } = await read<{ sites: readonly { inspectionId: number }[] }>(
        site,
        (await plan(site)).replace("inspections", "inspection-plans"),
      );
      return `${await plan(site)}/${sites[0]?.inspectionId}`;
    },
  },
  { name: "the rectification tasks", as: "region", path: () => "/rectification" },
  { name: "the scorecards", as: "region", path: () => "/scorecards" },
  { name: "a published scorecard", as: "county", path: scorecard },
  {
    name: "an area of a scorecard",
    as: "county",
    path: async (site) => {
      const card = (await scorecard(site)).replace(/\D/g, "");
      return `/scorecard-area?card=${card}&region=540102&from=2020-10-01&to=2020-12-31&measure=paid-by-payday`;
    },
  },
  { name: "the schemes of scorecards", as: "region", path: () => "/scorecard-schemes" },
  { name: "the incidents of scorecards", as: "region", path: () => "/scorecard-incidents" },
  { name: "the disputes of scorecards", as: "region", path: () => "/scorecard-disputes" },
  { name: "the law", as: "region", path: () => "/law" },
  { name: "a rule", as: "region", path: () => "/law/decree724-14-payday-in-period" },
  { name: "a clock", as: "region", path: () => "/law/complaint-acceptance" },
  { name: "the wage calculator", as: "region", path: () => "/law/calculators" },
  { name: "the liability calculator", as: "region", path: () => "/law/calculators?of=liability" },
  { name: "the penalty calculator", as: "region", path: () => "/law/calculators?of=penalty" },
  { name: "the crime calculator", as: "region", path: () => "/law/calculators?of=crime" },
  { name: "the listing calculator", as: "region", path: () => "/law/calculators?of=listing" },
  { name: "the law book", as: "region", path: () => "/law/book" },
  { name: "an instrument", as: "region", path: () => "/law/book/decree724" },
  { name: "an article", as: "region", path: () => "/law/book/decree724/28" },
  { name: "my account", as: "region", path: () => "/me" },
  { name: "the users", as: "admin", path: () => "/users" },
  { name: "the quarantined devices", as: "admin", path: () => "/quarantine" },
  { name: "the dishonesty list", as: "admin", path: () => "/dishonesty-list" },
  { name: "what is asked of a role", as: "region", path: () => "/asked?who=payroll-officer" },
  { name: "the law settings", as: "admin", path: () => "/settings/law" },
  { name: "the paper templates", as: "admin", path: () => "/settings/papers" },
  { name: "the bank layouts", as: "admin", path: () => "/settings/banks" },
  { name: "the data check", as: "admin", path: () => "/check" },
];

const month = ({ showcase }: Site) => `/my#/month/${showcase.projectId}/${showcase.pin}/2020-11`;

const WORKER: readonly Screen[] = [
  { name: "what I am owed", as: "worker", path: () => "/my#/" },
  { name: "my November", as: "worker", path: month },
  { name: "what is wrong?", as: "worker", path: (site) => `${month(site)}/dispute` },
  { name: "my payments", as: "worker", path: () => "/my#/payments" },
  { name: "who helps me", as: "worker", path: () => "/my#/help" },
  { name: "what is published of firms", as: "worker", path: () => "/credit" },
];

export function everyScreen(site: () => Site): void {
  test("anybody can read the sign-in page, at the desk and on the phone", async () => {
    const visit = await visitAsNobody(site(), "/", "zh");
    await inEveryLanguage(visit, "the sign-in page", [DESKTOP, PHONE], (what) => assertFits(visit.page, what));
  });

  let visit: Visit | undefined;
  let signedIn: string | undefined;
  for (const { name, as, path } of OFFICE) {
    test(`anybody can read ${name}, at the desk and on the phone, in three languages`, async () => {
      if (visit === undefined || signedIn !== as) {
        await visit?.page.close();
        await signIn(site(), as); // Where the screen is may be asked of the interface.
        visit = await visitAs(site(), as, await path(site()), "zh");
        signedIn = as;
      } else await goTo(site(), visit, await path(site()));
      const { page } = visit;
      await inEveryLanguage(visit, name, [DESKTOP, PHONE], (what) => assertFits(page, what), false);
    });
  }

  test("a worker can read the sign-in page on a small phone, in three languages", async () => {
    await visit?.page.close();
    const worker = await visitAsNobody(site(), "/my", "zh");
    await inEveryLanguage(worker, "the worker's sign-in page", [DESKTOP, SMALL_PHONE], onPhone(worker));
  });

  for (const { name, as, path } of WORKER) {
    test(`a worker can read “${name}” on a small phone, in three languages`, async () => {
      const worker = await visitAs(site(), as, await path(site()), "zh");
      await inEveryLanguage(worker, name, [DESKTOP, SMALL_PHONE], onPhone(worker));
    });
  }
}

/** Asks the interface as whoever is signed in. */
async function read<T>({ context, address }: Site, path: string): Promise<T> {
  const answer = await context.request.get(`${address}/api${path}`);
  return (await answer.json()) as T;
}

async function inEveryLanguage(
  visit: Visit,
  name: string,
  sizes: readonly { width: number; height: number }[],
  more: (what: string) => Promise<void>,
  close = true,
): Promise<void> {
  for (const size of sizes) {
    await visit.page.setViewportSize(size);
    for (const language of LANGUAGES) {
      await switchTo(visit.page, language);
      const what = `${name}, ${language}, ${size.width} px`;
      await assertAccessible(visit.page, what);
      await more(what);
      assertSilent(visit, what);
    }
  }
  if (close) await visit.page.close();
}

/** Tables may scroll inside their box; the page itself does not scroll sideways, nor into nothing. */
async function assertFits(page: Page, what: string): Promise<void> {
  await assertNoSidewaysScroll(page, what);
  await assertEndsWithItsContent(page, what);
}

function onPhone({ page }: Visit): (what: string) => Promise<void> {
  return async (what) => {
    await assertNoSidewaysScroll(page, what);
    await assertBigTargets(page, what);
  };
}
