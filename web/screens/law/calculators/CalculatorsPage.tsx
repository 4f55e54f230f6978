import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTexts } from "../../../i18n/texts.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { CrimeThresholdCalculator } from "./CrimeThresholdCalculator.tsx";
import { CALCULATORS, type CalculatorName } from "./calculators.ts";
import { LiabilityCalculator } from "./LiabilityCalculator.tsx";
import { ListingCalculator } from "./ListingCalculator.tsx";
import { PenaltyCalculator } from "./PenaltyCalculator.tsx";
import { WageCalculator } from "./WageCalculator.tsx";

const SCREENS = {
  wage: WageCalculator,
  liability: LiabilityCalculator,
  penalty: PenaltyCalculator,
  crime: CrimeThresholdCalculator,
  listing: ListingCalculator,
} as const satisfies Record<CalculatorName, () => ReactNode>;

/** What the law answers to facts that somebody types in; nothing is recorded. */
export function CalculatorsPage() {
  const { t } = useTexts();
  const { of = "wage" } = useSearch({ from: "/law/calculators" });
  const Screen = SCREENS[of];
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
      <nav aria-label={t("calculators.title")}>
        <ul className="tabs">
          {CALCULATORS.map((name) => (
            <li key={name}>
              <Link
                to="/law/calculators"
                search={{ of: name }}
                replace
                className={name === of ? "here" : undefined}
                aria-current={name === of ? "page" : undefined}
              >
                {t(`calculators.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Screen />
    </div>
  );
}
