import { Alert } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { listItems } from "../../../../src/modules/wages/wage-item.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { hoursText } from "../../../ui/amounts.ts";

const NAMED = 20;

/** Recorded overtime beyond the most of a month: it is paid, and whoever looks at the month is told. */
export function BeyondLimit({ of }: { of: OutputOf<typeof listItems>["beyondLimit"] }) {
  const { t } = useTexts();
  const [first] = of;
  if (first === undefined) return null;
  const names = of
    .slice(0, NAMED)
    .map(
      ({ pin, workerName, minutes }) =>
        `${workerName} (${pin}) ${t("attendance.hoursOf", { hours: hoursText(minutes) })}`,
    )
    .join(" · ");
  return (
    <Alert
      type="warning"
      showIcon
      title={t("hints.beyond", { count: of.length, most: hoursText(first.maxMinutes) })}
      description={of.length > NAMED ? `${names} …` : names}
    />
  );
}
