import { getRouteApi, Link } from "@tanstack/react-router";
import { computeScorecard, getScorecard } from "../../../src/modules/scorecards/scorecard.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { SourceMark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { FactList } from "./FactList.tsx";
import {
  type Area,
  type Figure,
  FigureMark,
  GradeMark,
  pointsText,
  ScorecardTabs,
  useMeasures,
} from "./scorecard-words.tsx";
import { Vetoes } from "./Vetoes.tsx";

const route = getRouteApi("/scorecard-area");

/** One county or prefecture: its measures with their points, and every fact behind each. */
export function AreaPage() {
  const { t } = useTexts();
  const { area: areaName } = useScopeWords();
  const { region, from, to, day, card, measure } = route.useSearch();
  usePageTitle(region === undefined ? t("scorecard.title") : areaName(region));
  const period =
    region === undefined || from === undefined || to === undefined ? undefined : { regionCode: region, from, to };
  const live = useRead(computeScorecard, card === undefined && period ? { ...period, asOf: day } : undefined);
  const published = useRead(getScorecard, card === undefined ? undefined : { scorecardId: card });
  const read = card === undefined ? live : published;
  return (
    <div className="stack">
      <h1>{region === undefined ? t("scorecard.title") : areaName(region)}</h1>
      <ScorecardTabs />
      <Loaded read={read} rows={12}>
        {({ counties, prefectures, disputesUntil }: Scores) => {
          const found = [...counties, ...prefectures].find(({ regionCode }) => regionCode === region);
          if (found === undefined || period === undefined) return <p>{t("scorecard.noAreas")}</p>;
          return (
            <>
              <Head area={found} live={card === undefined} />
              <Vetoes area={found} />
              <Measures area={found} />
              {measure !== undefined && <FactList period={period} disputesUntil={disputesUntil} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

interface Scores {
  readonly counties: readonly Area[];
  readonly prefectures: readonly Area[];
  readonly disputesUntil?: string;
}

function Head({ area, live }: { area: Area; live: boolean }) {
  const { t } = useTexts();
  const { from, to, card } = route.useSearch();
  return (
    <Panel
      title={`${from} – ${to}`}
      extra={
        card === undefined ? (
          <Link to="/scorecards" search={{ from, to }}>
            {t("scorecard.back")}
          </Link>
        ) : (
          <Link to="/scorecards/$scorecardId" params={{ scorecardId: card }}>
            {t("scorecard.back")}
          </Link>
        )
      }
    >
      <Pairs
        of={[
          [t("scorecard.total"), area.total === null ? "—" : pointsText(area.total)],
          [t("scorecard.grade"), <GradeMark key="grade" area={area} />],
          ...(area.gradeBefore == null ? [] : ([[t("scorecard.gradeBefore"), area.gradeBefore]] as const)),
          // Computed for the area alone there is nobody to be ranked with.
          ...(live ? [] : ([[t("scorecard.rank"), area.rank ?? "—"]] as const)),
          [t("scorecard.sites"), countText(area.sites)],
          [t("scorecard.weightApplied"), area.weightApplied],
          [t("scorecard.noDataWeight"), area.weightNoData],
        ]}
      />
    </Panel>
  );
}

function Measures({ area }: { area: Area }) {
  const { t, say } = useTexts();
  const { find, name, value, count } = useMeasures();
  const search = route.useSearch();
  const columns: Column<Figure>[] = [
    {
      key: "measure",
      title: t("scorecard.measure"),
      head: true,
      cell: ({ measure }) => {
        const found = find(measure);
        return (
          <>
            <Link to="/scorecard-area" search={{ ...search, measure, show: undefined, page: undefined }}>
              {name(measure)}
            </Link>
            {found !== undefined && (
              <div className="quiet small">
                {say(found.says)} [{found.basis.article}] <SourceMark mark={found.basis.mark} />
              </div>
            )}
          </>
        );
      },
    },
    { key: "state", title: t("scorecard.state"), cell: ({ state }) => <FigureMark state={state} /> },
    { key: "value", title: t("scorecard.figure"), end: true, cell: (one) => <b>{value(one)}</b> },
    {
      key: "sums",
      title: t("scorecard.sums"),
      end: true,
      cell: (one) => sumsText(one, find(one.measure)?.figure === "median", find(one.measure)?.unit, count),
    },
    {
      key: "silent",
      title: t("scorecard.silent"),
      end: true,
      cell: ({ silent, sites }) => (sites === 0 ? "—" : `${countText(silent)} / ${countText(sites)}`),
    },
    {
      key: "points",
      title: t("scorecard.points"),
      end: true,
      cell: ({ points, weight, state }) => (state === "nothing" ? "—" : `${pointsText(points)} / ${weight}`),
    },
  ];
  return (
    <Panel title={t("scorecard.measures")} flush>
      <DataTable
        caption={t("scorecard.measures")}
        columns={columns}
        rows={area.figures}
        rowKey={({ measure }) => measure}
        marked={({ measure }) => measure === search.measure}
        empty={t("scorecard.noAreas")}
      />
    </Panel>
  );
}

function sumsText(
  { measure, numerator, denominator, facts }: Figure,
  median: boolean,
  unit: string | undefined,
  count: (measure: string, amount: number) => string,
): string {
  if (median) return countText(facts);
  const whole = unit === "fen-per-person" ? countText(denominator) : count(measure, denominator);
  return `${count(measure, numerator)} / ${whole}`;
}
