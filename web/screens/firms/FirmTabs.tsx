import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { useHereInView } from "../../ui/here.ts";

/** The firms, what is due with them, how their sites are inspected, and the page that everybody sees. */
export function FirmTabs() {
  const { t } = useTexts();
  const tabs = useHereInView<HTMLUListElement>();
  const here = { activeOptions: { exact: true, includeSearch: false }, activeProps: { className: "here" } };
  return (
    <nav aria-label={t("nav.firms")}>
      <ul className="tabs" ref={tabs}>
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
          <Link to="/inspections" {...here}>
            {t("inspection.title")}
          </Link>
        </li>
        <li>
          <Link to="/rectification" {...here}>
            {t("rectification.title")}
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
