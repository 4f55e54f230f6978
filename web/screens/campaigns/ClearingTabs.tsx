import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { useHereInView } from "../../ui/here.ts";

/** Campaigns, lists, what a higher level watches, what workers said, and how counties compare. */
export function ClearingTabs() {
  const { t } = useTexts();
  const tabs = useHereInView<HTMLUListElement>();
  const here = { activeOptions: { exact: true, includeSearch: false }, activeProps: { className: "here" } };
  return (
    <nav aria-label={t("campaign.tabs")}>
      <ul className="tabs" ref={tabs}>
        <li>
          <Link to="/campaigns" {...here}>
            {t("campaign.title")}
          </Link>
        </li>
        <li>
          <Link to="/clearing-lists" {...here}>
            {t("clearingList.title")}
          </Link>
        </li>
        <li>
          <Link to="/supervision" {...here}>
            {t("supervision.title")}
          </Link>
        </li>
        <li>
          <Link to="/surveys" {...here}>
            {t("survey.title")}
          </Link>
        </li>
        <li>
          <Link to="/scorecards" {...here}>
            {t("scorecard.title")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
