import { useTexts } from "../../../i18n/texts.ts";
import { Mark, type Tone } from "../../../ui/Mark.tsx";

const SOON = 7;

/** How long until wages are due; null: all are paid. */
export function DaysLeft({ days }: { days: number | null }) {
  const { t } = useTexts();
  if (days === null) return <Mark tone="green">{t("payrollMonth.paid")}</Mark>;
  if (days < 0) return <Mark tone="red">{t("payrollMonth.late", { count: -days })}</Mark>;
  const tone: Tone = days <= SOON ? "orange" : "grey";
  return <Mark tone={tone}>{days === 0 ? t("payrollMonth.today") : t("payrollMonth.daysLeft", { count: days })}</Mark>;
}
