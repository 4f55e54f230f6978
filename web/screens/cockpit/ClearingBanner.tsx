import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Fen } from "../../../src/kernel/money.ts";
import { getCampaign } from "../../../src/modules/campaigns/campaign.contract.ts";
import type { overview } from "../../../src/modules/cockpit/cockpit.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { moneyText } from "../../ui/amounts.ts";
import { IfMay } from "../../ui/IfMay.tsx";

type Clearing = NonNullable<OutputOf<typeof overview>["clearing"]>;

/** The date by which everything owed must be paid, and what stands in the way. */
export function ClearingBanner({ clearing, owedFen }: { clearing: Clearing; owedFen: Fen }) {
  const { t, say } = useTexts();
  return (
    <section className="clearing" aria-label={say(clearing.name)}>
      <div className="clearing-days">
        <b>{Math.abs(clearing.daysLeft)}</b>
        <span>{clearing.daysLeft >= 0 ? t("cockpit.daysLeft") : t("cockpit.daysPast")}</span>
      </div>
      <div>
        <h2>
          <IfMay contract={getCampaign} plain={say(clearing.name)}>
            <Link className="clearing-name" to="/campaigns/$campaignId" params={{ campaignId: clearing.campaignId }}>
              {say(clearing.name)}
            </Link>
          </IfMay>
        </h2>
        <p>
          {t("cockpit.clearBy")} <time dateTime={clearing.clearBy}>{clearing.clearBy}</time>
          {" · "}
          {owedFen === 0 ? t("cockpit.nothingOwedKnown") : t("cockpit.stillOwed", { amount: moneyText(owedFen) })}
        </p>
      </div>
    </section>
  );
}
