import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listCampaigns } from "../../../src/modules/campaigns/campaign.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { AddCampaign } from "./AddCampaign.tsx";
import { ClearingTabs } from "./ClearingTabs.tsx";
import { DaysLeft, useScopeWords } from "./campaign-words.tsx";

type Row = OutputOf<typeof listCampaigns>["campaigns"][number];

export function CampaignList() {
  const { t } = useTexts();
  usePageTitle(t("campaign.title"));
  const read = useRead(listCampaigns, {});
  const columns = useColumns();
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("campaign.title")}</h1>
        <AddCampaign />
      </div>
      <ClearingTabs />
      <p className="quiet">{t("campaign.what")}</p>
      <Loaded read={read} rows={6}>
        {({ campaigns }) => (
          <Panel title={t("campaign.title")} flush>
            <DataTable
              caption={t("campaign.title")}
              columns={columns}
              rows={campaigns}
              rowKey={({ campaignId }) => campaignId}
              empty={t("campaign.empty")}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t, say } = useTexts();
  const { scope } = useScopeWords();
  return [
    {
      key: "name",
      title: t("campaign.title"),
      head: true,
      cell: (one) => (
        <>
          <Link to="/campaigns/$campaignId" params={{ campaignId: one.campaignId }}>
            {say(one.name)}
          </Link>
          <div className="quiet small">{scope(one)}</div>
        </>
      ),
    },
    {
      key: "clearBy",
      title: t("campaign.clearBy"),
      cell: ({ clearBy, daysLeft, closedOn }) => (
        <>
          <DayText day={clearBy} />
          <div className="small">
            {closedOn === null ? <DaysLeft days={daysLeft} /> : <Mark tone="grey">{t("campaign.closed")}</Mark>}
          </div>
        </>
      ),
    },
    { key: "cutOff", title: t("campaign.atCutOff"), end: true, cell: ({ cutOffFen }) => <Money fen={cutOffFen} /> },
    { key: "stock", title: t("campaign.stock"), end: true, cell: ({ now }) => <Money fen={now?.stockFen} strong /> },
    { key: "later", title: t("campaign.later"), end: true, cell: ({ now }) => <Money fen={now?.laterFen} /> },
    {
      key: "owing",
      title: t("campaign.owing"),
      end: true,
      cell: ({ now }) => (now === null ? "—" : countText(now.owing)),
    },
    {
      key: "unknown",
      title: t("campaign.unknown"),
      end: true,
      cell: ({ now }) => (now === null ? "—" : countText(now.unknown)),
    },
    {
      key: "clear",
      title: t("campaign.clear"),
      end: true,
      cell: ({ now }) => (now === null ? "—" : countText(now.clear)),
    },
  ];
}
