import { getRouteApi, Link } from "@tanstack/react-router";
import { listMismatches, listPlans } from "../../../src/modules/surveys/survey.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { ClearingTabs } from "../campaigns/ClearingTabs.tsx";
import { NoGateway } from "../messages/message-words.tsx";
import { Mismatches } from "./Mismatches.tsx";
import { Plans } from "./Plans.tsx";
import { Rates } from "./Rates.tsx";
import { Rounds } from "./Rounds.tsx";

const route = getRouteApi("/surveys");

export function SurveysPage() {
  const { t } = useTexts();
  usePageTitle(t("survey.title"));
  const may = useMay();
  const { tab } = route.useSearch();
  const plans = useRead(listPlans, {});
  const tabs = [
    { key: undefined, name: t("survey.tabRounds") },
    { key: "rates" as const, name: t("survey.tabRates") },
    ...(may(listMismatches) ? [{ key: "mismatches" as const, name: t("survey.tabMismatches") }] : []),
    { key: "plans" as const, name: t("survey.tabPlans") },
  ];
  return (
    <div className="stack">
      <h1>{t("survey.title")}</h1>
      <ClearingTabs />
      <p className="quiet">{t("survey.what")}</p>
      {plans.data?.gatewayIsSet === false && <NoGateway text={t("survey.noGateway")} />}
      <nav aria-label={t("survey.title")}>
        <ul className="tabs">
          {tabs.map(({ key, name }) => (
            <li key={name}>
              <Link
                to="/surveys"
                search={key === undefined ? {} : { tab: key }}
                activeOptions={{ includeSearch: false }}
                className={tab === key ? "here" : ""}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === undefined && <Rounds />}
      {tab === "rates" && <Rates />}
      {tab === "mismatches" && <Mismatches />}
      {tab === "plans" && <Plans />}
    </div>
  );
}
