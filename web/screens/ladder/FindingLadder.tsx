import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getFinding } from "../../../src/modules/alerts/finding.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { LevelMark, Mark, SourceMark } from "../../ui/Mark.tsx";
import { DayText } from "../../ui/When.tsx";
import { AnswerStep } from "./AnswerStep.tsx";

type Finding = OutputOf<typeof getFinding>;
type Answer = Finding["ladder"]["earlier"][number];

/** The steps that the finding's level asks for, who does them by when, and what was said about them. */
export function FindingLadder({ finding }: { finding: Finding }) {
  const { t, say } = useTexts();
  const { profile, steps, earlier } = finding.ladder;
  if (finding.closedOn !== null && earlier.length === 0) return null;
  return (
    <section>
      <h3>{t("ladder.title")}</h3>
      <p className="quiet small">
        {t("siteCheck.by", { name: say(profile.name) })} <SourceMark mark={profile.mark} /> ·{" "}
        {t("ladder.since", { day: finding.levelSince })}
      </p>
      {steps.length === 0 && finding.closedOn === null && <p className="quiet">{t("ladder.none")}</p>}
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.stepNo}>
            {say(step.action)}{" "}
            <span className="quiet small">
              {t(`role.${step.who}`)} · {t(`profile.${step.kind}`)} ·{" "}
              {step.dueOn === null ? t("profile.noDay") : <DayText day={step.dueOn} />}
            </span>{" "}
            {step.overdue && <Mark tone="red">{t("ladder.overdue")}</Mark>}
            {step.answer === null ? <AnswerStep step={step} finding={finding} /> : <Said answer={step.answer} />}
          </li>
        ))}
      </ol>
      {earlier.length > 0 && (
        <>
          <h4>{t("ladder.earlier")}</h4>
          <ol className="steps">
            {earlier.map((one) => (
              <li key={`${one.level}:${one.levelSince}:${one.action.zh}`}>
                <LevelMark level={one.level} /> {say(one.action)} <Said answer={one} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Said({ answer }: { answer: Answer }) {
  const { t } = useTexts();
  return (
    <div className="small">
      {answer.note}{" "}
      <span className="quiet">{t("ladder.answered", { name: answer.byName, day: answer.answeredOn })}</span>
    </div>
  );
}
