import { fen } from "../../../src/kernel/money.ts";
import { useTexts } from "../../i18n/texts.ts";
import { moneyText } from "../../ui/amounts.ts";

const COUNTS = ["daysOverdueMin", "monthsOverdueAbove", "workersMin", "repeatsMin", "unpaidSharePercentMin"] as const;

/** When a level is reached, as sentences: any of them is enough. A band without thresholds is all else. */
export function Thresholds({ of }: { of: Readonly<Record<string, unknown>> }) {
  const { t } = useTexts();
  const { amountFenMin: amount } = of;
  const counts = COUNTS.flatMap((name) => {
    const count = of[name];
    return typeof count === "number" ? [t(`profile.${name}`, { count })] : [];
  });
  const sentences = [
    ...counts,
    ...(typeof amount === "number" ? [t("profile.amountFenMin", { amount: moneyText(fen(amount)) })] : []),
  ];
  if (sentences.length === 0) return <span className="quiet">{t("profile.else")}</span>;
  return sentences.map((one, at) => (
    <span key={one}>
      {at > 0 && <span className="quiet"> {t("profile.or")} </span>}
      <span className="nowrap">{one}</span>
    </span>
  ));
}
