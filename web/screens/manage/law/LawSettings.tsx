import { useTexts } from "../../../i18n/texts.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { ManageTabs } from "../ManageTabs.tsx";
import { AdditionList } from "./AdditionList.tsx";
import { CalendarYears } from "./CalendarYears.tsx";
import { ParameterValues } from "./ParameterValues.tsx";
import { ProfileList } from "./profiles/ProfileList.tsx";
import { TextList } from "./TextList.tsx";

/** The law that administrators keep: calendars, profiles, dated values, official texts, and all that was ever added. */
export function LawSettings() {
  const { t } = useTexts();
  usePageTitle(t("nav.lawSettings"));
  return (
    <div className="stack">
      <h1>{t("nav.lawSettings")}</h1>
      <ManageTabs />
      <p className="quiet">{t("lawSettings.what")}</p>
      <CalendarYears />
      <ProfileList />
      <ParameterValues />
      <TextList />
      <AdditionList />
    </div>
  );
}
