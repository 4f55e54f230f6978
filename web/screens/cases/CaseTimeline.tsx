import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getCase } from "../../../src/modules/cases/case.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";

type Action = OutputOf<typeof getCase>["actions"][number];

/** Everything that was done, newest first. Nothing is ever taken out of it. */
export function CaseTimeline({ actions }: { actions: readonly Action[] }) {
  const { t } = useTexts();
  return (
    <Panel title={t("case.timeline")}>
      <ol className="case-timeline" reversed>
        {[...actions].reverse().map((action) => (
          <li key={action.actionNo}>
            <b>{t(`caseAction.${action.kind}`)}</b>{" "}
            <span className="quiet small">
              {action.actorName} · <InstantText at={action.recordedAt} />
            </span>
            <ActionDetail detail={action.detail} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function ActionDetail({ detail }: { detail: Action["detail"] }) {
  const { t } = useTexts();
  const { text, inspectors, deadline, lines, proved, withdrawn } = detail;
  const parts = [
    Array.isArray(inspectors) ? `${t("case.inspectors")} ${inspectors.map(String).join("、")}` : "",
    typeof deadline === "string" ? `${t("case.deadline")} ${deadline}` : "",
    Array.isArray(lines) ? t("case.linesTaken", { count: lines.length }) : "",
    Array.isArray(proved) ? t("case.proofsFound", { count: proved.length }) : "",
    Array.isArray(withdrawn) && withdrawn.length > 0 ? t("case.proofsLost", { count: withdrawn.length }) : "",
    typeof text === "string" ? text : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : <p>{parts.join(" · ")}</p>;
}
