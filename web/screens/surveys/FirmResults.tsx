import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { firmRates } from "../../../src/modules/surveys/survey.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { MyFirmTabs } from "../firms/MyFirmTabs.tsx";

type Row = OutputOf<typeof firmRates>["rounds"][number];

/** For employers and owners: sums, where there are enough answers to hide each of them. */
export function FirmResults() {
  const { t } = useTexts();
  usePageTitle(t("survey.firmTitle"));
  const read = useRead(firmRates, {});
  const count = read.data?.answersMin ?? 0;
  const part = (key: "answered" | "inFull" | "notInFull"): Column<Row> => ({
    key,
    title: t(`survey.${key}`),
    end: true,
    cell: ({ shown }) => shown?.[key] ?? <span className="quiet">—</span>,
  });
  const columns: Column<Row>[] = [
    {
      key: "project",
      title: t("survey.project"),
      head: true,
      cell: ({ projectId, projectName, shown }) => (
        <>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {projectName}
          </Link>
          {shown === null && <div className="quiet small">{t("survey.firmFew", { count })}</div>}
        </>
      ),
    },
    { key: "month", title: t("survey.month"), cell: ({ month }) => month },
    { key: "closed", title: t("survey.closes"), cell: ({ closedOn }) => <DayText day={closedOn} /> },
    part("answered"),
    part("inFull"),
    part("notInFull"),
  ];
  return (
    <div className="stack">
      <h1>{t("survey.firmTitle")}</h1>
      <MyFirmTabs />
      <Loaded read={read} rows={5}>
        {({ rounds, answersMin }) => (
          <>
            <p className="quiet">{t("survey.firmWhat", { count: answersMin })}</p>
            <Panel title={t("survey.firmTitle")} flush>
              <DataTable
                caption={t("survey.firmTitle")}
                columns={columns}
                rows={rounds}
                rowKey={({ projectId, month }) => `${projectId}:${month}`}
                empty={t("survey.firmEmpty")}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  );
}
