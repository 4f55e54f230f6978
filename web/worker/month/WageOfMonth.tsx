import type { Day } from "../../../src/kernel/day.ts";
import { dayText } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { type MonthOfWages, PAYMENT_LOOKS } from "../months.ts";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";
import { Tag } from "../ui/Tag.tsx";

/** What the month brings, and where the money is. */
export function WageOfMonth({ of, today }: { of: MonthOfWages; today: Day }) {
  const { t, language } = useLanguage();
  const look = PAYMENT_LOOKS[of.payment];
  return (
    <section className={`card owed ${of.netFen === null ? "unknown" : look.tone}`} aria-labelledby="wage-of-month">
      <h2 id="wage-of-month" className="owed-label">
        <Icon of="wages" />
        {t(of.sheetKind === "advance" ? "wage.titleAdvance" : "wage.title")}
      </h2>
      {of.netFen === null ? (
        <>
          <p className="strong">{t("wage.unknown")}</p>
          <p>{t("wage.noSheet")}</p>
        </>
      ) : (
        <>
          <Money of={of.netFen} size="huge" />
          <p>
            <Tag tone={look.tone} icon={look.icon}>
              {t(look.text, of.dueOn === null ? {} : { day: dayText(of.dueOn, language, today) })}
            </Tag>
          </p>
          {of.unpaidFen !== null && of.unpaidFen > 0 && of.unpaidFen < of.netFen && (
            <p>
              {t("wage.open")}: <Money of={of.unpaidFen} />
            </p>
          )}
          {of.dueOn !== null && (
            <p>
              {t("wage.due")}: {dayText(of.dueOn, language, today)}
            </p>
          )}
        </>
      )}
    </section>
  );
}
