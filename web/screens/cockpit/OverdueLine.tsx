import { Link } from "@tanstack/react-router";
import { supervisionBoard } from "../../../src/modules/supervision/supervision.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { overdueOf } from "./overdue-of.ts";

/** In the work queue: what is overdue of the reader's own office, and what went up to it from the offices below. */
export function OverdueLine() {
  const { t } = useTexts();
  const may = useMay()(supervisionBoard);
  const region = useSession()?.user.regionCode;
  const { data } = useRead(supervisionBoard, may ? { open: true } : undefined);
  if (data === undefined || region === null || region === undefined) return null;
  const { own, raised } = overdueOf(data.overdue, region);
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
