import { useTexts } from "../../i18n/texts.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { DisputeTable } from "./DisputeTable.tsx";
import { ScorecardTabs } from "./scorecard-words.tsx";

export function DisputesPage() {
  const { t } = useTexts();
  usePageTitle(t("scorecard.disputes"));
  return (
    <div className="stack">
      <h1>{t("scorecard.title")}</h1>
      <ScorecardTabs />
      <p className="quiet">{t("scorecard.disputesHelp")}</p>
      <DisputeTable />
    </div>
  );
}
