import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { APPEAL_REASONS, fileAppeal, getAppeal, listAppeals } from "../../../src/modules/alerts/appeal.contract.ts";
import type { getFinding } from "../../../src/modules/alerts/finding.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { InstantText } from "../../ui/When.tsx";
import "../cases/CasePage.css";
import { AppealActions } from "./AppealActions.tsx";
import { AnswerMark, AppealMark } from "./AppealMarks.tsx";

type Finding = OutputOf<typeof getFinding>;
type Appeal = OutputOf<typeof getAppeal>;

/** What the firm answers to a finding, what the worker says to that, and what was decided. */
export function AppealPanel({ finding }: { finding: Finding }) {
  const { t } = useTexts();
  const { projectId, findingId } = finding;
  const read = useRead(listAppeals, { projectId, findingId });
  const pending = finding.appeal?.state === "filed" || finding.appeal?.state === "awaiting-approval";
  return (
    <section className="stack" aria-labelledby="appeals-title">
      <div className="row between">
        <h2 id="appeals-title">{t("appeal.list")}</h2>
        {finding.closedOn === null && !pending && <FileAppeal finding={finding} />}
      </div>
      <Loaded read={read}>
        {({ appeals }) =>
          appeals.length === 0 ? (
            <p className="quiet">{t("appeal.none")}</p>
          ) : (
            appeals.map(({ appealId }) => <OneAppeal key={appealId} projectId={projectId} appealId={appealId} />)
          )
        }
      </Loaded>
    </section>
  );
}

interface Values {
  readonly reason: (typeof APPEAL_REASONS)[number];
  readonly statement: string;
}

function FileAppeal({ finding: { projectId, findingId } }: { finding: Finding }) {
  const { t } = useTexts();
  const [file, setFile] = useState<FileValue>();
  return (
    <ActionForm<typeof fileAppeal, Values>
      contract={fileAppeal}
      label={t("appeal.file")}
      toInput={({ reason, statement }) => ({ projectId, findingId, reason, statement, file })}
      done={() => {
        setFile(undefined);
        return undefined;
      }}
    >
      <p className="quiet">{t("appeal.fileHelp")}</p>
      <ChoiceField
        name="reason"
        label={t("word.reason")}
        choices={APPEAL_REASONS.map((one) => ({ value: one, label: t(`appealReason.${one}`) }))}
      />
      <TextField name="statement" label={t("appeal.statement")} rows={5} max={2000} />
      <FileChoice label={t("appeal.evidence")} accept=".pdf,.jpg,.jpeg,.png" chosen={file} onChoose={setFile} />
    </ActionForm>
  );
}

function OneAppeal({ projectId, appealId }: { projectId: number; appealId: number }) {
  const { t } = useTexts();
  const read = useRead(getAppeal, { projectId, appealId });
  return (
    <Loaded read={read} rows={4}>
      {(appeal) => (
        <article className="stack" aria-label={`${t("appeal.list")} ${appealId}`}>
          <div className="row">
            <AppealMark state={appeal.state} />
            <span>{t(`appealReason.${appeal.reason}`)}</span>
            <span>
              {t("appeal.answer")} <AnswerMark answer={appeal.answer} />
            </span>
          </div>
          {appeal.state === "upheld" && appeal.findingClosedOn === null && <p>{t("appeal.upheldNote")}</p>}
          <Timeline appeal={appeal} />
          <AppealActions appeal={appeal} />
        </article>
      )}
    </Loaded>
  );
}

/** Everything that was said, in order. Nothing is ever taken out of it. */
function Timeline({ appeal }: { appeal: Appeal }) {
  const { t, word } = useTexts();
  const { projectId, appealId, file } = appeal;
  return (
    <ol className="case-timeline">
      {appeal.steps.map((step) => (
        <li key={step.stepNo}>
          <b>{t(`appealStep.${step.kind}`)}</b>{" "}
          <span className="quiet small">
            {step.actorName} ({word("role", step.actorRole)}) · <InstantText at={step.recordedAt} />
          </span>
          {step.from !== null && (
            <div>
              {step.from} – {step.to}
            </div>
          )}
          {step.text !== null && <div>{step.text}</div>}
          {step.kind === "file" && file !== null && (
            <div className="small">
              <a href={`/api/projects/${projectId}/appeals/${appealId}/file`} download={file.fileName}>
                {file.fileName}
              </a>{" "}
              <span className="mono">SHA-256 {file.sha256.slice(0, 16)}…</span>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
