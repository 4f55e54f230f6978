import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { useHereInView } from "../../ui/here.ts";

/** The own firm: its record, what it has to put right, and what its workers said. */
export function MyFirmTabs() {
  const { t } = useTexts();
  const tabs = useHereInView<HTMLUListElement>();
  const here = { activeOptions: { exact: true, includeSearch: false }, activeProps: { className: "here" } };
  return (
    <nav aria-label={t("nav.myFirm")}>
      <ul className="tabs" ref={tabs}>
        <li>
          <Link to="/my-firm" {...here}>
            {t("credit.title")}
          </Link>
        </li>
        <li>
          <Link to="/rectification" {...here}>
            {t("rectification.title")}
          </Link>
        </li>
        <li>
          <Link to="/survey-results" {...here}>
            {t("survey.firmTitle")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
