import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { ABOUT, FIRM_ORDERS, FIRM_PLACES, listFirms, STANDINGS } from "../../../src/modules/firms/firm.contract.ts";
import { notifyFirms } from "../../../src/modules/firms/measure.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { FirmTabs } from "./FirmTabs.tsx";
import { NotifyFirms } from "./NotifyFirms.tsx";
import { StandingMark } from "./StandingMark.tsx";

type Row = OutputOf<typeof listFirms>["firms"][number];
type Chosen = ReadonlyMap<number, string>;

const route = getRouteApi("/firms");
const PAGE_SIZE = 50;

/** The firms of the area with what is open against them, to be worked through: filter, choose, notify. */
export function FirmList() {
  const { t } = useTexts();
  usePageTitle(t("firm.title"));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayNotify = useMay()(notifyFirms);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { page = 1, about = "any", region, place, standing, open, sort = "findings" } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const filter = {
    ...{ about, regionCode: region, place, standing, search: search.search, sort },
    findingsMin: open === "yes" ? 1 : undefined,
  };
  const read = useRead(listFirms, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const toggle = (rows: readonly Row[], isChosen: boolean) => {
    const next = new Map(chosen);
    for (const { companyId, name } of rows) {
      if (isChosen) next.set(companyId, name);
      else next.delete(companyId);
    }
    setChosen(next);
  };
  const columns = useColumns(mayNotify ? { chosen, toggle } : undefined);
  return (
    <div className="stack">
      <h1>{t("firm.title")}</h1>
      <FirmTabs />
      <p className="quiet">{t("firm.what")}</p>
      <FirmFilters />
      <Loaded read={read} rows={8}>
        {({ total, standings, firms }) => (
          <>
            <div className="row">
              {standings
                .filter((one) => one.firms > 0 || one.standing === standing)
                .map((one) => (
                  <Button
                    key={one.standing}
                    size="small"
                    aria-pressed={one.standing === standing}
                    onClick={() => change({ standing: one.standing === standing ? undefined : one.standing })}
                  >
                    <StandingMark standing={one.standing} /> {one.firms}
                  </Button>
                ))}
            </div>
            <Panel
              title={t("firm.found", { count: total })}
              extra={
                mayNotify && (
                  <>
                    <Button
                      onClick={() =>
                        toggle(
                          firms.filter((one) => one.findings > 0),
                          true,
                        )
                      }
                    >
                      {t("firm.selectPage")}
                    </Button>
                    <span className="quiet">{t("firm.selected", { count: chosen.size })}</span>
                    {chosen.size > 0 && (
                      <>
                        <Button onClick={() => setChosen(new Map())}>{t("word.reset")}</Button>
                        <NotifyFirms firms={chosen} ground={about === "arrears" ? "arrears" : "real-name"} />
                      </>
                    )}
                  </>
                )
              }
              flush
            >
              <DataTable
                caption={t("firm.title")}
                columns={columns}
                rows={firms}
                rowKey={({ companyId }) => companyId}
                marked={({ companyId }) => chosen.has(companyId)}
                all={() => allPages(listFirms, filter, (one) => one.firms)}
                empty={t("firm.empty")}
              />
              <Pages
                page={page}
                size={PAGE_SIZE}
                total={total}
                onChange={(next) => navigate({ search: { ...search, page: next } })}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  );
}

function FirmFilters() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  return (
    <Filters>
      <Input.Search
        className="filter-search"
        aria-label={t("firm.search")}
        placeholder={t("firm.search")}
        defaultValue={search.search}
        allowClear
        onSearch={(text) => change({ search: text === "" ? undefined : text })}
      />
      <Select
        aria-label={t("firm.about")}
        value={search.about ?? "any"}
        onChange={(about) => change({ about })}
        options={ABOUT.map((one) => ({ value: one, label: t(`firm.about.${one}`) }))}
      />
      <RegionSelect value={search.region} onChange={(region) => change({ region })} />
      <Select
        aria-label={t("firm.place")}
        placeholder={t("firm.place")}
        allowClear
        value={search.place}
        onChange={(place) => change({ place })}
        options={FIRM_PLACES.map((one) => ({ value: one, label: t(`firmPlace.${one}`) }))}
      />
      <Select
        aria-label={t("firm.standing")}
        placeholder={t("firm.standing")}
        allowClear
        value={search.standing}
        onChange={(standing) => change({ standing })}
        options={STANDINGS.map((one) => ({ value: one, label: t(`firmStanding.${one}`) }))}
      />
      <Select
        aria-label={t("firm.sortBy")}
        value={search.sort ?? "findings"}
        onChange={(sort) => change({ sort })}
        options={FIRM_ORDERS.map((one) => ({ value: one, label: t(`firm.sort.${one}`) }))}
      />
      <Checkbox
        checked={search.open === "yes"}
        onChange={(event) => change({ open: event.target.checked ? "yes" : undefined })}
      >
        {t("firm.findingsMin")}
      </Checkbox>
      <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
    </Filters>
  );
}

interface Choosing {
  readonly chosen: Chosen;
  toggle(rows: readonly Row[], isChosen: boolean): void;
}

function useColumns(choosing: Choosing | undefined): Column<Row>[] {
  const { t } = useTexts();
  const navigate = route.useNavigate();
  const { sort = "findings", ...search } = route.useSearch();
  const sorted = (by: "findings" | "sites" | "owed" | "cases") => ({
    active: sort === by,
    onSort: () => navigate({ search: { ...search, sort: by, page: undefined } }),
  });
  const choice: Column<Row>[] =
    choosing === undefined
      ? []
      : [
          {
            key: "do",
            title: "",
            cell: (row) => (
              <Checkbox
                aria-label={t("firm.select", { name: row.name })}
                checked={choosing.chosen.has(row.companyId)}
                onChange={(event) => choosing.toggle([row], event.target.checked)}
              />
            ),
          },
        ];
  return [
    ...choice,
    {
      key: "name",
      title: t("word.company"),
      head: true,
      cell: ({ name, companyCode, places }) => (
        <>
          <Link to="/firms/$companyCode" params={{ companyCode }}>
            {name}
          </Link>
          <div className="quiet small">
            <span className="mono">{companyCode}</span> {places.map((one) => t(`firmPlace.${one}`)).join(" · ")}
          </div>
        </>
      ),
    },
    {
      key: "standing",
      title: t("firm.standing"),
      cell: ({ standing, measures }) => (
        <>
          <StandingMark standing={standing} />
          {measures > 1 && <div className="quiet small">{t("firm.measures", { count: measures })}</div>}
        </>
      ),
    },
    {
      key: "findings",
      title: t("firm.findings"),
      end: true,
      sort: sorted("findings"),
      cell: ({ findings, unknown, siteFindings }) => (
        <>
          <span className="number strong">{findings}</span>
          <div className="quiet small">
            {[
              siteFindings > 0 && t("firm.onSites", { count: siteFindings }),
              unknown > 0 && t("firm.unknown", { count: unknown }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
        </>
      ),
    },
    { key: "sites", title: t("firm.sites"), end: true, sort: sorted("sites"), cell: ({ sites }) => sites },
    {
      key: "cases",
      title: t("firm.openCases"),
      end: true,
      sort: sorted("cases"),
      cell: ({ openCases }) => openCases,
    },
    {
      key: "owed",
      title: t("firm.owed"),
      end: true,
      sort: sorted("owed"),
      cell: ({ owedFen }) => <Money fen={owedFen} />,
    },
    {
      key: "sitesOwed",
      title: t("firm.sitesOwed"),
      end: true,
      cell: ({ sitesOwedFen }) => <Money fen={sitesOwedFen} />,
    },
  ];
}
