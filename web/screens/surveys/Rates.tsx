import { getRouteApi } from "@tanstack/react-router";
import { Input, Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { parseMonth } from "../../../src/kernel/month.ts";
import { RATE_GROUPS, surveyRates } from "../../../src/modules/surveys/survey.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { useFigureColumns } from "./survey-words.tsx";

type Row = OutputOf<typeof surveyRates>["groups"][number];

const route = getRouteApi("/surveys");
const ALL = "all";

/** Rates by area, project or month, and of all of them together in the last row. */
export function Rates() {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region, month, by = "county" } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part } });
  const read = useRead(surveyRates, { regionCode: region, month, by }, { keep: true });
  const name = (row: Row) => {
    if (row.key === ALL) return <b>{t("survey.all")}</b>;
    return by === "county" || by === "prefecture" ? area(row.key) : (row.name ?? row.key);
  };
  const columns: Column<Row>[] = [
    { key: "group", title: t(`surveyBy.${by}`), head: true, cell: name },
    { key: "rounds", title: t("survey.rounds"), end: true, cell: ({ rounds }) => rounds },
    ...useFigureColumns<Row>(),
  ];
  return (
    <>
      <Filters>
        <Select
          aria-label={t("survey.by")}
          value={by}
          onChange={(next) => change({ by: next })}
          options={RATE_GROUPS.map((one) => ({ value: one, label: t(`surveyBy.${one}`) }))}
        />
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <span>
          {t("survey.month")}{" "}
          <Input
            type="month"
            aria-label={t("survey.month")}
            style={{ width: 160 }}
            value={month ?? ""}
            onChange={({ target }) => change({ month: parseMonth(target.value) })}
          />
        </span>
      </Filters>
      <Loaded read={read} rows={6}>
        {({ all, groups }) => (
          <Panel title={t("survey.tabRates")} flush>
            <DataTable
              caption={t("survey.tabRates")}
              columns={columns}
              rows={
                groups.length === 0
                  ? []
                  : [
                      ...groups,
                      { ...all, key: ALL, name: null, rounds: groups.reduce((sum, one) => sum + one.rounds, 0) },
                    ]
              }
              rowKey={({ key }) => key}
              empty={t("survey.noRounds")}
            />
          </Panel>
        )}
      </Loaded>
    </>
  );
}
