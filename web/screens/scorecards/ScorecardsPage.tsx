import { getRouteApi, Link } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { isWithin, REGIONS, regionLevel } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { type Day, parseDay } from "../../../src/kernel/day.ts";
import {
  computeScorecard,
  listScorecards,
  publishScorecard,
} from "../../../src/modules/scorecards/scorecard.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay, useSession, useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { recentPeriods } from "./periods.ts";
import { ScoreTable } from "./ScoreTable.tsx";
import { SchemeMark, ScorecardTabs } from "./scorecard-words.tsx";

const route = getRouteApi("/scorecards");

export function ScorecardsPage() {
  const { t } = useTexts();
  usePageTitle(t("scorecard.title"));
  const may = useMay()(computeScorecard);
  return (
    <div className="stack">
      <h1>{t("scorecard.title")}</h1>
      <ScorecardTabs />
      <p className="quiet">{t("scorecard.what")}</p>
      {may && <Live />}
      <PublishedList />
    </div>
  );
}

function Live() {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const home = useSession()?.user.regionCode ?? "540000";
  const periods = today === undefined ? [] : recentPeriods(today);
  const from = search.from ?? periods[0]?.from;
  const to = search.to ?? periods[0]?.to;
  const regionCode = search.region ?? home;
  const asked = from === undefined || to === undefined ? undefined : { regionCode, from, to, asOf: search.day };
  const read = useRead(computeScorecard, asked);
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part } });
  const dayInput = (label: string, value: Day | undefined, set: (on: Day | undefined) => void) => (
    <Input
      type="date"
      aria-label={label}
      title={label}
      style={{ width: 160 }}
      max="2099-12-31"
      value={value ?? ""}
      onChange={({ target }) => set(parseDay(target.value))}
    />
  );
  return (
    <>
      <Filters>
        <Select
          aria-label={t("scorecard.period")}
          value={periods.find((one) => one.from === from && one.to === to)?.name ?? null}
          placeholder={t("scorecard.period")}
          style={{ minWidth: 130 }}
          onChange={(name) => {
            const found = periods.find((one) => one.name === name);
            if (found !== undefined) change({ from: found.from, to: found.to });
          }}
          options={periods.map(({ name }) => ({ value: name, label: name }))}
        />
        {dayInput(t("word.from"), from, (on) => change({ from: on }))}
        {dayInput(t("word.to"), to, (on) => change({ to: on }))}
        <Select
          aria-label={t("scorecard.region")}
          value={regionCode}
          style={{ minWidth: 150 }}
          onChange={(region) => change({ region })}
          options={REGIONS.filter(
            ({ code }) => isWithin(code, home) && (regionLevel(code) !== "county" || code === home),
          ).map((one) => ({ value: one.code, label: say(one) }))}
        />
        <span className="row">
          {t("scorecard.asOf")} {dayInput(t("scorecard.asOf"), search.day ?? today, (on) => change({ day: on }))}
        </span>
      </Filters>
      <Loaded read={read} rows={10}>
        {(scores) => (
          <>
            <div className="row between">
              <span>
                {t("scorecard.scheme")}: <Link to="/scorecard-schemes">{say(scores.scheme.name)}</Link>{" "}
                <SchemeMark mark={scores.scheme.mark} />{" "}
                <span className="quiet small">
                  {t("scorecard.ownDecision", { area: area(scores.scheme.regionCode) })}
                </span>
              </span>
              {scores.scorecardId === null && regionLevel(regionCode) !== "county" && (
                <ActionForm<typeof publishScorecard, { note: string }>
                  contract={publishScorecard}
                  label={t("scorecard.publish")}
                  toInput={({ note }) => ({ regionCode, from: scores.from, to: scores.to, note })}
                >
                  <p className="quiet">{t("scorecard.publishHelp")}</p>
                  <TextField name="note" label={t("word.note")} rows={4} max={2000} />
                </ActionForm>
              )}
            </div>
            <ScoreTable scores={scores} />
          </>
        )}
      </Loaded>
    </>
  );
}

type Row = OutputOf<typeof listScorecards>["scorecards"][number];

function PublishedList() {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const read = useRead(listScorecards, {});
  const columns: Column<Row>[] = [
    {
      key: "period",
      title: t("scorecard.period"),
      head: true,
      cell: ({ scorecardId, from, to }) => (
        <Link to="/scorecards/$scorecardId" params={{ scorecardId }}>
          {from} – {to}
        </Link>
      ),
    },
    { key: "area", title: t("area.name"), cell: ({ regionCode }) => area(regionCode) },
    { key: "version", title: t("scorecard.version"), end: true, cell: ({ versionNo }) => versionNo },
    { key: "on", title: t("scorecard.publishedOn"), cell: ({ publishedOn }) => <DayText day={publishedOn} /> },
    { key: "until", title: t("scorecard.disputesUntil"), cell: ({ disputesUntil }) => <DayText day={disputesUntil} /> },
    { key: "open", title: t("scorecard.disputesOpen"), end: true, cell: ({ disputesOpen }) => countText(disputesOpen) },
  ];
  return (
    <Panel title={t("scorecard.published")} flush>
      <Loaded read={read} rows={4}>
        {({ scorecards }) => (
          <DataTable
            caption={t("scorecard.published")}
            columns={columns}
            rows={scorecards}
            rowKey={({ scorecardId }) => scorecardId}
            empty={t("scorecard.nonePublished")}
          />
        )}
      </Loaded>
    </Panel>
  );
}
