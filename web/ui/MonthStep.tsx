import { Button } from "antd";
import { addMonth, type Month } from "../../src/kernel/month.ts";
import { useTexts } from "../i18n/texts.ts";

export function MonthStep({ month, onChange }: { month: Month; onChange: (month: Month) => void }) {
  const { t } = useTexts();
  return (
    <div className="row nowrap">
      <Button size="small" aria-label={t("word.monthBefore")} onClick={() => onChange(addMonth(month, -1))}>
        ‹
      </Button>
      <b aria-live="polite">{t("word.month", { year: month.slice(0, 4), month: Number(month.slice(5)) })}</b>
      <Button size="small" aria-label={t("word.monthAfter")} onClick={() => onChange(addMonth(month, 1))}>
        ›
      </Button>
    </div>
  );
}
