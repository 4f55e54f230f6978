import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";

/** The firms, what is due with them, and the page that everybody sees. */
export function FirmTabs() {
  const { t } = useTexts();
  const here = { activeOptions: { exact: true, includeSearch: false }, activeProps: { className: "here" } };
  return (
    <nav aria-label={t("firm.title")}>
      <ul className="tabs">
        <li>
          <Link to="/firms" {...here}>
            {t("firm.tabFirms")}
          </Link>
        </li>
        <li>
          <Link to="/firm-dues" {...here}>
            {t("firm.tabDues")}
          </Link>
        </li>
        <li>
          <a href="/credit" target="_blank" rel="noreferrer">
            {t("firm.publicPage")}
          </a>
        </li>
      </ul>
    </nav>
  );
}
