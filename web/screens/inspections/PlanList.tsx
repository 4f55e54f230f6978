import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { inspectionBundle } from "../../../src/modules/inspections/inspection.contract.ts";
import { listPlans } from "../../../src/modules/inspections/plan.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { FirmTabs } from "../firms/FirmTabs.tsx";
import { AddPlan } from "./AddPlan.tsx";

type Row = OutputOf<typeof listPlans>["plans"][number];

const route = getRouteApi("/inspections");
const SORTS = ["from", "name", "sites"] as const;

export function PlanList() {
  const { t } = useTexts();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("inspection.title"));
  const { region, current, sort = "from" } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part } });
  const read = useRead(listPlans, { regionCode: region, current: current === "yes" ? true : undefined, sort });
  const columns = useColumns();
  const sortNames = { from: "inspection.from", name: "inspection.name", sites: "inspection.siteCount" } as const;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("inspection.title")}</h1>
        <span className="row">
          {may(inspectionBundle) && (
            <Button href="/inspect/" target="_blank">
              {t("inspection.phone")}
            </Button>
          )}
          <AddPlan />
        </span>
      </div>
      <FirmTabs />
      <p className="quiet">{t("inspection.what")}</p>
      <Filters>
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <Select
          aria-label={t("inspection.period")}
          placeholder={t("inspection.period")}
          allowClear
          value={current}
          onChange={(next) => change({ current: next })}
          options={[{ value: "yes" as const, label: t("inspection.current") }]}
        />
        <Select
          aria-label={t("word.sortBy")}
          value={sort}
          onChange={(next) => change({ sort: next })}
          options={SORTS.map((one) => ({ value: one, label: t(sortNames[one]) }))}
        />
      </Filters>
      <Loaded read={read} rows={6}>
        {({ plans }) => (
          <Panel title={t("inspection.title")} flush>
            <DataTable
              caption={t("inspection.title")}
              columns={columns}
              rows={plans}
              rowKey={({ planId }) => planId}
              empty={t("inspection.empty")}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  return [
    {
      key: "name",
      title: t("inspection.title"),
      head: true,
      cell: ({ planId, name, regionCode }) => (
        <>
          <Link to="/inspections/$planId" params={{ planId }}>
            {say(name)}
          </Link>
          <div className="quiet small">{area(regionCode)}</div>
        </>
      ),
    },
    {
      key: "period",
      title: t("inspection.period"),
      cell: ({ fromDay, toDay }) => (
        <>
          <DayText day={fromDay} /> – <DayText day={toDay} />
        </>
      ),
    },
    {
      key: "sites",
      title: t("inspection.sites"),
      end: true,
      cell: ({ drawn, figures }) =>
        drawn ? countText(figures.sites) : <Mark tone="grey">{t("inspection.notDrawn")}</Mark>,
    },
    {
      key: "progress",
      title: t("inspection.progress"),
      end: true,
      cell: ({ figures: { finished, started, notReached, toDo } }) =>
        `${finished} / ${started} / ${notReached} / ${toDo}`,
    },
    {
      key: "tasks",
      title: t("inspection.tasks"),
      end: true,
      cell: ({ planId, figures: { tasksOpen, tasksOverdue } }) => (
        <Link to="/rectification" search={{ plan: planId }}>
          {tasksOpen} / {tasksOverdue > 0 ? <Mark tone="red">{tasksOverdue}</Mark> : 0}
        </Link>
      ),
    },
  ];
}
