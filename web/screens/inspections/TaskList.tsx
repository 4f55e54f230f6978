import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listPlans } from "../../../src/modules/inspections/plan.contract.ts";
import { listTasks, TASK_COLOURS, TASK_STATES } from "../../../src/modules/inspections/task.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { SideSheet } from "../../ui/SideSheet.tsx";
import { FirmTabs } from "../firms/FirmTabs.tsx";
import { MyFirmTabs } from "../firms/MyFirmTabs.tsx";
import { TaskDue } from "./TaskDue.tsx";
import { TaskSheet } from "./TaskSheet.tsx";

type Row = OutputOf<typeof listTasks>["tasks"][number];

const route = getRouteApi("/rectification");
const PAGE_SIZE = 50;
const SORTS = { due: "rectification.due", given: "rectification.given", project: "inspection.site" } as const;

export function TaskList() {
  const { t } = useTexts();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("rectification.title"));
  const { page = 1, plan, state, colour, sort = "due", task } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, page: undefined, ...part } });
  const filter = { planId: plan, state, colour, sort };
  const read = useRead(listTasks, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useColumns();
  return (
    <div className="stack">
      <h1>{t("rectification.title")}</h1>
      {may(listPlans) ? <FirmTabs /> : <MyFirmTabs />}
      <p className="quiet">{t("rectification.what")}</p>
      <Filters>
        <Select
          aria-label={t("rectification.colour")}
          placeholder={t("rectification.colour")}
          allowClear
          value={colour}
          onChange={(next) => change({ colour: next })}
          options={TASK_COLOURS.map((one) => ({ value: one, label: t(`taskColour.${one}`) }))}
        />
        <Select
          aria-label={t("rectification.state")}
          placeholder={t("rectification.state")}
          allowClear
          value={state}
          onChange={(next) => change({ state: next })}
          options={TASK_STATES.map((one) => ({ value: one, label: t(`taskState.${one}`) }))}
        />
        <Select
          aria-label={t("word.sortBy")}
          value={sort}
          onChange={(next) => change({ sort: next })}
          options={(["due", "given", "project"] as const).map((one) => ({ value: one, label: t(SORTS[one]) }))}
        />
      </Filters>
      <Loaded read={read} rows={6}>
        {({ tasks, total, overdue }) => (
          <Panel
            title={t("rectification.title")}
            extra={overdue > 0 && <Mark tone="red">{t("rectification.overdue", { count: overdue })}</Mark>}
            flush
          >
            <DataTable
              caption={t("rectification.title")}
              columns={columns}
              rows={tasks}
              rowKey={({ taskId }) => taskId}
              all={() => allPages(listTasks, filter, (one) => one.tasks)}
              empty={t("rectification.empty")}
            />
            <Pages page={page} size={PAGE_SIZE} total={total} onChange={(next) => change({ page: next })} />
          </Panel>
        )}
      </Loaded>
      {task !== undefined && (
        <SideSheet title={t("rectification.title")} width={560} onClose={() => change({ task: undefined, page })}>
          <TaskSheet taskId={task} />
        </SideSheet>
      )}
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t, say } = useTexts();
  const search = route.useSearch();
  return [
    {
      key: "demand",
      title: t("rectification.demand"),
      head: true,
      cell: ({ taskId, demand, item }) => (
        <>
          <Link to="/rectification" search={{ ...search, task: taskId }}>
            {demand}
          </Link>
          {item !== null && <div className="quiet small">{say(item)}</div>}
        </>
      ),
    },
    {
      key: "site",
      title: t("inspection.site"),
      cell: ({ projectId, projectName }) => (
        <Link to="/projects/$projectId" params={{ projectId }}>
          {projectName}
        </Link>
      ),
    },
    { key: "firm", title: t("rectification.firm"), cell: ({ companyName }) => companyName },
    { key: "due", title: t("rectification.due"), cell: (row) => <TaskDue row={row} /> },
    { key: "state", title: t("rectification.state"), cell: ({ state }) => t(`taskState.${state}`) },
  ];
}
