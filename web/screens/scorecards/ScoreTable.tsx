import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import type { Day } from "../../../src/kernel/day.ts";
import { listFacts } from "../../../src/modules/scorecards/scorecard.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { type Area, GradeMark, pointsText } from "./scorecard-words.tsx";

interface Scores {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly counties: readonly Area[];
  readonly prefectures: readonly Area[];
  readonly previous: readonly { regionCode: string; total: number | null; rank: number | null }[] | null;
}

type Sort = "rank" | "total" | "trend" | "sites";

/** Counties, or prefectures as the sum of theirs: rank, total, grade, and how that was one period before. */
export function ScoreTable({ scores, card }: { scores: Scores; card?: number }) {
  const { t } = useTexts();
  const { area: areaName } = useScopeWords();
  const [level, setLevel] = useState<"counties" | "prefectures">("counties");
  const [grade, setGrade] = useState<string>();
  const [sort, setSort] = useState<Sort>("rank");
  const before = new Map(scores.previous?.map((one) => [one.regionCode, one.total]));
  const trend = ({ regionCode, total }: Area) => {
    const was = before.get(regionCode);
    return total === null || was === undefined || was === null ? null : total - was;
  };
  const key: Record<Sort, (one: Area) => number> = {
    rank: ({ rank }) => -(rank ?? Number.POSITIVE_INFINITY),
    total: ({ total }) => total ?? -1,
    trend: (one) => trend(one) ?? Number.NEGATIVE_INFINITY,
    sites: ({ sites }) => sites,
  };
  const gradeOf = (one: Area) => one.grade ?? one.notGradable ?? "";
  const all = scores[level];
  const rows = all
    .filter((one) => grade === undefined || gradeOf(one) === grade)
    .toSorted((a, b) => key[sort](b) - key[sort](a) || a.regionCode.localeCompare(b.regionCode));
  const by = (name: Sort) => ({ active: sort === name, onSort: () => setSort(name) });
  const columns: Column<Area>[] = [
    { key: "rank", title: t("scorecard.rank"), end: true, cell: ({ rank }) => rank ?? "—", sort: by("rank") },
    {
      key: "area",
      title: t("area.name"),
      head: true,
      cell: ({ regionCode, figures }) => {
        const name = areaName(regionCode);
        if (figures.length === 0) return name;
        const search = { region: regionCode, from: scores.from, to: scores.to, day: scores.asOf, card };
        return (
          <IfMay contract={listFacts} plain={name}>
            <Link to="/scorecard-area" search={search}>
              {name}
            </Link>
          </IfMay>
        );
      },
    },
    {
      key: "total",
      title: t("scorecard.total"),
      end: true,
      cell: ({ total }) => (total === null ? "—" : <b>{pointsText(total)}</b>),
      sort: by("total"),
    },
    { key: "grade", title: t("scorecard.grade"), cell: (one) => <GradeMark area={one} /> },
    {
      key: "trend",
      title: t("scorecard.trend"),
      end: true,
      cell: (one) => <Trend change={trend(one)} />,
      sort: by("trend"),
    },
    { key: "sites", title: t("scorecard.sites"), end: true, cell: ({ sites }) => countText(sites), sort: by("sites") },
    {
      key: "noData",
      title: t("scorecard.noDataWeight"),
      end: true,
      cell: ({ weightNoData, weightApplied }) => `${weightNoData} / ${weightApplied}`,
    },
  ];
  const grades = [...new Set(all.map(gradeOf))].filter((one) => one !== "").sort();
  return (
    <Panel
      title={t("scorecard.ranking", { count: all.filter(({ rank }) => rank !== null).length, all: all.length })}
      flush
      extra={
        <>
          {scores.prefectures.length > 0 && (
            <Select
              aria-label={t("scorecard.level")}
              value={level}
              onChange={setLevel}
              options={(["counties", "prefectures"] as const).map((value) => ({
                value,
                label: t(`scorecard.${value}`),
              }))}
            />
          )}
          <Select
            aria-label={t("scorecard.grade")}
            placeholder={t("scorecard.grade")}
            allowClear
            style={{ minWidth: 110 }}
            value={grade}
            onChange={setGrade}
            options={grades.map((value) => ({
              value,
              label: value.length === 1 ? value : t(`notGradable.${value as "no-sites"}`),
            }))}
          />
        </>
      }
    >
      <DataTable
        caption={t("scorecard.title")}
        columns={columns}
        rows={rows}
        rowKey={({ regionCode }) => regionCode}
        empty={t("scorecard.noAreas")}
      />
    </Panel>
  );
}

function Trend({ change }: { change: number | null }) {
  if (change === null) return <span className="quiet">—</span>;
  if (change === 0) return <span>＝</span>;
  return (
    <span>
      {change > 0 ? "▲ " : "▼ "}
      {pointsText(Math.abs(change))}
    </span>
  );
}
