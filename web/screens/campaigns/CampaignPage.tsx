import { getRouteApi, Link } from "@tanstack/react-router";
import { Input, Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { regionLevel } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { parseDay } from "../../../src/kernel/day.ts";
import { closeCampaign, getCampaign } from "../../../src/modules/campaigns/campaign.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { CampaignProjects } from "./CampaignProjects.tsx";
import { CampaignReport } from "./CampaignReport.tsx";
import { DaysLeft, useScopeWords } from "./campaign-words.tsx";

const BurnDownChart = lazy(() => import("./BurnDownChart.tsx").then((module) => ({ default: module.BurnDownChart })));

type Campaign = OutputOf<typeof getCampaign>;

const route = getRouteApi("/campaigns/$campaignId");
const RESULT_TONES = { owing: "red", unknown: "unknown", cleared: "green" } as const;

export function CampaignPage() {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useSession()?.today;
  const read = useRead(getCampaign, { campaignId, regionCode: search.region, asOf: search.day });
  usePageTitle(read.data === undefined ? t("campaign.title") : say(read.data.name));
  return (
    <Loaded read={read} rows={12}>
      {(campaign) => (
        <div className="stack">
          <div className="page-head">
            <h1>{say(campaign.name)}</h1>
            <nav aria-label={t("nav.where")}>
              <ol className="crumbs">
                <li>
                  <Link to="/campaigns">{t("campaign.title")}</Link>
                </li>
                {areasDown(campaign.regionCode, search.region).map((code) => (
                  <li key={code}>
                    <Link
                      to="/campaigns/$campaignId"
                      params={{ campaignId }}
                      search={{ ...search, region: code === campaign.regionCode ? undefined : code, page: undefined }}
                    >
                      {area(code)}
                    </Link>
                  </li>
                ))}
              </ol>
            </nav>
          </div>
          <div className="row between">
            <span className="row">
              {t("campaign.asOf")}
              <Input
                type="date"
                aria-label={t("campaign.asOf")}
                style={{ width: 160 }}
                min={campaign.cutOff}
                max={today}
                value={campaign.asOf}
                onChange={({ target }) => navigate({ search: { ...search, day: parseDay(target.value) } })}
              />
            </span>
            {campaign.closedOn === null && (
              <ActionForm<typeof closeCampaign, { note: string }>
                contract={closeCampaign}
                label={t("campaign.close")}
                toInput={({ note }) => ({ campaignId, note })}
              >
                <TextField name="note" label={t("campaign.note")} rows={4} max={2000} />
              </ActionForm>
            )}
          </div>
          <Head campaign={campaign} />
          <Panel title={t("campaign.burnDown")}>
            {campaign.days.length === 0 ? (
              <p className="quiet">{t("campaign.noDays")}</p>
            ) : (
              <Suspense fallback={<Skeleton />}>
                <BurnDownChart days={campaign.days} clearBy={campaign.clearBy} />
              </Suspense>
            )}
          </Panel>
          <Later campaign={campaign} />
          {regionLevel(search.region ?? campaign.regionCode) !== "county" && (
            <Panel title={t("campaign.areas")} flush>
              <Areas campaign={campaign} />
            </Panel>
          )}
          <CampaignProjects campaignId={campaignId} />
          {campaign.closedOn !== null && <CampaignReport campaignId={campaignId} />}
        </div>
      )}
    </Loaded>
  );
}

/** From the campaign's own area down to the one shown. */
function areasDown(top: string, shown: string | undefined): string[] {
  if (shown === undefined || shown === top) return [top];
  const middle = `${shown.slice(0, 4)}00`;
  return [...new Set(regionLevel(top) === "province" ? [top, middle, shown] : [top, shown])];
}

function Head({ campaign }: { campaign: Campaign }) {
  const { t } = useTexts();
  const { scope } = useScopeWords();
  const now = campaign.days.at(-1);
  return (
    <Panel
      title={t(campaign.closedOn === null ? "campaign.open" : "campaign.closed")}
      extra={now && <Mark tone={RESULT_TONES[campaign.result]}>{t(`campaignResult.${campaign.result}`)}</Mark>}
    >
      <Pairs
        of={[
          [t("campaign.scope"), scope(campaign)],
          [t("campaign.cutOff"), <DayText key="cutOff" day={campaign.cutOff} />],
          [
            t("campaign.clearBy"),
            <span key="by">
              <DayText day={campaign.clearBy} />{" "}
              {campaign.clearBefore !== null && (
                <span className="quiet small">
                  {campaign.clearBeforeYear} {t(`campaignBefore.${campaign.clearBefore}`)}{" "}
                </span>
              )}
              {campaign.closedOn === null && <DaysLeft days={campaign.daysLeft} />}
            </span>,
          ],
          [t("campaign.atCutOff"), <Money key="cut" fen={campaign.cutOffFen} />],
          [t("campaign.stock"), <Money key="stock" fen={now?.stockFen} strong />],
          [t("campaign.later"), <Money key="later" fen={now?.laterFen} strong />],
          [t("campaign.owing"), countText(now?.owing ?? 0)],
          [t("campaign.unknown"), countText(now?.unknown ?? 0)],
          [t("campaign.clear"), countText(now?.clear ?? 0)],
          [t("campaign.recordedBy"), `${campaign.recordedByName} ${campaign.recordedOn}`],
          [t("campaign.source"), campaign.source ?? "—"],
        ]}
      />
    </Panel>
  );
}

function Later({ campaign: { later, targetDays } }: { campaign: Campaign }) {
  const { t } = useTexts();
  const lines = (count: number) => t("campaign.lines", { count });
  return (
    <Panel title={t("campaign.dynamic")}>
      <p>{t("campaign.dynamicHelp", { count: later.appeared, days: targetDays })}</p>
      <Pairs
        of={[
          [t("campaign.inTime"), lines(later.inTime)],
          [t("campaign.late"), lines(later.late)],
          [t("campaign.running"), lines(later.running)],
          [t("campaign.overdue"), lines(later.overdue)],
        ]}
      />
    </Panel>
  );
}

function Areas({ campaign }: { campaign: Campaign }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const search = route.useSearch();
  const { campaignId } = campaign;
  const columns: Column<Campaign["areas"][number]>[] = [
    {
      key: "area",
      title: t("area.name"),
      head: true,
      cell: ({ regionCode }) => (
        <Link
          to="/campaigns/$campaignId"
          params={{ campaignId }}
          search={{ ...search, region: regionCode, page: undefined }}
        >
          {area(regionCode)}
        </Link>
      ),
    },
    { key: "projects", title: t("campaign.projects"), end: true, cell: ({ projects }) => countText(projects) },
    { key: "cut", title: t("campaign.atCutOff"), end: true, cell: ({ cutOffFen }) => <Money fen={cutOffFen} /> },
    { key: "stock", title: t("campaign.stock"), end: true, cell: ({ now }) => <Money fen={now.stockFen} strong /> },
    { key: "later", title: t("campaign.later"), end: true, cell: ({ now }) => <Money fen={now.laterFen} /> },
    { key: "overdue", title: t("campaign.overdue"), end: true, cell: ({ later }) => countText(later.overdue) },
    { key: "owing", title: t("campaign.owing"), end: true, cell: ({ now }) => countText(now.owing) },
    { key: "unknown", title: t("campaign.unknown"), end: true, cell: ({ now }) => countText(now.unknown) },
    { key: "clear", title: t("campaign.clear"), end: true, cell: ({ now }) => countText(now.clear) },
  ];
  return (
    <DataTable
      caption={t("campaign.areas")}
      columns={columns}
      rows={campaign.areas}
      rowKey={({ regionCode }) => regionCode}
      empty={t("campaign.empty")}
    />
  );
}
