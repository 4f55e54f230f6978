import { Select } from "antd";
import { isWithin, REGIONS, regionLevel, TIBET } from "../../src/codes/regions.ts";
import { useSession } from "../app/session.tsx";
import { useTexts } from "../i18n/texts.ts";

/** The areas that the reader sees: prefectures and, set in, their counties. */
export function RegionSelect({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (region: string | undefined) => void;
}) {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode ?? TIBET;
  return (
    <Select
      aria-label={t("projects.region")}
      placeholder={t("projects.region")}
      value={value}
      onChange={onChange}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={220}
      options={REGIONS.filter(({ code }) => isWithin(code, home)).map((region) => ({
        value: region.code,
        label: `${regionLevel(region.code) === "county" ? "　" : ""}${say(region)}`,
      }))}
    />
  );
}
