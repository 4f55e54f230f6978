import { getRouteApi, Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Mark, SourceMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { type Area, useMeasures } from "./scorecard-words.tsx";

type Vetoed = NonNullable<Area["vetoes"]>[number];

const route = getRouteApi("/scorecard-area");

/** 一票否决: the incidents that cap the grade of an area, each kind opening into its facts. */
export function Vetoes({ area: { vetoes = [] } }: { area: Area }) {
  const { t, say } = useTexts();
  const { name, find } = useMeasures();
  const search = route.useSearch();
  if (vetoes.length === 0) return null;
  const columns: Column<Vetoed>[] = [
    {
      key: "veto",
      title: t("scorecard.incident"),
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
    {
      key: "rule",
      title: t("scorecard.veto"),
      cell: ({ peopleMin, incidentsMin, grade }) =>
        t("scorecard.vetoRule", { people: peopleMin, incidents: incidentsMin, grade }),
    },
    {
      key: "count",
      title: t("scorecard.incidentCount"),
      end: true,
      cell: ({ values }) => (values.length === 0 ? "0" : `${values.length}（${values.map(countText).join("、")}）`),
    },
    {
      key: "applies",
      title: t("scorecard.state"),
      cell: ({ applies, grade }) => (
        <Mark tone={applies ? "red" : "green"}>
          {applies ? t("scorecard.applies", { grade }) : t("scorecard.appliesNot")}
        </Mark>
      ),
    },
  ];
  return (
    <Panel title={t("scorecard.vetoes")} flush>
      <DataTable
        caption={t("scorecard.vetoes")}
        columns={columns}
        rows={vetoes}
        rowKey={({ measure }) => measure}
        marked={({ measure }) => measure === search.measure}
        empty="—"
      />
    </Panel>
  );
}
