import { useLanguage } from "../language.ts";
import { isAmountKnown, type Overview, owedAnswer } from "../months.ts";
import { type Drawing, Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";

const LOOKS = {
  owed: { tone: "bad", icon: "warning", text: "home.owed" },
  nothing: { tone: "good", icon: "right", text: "home.none" },
  unknown: { tone: "unknown", icon: "unknown", text: "home.noData" },
} as const satisfies Record<ReturnType<typeof owedAnswer>, { tone: string; icon: Drawing; text: string }>;

/** The one question of this page: what am I owed? "No data" is an answer of its own and never shown as zero. */
export function OwedCard({ overview }: { overview: Overview }) {
  const { t } = useLanguage();
  const answer = owedAnswer(overview);
  const { tone, icon, text } = LOOKS[answer];
  return (
    <section className={`card owed ${tone}`}>
      <p className={answer === "unknown" ? "owed-label strong" : "owed-label"}>
        <Icon of={icon} />
        {t(text)}
      </p>
      {answer === "unknown" ? <p>{t("home.noData.says")}</p> : <Money of={overview.owedFen} size="huge" />}
      {answer === "owed" && <p>{t("home.overdue")}</p>}
      {isAmountKnown(overview) && <OtherAmounts overview={overview} />}
    </section>
  );
}

function OtherAmounts({ overview }: { overview: Overview }) {
  const { t } = useLanguage();
  const { notYetDueFen, paidFen, months } = overview;
  const without = months.filter(({ netFen }) => netFen === null).length;
  return (
    <>
      <dl className="pair">
        <div>
          <dt>
            <Icon of="clock" />
            {t("home.notYetDue")}
          </dt>
          <dd>
            {notYetDueFen === 0 && without > 0 ? <b>{t("wage.unknown")}</b> : <Money of={notYetDueFen} size="large" />}
          </dd>
        </div>
        <div>
          <dt>
            <Icon of="right" />
            {t("home.paid")}
          </dt>
          <dd>
            <Money of={paidFen} size="large" />
          </dd>
        </div>
      </dl>
      {without > 0 && (
        <p className="maybe">
          <Icon of="unknown" />
          {t("home.maybeMore", { count: without })}
        </p>
      )}
    </>
  );
}
