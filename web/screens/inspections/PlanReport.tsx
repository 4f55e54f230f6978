import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { fen } from "../../../src/kernel/money.ts";
import { planReport } from "../../../src/modules/inspections/plan.contract.ts";
import { printPlanReport } from "../../../src/modules/inspections/report-paper.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";

type Report = OutputOf<typeof planReport>;
type Figures = Report["total"];

export function PlanReport({ planId }: { planId: number }) {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const read = useRead(planReport, { planId });
  const figures = useFigures();
  return (
    <Loaded read={read} rows={8}>
      {(report) => {
        const { total, frameSites } = report;
        const item = (key: string) => say(report.items.find((one) => one.key === key) ?? { zh: key, en: key });
        return (
          <>
            <Panel
              title={`${t("inspection.report")} · ${t("inspection.byArea")}`}
              extra={<PaperButton contract={printPlanReport} input={{ planId }} label={t("papers.printReport")} />}
              flush
            >
              <p className="quiet small" style={{ padding: "8px 16px 0" }}>
                {t("inspection.reportHelp", { count: total.drawn, frame: frameSites })}
              </p>
              <DataTable
                caption={t("inspection.byArea")}
                columns={[
                  { key: "area", title: t("area.name"), head: true, cell: ({ regionCode }) => area(regionCode) },
                  ...figures,
                ]}
                rows={[...report.prefectures, ...report.counties]}
                rowKey={({ regionCode }) => regionCode}
                empty="—"
              />
            </Panel>
            <Panel title={t("inspection.byTeam")} flush>
              <DataTable
                caption={t("inspection.byTeam")}
                columns={[
                  {
                    key: "team",
                    title: t("inspection.teams"),
                    head: true,
                    cell: ({ teamNo, members }) => (
                      <>
                        {t("inspection.team", { count: teamNo })}
                        <div className="quiet small">{members.join("、")}</div>
                      </>
                    ),
                  },
                  ...figures,
                ]}
                rows={report.teams}
                rowKey={({ teamNo }) => teamNo}
                empty="—"
              />
            </Panel>
            <Panel title={t("inspection.failures")} flush>
              <DataTable
                caption={t("inspection.failures")}
                columns={failureColumns(t, planId, item)}
                rows={report.failures}
                rowKey={({ inspectionId, itemKey }) => `${inspectionId} ${itemKey}`}
                empty={t("inspection.noFailures")}
              />
            </Panel>
            <Panel title={t("inspection.byItem")} flush>
              <DataTable
                caption={t("inspection.byItem")}
                columns={[
                  { key: "item", title: t("inspection.item"), head: true, cell: (one) => say(one) },
                  { key: "answered", title: t("inspection.answered"), end: true, cell: ({ answered }) => answered },
                  { key: "failed", title: t("inspection.failed"), end: true, cell: ({ failed }) => failed },
                  { key: "spot", title: t("inspection.spot"), end: true, cell: ({ spot }) => spot },
                ]}
                rows={report.items.toSorted((a, b) => b.failed - a.failed)}
                rowKey={({ key }) => key}
                empty="—"
              />
            </Panel>
          </>
        );
      }}
    </Loaded>
  );
}

function useFigures(): Column<Figures>[] {
  const { t } = useTexts();
  return [
    {
      key: "drawn",
      title: t("inspection.drawn"),
      end: true,
      cell: ({ drawn, directed }) => `${drawn} / ${directed}`,
    },
    {
      key: "progress",
      title: t("inspection.progress"),
      end: true,
      cell: ({ finished, started, notReached, toDo }) => `${finished} / ${started} / ${notReached} / ${toDo}`,
    },
    // Where nobody has been, nothing is known: no nought stands for it.
    {
      key: "failed",
      title: t("inspection.failed"),
      end: true,
      cell: ({ finished, started, failed }) => (finished + started === 0 ? "—" : failed),
    },
    {
      key: "spot",
      title: t("inspection.spot"),
      end: true,
      cell: ({ finished, started, spot }) => (finished + started === 0 ? "—" : spot),
    },
    {
      key: "tasks",
      title: t("inspection.tasks"),
      end: true,
      cell: ({ tasksOpen, tasksOverdue }) => (
        <>
          {tasksOpen} / {tasksOverdue > 0 ? <Mark tone="red">{tasksOverdue}</Mark> : 0}
        </>
      ),
    },
    { key: "done", title: t("inspection.done"), end: true, cell: ({ tasksDone }) => tasksDone },
    { key: "workers", title: t("inspection.workers"), end: true, cell: ({ workers }) => workers },
    {
      key: "amount",
      title: t("inspection.amount"),
      end: true,
      cell: ({ amountFen }) => <Money fen={fen(amountFen)} />,
    },
  ];
}

function failureColumns(
  t: ReturnType<typeof useTexts>["t"],
  planId: number,
  item: (key: string) => string,
): Column<Report["failures"][number]>[] {
  return [
    {
      key: "item",
      title: t("inspection.item"),
      head: true,
      cell: ({ itemKey, note }) => (
        <>
          {item(itemKey)}
          {note !== null && <div className="quiet small">{note}</div>}
        </>
      ),
    },
    {
      key: "site",
      title: t("inspection.site"),
      cell: ({ inspectionId, projectName, signed }) => (
        <>
          <Link to="/inspections/$planId/$inspectionId" params={{ planId, inspectionId }}>
            {projectName}
          </Link>
          {!signed && <div className="quiet small">{t("inspection.unsigned")}</div>}
        </>
      ),
    },
    { key: "workers", title: t("inspection.workers"), end: true, cell: ({ workers }) => workers ?? "—" },
    {
      key: "amount",
      title: t("inspection.amount"),
      end: true,
      cell: ({ amountFen }) => <Money fen={amountFen === null ? null : fen(amountFen)} />,
    },
    {
      key: "spot",
      title: t("inspection.spot"),
      cell: ({ spot }) => spot && <Mark tone="green">{t("inspection.spot")}</Mark>,
    },
  ];
}
