import type { Role } from "../../../src/kernel/contract.ts";
import type { Level } from "../../../src/kernel/fields.ts";
import { answerStep } from "../../../src/modules/alerts/ladder-step.contract.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { TextField } from "../../ui/Fields.tsx";

/** For whoever the step names; everybody else reads the name of the role. */
export function AnswerStep(props: {
  step: { readonly stepNo: number; readonly who: Role; readonly action: { readonly zh: string; readonly en: string } };
  finding: { readonly projectId: number; readonly findingId: number; readonly level: Level };
}) {
  const { t, say } = useTexts();
  const role = useSession()?.user.role;
  const { step, finding } = props;
  if (role !== step.who) return <span className="quiet small">{t(`role.${step.who}`)}</span>;
  return (
    <ActionForm<typeof answerStep, { readonly note: string }>
      contract={answerStep}
      label={t("ladder.answer")}
      title={`${t("ladder.answer")} · ${say(step.action)}`}
      inRow
      toInput={({ note }) => ({
        projectId: finding.projectId,
        findingId: finding.findingId,
        level: finding.level,
        stepNo: step.stepNo,
        note,
      })}
    >
      <TextField name="note" label={t("ladder.note")} rows={5} max={2000} help={t("ladder.noteHelp")} />
    </ActionForm>
  );
}
