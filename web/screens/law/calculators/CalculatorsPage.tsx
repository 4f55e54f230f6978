import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../i18n/texts.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { CrimeThresholdCalculator } from "./CrimeThresholdCalculator.tsx";
import { LiabilityCalculator } from "./LiabilityCalculator.tsx";
import { PenaltyCalculator } from "./PenaltyCalculator.tsx";
import { WageCalculator } from "./WageCalculator.tsx";

/** What the law answers to facts that somebody types in; nothing is recorded. */
export function CalculatorsPage() {
  const { t } = useTexts();
  usePageTitle(t("calculators.title"));
  return (
    <div className="stack">
      <nav aria-label={t("nav.where")}>
        <ol className="crumbs">
          <li>
            <Link to="/law">{t("nav.law")}</Link>
          </li>
          <li>
            <span className="quiet">{t("calculators.title")}</span>
          </li>
        </ol>
      </nav>
      <div className="page-head">
        <h1>{t("calculators.title")}</h1>
        <p className="quiet">{t("calculators.what")}</p>
      </div>
      <WageCalculator />
      <LiabilityCalculator />
      <PenaltyCalculator />
      <CrimeThresholdCalculator />
    </div>
  );
}
