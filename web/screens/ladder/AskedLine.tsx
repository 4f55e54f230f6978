import { Link } from "@tanstack/react-router";
import { listAsked } from "../../../src/modules/alerts/ladder-step.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { Mark } from "../../ui/Mark.tsx";

/** In the work queue: how much the ladders ask of the reader. */
export function AskedLine() {
  const { t } = useTexts();
  const may = useMay()(listAsked);
  const { data } = useRead(listAsked, may ? { limit: 1 } : undefined);
  if (data === undefined || data.total === 0) return null;
  return (
    <li>
      <Link to="/asked">{t("ladder.asked")}</Link>
      <b>{countText(data.total)}</b>
      {data.overdue > 0 && (
        <span>
          <Mark tone="red">{t("ladder.overdueCount", { count: data.overdue })}</Mark>
        </span>
      )}
    </li>
  );
}
