import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";

/** Findings, what they ask of whom, and what firms answer to them. */
export function FindingTabs() {
  const { t } = useTexts();
  const here = { activeOptions: { exact: true, includeSearch: false }, activeProps: { className: "here" } };
  return (
    <nav aria-label={t("appeal.tabs")}>
      <ul className="tabs">
        <li>
          <Link to="/findings" {...here}>
            {t("nav.findings")}
          </Link>
        </li>
        <li>
          <Link to="/asked" {...here}>
            {t("ladder.asked")}
          </Link>
        </li>
        <li>
          <Link to="/appeals" {...here}>
            {t("appeal.list")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
