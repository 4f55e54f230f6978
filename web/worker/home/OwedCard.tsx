import { useLanguage } from "../language.ts";
import { isAmountKnown, type Overview } from "../months.ts";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";

/** The one question of this page: what am I owed? "No data" is an answer of its own and never shown as zero. */
export function OwedCard({ overview }: { overview: Overview }) {
  const { t } = useLanguage();
  if (!isAmountKnown(overview)) {
    return (
      <section className="card owed unknown">
        <Icon of="unknown" large />
        <p className="strong">{t("home.noData")}</p>
        <p>{t("home.noData.says")}</p>
      </section>
    );
  }
  const owes = overview.owedFen > 0;
  const without = overview.months.filter(({ netFen }) => netFen === null).length;
  return (
    <section className={`card owed ${owes ? "bad" : "good"}`}>
      <p className="owed-label">
        <Icon of={owes ? "warning" : "right"} />
        {t(owes ? "home.owed" : "home.none")}
      </p>
      <Money of={overview.owedFen} size="huge" />
      {owes && <p>{t("home.overdue")}</p>}
      <dl className="pair">
        <div>
          <dt>
            <Icon of="clock" />
            {t("home.notYetDue")}
          </dt>
          <dd>
            <Money of={overview.notYetDueFen} size="large" />
          </dd>
        </div>
        <div>
          <dt>
            <Icon of="right" />
            {t("home.paid")}
          </dt>
          <dd>
            <Money of={overview.paidFen} size="large" />
          </dd>
        </div>
      </dl>
      {without > 0 && (
        <p className="maybe">
          <Icon of="unknown" />
          {t("home.maybeMore", { count: without })}
        </p>
      )}
    </section>
  );
}
