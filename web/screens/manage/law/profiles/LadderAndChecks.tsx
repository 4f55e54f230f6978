import { useTexts } from "../../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../../ui/DataTable.tsx";
import { LevelMark, Mark } from "../../../../ui/Mark.tsx";
import type { Profile } from "./ProfileList.tsx";

type Step = Profile["ladder"][number];

export function Ladder({ steps }: { steps: readonly Step[] }) {
  const { t, say } = useTexts();
  const columns: Column<Step>[] = [
    { key: "level", title: t("finding.level"), cell: ({ level }) => <LevelMark level={level} /> },
    { key: "action", title: t("profile.action"), head: true, cell: ({ action }) => say(action) },
    { key: "who", title: t("profile.who"), cell: ({ who }) => t(`role.${who}`) },
    { key: "within", title: t("profile.within"), cell: (step) => <Within step={step} /> },
    { key: "kind", title: t("profile.kind"), cell: ({ kind }) => t(`profile.${kind}`) },
  ];
  return (
    <section>
      <h3>{t("profile.ladder")}</h3>
      <DataTable
        caption={t("profile.ladder")}
        columns={columns}
        rows={steps}
        rowKey={({ level, action }) => `${level}:${action.zh}`}
        empty={t("profile.noLadder")}
      />
    </section>
  );
}

function Within({ step: { within: count, unit } }: { step: Step }) {
  const { t } = useTexts();
  if (count === undefined) return <span className="quiet">{t("profile.noDay")}</span>;
  if (unit === "working-days") return t("profile.workingDays", { count });
  if (unit === "calendar-days") return t("profile.calendarDays", { count });
  return count === 0 ? t("profile.monthEnd") : t("profile.monthEnds", { count });
}

/** Those that stop people first: they are what a region notices. */
export function Checks({ checks }: { checks: Profile["checks"] }) {
  const { t } = useTexts();
  return (
    <section>
      <h3>{t("profile.checks")}</h3>
      <ul className="plain-list check-list">
        {checks
          .toSorted((a, b) => Number(b.mode === "block") - Number(a.mode === "block"))
          .map(({ check, mode, own }) => (
            <li key={check}>
              <CheckMode mode={mode} /> {t(`checkName.${check}`)}
              {!own && <span className="quiet small"> ({t("profile.fromDefault")})</span>}
            </li>
          ))}
      </ul>
    </section>
  );
}

function CheckMode({ mode }: { mode: "block" | "warn" }) {
  const { t } = useTexts();
  return <Mark tone={mode === "block" ? "red" : "yellow"}>{t(`checkMode.${mode}`)}</Mark>;
}
