import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { parseMonth } from "../../../src/kernel/month.ts";
import { getRound, listRounds } from "../../../src/modules/surveys/survey.contract.ts";
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
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { useFigureColumns } from "./survey-words.tsx";

type Row = OutputOf<typeof listRounds>["rounds"][number];

const route = getRouteApi("/surveys");
const PAGE_SIZE = 50;

export function Rounds() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, region, month, open, sort = "newest" } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const filter = { regionCode: region, month, open: open === undefined ? undefined : open === "yes", sort };
  const read = useRead(listRounds, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useColumns((next) => change({ sort: next }), sort);
  return (
    <>
      <Filters>
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <span>
          {t("survey.month")}{" "}
          <Input
            type="month"
            aria-label={t("survey.month")}
            style={{ width: 160 }}
            value={month ?? ""}
            onChange={({ target }) => change({ month: parseMonth(target.value) })}
          />
        </span>
        <Select
          aria-label={t("survey.state")}
          placeholder={t("survey.state")}
          allowClear
          value={open}
          onChange={(next) => change({ open: next })}
          options={[
            { value: "yes" as const, label: t("survey.open") },
            { value: "no" as const, label: t("survey.closed") },
          ]}
        />
        <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
      </Filters>
      <Loaded read={read} rows={8}>
        {({ rounds, total }) => (
          <Panel title={`${t("survey.rounds")} ${total}`} flush>
            <DataTable
              caption={t("survey.rounds")}
              columns={columns}
              rows={rounds}
              rowKey={({ roundId }) => roundId}
              all={() => allPages(listRounds, filter, (one) => one.rounds)}
              empty={t("survey.noRounds")}
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
    </>
  );
}

type Sort = "newest" | "response" | "not-in-full" | "mismatch";

function useColumns(onSort: (next: Sort) => void, sort: Sort): Column<Row>[] {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const mayOpen = useMay()(getRound);
  const sorted: Readonly<Record<string, Sort>> = {
    response: "response",
    notInFull: "not-in-full",
    mismatch: "mismatch",
  };
  const figures = useFigureColumns<Row>().map((column) => {
    const by = sorted[column.key];
    return by === undefined ? column : { ...column, sort: { active: sort === by, onSort: () => onSort(by) } };
  });
  return [
    {
      key: "project",
      title: t("survey.project"),
      head: true,
      cell: ({ projectId, roundId, projectName, regionCode }) => (
        <>
          {mayOpen ? (
            <Link to="/surveys/$projectId/$roundId" params={{ projectId, roundId }}>
              {projectName}
            </Link>
          ) : (
            projectName
          )}
          <div className="quiet small">{area(regionCode)}</div>
        </>
      ),
    },
    {
      key: "month",
      title: t("survey.month"),
      sort: { active: sort === "newest", onSort: () => onSort("newest") },
      cell: ({ month, payday }) => (
        <>
          {month}
          <div className="quiet small">
            {t("survey.payday")} <DayText day={payday} />
          </div>
        </>
      ),
    },
    {
      key: "closes",
      title: t("survey.closes"),
      cell: ({ closesOn, isOpen }) => (
        <>
          <DayText day={closesOn} />
          <div>
            <Mark tone={isOpen ? "blue" : "grey"}>{t(isOpen ? "survey.open" : "survey.closed")}</Mark>
          </div>
        </>
      ),
    },
    ...figures,
    { key: "late", title: t("survey.late"), end: true, cell: ({ late }) => late },
    {
      key: "tasks",
      title: t("survey.tasks"),
      end: true,
      cell: ({ openTasks }) => (openTasks === 0 ? 0 : <Mark tone="orange">{openTasks}</Mark>),
    },
  ];
}
