import { getRouteApi, Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { addMonth, monthOf } from "../../../src/kernel/month.ts";
import { listPayrollMonths } from "../../../src/modules/accounts/payroll-month.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { MonthStep } from "../../ui/MonthStep.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { DaysLeft } from "../project/month/DaysLeft.tsx";

type Row = OutputOf<typeof listPayrollMonths>["projects"][number];

const route = getRouteApi("/months");

/** One month of every project that the officer looks after, what is due first at the top. */
export function MonthList() {
  const { t } = useTexts();
  usePageTitle(t("payrollMonth.all"));
  const today = useToday();
  const navigate = route.useNavigate();
  const month = route.useSearch().month ?? (today === undefined ? undefined : addMonth(monthOf(today), -1));
  const read = useRead(listPayrollMonths, month === undefined ? undefined : { month });
  if (month === undefined) return null;
  const columns: Column<Row>[] = [
    {
      key: "project",
      title: t("payrollMonth.project"),
      head: true,
      cell: ({ projectId, projectName }) => (
        <Link to="/projects/$projectId/month" params={{ projectId }} search={{ month }}>
          {projectName}
        </Link>
      ),
    },
    {
      key: "next",
      title: t("payrollMonth.next"),
      cell: ({ next }) =>
        next === null ? <span className="quiet">—</span> : <Mark tone="blue">{t(`monthStep.${next}`)}</Mark>,
    },
    {
      key: "waiting",
      title: t("payrollMonth.waiting"),
      cell: ({ queues }) => (
        <div className="small">
          {queues
            .filter(({ count }) => count > 0)
            .map(({ queue, count }) => (
              <div key={queue}>
                {t(`monthQueue.${queue}`)} {queue === "short" ? null : <b>{countText(count)}</b>}
              </div>
            ))}
        </div>
      ),
    },
    {
      key: "due",
      title: t("payrollMonth.due"),
      cell: ({ dueOn, daysLeft }) => (
        <>
          <DayText day={dueOn} /> <DaysLeft days={daysLeft} />
        </>
      ),
    },
    { key: "net", title: t("payrollMonth.net"), end: true, cell: ({ netFen }) => <Money fen={netFen} /> },
    { key: "paid", title: t("payrollMonth.paidFen"), end: true, cell: ({ paidFen }) => <Money fen={paidFen} /> },
  ];
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("payrollMonth.all")}</h1>
        <MonthStep month={month} onChange={(next) => navigate({ search: { month: next } })} />
      </div>
      <Loaded read={read} rows={8}>
        {({ projects }) => (
          <Panel title={t("payrollMonth.all")} flush>
            <DataTable
              caption={t("payrollMonth.all")}
              columns={columns}
              rows={projects}
              rowKey={({ projectId }) => projectId}
              empty={t("payrollMonth.empty")}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
