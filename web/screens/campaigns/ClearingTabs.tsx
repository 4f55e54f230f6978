import { useTexts } from "../../i18n/texts.ts";
import { PageTabs } from "../../ui/PageTabs.tsx";

/** Campaigns, lists, what a higher level watches, what workers said, and how counties compare. */
export function ClearingTabs() {
  const { t } = useTexts();
  return (
    <PageTabs
      label={t("campaign.tabs")}
      pages={[
        ["/campaigns", t("campaign.title")],
        ["/clearing-lists", t("clearingList.title")],
        ["/supervision", t("supervision.title")],
        ["/surveys", t("survey.title")],
        ["/scorecards", t("scorecard.title")],
      ]}
    />
  );
}
