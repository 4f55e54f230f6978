import { Select } from "antd";
import { REGIONS, regionLevel } from "../../src/codes/regions.ts";
import { useTexts } from "../i18n/texts.ts";

/** Prefectures and, set in, their counties. */
export function RegionSelect({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (region: string | undefined) => void;
}) {
  const { t, say } = useTexts();
  return (
    <Select
      aria-label={t("projects.region")}
      placeholder={t("projects.region")}
      value={value}
      onChange={onChange}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={220}
      options={REGIONS.map((region) => ({
        value: region.code,
        label: `${regionLevel(region.code) === "county" ? "　" : ""}${say(region)}`,
      }))}
    />
  );
}
