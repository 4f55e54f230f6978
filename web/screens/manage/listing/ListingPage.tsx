import { getRouteApi } from "@tanstack/react-router";
import { Checkbox, Input } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { addListing, endListing, listListings } from "../../../../src/modules/registry/listing.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { countText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { DayField, TextField } from "../../../ui/Fields.tsx";
import { Filters } from "../../../ui/Filters.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Pages } from "../../../ui/Pages.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { DayText } from "../../../ui/When.tsx";
import { ManageTabs } from "../ManageTabs.tsx";

type Listing = OutputOf<typeof listListings>["listings"][number];

const route = getRouteApi("/dishonesty-list");
const PAGE_SIZE = 50;

/** Firms of the dishonesty list as officers entered them. */
export function ListingPage() {
  const { t } = useTexts();
  usePageTitle(t("listing.title"));
  const { search, current, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = { search, current: current === "yes" };
  const read = useRead(listListings, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  return (
    <div className="stack">
      <h1>{t("listing.title")}</h1>
      <ManageTabs />
      <p className="quiet">{t("listing.what")}</p>
      <Filters>
        <Input.Search
          className="filter-search"
          aria-label={t("word.company")}
          placeholder={t("word.company")}
          defaultValue={search}
          allowClear
          onSearch={(text) => navigate({ search: { current, search: text === "" ? undefined : text } })}
        />
        <Checkbox
          checked={current === "yes"}
          onChange={(event) => navigate({ search: { search, current: event.target.checked ? "yes" : undefined } })}
        >
          {t("listing.only")}
        </Checkbox>
      </Filters>
      <Loaded read={read} rows={6}>
        {({ total, listings }) => (
          <Panel title={t("listing.found", { count: total })} extra={<AddListing />} flush>
            <Listings rows={listings} all={() => allPages(listListings, filter, (one) => one.listings)} />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { search, current, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function Listings({ rows, all }: { rows: readonly Listing[]; all: () => Promise<readonly Listing[]> }) {
  const { t } = useTexts();
  const mayEnd = useMay()(endListing);
  const columns: Column<Listing>[] = [
    {
      key: "name",
      title: t("word.company"),
      head: true,
      cell: ({ companyName, companyCode }) => (
        <>
          {companyName}
          <div className="mono quiet">{companyCode}</div>
        </>
      ),
    },
    {
      key: "days",
      title: t("listing.days"),
      cell: ({ fromDay, toDay }) => (
        <span className="nowrap">
          {fromDay} – {toDay ?? t("listing.openEnded")}
        </span>
      ),
    },
    {
      key: "state",
      title: t("case.state"),
      cell: ({ current, endedOn, endedReason, endedByName }) => (
        <>
          <Mark tone={current ? "red" : "grey"}>{t(current ? "listing.listed" : "listing.over")}</Mark>
          {endedOn !== null && (
            <div className="small">
              <DayText day={endedOn} /> {endedByName} {endedReason}
            </div>
          )}
        </>
      ),
    },
    {
      key: "decision",
      title: t("listing.decision"),
      cell: ({ decisionNumber, authority, source }) => (
        <>
          {decisionNumber}
          <div className="quiet small">
            {authority} · {source}
          </div>
        </>
      ),
    },
    { key: "projects", title: t("listing.projects"), end: true, cell: ({ projects }) => countText(projects) },
    {
      key: "recorded",
      title: t("lawSettings.recordedBy"),
      cell: ({ recordedByName, recordedOn }) => (
        <>
          {recordedByName} <DayText day={recordedOn} />
        </>
      ),
    },
  ];
  const action: Column<Listing> = {
    key: "do",
    title: t("word.actions"),
    cell: (one) => (one.endedOn === null ? <EndListing listing={one} /> : null),
  };
  return (
    <DataTable
      caption={t("listing.title")}
      columns={mayEnd ? [...columns, action] : columns}
      rows={rows}
      rowKey={({ listingId }) => listingId}
      empty={t("listing.empty")}
      all={all}
    />
  );
}

interface Values {
  readonly companyCode: string;
  readonly companyName: string;
  readonly fromDay: string;
  readonly toDay?: string;
  readonly decisionNumber: string;
  readonly authority: string;
  readonly source: string;
}

function AddListing() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof addListing, Values>
      contract={addListing}
      label={t("listing.add")}
      primary
      size="small"
      initial={{ fromDay: today }}
      toInput={({ toDay, ...values }) => ({ ...values, ...((toDay ?? "") === "" ? {} : { toDay }) })}
    >
      <TextField name="companyCode" label={t("word.companyCode")} max={18} />
      <TextField name="companyName" label={t("word.company")} max={120} />
      <DayField name="fromDay" label={t("word.from")} />
      <DayField name="toDay" label={t("word.to")} help={t("listing.toHelp")} optional />
      <TextField name="decisionNumber" label={t("listing.decision")} max={80} />
      <TextField name="authority" label={t("listing.authority")} max={120} />
      <TextField name="source" label={t("lawSettings.source")} max={300} />
    </ActionForm>
  );
}

function EndListing({ listing }: { listing: Listing }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof endListing, { readonly endedOn: string; readonly reason: string }>
      contract={endListing}
      label={t("listing.end")}
      title={`${t("listing.end")} · ${listing.companyName}`}
      danger
      inRow
      initial={{ endedOn: today }}
      toInput={(values) => ({ listingId: listing.listingId, ...values })}
    >
      <p className="quiet">{t("listing.endHelp")}</p>
      <DayField name="endedOn" label={t("listing.endedOn")} />
      <TextField name="reason" label={t("word.reason")} rows={3} max={300} />
    </ActionForm>
  );
}
