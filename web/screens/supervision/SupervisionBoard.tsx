import { getRouteApi, Link } from "@tanstack/react-router";
import { Checkbox, Select } from "antd";
import { regionLevel } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import {
  liftSupervision,
  OVERDUE_KINDS,
  reportToSupervisor,
  supervisionBoard,
} from "../../../src/modules/supervision/supervision.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark, SourceMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { ClearingTabs } from "../campaigns/ClearingTabs.tsx";
import { DaysLeft, StateMark, useScopeWords } from "../campaigns/campaign-words.tsx";
import { DueTable } from "../firms/FirmDues.tsx";
import { SubjectText } from "./SubjectText.tsx";

type Board = OutputOf<typeof supervisionBoard>;
type Supervision = Board["supervisions"][number];
type Overdue = Board["overdue"][number];

const route = getRouteApi("/supervision");
const REPORT_TONES = { "to-come": "grey", "in-time": "green", late: "orange", missed: "red" } as const;

export function SupervisionBoard() {
  const { t } = useTexts();
  usePageTitle(t("supervision.title"));
  const search = route.useSearch();
  const { region, kind, lifted } = search;
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part } });
  const open = lifted === "yes" ? undefined : true;
  const read = useRead(supervisionBoard, { regionCode: region, open }, { keep: true });
  return (
    <div className="stack">
      <h1>{t("supervision.title")}</h1>
      <ClearingTabs />
      <Filters>
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <Select
          aria-label={t("supervision.what")}
          placeholder={t("supervision.what")}
          allowClear
          style={{ minWidth: 150 }}
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={OVERDUE_KINDS.map((value) => ({ value, label: t(`overdueKind.${value}`) }))}
        />
      </Filters>
      <Loaded read={read} rows={10}>
        {(board) => (
          <>
            <p className="quiet">
              {t("supervision.overdueHelp", { count: board.interval.days })}{" "}
              <span title={board.interval.source}>
                <SourceMark mark={board.interval.mark} />
              </span>
            </p>
            <Panel title={t("supervision.who")} flush>
              <Authorities rows={board.authorities.filter((one) => kind === undefined || one[kind] > 0)} />
            </Panel>
            <Panel title={t("supervision.overdue")} flush>
              <OverdueItems
                rows={board.overdue.filter((one) => kind === undefined || one.kind === kind)}
                usual={board.interval.days}
              />
            </Panel>
            {board.firms.length > 0 && (
              <Panel title={t("supervision.firms")} flush>
                <DueTable rows={board.firms} caption={t("supervision.firms")} />
              </Panel>
            )}
            <Panel
              title={t("supervision.running")}
              extra={
                <Checkbox
                  checked={lifted === "yes"}
                  onChange={({ target }) => change({ lifted: target.checked ? "yes" : undefined })}
                >
                  {t("supervision.showLifted")}
                </Checkbox>
              }
              flush
            >
              <Supervisions rows={board.supervisions} />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Authorities({ rows }: { rows: Board["authorities"] }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const count = (kind: Overdue["kind"]): Column<Board["authorities"][number]> => ({
    key: kind,
    title: t(`overdueKind.${kind}`),
    end: true,
    cell: (one) => (one[kind] === 0 ? <span className="zero">0</span> : one[kind]),
  });
  const columns: Column<Board["authorities"][number]>[] = [
    { key: "who", title: t("clearingList.ownerRegion"), head: true, cell: ({ authority }) => area(authority) },
    { key: "persons", title: t("supervision.persons"), cell: ({ persons }) => persons.join("、") || "—" },
    // Ten kinds do not fit a laptop: those that nobody is late with are left out.
    ...OVERDUE_KINDS.filter((kind) => rows.some((one) => one[kind] > 0)).map(count),
    {
      key: "longest",
      title: t("supervision.longest"),
      end: true,
      cell: ({ daysOverdueMax }) => <Mark tone="red">{t("supervision.days", { count: daysOverdueMax })}</Mark>,
    },
  ];
  return (
    <DataTable
      caption={t("supervision.who")}
      columns={columns}
      rows={rows}
      rowKey={({ authority }) => authority}
      empty={t("supervision.noOverdue")}
    />
  );
}

/** `usual`: days from level to level in the area that is looked at; others are said at their item. */
function OverdueItems({ rows, usual }: { rows: readonly Overdue[]; usual: number }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const byAuthority = search.sort === "authority";
  const sorted = byAuthority ? rows.toSorted((a, b) => a.authority.localeCompare(b.authority)) : rows;
  const sortBy = (sort?: "authority") => () => navigate({ search: { ...search, sort } });
  const columns: Column<Overdue>[] = [
    {
      key: "what",
      title: t("supervision.what"),
      head: true,
      cell: ({ kind, name, subjectId, projectId }) => (
        <>
          <div className="quiet small">{t(`overdueKind.${kind}`)}</div>
          {kind === "list" && (
            <Link to="/clearing-lists/$listId" params={{ listId: subjectId }}>
              {name}
            </Link>
          )}
          {(kind === "case" || kind === "order" || kind === "task") && projectId !== null && (
            <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId: subjectId }}>
              {name}
            </Link>
          )}
          {kind === "complaint" && (
            <Link to="/complaints/$complaintId" params={{ complaintId: subjectId }}>
              {name}
            </Link>
          )}
          {kind === "rectification" && <Link to="/rectification">{name}</Link>}
          {(kind === "interview" || kind === "promise") && <Link to="/firm-dues">{name}</Link>}
          {(kind === "report" || kind === "supervision") && name}
        </>
      ),
    },
    {
      key: "who",
      title: t("supervision.persons"),
      sort: { active: byAuthority, onSort: sortBy("authority") },
      cell: ({ authority, persons }) => (
        <>
          {area(authority)} <span className="quiet small">{persons.join("、")}</span>
        </>
      ),
    },
    {
      key: "due",
      title: t("clearingList.deadline"),
      sort: { active: !byAuthority, onSort: sortBy() },
      cell: ({ dueOn, daysOverdue }) => (
        <>
          <DayText day={dueOn} /> <Mark tone="red">{t("supervision.days", { count: daysOverdue })}</Mark>
        </>
      ),
    },
    {
      key: "raised",
      title: t("supervision.raisedTo"),
      cell: ({ kind, authority, raisedTo, raisedOn, everyDays }) => (
        <>
          {raisedTo === null ? t(waitsAt(kind, authority)) : `${area(raisedTo)} ${raisedOn ?? ""}`}
          {kind !== "order" && everyDays !== usual && (
            <div className="quiet small">{t("supervision.every", { count: everyDays })}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("supervision.overdue")}
      columns={columns}
      rows={sorted}
      rowKey={({ kind, subjectId, dueOn }) => `${kind}:${subjectId}:${dueOn}`}
      empty={t("supervision.noOverdue")}
    />
  );
}

function Supervisions({ rows }: { rows: readonly Supervision[] }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const columns: Column<Supervision>[] = [
    {
      key: "what",
      title: t("clearingList.subject"),
      head: true,
      cell: (one) => (
        <>
          <SubjectText of={one} />
          <div className="small">{one.demand}</div>
        </>
      ),
    },
    {
      key: "by",
      title: t("supervision.listedBy"),
      cell: ({ listedBy, listedByName, listedOn }) => (
        <>
          {area(listedBy)} {listedByName}
          <div className="quiet small">
            <DayText day={listedOn} />
          </div>
        </>
      ),
    },
    {
      key: "deadline",
      title: t("supervision.deadline"),
      cell: ({ deadline, daysLeft, lifted }) => (
        <>
          <DayText day={deadline} />
          <div className="small">
            {lifted === null ? <DaysLeft days={daysLeft} /> : <Mark tone="grey">{t("supervision.lifted")}</Mark>}
          </div>
          {lifted !== null && (
            <div className="quiet small">
              {lifted.on} {t(`liftGround.${lifted.ground}`)} {lifted.byName} {lifted.text}
            </div>
          )}
        </>
      ),
    },
    {
      key: "owed",
      title: t("supervision.owed"),
      end: true,
      cell: ({ owedFen, state }) => (
        <>
          <Money fen={state === "unknown" ? null : owedFen} strong />
          <div>
            <StateMark state={state} owedFen={owedFen} />
          </div>
        </>
      ),
    },
    {
      key: "reports",
      title: t("supervision.reports"),
      cell: ({ reports }) =>
        reports.map(({ dueOn, state, text, byName }) => (
          <div key={dueOn}>
            <DayText day={dueOn} /> <Mark tone={REPORT_TONES[state]}>{t(`reportState.${state}`)}</Mark>{" "}
            {text !== null && (
              <span className="quiet small">
                {byName}：{text}
              </span>
            )}
          </div>
        )),
    },
    { key: "do", title: "", cell: (one) => one.lifted === null && <Actions of={one} /> },
  ];
  return (
    <DataTable
      caption={t("supervision.running")}
      columns={columns}
      rows={rows}
      rowKey={({ supervisionId }) => supervisionId}
      empty={t("supervision.empty")}
    />
  );
}

function Actions({ of: { projectId, supervisionId, reports, mayLift, mayReport } }: { of: Supervision }) {
  const { t } = useTexts();
  const waiting = reports.filter(({ reportedOn }) => reportedOn === null);
  return (
    <div className="row">
      {mayReport && waiting.length > 0 && (
        <ActionForm<typeof reportToSupervisor, { dueOn: Day; text: string }>
          contract={reportToSupervisor}
          label={t("supervision.report")}
          inRow
          initial={waiting[0] === undefined ? {} : { dueOn: waiting[0].dueOn }}
          toInput={(values) => ({ projectId, supervisionId, ...values })}
        >
          <ChoiceField
            name="dueOn"
            label={t("supervision.dueOn")}
            choices={waiting.map(({ dueOn }) => ({ value: dueOn, label: dueOn }))}
          />
          <TextField name="text" label={t("supervision.text")} rows={5} max={2000} />
        </ActionForm>
      )}
      {mayLift && (
        <ActionForm<typeof liftSupervision, { text: string }>
          contract={liftSupervision}
          label={t("supervision.lift")}
          inRow
          danger
          toInput={({ text }) => ({ projectId, supervisionId, text })}
        >
          <TextField name="text" label={t("clearingList.text")} rows={4} max={2000} />
        </ActionForm>
      )}
    </div>
  );
}

/** A missed order is the firm's delay and goes up by the clocks that follow it; nobody stands above a province here. */
function waitsAt(kind: Overdue["kind"], authority: string) {
  if (kind === "order") return "supervision.byOtherClocks";
  return regionLevel(authority) === "province" ? "supervision.topLevel" : "supervision.notRaised";
}
