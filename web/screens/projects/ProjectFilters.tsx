import { getRouteApi } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { SECTORS } from "../../../src/codes/sectors.ts";
import { VERDICTS } from "../../../src/kernel/fields.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Filters } from "../../ui/Filters.tsx";
import { RegionSelect } from "../../ui/RegionSelect.tsx";

const route = getRouteApi("/projects");
const FUNDINGS = ["government", "state-owned", "private"] as const;

export function ProjectFilters() {
  const { t, say } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  return (
    <Filters>
      <Input.Search
        key={search.search ?? ""}
        defaultValue={search.search}
        allowClear
        placeholder={t("projects.searchHint")}
        aria-label={t("projects.searchHint")}
        onSearch={(text) => change({ search: text === "" ? undefined : text })}
        className="filter-search"
      />
      <RegionSelect value={search.region} onChange={(region) => change({ region })} />
      <Select
        aria-label={t("projects.sector")}
        placeholder={t("projects.sector")}
        value={search.sector}
        onChange={(sector) => change({ sector })}
        allowClear
        popupMatchSelectWidth={false}
        options={SECTORS.map((sector) => ({ value: sector.code, label: say(sector) }))}
      />
      <Select
        aria-label={t("projects.funding")}
        placeholder={t("projects.funding")}
        value={search.funding}
        onChange={(funding) => change({ funding })}
        allowClear
        popupMatchSelectWidth={false}
        options={FUNDINGS.map((funding) => ({ value: funding, label: t(`funding.${funding}`) }))}
      />
      <Select
        aria-label={t("area.arrears")}
        placeholder={t("area.arrears")}
        value={search.arrears}
        onChange={(arrears) => change({ arrears })}
        allowClear
        popupMatchSelectWidth={false}
        options={VERDICTS.map((verdict) => ({ value: verdict, label: t(`arrears.${verdict}`) }))}
      />
      <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
    </Filters>
  );
}
