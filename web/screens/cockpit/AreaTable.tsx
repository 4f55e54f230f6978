import { Link } from "@tanstack/react-router";
import { findRegion, regionLevel } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { overview } from "../../../src/modules/cockpit/cockpit.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Money } from "../../ui/Money.tsx";
import { VerdictBar } from "../../ui/VerdictBar.tsx";

type Area = OutputOf<typeof overview>["areas"][number];

/** Prefectures, or the counties of one. A prefecture opens its counties; a county opens its projects. */
export function AreaTable({ areas }: { areas: readonly Area[] }) {
  const { t, say } = useTexts();
  const columns: Column<Area>[] = [
    {
      key: "area",
      title: t("area.name"),
      head: true,
      cell: ({ regionCode }) => {
        const name = say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode });
        return regionLevel(regionCode) === "county" ? (
          <Link to="/projects" search={{ region: regionCode }}>
            {name}
          </Link>
        ) : (
          <Link to="/" search={{ region: regionCode }}>
            {name}
          </Link>
        );
      },
    },
    {
      key: "projects",
      title: t("tile.projects"),
      end: true,
      cell: ({ regionCode, projects }) => (
        <Link to="/projects" search={{ region: regionCode }}>
          {countText(projects)}
        </Link>
      ),
    },
    { key: "arrears", title: t("area.arrears"), cell: (area) => <VerdictBar of={area.arrears} kind="arrears" /> },
    {
      key: "attendance",
      title: t("area.attendance"),
      cell: (area) => <VerdictBar of={area.attendance} kind="reporting" />,
    },
    { key: "owed", title: t("tile.owed"), end: true, cell: ({ owedFen }) => <Money fen={owedFen} /> },
    { key: "cases", title: t("area.openCases"), end: true, cell: ({ openCases }) => countText(openCases) },
  ];
  return (
    <DataTable
      caption={t("cockpit.areas")}
      columns={columns}
      rows={areas}
      rowKey={({ regionCode }) => regionCode}
      empty={t("area.empty")}
    />
  );
}
