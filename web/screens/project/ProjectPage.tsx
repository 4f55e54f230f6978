import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { findRegion } from "../../../src/codes/regions.ts";
import { SECTORS } from "../../../src/codes/sectors.ts";
import { getAccount } from "../../../src/modules/accounts/account.contract.ts";
import { getPayrollMonth } from "../../../src/modules/accounts/payroll-month.contract.ts";
import { listFindings } from "../../../src/modules/alerts/finding.contract.ts";
import { monthOfAttendance } from "../../../src/modules/attendance/attendance.contract.ts";
import { listPeople } from "../../../src/modules/registry/engagement.contract.ts";
import { getProject } from "../../../src/modules/registry/project.contract.ts";
import { listRecords } from "../../../src/modules/registry/project-record.contract.ts";
import { listSheets } from "../../../src/modules/wages/wage-sheet.contract.ts";
import { listImports } from "../../../src/modules/workbooks/import-job.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { useHereInView } from "../../ui/here.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { ArrearsMark, AttendanceMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { PlaceUnderSupervision } from "../supervision/PlaceUnderSupervision.tsx";

const route = getRouteApi("/projects/$projectId");

const TABS = [
  { to: "/projects/$projectId", name: "tab.overview", contract: getProject },
  { to: "/projects/$projectId/month", name: "payrollMonth.title", contract: getPayrollMonth },
  { to: "/projects/$projectId/people", name: "tab.people", contract: listPeople },
  { to: "/projects/$projectId/attendance", name: "tab.attendance", contract: monthOfAttendance },
  { to: "/projects/$projectId/wages", name: "tab.wages", contract: listSheets },
  { to: "/projects/$projectId/account", name: "tab.account", contract: getAccount },
  { to: "/projects/$projectId/records", name: "tab.records", contract: listRecords },
  { to: "/projects/$projectId/imports", name: "tab.imports", contract: listImports },
  { to: "/projects/$projectId/findings", name: "tab.findings", contract: listFindings },
] as const;

export function ProjectPage() {
  const { t, say, word } = useTexts();
  const may = useMay();
  const tabs = useHereInView<HTMLUListElement>();
  const { projectId } = route.useParams();
  const read = useRead(getProject, { projectId });
  usePageTitle(read.data?.name);
  return (
    <div className="stack">
      <nav aria-label={t("nav.where")}>
        <ol className="crumbs">
          <li>
            <Link to="/projects">{t("nav.projects")}</Link>
          </li>
          <li>
            <span className="quiet">{read.data?.projectCode ?? projectId}</span>
          </li>
        </ol>
      </nav>
      <Loaded read={read} rows={3}>
        {(project) => (
          <div className="page-head">
            <div className="row">
              <h1>{project.name}</h1>
              <ArrearsMark verdict={project.arrears} />
              <AttendanceMark verdict={project.attendance} />
              {project.arrears !== "met" && <PlaceUnderSupervision projectId={project.projectId} />}
            </div>
            <div className="facts">
              <span>{say(findRegion(project.regionCode) ?? { zh: project.regionCode, en: project.regionCode })}</span>
              <span>
                {say(SECTORS.find(({ code }) => code === project.sector) ?? { zh: project.sector, en: project.sector })}
                {" · "}
                {word("funding", project.funding)}
              </span>
              <span>
                {t("word.contractor")} {project.contractor.name}
              </span>
              <span>
                {t("tile.owed")} <Money fen={project.owedFen} strong={project.owedFen > 0} />
              </span>
              <span>
                {t("projects.assessedOn")} <DayText day={project.assessedOn} />
              </span>
            </div>
          </div>
        )}
      </Loaded>
      <nav aria-label={t("tab.all")}>
        <ul className="tabs" ref={tabs}>
          {TABS.filter(({ contract }) => may(contract)).map(({ to, name }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ projectId }}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ className: "here" }}
              >
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}
