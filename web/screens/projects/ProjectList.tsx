import { getRouteApi, Link } from "@tanstack/react-router";
import { findRegion } from "../../../src/codes/regions.ts";
import { SECTORS } from "../../../src/codes/sectors.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listProjects } from "../../../src/modules/registry/project.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { ArrearsMark, AttendanceMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { AddCompany } from "./AddCompany.tsx";
import { AddProject } from "./AddProject.tsx";
import { ProjectFilters } from "./ProjectFilters.tsx";

type Row = OutputOf<typeof listProjects>["projects"][number];
type Order = "name" | "owed" | "workers" | "started";

const route = getRouteApi("/projects");
const PAGE_SIZE = 50;

export function ProjectList() {
  const { t } = useTexts();
  usePageTitle(t("nav.projects"));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region, page = 1, ...filters } = search;
  const filter = { ...filters, regionCode: region };
  const read = useRead(listProjects, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useProjectColumns(search.sort ?? "owed", (sort) => navigate({ search: { ...search, sort } }));
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("nav.projects")}</h1>
        <div className="row">
          <AddCompany />
          <AddProject />
        </div>
      </div>
      <ProjectFilters />
      <Loaded read={read} rows={10}>
        {({ total, projects }) => (
          <Panel title={t("projects.found", { count: total })} flush>
            <DataTable
              caption={t("nav.projects")}
              columns={columns}
              rows={projects}
              rowKey={({ projectId }) => projectId}
              all={() => allPages(listProjects, filter, (one) => one.projects)}
              empty={t("projects.empty")}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { ...search, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function useProjectColumns(order: Order, onOrder: (order: Order) => void): Column<Row>[] {
  const { t, say, word } = useTexts();
  const sorted = (by: Order) => ({ active: order === by, onSort: () => onOrder(by) });
  return [
    {
      key: "name",
      title: t("projects.name"),
      head: true,
      sort: sorted("name"),
      cell: ({ projectId, name, projectCode }) => (
        <>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {name}
          </Link>
          <div className="quiet small">{projectCode}</div>
        </>
      ),
    },
    {
      key: "region",
      title: t("projects.region"),
      cell: ({ regionCode }) => say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode }),
    },
    {
      key: "sector",
      title: t("projects.sector"),
      cell: ({ sector, funding }) => (
        <>
          {say(SECTORS.find(({ code }) => code === sector) ?? { zh: sector, en: sector })}
          <div className="quiet small">{word("funding", funding)}</div>
        </>
      ),
    },
    { key: "contractor", title: t("word.contractor"), cell: ({ contractorName }) => contractorName },
    {
      key: "started",
      title: t("projects.started"),
      sort: sorted("started"),
      cell: ({ startedOn }) => <DayText day={startedOn} />,
    },
    {
      key: "workers",
      title: t("tile.workers"),
      end: true,
      sort: sorted("workers"),
      cell: ({ workers }) => countText(workers),
    },
    {
      key: "attendance",
      title: t("area.attendance"),
      cell: ({ attendance }) => <AttendanceMark verdict={attendance} />,
    },
    { key: "arrears", title: t("area.arrears"), cell: ({ arrears }) => <ArrearsMark verdict={arrears} /> },
    {
      key: "owed",
      title: t("tile.owed"),
      end: true,
      sort: sorted("owed"),
      cell: ({ owedFen }) => <Money fen={owedFen} strong={owedFen > 0} />,
    },
    {
      key: "findings",
      title: t("nav.findings"),
      end: true,
      cell: ({ projectId, breachedCount, unknownCount }) => (
        <Link to="/projects/$projectId/findings" params={{ projectId }} className="nowrap">
          {breachedCount} / {t("verdict.unknown")} {unknownCount}
        </Link>
      ),
    },
  ];
}
