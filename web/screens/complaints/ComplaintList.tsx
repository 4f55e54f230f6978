import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { findRegion } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import {
  CHANNELS,
  CLOCK_COLOURS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  listComplaints,
} from "../../../src/modules/complaints/complaint.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { ClockText } from "../cases/CaseClocks.tsx";
import { AllLooks } from "./ComplaintLooks.tsx";
import { ComplaintMark } from "./ComplaintMark.tsx";
import { ImportComplaints } from "./ImportComplaints.tsx";
import { ReceiveComplaint } from "./ReceiveComplaint.tsx";

type Row = OutputOf<typeof listComplaints>["complaints"][number];
type Counts = OutputOf<typeof listComplaints>["counts"];

const route = getRouteApi("/complaints");
const PAGE_SIZE = 50;

/** The queue, or who looked at what is protected in it. */
export function ComplaintList() {
  return route.useSearch().looks === "yes" ? <AllLooks /> : <Queue />;
}

function Queue() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("nav.complaints"));
  const { page = 1, state, open, clock, channel, kind, only, sort = "due" } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const filter = {
    ...{ state, clock, channel, kind, sort, search: search.search },
    open: open === undefined ? undefined : open === "yes",
    mine: only === "mine" ? true : undefined,
    unheard: only === "unheard" ? true : undefined,
  };
  const read = useRead(listComplaints, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useColumns();
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("nav.complaints")}</h1>
        <span className="row">
          <Link to="/complaints" search={{ looks: "yes" }}>
            {t("complaint.looks")}
          </Link>
          <ImportComplaints />
          <ReceiveComplaint projectId={search.project} findingId={search.finding} />
        </span>
      </div>
      {read.data !== undefined && <CountsRow counts={read.data.counts} change={change} />}
      <Filters>
        <Input.Search
          aria-label={t("complaint.search")}
          placeholder={t("complaint.search")}
          defaultValue={search.search}
          allowClear
          onSearch={(text) => change({ search: text === "" ? undefined : text })}
        />
        <Select
          aria-label={t("complaint.open")}
          placeholder={t("complaint.open")}
          allowClear
          value={open}
          onChange={(next) => change({ open: next })}
          options={[
            { value: "yes" as const, label: t("complaint.openYes") },
            { value: "no" as const, label: t("complaint.openNo") },
          ]}
        />
        <Select
          aria-label={t("complaint.state")}
          placeholder={t("complaint.state")}
          allowClear
          value={state}
          onChange={(next) => change({ state: next })}
          options={COMPLAINT_STATES.map((one) => ({ value: one, label: t(`complaintState.${one}`) }))}
        />
        <Select
          aria-label={t("complaint.clock")}
          placeholder={t("complaint.clock")}
          allowClear
          value={clock}
          onChange={(next) => change({ clock: next })}
          options={CLOCK_COLOURS.map((one) => ({ value: one, label: t(`clock.${one}`) }))}
        />
        <Select
          aria-label={t("complaint.channel")}
          placeholder={t("complaint.channel")}
          allowClear
          value={channel}
          onChange={(next) => change({ channel: next })}
          options={CHANNELS.map((one) => ({ value: one, label: t(`complaintChannel.${one}`) }))}
        />
        <Select
          aria-label={t("complaint.kind")}
          placeholder={t("complaint.kind")}
          allowClear
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={COMPLAINT_KINDS.map((one) => ({ value: one, label: t(`complaintKind.${one}`) }))}
        />
        <Select
          aria-label={t("complaint.sort")}
          value={sort}
          onChange={(next) => change({ sort: next })}
          options={[
            { value: "due" as const, label: t("complaint.sortDue") },
            { value: "received" as const, label: t("complaint.sortReceived") },
            { value: "claimed" as const, label: t("complaint.sortClaimed") },
            { value: "people" as const, label: t("complaint.sortPeople") },
          ]}
        />
        <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
      </Filters>
      <Loaded read={read} rows={8}>
        {({ total, complaints }) => (
          <Panel title={t("complaint.found", { count: total })} flush>
            <DataTable
              caption={t("nav.complaints")}
              columns={columns}
              rows={complaints}
              rowKey={({ complaintId }) => complaintId}
              all={() => allPages(listComplaints, filter, (one) => one.complaints)}
              empty={t("complaint.empty")}
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

/** How many wait, by the colour of their clock; each number filters. */
function CountsRow({ counts, change }: { counts: Counts; change: (part: object) => void }) {
  const { t } = useTexts();
  return (
    <div className="row">
      <Button size="small" onClick={() => change({ open: "yes", clock: undefined, only: undefined })}>
        {t("complaint.openYes")} {counts.open}
      </Button>
      <Button size="small" onClick={() => change({ clock: "overdue" })}>
        <Mark tone="red">{t("clock.overdue")}</Mark> {counts.overdue}
      </Button>
      <Button size="small" onClick={() => change({ clock: "due-soon" })}>
        <Mark tone="yellow">{t("clock.due-soon")}</Mark> {counts.dueSoon}
      </Button>
      <Button size="small" onClick={() => change({ clock: "running" })}>
        <Mark tone="blue">{t("clock.running")}</Mark> {counts.running}
      </Button>
      <Button size="small" onClick={() => change({ only: "unheard" })}>
        {t("complaint.unheard")} {counts.unheard}
      </Button>
      <Button size="small" onClick={() => change({ only: "mine" })}>
        {t("complaint.mine")}
      </Button>
      <span className="quiet small">
        {t("complaint.withoutProject")} {counts.withoutProject}
      </span>
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t, say } = useTexts();
  return [
    {
      key: "number",
      title: t("complaint.number"),
      head: true,
      cell: ({ complaintId, complaintNumber, unheard, channel }) => (
        <>
          <Link className="nowrap" to="/complaints/$complaintId" params={{ complaintId }}>
            {complaintNumber}
          </Link>
          {unheard && (
            <>
              {" "}
              <Mark tone="orange">{t("complaint.unheard")}</Mark>
            </>
          )}
          <div className="small quiet">{t(`complaintChannel.${channel}`)}</div>
        </>
      ),
    },
    {
      key: "about",
      title: t("complaint.about"),
      cell: ({ projectId, projectName, site, employer, regionCode }) => (
        <>
          {projectId === null ? (
            <span>{[site, employer].filter(Boolean).join(" · ") || t("complaint.noProject")}</span>
          ) : (
            <Link to="/projects/$projectId" params={{ projectId }}>
              {projectName}
            </Link>
          )}
          <div className="quiet small">{say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode })}</div>
        </>
      ),
    },
    {
      key: "kind",
      title: t("complaint.kind"),
      cell: ({ kinds }) => kinds.map((one) => t(`complaintKind.${one}`)).join(" · "),
    },
    { key: "state", title: t("complaint.state"), cell: ({ state }) => <ComplaintMark state={state} /> },
    {
      key: "clock",
      title: t("complaint.clock"),
      cell: ({ clock }) => (clock === null ? "—" : <ClockText clock={clock} />),
    },
    { key: "received", title: t("complaint.receivedOn"), cell: ({ receivedOn }) => <DayText day={receivedOn} /> },
    { key: "handler", title: t("complaint.handler"), cell: ({ handlerName }) => handlerName ?? t("complaint.nobody") },
    { key: "people", title: t("complaint.people"), end: true, cell: ({ peopleCount }) => peopleCount },
    {
      key: "claimed",
      title: t("complaint.claimed"),
      end: true,
      cell: ({ claimedFen }) => (claimedFen === null ? "—" : <Money fen={claimedFen} />),
    },
  ];
}
