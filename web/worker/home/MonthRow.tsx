import type { Day } from "../../../src/kernel/day.ts";
import { dayText, monthText } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { ANSWER_LOOKS, type MonthOfWages, PAYMENT_LOOKS, placeOf } from "../months.ts";
import { hashOf } from "../routes.ts";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";
import { Tag } from "../ui/Tag.tsx";

export function MonthRow({ of, today }: { of: MonthOfWages; today: Day }) {
  const { t, language } = useLanguage();
  const look = PAYMENT_LOOKS[of.payment];
  return (
    <a className="row" href={hashOf({ page: "month", ...placeOf(of) })}>
      <span className="row-line">
        <b className="row-month">{monthText(of.month, language)}</b>
        {of.netFen === null ? <b>{t("wage.unknown")}</b> : <Money of={of.netFen} size="large" />}
      </span>
      <span className="small" lang="zh-CN">
        {of.projectName}
      </span>
      <span className="row-line">
        <span className="small">
          {of.sheetKind === "advance" ? t("wage.titleAdvance") : t("month.days", { count: of.workedDays })}
          {of.attendance === "unknown" && of.sheetKind !== "advance" && (
            <span className="doubt">
              <Icon of="unknown" />
              {t("month.daysUnknown")}
            </span>
          )}
        </span>
        <span className="row-tags">
          {of.confirmation === "disputed" && (
            <Tag tone={ANSWER_LOOKS.disputed.tone} icon={ANSWER_LOOKS.disputed.icon}>
              {t(ANSWER_LOOKS.disputed.text)}
            </Tag>
          )}
          <Tag tone={look.tone} icon={look.icon}>
            {t(look.text, of.dueOn === null ? {} : { day: dayText(of.dueOn, language, today) })}
          </Tag>
        </span>
      </span>
    </a>
  );
}
