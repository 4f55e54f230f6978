import { useTexts } from "../../i18n/texts.ts";
import { PageTabs } from "../../ui/PageTabs.tsx";

/** The own firm: its record, what it has to put right, and what its workers said. */
export function MyFirmTabs() {
  const { t } = useTexts();
  return (
    <PageTabs
      label={t("nav.myFirm")}
      pages={[
        ["/my-firm", t("credit.title")],
        ["/rectification", t("rectification.title")],
        ["/survey-results", t("survey.firmTitle")],
      ]}
    />
  );
}
