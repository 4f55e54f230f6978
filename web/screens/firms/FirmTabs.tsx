import { useTexts } from "../../i18n/texts.ts";
import { PageTabs } from "../../ui/PageTabs.tsx";

/** The firms, what is due with them, how their sites are inspected, and the page that everybody sees. */
export function FirmTabs() {
  const { t } = useTexts();
  return (
    <PageTabs
      label={t("nav.firms")}
      pages={[
        ["/firms", t("firm.tabFirms")],
        ["/firm-dues", t("firm.tabDues")],
        ["/inspections", t("inspection.title")],
        ["/inspection-checklists", t("checklist.title")],
        ["/rectification", t("rectification.title")],
      ]}
    >
      <li>
        <a href="/credit" target="_blank" rel="noreferrer">
          {t("firm.publicPage")}
        </a>
      </li>
    </PageTabs>
  );
}
