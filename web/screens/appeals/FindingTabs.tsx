import { useTexts } from "../../i18n/texts.ts";
import { PageTabs } from "../../ui/PageTabs.tsx";

/** Findings, what they ask of whom, and what firms answer to them. */
export function FindingTabs() {
  const { t } = useTexts();
  return (
    <PageTabs
      label={t("appeal.tabs")}
      pages={[
        ["/findings", t("nav.findings")],
        ["/asked", t("ladder.asked")],
        ["/appeals", t("appeal.list")],
      ]}
    />
  );
}
