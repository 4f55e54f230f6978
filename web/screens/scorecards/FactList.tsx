import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { fileDispute } from "../../../src/modules/scorecards/dispute.contract.ts";
import { FACT_SHOWS, listFacts } from "../../../src/modules/scorecards/scorecard.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { useMeasures } from "./scorecard-words.tsx";

type Facts = OutputOf<typeof listFacts>;
type Fact = Facts["rows"][number];

const route = getRouteApi("/scorecard-area");
const PAGE_SIZE = 50;

interface Props {
  readonly period: { readonly regionCode: string; readonly from: Day; readonly to: Day };
  readonly disputesUntil?: string | undefined;
}

/** Every fact behind the figure, those that keep it from being better first; each leads to where it is recorded. */
export function FactList({ period, disputesUntil }: Props) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const { name, count, find } = useMeasures();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const { measure = "", day, card, show = "all", page = 1 } = search;
  const filter = { ...period, measure, asOf: card === undefined ? day : undefined, scorecardId: card, show };
  const read = useRead(listFacts, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const own = session?.user.regionCode === period.regionCode;
  const inTime = disputesUntil !== undefined && session !== undefined && session.today <= disputesUntil;
  const disputes = card !== undefined && own && inTime && show !== "silent";
  const person = find(measure)?.unit === "fen-per-person";
  const columns = (kind: Facts["fact"]): Column<Fact>[] => [
    {
      key: "project",
      title: t(kind === "incident" ? "scorecard.county" : "projects.name"),
      head: true,
      cell: ({ projectId, projectName, regionCode }) =>
        projectId === null ? (
          area(regionCode)
        ) : (
          <Link to="/projects/$projectId" params={{ projectId }}>
            {projectName}
          </Link>
        ),
    },
    { key: "fact", title: t(`countedFact.${kind}`), cell: (one) => <FactLink fact={one} kind={kind} /> },
    { key: "on", title: t("scorecard.on"), cell: ({ on }) => <DayText day={on} /> },
    {
      key: "numerator",
      title: t(kind === "incident" ? "scorecard.people" : "scorecard.numerator"),
      end: true,
      cell: (one) => count(measure, one.numerator),
    },
    ...(kind === "incident"
      ? []
      : [
          {
            key: "denominator",
            title: t("scorecard.denominator"),
            end: true,
            cell: (one: Fact) => (person ? one.denominator : count(measure, one.denominator)),
          },
        ]),
    {
      key: "adjusted",
      title: t("scorecard.adjusted"),
      cell: ({ adjusted }) =>
        adjusted === null ? (
          "—"
        ) : (
          <Mark tone="orange">
            {t(adjusted.excluded ? "scorecard.excluded" : "scorecard.corrected", {
              was: `${adjusted.oldNumerator} / ${adjusted.oldDenominator}`,
            })}
          </Mark>
        ),
    },
    ...(disputes && card !== undefined
      ? [
          {
            key: "do",
            title: t("word.actions"),
            cell: (one: Fact) => <Dispute scorecardId={card} measure={measure} factKey={one.factKey} />,
          },
        ]
      : []),
  ];
  return (
    <Loaded read={read} rows={6}>
      {({ total, rows, fact, sameAsPublished }) => (
        <Panel
          title={`${name(measure)}: ${t("scorecard.factCount", { count: total })}`}
          flush
          extra={
            <>
              {sameAsPublished !== null && (
                <Mark tone={sameAsPublished ? "green" : "orange"}>
                  {t(sameAsPublished ? "scorecard.asPublished" : "scorecard.notAsPublished")}
                </Mark>
              )}
              <Select
                aria-label={t("scorecard.show")}
                value={show}
                style={{ minWidth: 150 }}
                onChange={(next) => navigate({ search: { ...search, show: next, page: undefined } })}
                options={FACT_SHOWS.map((value) => ({ value, label: t(`factShow.${value}`) }))}
              />
            </>
          }
        >
          <DataTable
            caption={name(measure)}
            columns={columns(fact)}
            rows={rows}
            rowKey={({ factKey }) => factKey}
            all={() => allPages(listFacts, filter, (one) => one.rows)}
            empty={t("scorecard.noFacts")}
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
  );
}

/** What a measure says about a fact by a word of its own. */
const NOTES = ["no-sheet", "few-answers", "few-together"] as const;

function FactLink({ fact, kind }: { fact: Fact; kind: Facts["fact"] }): ReactNode {
  const { t } = useTexts();
  const { projectId, refId, pin, workerName, month, text } = fact;
  const note = NOTES.find((one) => one === text);
  const said = [workerName, month, note === undefined ? text : t(`factNote.${note}`)].filter(Boolean).join(" ");
  if (kind === "incident") {
    return (
      <Link to="/scorecard-incidents" search={{ region: fact.regionCode }}>
        {said}
      </Link>
    );
  }
  if (kind === "complaint" && refId !== null) {
    return (
      <Link to="/complaints/$complaintId" params={{ complaintId: refId }}>
        {said}
      </Link>
    );
  }
  if (projectId === null) return said || "—";
  if ((kind === "case" || kind === "deadline") && refId !== null) {
    return (
      <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId: refId }}>
        {said}
      </Link>
    );
  }
  if ((kind === "worker-month" || kind === "payment") && refId !== null) {
    return (
      <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: refId }}>
        {said || refId}
      </Link>
    );
  }
  if (kind === "worker-month" && pin !== null) {
    return (
      <Link to="/projects/$projectId/attendance" params={{ projectId }} search={{ pin }}>
        {said}
      </Link>
    );
  }
  if (kind === "worker") {
    return (
      <Link to="/projects/$projectId/people" params={{ projectId }}>
        {said}
      </Link>
    );
  }
  if (kind === "survey-round" && refId !== null) {
    return (
      <Link to="/surveys/$projectId/$roundId" params={{ projectId, roundId: refId }}>
        {said}
      </Link>
    );
  }
  if (kind === "instalment") {
    return (
      <Link to="/projects/$projectId/account" params={{ projectId }}>
        {t("nav.transfers")}
      </Link>
    );
  }
  return (
    <Link to="/projects/$projectId/records" params={{ projectId }}>
      {said || t("scorecard.records")}
    </Link>
  );
}

interface Values {
  factKeys: string;
  reason: string;
  documentName?: string;
  documentSha256?: string;
}

function Dispute({ scorecardId, measure, factKey }: { scorecardId: number; measure: string; factKey: string }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof fileDispute, Values>
      contract={fileDispute}
      label={t("scorecard.dispute")}
      inRow
      initial={{ factKeys: factKey }}
      toInput={({ factKeys, ...rest }) => ({
        scorecardId,
        measure,
        factKeys: factKeys.split(/\s+/).filter((one) => one !== ""),
        ...rest,
      })}
    >
      <TextField name="factKeys" label={t("scorecard.facts")} rows={3} help={t("scorecard.factKeysHelp")} />
      <TextField name="reason" label={t("word.reason")} rows={4} max={2000} />
      <TextField name="documentName" label={t("scorecard.document")} max={200} optional />
      <TextField name="documentSha256" label={t("scorecard.digest")} max={64} optional />
    </ActionForm>
  );
}
