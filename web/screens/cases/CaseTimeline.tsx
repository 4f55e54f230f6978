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

const NAMES = {
  text: "word.note",
  reason: "word.reason",
  inspectors: "case.inspectors",
  deadline: "case.deadline",
  lines: "case.lines",
  proved: "case.proved",
} as const;

function ActionDetail({ detail }: { detail: Action["detail"] }) {
  const { t } = useTexts();
  const parts = Object.entries(NAMES).flatMap(([key, name]) => {
    const value = detail[key];
    if (value === undefined || value === null || value === "") return [];
    const text = Array.isArray(value) ? value.map(String).join("、") : typeof value === "object" ? "" : String(value);
    return text === "" ? [] : [`${t(name)} ${text}`];
  });
  return parts.length === 0 ? null : <p>{parts.join(" · ")}</p>;
}
