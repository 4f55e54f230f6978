import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import { isWithin, REGIONS, regionLevel } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { listIncidents, recordIncident, withdrawIncident } from "../../../src/modules/scorecards/incident.contract.ts";
import { INCIDENT_KINDS } from "../../../src/modules/scorecards/scheme.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, NumberField, TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { ScorecardTabs } from "./scorecard-words.tsx";

type Incident = OutputOf<typeof listIncidents>["incidents"][number];

const route = getRouteApi("/scorecard-incidents");
const PAGE_SIZE = 50;
const STATES = ["standing", "withdrawn"] as const;

/** What arrears led to: recorded by a level above the county; it caps the grade where the scheme says so. */
export function IncidentsPage() {
  const { t } = useTexts();
  usePageTitle(t("scorecard.incidents"));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region, kind, state, sort = "newest", page = 1 } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, page: undefined, ...part } });
  const filter = { regionCode: region, kind, state, sort };
  const paging = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const read = useRead(listIncidents, { ...filter, ...paging }, { keep: true });
  const columns = useColumns(sort, (next) => change({ sort: next }));
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("scorecard.title")}</h1>
        <RecordIncident />
      </div>
      <ScorecardTabs />
      <p className="quiet">{t("scorecard.incidentsHelp")}</p>
      <Filters>
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <Select
          aria-label={t("scorecard.incident")}
          placeholder={t("scorecard.incident")}
          allowClear
          style={{ minWidth: 130 }}
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={INCIDENT_KINDS.map((value) => ({ value, label: t(`incidentKind.${value}`) }))}
        />
        <Select
          aria-label={t("scorecard.incidentState")}
          placeholder={t("scorecard.incidentState")}
          allowClear
          style={{ minWidth: 110 }}
          value={state}
          onChange={(next) => change({ state: next })}
          options={STATES.map((value) => ({ value, label: t(`incidentState.${value}`) }))}
        />
      </Filters>
      <Panel title={t("scorecard.incidents")} flush>
        <Loaded read={read} rows={4}>
          {({ total, incidents }) => (
            <>
              <DataTable
                caption={t("scorecard.incidents")}
                columns={columns}
                rows={incidents}
                rowKey={({ incidentId }) => incidentId}
                all={() => allPages(listIncidents, filter, (one) => one.incidents)}
                empty={t("scorecard.noIncidents")}
              />
              <Pages page={page} size={PAGE_SIZE} total={total} onChange={(next) => change({ page: next })} />
            </>
          )}
        </Loaded>
      </Panel>
    </div>
  );
}

function useColumns(sort: string, onSort: (sort: "newest" | "people") => void): Column<Incident>[] {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const by = (name: "newest" | "people") => ({ active: sort === name, onSort: () => onSort(name) });
  return [
    { key: "area", title: t("scorecard.county"), head: true, cell: ({ regionCode }) => area(regionCode) },
    { key: "kind", title: t("scorecard.incident"), cell: ({ kind }) => t(`incidentKind.${kind}`) },
    { key: "on", title: t("scorecard.on"), cell: ({ on }) => <DayText day={on} />, sort: by("newest") },
    {
      key: "people",
      title: t("scorecard.people"),
      end: true,
      cell: ({ people }) => countText(people),
      sort: by("people"),
    },
    {
      key: "words",
      title: t("scorecard.words"),
      cell: ({ words, source }) => (
        <>
          {words}
          <div className="quiet small">{source}</div>
        </>
      ),
    },
    { key: "case", title: t("scorecard.caseNumber"), cell: (one) => <CaseLink incident={one} /> },
    {
      key: "state",
      title: t("scorecard.incidentState"),
      cell: ({ withdrawn, recordedOn, recordedByName }) => (
        <>
          <Mark tone={withdrawn === null ? "orange" : "grey"}>
            {t(withdrawn === null ? "incidentState.standing" : "incidentState.withdrawn")}
          </Mark>
          <div className="small">
            {recordedOn} {recordedByName}
          </div>
          {withdrawn !== null && (
            <div className="small">
              {withdrawn.on} {withdrawn.byName}: {withdrawn.reason}
            </div>
          )}
        </>
      ),
    },
    { key: "do", title: t("word.actions"), cell: (one) => one.mayWithdraw && <Withdraw incident={one} /> },
  ];
}

function CaseLink({ incident: { caseNumber, projectId, caseId } }: { incident: Incident }) {
  if (caseNumber === null) return "—";
  if (projectId === null || caseId === null) return caseNumber;
  return (
    <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
      {caseNumber}
    </Link>
  );
}

function Withdraw({ incident: { incidentId, words } }: { incident: Incident }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof withdrawIncident, { reason: string }>
      contract={withdrawIncident}
      label={t("scorecard.withdrawIncident")}
      inRow
      danger
      toInput={({ reason }) => ({ incidentId, reason })}
    >
      <p>{words}</p>
      <TextField name="reason" label={t("word.reason")} rows={4} max={2000} />
    </ActionForm>
  );
}

interface Values {
  regionCode: string;
  kind: (typeof INCIDENT_KINDS)[number];
  on: Day;
  people: number;
  words: string;
  source: string;
  caseNumber?: string;
}

/** Only for a level above counties: the county itself has nothing to choose from. */
function RecordIncident() {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode ?? "540000";
  if (regionLevel(home) === "county") return null;
  const counties = REGIONS.filter(({ code }) => regionLevel(code) === "county" && isWithin(code, home));
  return (
    <ActionForm<typeof recordIncident, Values>
      contract={recordIncident}
      label={t("scorecard.recordIncident")}
      toInput={({ caseNumber, ...values }) => ({ ...values, ...(caseNumber && { caseNumber }) })}
    >
      <p className="quiet">{t("scorecard.incidentsHelp")}</p>
      <ChoiceField
        name="regionCode"
        label={t("scorecard.county")}
        choices={counties.map((one) => ({ value: one.code, label: say(one) }))}
      />
      <ChoiceField
        name="kind"
        label={t("scorecard.incident")}
        choices={INCIDENT_KINDS.map((value) => ({ value, label: t(`incidentKind.${value}`) }))}
      />
      <DayField name="on" label={t("scorecard.on")} />
      <NumberField name="people" label={t("scorecard.people")} min={1} max={100_000} />
      <TextField name="words" label={t("scorecard.words")} rows={4} max={2000} />
      <TextField name="source" label={t("scorecard.source")} rows={2} max={400} />
      <TextField name="caseNumber" label={t("scorecard.caseNumber")} max={60} optional />
    </ActionForm>
  );
}
