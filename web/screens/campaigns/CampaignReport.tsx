import type { OutputOf } from "../../../src/kernel/contract.ts";
import { getReport } from "../../../src/modules/campaigns/campaign.contract.ts";
import { printReport } from "../../../src/modules/campaigns/report-paper.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { moneyText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { InstantText } from "../../ui/When.tsx";
import { StateMark } from "./campaign-words.tsx";

type Report = OutputOf<typeof getReport>;
type Figures = Report["differences"][number]["was"];

/** What the campaign came to when it was closed, beside what is known now about the same day. */
export function CampaignReport({ campaignId }: { campaignId: number }) {
  const { t } = useTexts();
  const may = useMay()(getReport);
  const read = useRead(getReport, may ? { campaignId } : undefined);
  if (!may) return null;
  return (
    <Panel
      title={t("campaign.report")}
      extra={<PaperButton contract={printReport} input={{ campaignId }} label={t("papers.printReport")} />}
    >
      <Loaded read={read} rows={5}>
        {(report) => (
          <div className="stack">
            <p>
              <Mark tone={report.intact ? "green" : "red"}>
                {t(report.intact ? "campaign.intact" : "campaign.notIntact")}
              </Mark>{" "}
              {t(`campaignResult.${report.result}`)}
            </p>
            <Pairs
              of={[
                [
                  t("campaign.closedBy"),
                  <span key="by">
                    {report.closedByName} <InstantText at={report.recordedAt} />
                  </span>,
                ],
                [t("campaign.note"), report.note],
                [t("campaign.frozen"), dayText(report.frozen)],
                [t("campaign.recomputed"), dayText(report.recomputed)],
                [
                  t("campaign.digest"),
                  <span key="digest" className="mono small" style={{ overflowWrap: "anywhere" }}>
                    {report.digest}
                  </span>,
                ],
              ]}
            />
            <p>{saidOf(report, t)}</p>
            {report.differences.length > 0 && <Differences rows={report.differences} />}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function dayText({ day, stockFen, laterFen }: Report["frozen"]): string {
  return `${day} ${moneyText(stockFen)} + ${moneyText(laterFen)}`;
}

function saidOf({ differences, sameDays }: Report, t: ReturnType<typeof useTexts>["t"]): string {
  if (differences.length > 0) return t("campaign.differs", { count: differences.length });
  return t(sameDays ? "campaign.same" : "campaign.sameButDays");
}

function Differences({ rows }: { rows: Report["differences"] }) {
  const { t } = useTexts();
  const cell = (one: Figures) =>
    one === null ? (
      t("campaign.absent")
    ) : (
      <span>
        {moneyText(one.stockFen)} + {moneyText(one.laterFen)} <StateMark state={one.state} />
      </span>
    );
  const columns: Column<Report["differences"][number]>[] = [
    { key: "name", title: t("projects.name"), head: true, cell: ({ name }) => name },
    { key: "was", title: t("campaign.frozen"), cell: ({ was }) => cell(was) },
    { key: "is", title: t("campaign.recomputed"), cell: ({ is }) => cell(is) },
  ];
  return (
    <DataTable
      caption={t("campaign.difference")}
      columns={columns}
      rows={rows}
      rowKey={({ projectId }) => projectId}
      empty="—"
    />
  );
}
