import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listCampaignProjects, PROJECT_STATES } from "../../../src/modules/campaigns/campaign.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StateMark, useScopeWords } from "./campaign-words.tsx";

type Row = OutputOf<typeof listCampaignProjects>["projects"][number];

const route = getRouteApi("/campaigns/$campaignId");
const PAGE_SIZE = 50;

/** The projects of the area shown, on the day shown. */
export function CampaignProjects({ campaignId }: { campaignId: number }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, region, day, state } = search;
  const filter = { campaignId, regionCode: region, asOf: day, state };
  const read = useRead(listCampaignProjects, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: t("projects.name"),
      head: true,
      cell: ({ projectId, name, regionCode }) => (
        <>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {name}
          </Link>
          <div className="quiet small">{area(regionCode)}</div>
        </>
      ),
    },
    { key: "state", title: t("campaign.state"), cell: (one) => <StateMark state={one.state} /> },
    { key: "cut", title: t("campaign.atCutOff"), end: true, cell: ({ cutOffFen }) => <Money fen={cutOffFen} /> },
    {
      key: "stock",
      title: t("campaign.stock"),
      end: true,
      cell: (one) => <Money fen={one.state === "unknown" ? null : one.stockFen} strong />,
    },
    {
      key: "later",
      title: t("campaign.later"),
      end: true,
      cell: (one) => <Money fen={one.state === "unknown" ? null : one.laterFen} />,
    },
    { key: "overdue", title: t("campaign.overdue"), end: true, cell: ({ later }) => countText(later.overdue) },
  ];
  return (
    <Loaded read={read} rows={6}>
      {({ total, projects }) => (
        <Panel
          title={t("campaign.found", { count: total })}
          extra={
            <Select
              aria-label={t("campaign.state")}
              placeholder={t("campaign.state")}
              allowClear
              style={{ minWidth: 140 }}
              value={state}
              onChange={(next) => navigate({ search: { ...search, state: next, page: undefined } })}
              options={PROJECT_STATES.map((one) => ({ value: one, label: t(`campaign.${one}`) }))}
            />
          }
          flush
        >
          <DataTable
            caption={t("campaign.projects")}
            columns={columns}
            rows={projects}
            rowKey={({ projectId }) => projectId}
            all={() => allPages(listCampaignProjects, filter, (one) => one.projects)}
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
  );
}
