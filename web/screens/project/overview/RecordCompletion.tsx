import { Form } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { type getProject, recordCompletion } from "../../../../src/modules/registry/project.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../../ui/Fields.tsx";
import { DayText, InstantText } from "../../../ui/When.tsx";

type Project = OutputOf<typeof getProject>;

interface Values {
  readonly what: "done" | "back";
  readonly completedOn?: string;
  readonly reason?: string;
}

/** Records the day of completion; once something is on record, corrects it with a reason. */
export function RecordCompletion({ project }: { project: Project }) {
  const { t } = useTexts();
  const today = useToday();
  const said = project.completions.length > 0 || project.completedOn !== null;
  return (
    <ActionForm<typeof recordCompletion, Values>
      contract={recordCompletion}
      label={t(said ? "completion.correct" : "completion.record")}
      size="small"
      initial={{ what: "done", completedOn: project.completedOn ?? today }}
      toInput={({ what, completedOn, reason }) => ({
        projectId: project.projectId,
        completedOn: what === "back" ? undefined : completedOn,
        reason: reason || undefined,
      })}
    >
      {project.completedOn !== null && (
        <ChoiceField
          name="what"
          label={t("schedule.what2do")}
          choices={[
            { value: "done", label: t("completion.on") },
            { value: "back", label: t("completion.back") },
          ]}
        />
      )}
      <CompletedOn />
      {said && <TextField name="reason" label={t("completion.reason")} rows={2} max={300} />}
      <History project={project} />
    </ActionForm>
  );
}

function CompletedOn() {
  const { t } = useTexts();
  const what = Form.useWatch<string | undefined>("what", { preserve: true });
  return what === "back" ? null : <DayField name="completedOn" label={t("completion.on")} />;
}

function History({ project: { completions } }: { project: Project }) {
  const { t } = useTexts();
  if (completions.length === 0) return null;
  return (
    <>
      <h3>{t("completion.history")}</h3>
      <ul>
        {completions.map(({ completedOn, reason, byName, recordedAt }) => (
          <li key={recordedAt}>
            {completedOn === null ? t("completion.notDone") : <DayText day={completedOn} />} {reason}
            <div className="quiet small">
              {byName} <InstantText at={recordedAt} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
