import { getRouteApi, Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listSchedules } from "../../../src/modules/accounts/schedule.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { moneyText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { EndingGuarantees } from "./EndingGuarantees.tsx";

const route = getRouteApi("/transfers");
const PAGE_SIZE = 50;

type Row = OutputOf<typeof listSchedules>["projects"][number];

/** The labour-cost schedules of all works that the reader answers for, the latest first; guarantees that end soon. */
export function TransfersPage() {
  const { t } = useTexts();
  usePageTitle(t("schedule.all"));
  const { late, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const input = { state: late === "yes" ? "late" : "all", limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } as const;
  const read = useRead(listSchedules, input, { keep: true });
  return (
    <div className="stack">
      <h1>{t("schedule.all")}</h1>
      <p className="quiet">{t("schedule.what")}</p>
      <Filters>
        <Checkbox
          checked={late === "yes"}
          onChange={({ target }) => navigate({ search: target.checked ? { late: "yes" } : {} })}
        >
          {t("schedule.onlyLate")}
        </Checkbox>
      </Filters>
      <Loaded read={read} rows={10}>
        {({ total, lateFen, projects }) => (
          <Panel
            title={
              <>
                {t("schedule.found", { count: total })}{" "}
                {lateFen > 0 && <Mark tone="red">{t("schedule.lateSum", { amount: moneyText(lateFen) })}</Mark>}
              </>
            }
            flush
          >
            <ScheduleTable rows={projects} />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { late, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
      <EndingGuarantees />
    </div>
  );
}

function ScheduleTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTexts();
  const columns: Column<Row>[] = [
    {
      key: "project",
      title: t("projects.name"),
      head: true,
      cell: ({ projectId, projectName, scheduled }) => (
        <>
          <Link to="/projects/$projectId/account" params={{ projectId }}>
            {projectName}
          </Link>
          {scheduled === 0 && (
            <div>
              <Mark tone="unknown">{t("schedule.none")}</Mark>
            </div>
          )}
        </>
      ),
    },
    { key: "due", title: t("schedule.due"), end: true, cell: ({ dueFen }) => <Money fen={dueFen} /> },
    { key: "booked", title: t("schedule.booked"), end: true, cell: ({ bookedFen }) => <Money fen={bookedFen} /> },
    {
      key: "late",
      title: t("schedule.late"),
      end: true,
      cell: ({ lateFen, lateSince }) => (
        <>
          <Money fen={lateFen} strong={lateFen > 0} />
          {lateSince !== null && <div className="quiet small nowrap">{t("schedule.since", { day: lateSince })}</div>}
        </>
      ),
    },
    {
      key: "next",
      title: t("schedule.next"),
      end: true,
      cell: ({ nextOn, nextFen }) =>
        nextOn === null || nextFen === null ? (
          "—"
        ) : (
          <>
            <Money fen={nextFen} />
            <div className="quiet small">
              <DayText day={nextOn} />
            </div>
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("schedule.all")}
      columns={columns}
      rows={rows}
      rowKey={({ projectId }) => projectId}
      empty={t("schedule.empty")}
      marked={({ lateFen }) => lateFen > 0}
    />
  );
}
