import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Input, InputNumber, Select } from "antd";
import { findRegion } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { listCases } from "../../../src/modules/cases/case.contract.ts";
import { CASE_STATES } from "../../../src/modules/cases/case-actions.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { CaseMark, ClockMark, Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { ClockText } from "./CaseClocks.tsx";

type Answer = OutputOf<typeof listCases>;
type Case = Answer["cases"][number];

const route = getRouteApi("/cases");
const PAGE_SIZE = 50;
const COLOURS = ["overdue", "due-soon", "running", "none"] as const;
const SORTS = ["due", "owed", "opened"] as const;

export function CaseList() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("nav.cases"));
  const { page = 1, state, open, clock, mine, sort, region, month, owed } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const filter = {
    state,
    open: open === undefined ? undefined : open === "yes",
    clock,
    mine: mine === "yes",
    sort,
    regionCode: region,
    month,
    owedFrom: owed === undefined ? undefined : owed * 100,
  };
  const read = useRead(listCases, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const countOf = (rows: readonly { count: number }[] | undefined, at: number) =>
    rows === undefined || at < 0 ? "" : ` (${rows[at]?.count ?? 0})`;
  const stateLabel = (one: (typeof CASE_STATES)[number]) =>
    t(`caseState.${one}`) + countOf(read.data?.states, read.data?.states.findIndex((row) => row.state === one) ?? -1);
  const clockLabel = (one: (typeof COLOURS)[number]) =>
    (one === "none" ? t("case.none") : t(`clock.${one}`)) +
    countOf(read.data?.clocks, read.data?.clocks.findIndex((row) => row.clock === one) ?? -1);
  const columns = useCaseColumns();
  return (
    <div className="stack">
      <h1>{t("nav.cases")}</h1>
      {read.data !== undefined && <Counts clocks={read.data.clocks} mine={mine === "yes"} change={change} />}
      <Filters>
        <Select
          aria-label={t("case.open")}
          placeholder={t("case.open")}
          allowClear
          value={open}
          onChange={(next) => change({ open: next })}
          options={[
            { value: "yes" as const, label: t("case.openYes") },
            { value: "no" as const, label: t("case.openNo") },
          ]}
        />
        <Select
          aria-label={t("case.state")}
          placeholder={t("case.state")}
          allowClear
          value={state}
          onChange={(next) => change({ state: next })}
          options={CASE_STATES.map((one) => ({ value: one, label: stateLabel(one) }))}
        />
        <Select
          aria-label={t("case.clock")}
          placeholder={t("case.clock")}
          allowClear
          value={clock}
          onChange={(next) => change({ clock: next })}
          options={COLOURS.map((one) => ({ value: one, label: clockLabel(one) }))}
        />
        <Select
          aria-label={t("case.mine")}
          placeholder={t("case.mine")}
          allowClear
          value={mine}
          onChange={(next) => change({ mine: next })}
          options={[{ value: "yes" as const, label: t("case.mine") }]}
        />
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <Input
          aria-label={t("case.month")}
          style={{ width: 160 }}
          type="month"
          value={month ?? ""}
          onChange={(event) => change({ month: event.target.value === "" ? undefined : event.target.value })}
        />
        <InputNumber
          aria-label={t("case.minOwed")}
          placeholder={t("case.minOwed")}
          min={0}
          precision={0}
          value={owed ?? null}
          onChange={(next) => change({ owed: next ?? undefined })}
        />
        <Select
          aria-label={t("case.sort")}
          value={sort ?? "due"}
          onChange={(next) => change({ sort: next })}
          options={SORTS.map((one) => ({ value: one, label: t(`case.sort${one}`) }))}
        />
        <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
      </Filters>
      <Loaded read={read} rows={8}>
        {({ total, cases }) => (
          <Panel title={t("case.found", { count: total })} flush>
            <DataTable
              caption={t("nav.cases")}
              columns={columns}
              rows={cases}
              rowKey={({ caseId }) => caseId}
              all={() => allPages(listCases, filter, (one) => one.cases)}
              empty={t("case.empty")}
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
    </div>
  );
}

type Change = (part: { open?: "yes"; clock?: (typeof COLOURS)[number] | undefined; mine?: "yes" | undefined }) => void;

/** Open cases by the colour of their next deadline, of all or of the reader's own. */
function Counts({ clocks, mine, change }: { clocks: Answer["clocks"]; mine: boolean; change: Change }) {
  const { t } = useTexts();
  return (
    <div className="row">
      <Button size="small" onClick={() => change({ open: "yes", clock: undefined })}>
        {t("case.openYes")} {clocks.reduce((sum, { count }) => sum + count, 0)}
      </Button>
      {clocks.map(({ clock, count }) => (
        <Button key={clock} size="small" onClick={() => change({ open: "yes", clock })}>
          {clock === "none" ? t("case.none") : <ClockMark state={clock} />} {count}
        </Button>
      ))}
      <Button
        size="small"
        type={mine ? "primary" : "default"}
        aria-pressed={mine}
        onClick={() => change({ mine: mine ? undefined : "yes" })}
      >
        {t("case.mine")}
      </Button>
    </div>
  );
}

/** The deadline that an order set: no statute's clock, and the first thing to look at once it has passed. */
function OrderDue({ on }: { on: Day }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <div className="small">
      {t("case.orderDue")} <DayText day={on} />{" "}
      {today !== undefined && on < today && <Mark tone="red">{t("case.orderMissed")}</Mark>}
    </div>
  );
}

function useCaseColumns(): Column<Case>[] {
  const { t, say } = useTexts();
  return [
    {
      key: "number",
      title: t("case.number"),
      head: true,
      cell: ({ projectId, caseId, caseNumber, title }) => (
        <>
          <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
            {caseNumber}
          </Link>
          <div className="small">{title}</div>
        </>
      ),
    },
    {
      key: "project",
      title: t("projects.name"),
      cell: ({ projectId, projectName, regionCode }) => (
        <>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {projectName}
          </Link>
          <div className="quiet small">{say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode })}</div>
        </>
      ),
    },
    { key: "state", title: t("case.state"), cell: ({ state }) => <CaseMark state={state} /> },
    {
      key: "clock",
      title: t("case.nextClock"),
      cell: ({ nextClock, orderDueOn }) => (
        <>
          {nextClock === null && orderDueOn === null && "—"}
          {nextClock !== null && <ClockText clock={nextClock} />}
          {orderDueOn !== null && <OrderDue on={orderDueOn} />}
        </>
      ),
    },
    { key: "opened", title: t("case.openedOn"), cell: ({ openedOn }) => <DayText day={openedOn} /> },
    { key: "lines", title: t("case.lines"), end: true, cell: ({ lines }) => lines },
    { key: "owed", title: t("case.owed"), end: true, cell: ({ owedFen }) => <Money fen={owedFen} /> },
    { key: "proved", title: t("case.proved"), end: true, cell: ({ provedFen }) => <Money fen={provedFen} /> },
  ];
}
