import { Link } from "@tanstack/react-router";
import { countOverdue } from "../../../src/modules/supervision/supervision.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { Mark } from "../../ui/Mark.tsx";

/** In the work queue: what is overdue of the reader's own office, and what went up to it from the offices below. */
export function OverdueLine() {
  const { t } = useTexts();
  const may = useMay();
  const { data } = useRead(countOverdue, may(countOverdue) ? {} : undefined);
  if (data === undefined) return null;
  const { own, raised } = data;
  if (own + raised === 0) return null;
  return (
    <li>
      <Link to="/supervision">{t("queue.overdue")}</Link>
      <b>{countText(own + raised)}</b>
      {raised > 0 && (
        <span>
          <Mark tone="red">{t("queue.raised", { count: raised })}</Mark>
        </span>
      )}
    </li>
  );
}
