import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { overview } from "../../../src/modules/cockpit/cockpit.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { AskedLine } from "../ladder/AskedLine.tsx";
import { OverdueLine } from "./OverdueLine.tsx";

type Item = OutputOf<typeof overview>["queue"][number];

const TABS = {
  aside: "/projects/$projectId/attendance",
  dispute: "/projects/$projectId/wages",
  "sheet-to-review": "/projects/$projectId/wages",
  "returned-payment": "/projects/$projectId/account",
  "outside-payment": "/projects/$projectId/wages",
  "unmatched-entry": "/projects/$projectId/account",
} as const;

/** What waits for this user, each with the place where it is done. */
export function WorkQueue({ queue }: { queue: readonly Item[] }) {
  const { t } = useTexts();
  return (
    <ul className="queue">
      <AskedLine />
      <OverdueLine />
      {queue.length === 0 && <li className="quiet">{t("queue.empty")}</li>}
      {queue.map(({ kind, projectId, projectName, count }) => (
        <li key={`${kind}:${projectId}`}>
          {kind === "case-due" || kind === "case-overdue" ? (
            <Link to="/cases" search={{ open: "yes", clock: kind === "case-due" ? "due-soon" : "overdue" }}>
              {t(`queue.${kind}`)}
            </Link>
          ) : (
            <Link to={TABS[kind]} params={{ projectId }}>
              {t(`queue.${kind}`)}
            </Link>
          )}
          <b>{countText(count)}</b>
          <span className="quiet small">{projectName}</span>
        </li>
      ))}
    </ul>
  );
}
