import { Link } from "@tanstack/react-router";
import { Form } from "antd";
import type { Day } from "../../../src/kernel/day.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import {
  answerTask,
  decideTask,
  escalateTask,
  getTask,
  openTaskFile,
} from "../../../src/modules/inspections/task.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { SourceMark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { DayText } from "../../ui/When.tsx";
import { TaskLooks } from "./FileLooks.tsx";
import { TaskDue } from "./TaskDue.tsx";

/** One task: what is to be done, what the firm said, what the inspector found. */
export function TaskSheet({ taskId }: { taskId: number }) {
  const { t, say } = useTexts();
  const read = useRead(getTask, { taskId });
  return (
    <Loaded read={read} rows={6}>
      {(task) => (
        <div className="stack">
          <p>
            <b>{task.demand}</b>
          </p>
          <Pairs
            of={[
              [t("inspection.site"), task.projectName],
              [t("rectification.firm"), task.companyName],
              ...(task.item === null ? [] : [[t("inspection.item"), say(task.item)] as const]),
              [t("rectification.given"), `${task.givenOn} ${task.givenByName}`],
              [t("rectification.due"), <TaskDue key="due" row={task} />],
              [
                t("inspection.source"),
                task.dueBasis.typed ? (
                  t("rectification.typed")
                ) : (
                  <span key="basis">
                    {t("rectification.basis", { count: task.dueBasis.days ?? 0 })}{" "}
                    <SourceMark mark={task.dueBasis.mark ?? "own"} />
                  </span>
                ),
              ],
              [t("rectification.state"), t(`taskState.${task.state}`)],
            ]}
          />
          <h3>{t("rectification.steps")}</h3>
          {task.steps.length === 0 && <p className="quiet">{t("rectification.noSteps")}</p>}
          <ol>
            {task.steps.map((step) => (
              <li key={step.stepNo}>
                <DayText day={step.actedOn} /> {step.actorName} · {t(`taskStep.${step.kind}`)}{" "}
                {step.dueOn !== null && <DayText day={step.dueOn} />}
                <div>{step.text}</div>
                {step.files.map((fileNo) => (
                  <PaperButton
                    key={fileNo}
                    contract={openTaskFile}
                    input={{ taskId, fileNo }}
                    label={t("rectification.file", { count: fileNo })}
                  />
                ))}
                {step.caseId !== null && (
                  <Link to="/cases/$projectId/$caseId" params={{ projectId: task.projectId, caseId: step.caseId }}>
                    {t("rectification.case")}
                  </Link>
                )}
              </li>
            ))}
          </ol>
          {task.steps.some(({ files }) => files.length > 0) && <TaskLooks taskId={taskId} />}
          {task.state !== "accepted" && (
            <div className="row">
              <Answer taskId={taskId} />
              {task.state === "answered" && <Decide taskId={taskId} />}
              {task.caseId === null && <Escalate taskId={taskId} />}
            </div>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Answer({ taskId }: { taskId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof answerTask, { text: string; file?: FileValue }>
      contract={answerTask}
      label={t("rectification.answer")}
      primary
      toInput={({ text, file }) => ({ taskId, text, files: file === undefined ? [] : [file] })}
    >
      <TextField name="text" label={t("rectification.text")} rows={4} max={4000} />
      <Form.Item name="file" valuePropName="chosen" trigger="onChoose">
        <FileChoice label={t("rectification.files")} accept="image/*,application/pdf" />
      </Form.Item>
    </ActionForm>
  );
}

function Decide({ taskId }: { taskId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof decideTask, { accepted: "yes" | "no"; text: string; dueOn?: Day }>
      contract={decideTask}
      label={t("rectification.decide")}
      primary
      toInput={({ accepted, text, dueOn }) => ({ taskId, accepted: accepted === "yes", text, ...(dueOn && { dueOn }) })}
    >
      <ChoiceField
        name="accepted"
        label={t("rectification.accepted")}
        choices={(["yes", "no"] as const).map((value) => ({ value, label: t(`rectification.${value}`) }))}
      />
      <TextField name="text" label={t("rectification.why")} rows={3} max={4000} />
      <DayField name="dueOn" label={t("rectification.newDue")} optional />
    </ActionForm>
  );
}

function Escalate({ taskId }: { taskId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof escalateTask, { text: string }>
      contract={escalateTask}
      label={t("rectification.escalate")}
      danger
      toInput={({ text }) => ({ taskId, text })}
    >
      <TextField name="text" label={t("rectification.why")} rows={3} max={4000} />
    </ActionForm>
  );
}
