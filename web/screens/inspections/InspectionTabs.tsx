import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";

/** Plans, and what they left to be put right. */
export function InspectionTabs() {
  const { t } = useTexts();
  const here = { activeOptions: { exact: true, includeSearch: false }, activeProps: { className: "here" } };
  return (
    <nav aria-label={t("nav.inspections")}>
      <ul className="tabs">
        <li>
          <Link to="/inspections" {...here}>
            {t("inspection.title")}
          </Link>
        </li>
        <li>
          <Link to="/rectification" {...here}>
            {t("rectification.title")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
