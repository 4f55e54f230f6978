import { Link, useRouterState } from "@tanstack/react-router";
import { Button } from "antd";
import { findRegion } from "../../src/codes/regions.ts";
import { bankDesk } from "../../src/modules/accounts/bank-desk.contract.ts";
import { listPayrollMonths } from "../../src/modules/accounts/payroll-month.contract.ts";
import { listSchedules } from "../../src/modules/accounts/schedule.contract.ts";
import { listFindings, listRules } from "../../src/modules/alerts/finding.contract.ts";
import { listCampaigns } from "../../src/modules/campaigns/campaign.contract.ts";
import { listCases } from "../../src/modules/cases/case.contract.ts";
import { overview } from "../../src/modules/cockpit/cockpit.contract.ts";
import { listComplaints } from "../../src/modules/complaints/complaint.contract.ts";
import { listFirms, myFirm } from "../../src/modules/firms/firm.contract.ts";
import { signOut } from "../../src/modules/identity/user.contract.ts";
import { listProjects } from "../../src/modules/registry/project.contract.ts";
import { useTexts } from "../i18n/texts.ts";
import { useHereInView } from "../ui/here.ts";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { MANAGE_PAGES } from "./manage-pages.ts";
import { useWrite } from "./queries.ts";
import { useMay, useSession } from "./session.tsx";
import "./TopBar.css";

const PAGES = [
  { to: "/", name: "nav.cockpit", contract: overview },
  { to: "/projects", name: "nav.projects", contract: listProjects },
  { to: "/months", name: "payrollMonth.title", contract: listPayrollMonths },
  { to: "/bank-desk", name: "bankDesk.title", contract: bankDesk },
  { to: "/transfers", name: "nav.transfers", contract: listSchedules },
  { to: "/findings", name: "nav.findings", contract: listFindings },
  { to: "/complaints", name: "nav.complaints", contract: listComplaints },
  { to: "/cases", name: "nav.cases", contract: listCases },
  { to: "/campaigns", name: "nav.campaigns", contract: listCampaigns },
  { to: "/firms", name: "nav.firms", contract: listFirms },
  { to: "/my-firm", name: "nav.myFirm", contract: myFirm },
  { to: "/law", name: "nav.law", contract: listRules },
] as const;

/** Pages that stand behind the tabs of another one, by the beginning of their path. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  "/findings": ["/appeals", "/asked"],
  "/campaigns": ["/clearing-lists", "/supervision", "/surveys", "/scorecard"],
  "/my-firm": ["/rectification", "/survey-results"],
  "/firms": ["/firm-dues", "/inspection", "/rectification"],
};

export function TopBar() {
  const { t } = useTexts();
  const may = useMay();
  const session = useSession();
  const pages = useHereInView<HTMLElement>();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const manage = MANAGE_PAGES.filter(({ contract }) => may(contract));
  const behind = (to: string) => BEHIND[to]?.some((one) => path.startsWith(one)) === true;
  const managing = manage.some(({ to }) => path.startsWith(to));
  return (
    <header className="top-bar">
      <a className="skip" href="#screen">
        {t("nav.skip")}
      </a>
      <Link to="/" className="top-bar-name">
        <b>{t("app.name")}</b>
        <span>{t("app.what")}</span>
      </Link>
      <nav aria-label={t("nav.main")} ref={pages}>
        <ul>
          {PAGES.filter(({ contract }) => may(contract)).map(({ to, name }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === "/", includeSearch: false }}
                activeProps={{ className: "here" }}
                {...(behind(to) && { className: "here" })}
              >
                {t(name)}
              </Link>
            </li>
          ))}
          {manage[0] !== undefined && (
            <li>
              <Link to={manage[0].to} className={managing ? "here" : undefined}>
                {manage.length === 1 ? t(manage[0].name) : t("nav.manage")}
              </Link>
            </li>
          )}
        </ul>
      </nav>
      <div className="top-bar-end">
        {session !== undefined && (
          <span className="nowrap" title={t("app.todayHelp")}>
            {t("app.today")} <time dateTime={session.today}>{session.today}</time>
          </span>
        )}
        <LanguageSwitch />
        {session === undefined ? <Link to="/">{t("signIn.title")}</Link> : <Person />}
      </div>
    </header>
  );
}

function Person() {
  const { t, say } = useTexts();
  const write = useWrite(signOut);
  const user = useSession()?.user;
  if (user === undefined) return null;
  const region = user.regionCode === null ? undefined : findRegion(user.regionCode);
  const where = user.companyName ?? (region === undefined ? undefined : say(region));
  const place = [t(`role.${user.role}`), where].filter(Boolean);
  // A full load leaves nothing of what was seen in the memory of a shared computer.
  const leave = () => write.mutate({}, { onSettled: () => window.location.assign("/") });
  return (
    <>
      <Link to="/me" className="top-bar-person" title={[t("me.title"), user.name, ...place].join(" · ")}>
        <b>{user.name}</b>
        <span>{place.join(" · ")}</span>
      </Link>
      <Button size="small" ghost onClick={leave} loading={write.isPending}>
        {t("signIn.leave")}
      </Button>
    </>
  );
}
