import { Select } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { actOnCase, type getCase } from "../../../src/modules/cases/case.contract.ts";
import { asksOf } from "../../../src/modules/cases/case-asks.contract.ts";
import { useMay, useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { CaseFields, type CaseValues, saidIn } from "./CaseFields.tsx";
import { ThresholdAnswer } from "./CaseThreshold.tsx";
import { nextStep } from "./next-step.ts";

type Case = OutputOf<typeof getCase>;
type Kind = Exclude<Case["allowed"][number], "reopen" | "object-clearing">;

/** The steps that most cases take stand as buttons; the others are picked from a list. */
const USUAL: readonly Kind[] = [
  "accept",
  "reject",
  "assign-inspectors",
  "add-evidence",
  "order-payment",
  "order-rectify",
  "penalty-notice",
  "deliver",
  "decide",
  "assign-task",
  "answer-task",
  "answer-objection",
  "link-proofs",
  "note",
  "clear",
];

/** The server says what may be done next; each action has a form of what it asks for and shows a refusal in place. */
export function CaseActions({ data }: { data: Case }) {
  const { t } = useTexts();
  const may = useMay();
  const today = useToday();
  const [picked, setPicked] = useState<Kind>();
  const allowed = data.allowed.filter((kind): kind is Kind => kind !== "reopen" && kind !== "object-clearing");
  if (!may(actOnCase)) return null;
  const next = today === undefined ? undefined : nextStep(data, today);
  const others = allowed.filter((kind) => !USUAL.includes(kind));
  const chosen = picked !== undefined && others.includes(picked) ? picked : undefined;
  return (
    <Panel title={t("case.next")}>
      {allowed.length === 0 ? (
        <p className="quiet">{t("case.nothingNext")}</p>
      ) : (
        <div className="row">
          {USUAL.filter((kind) => allowed.includes(kind)).map((kind) => (
            <Act key={kind} data={data} kind={kind} primary={kind === next} />
          ))}
          {others.length > 0 && (
            <Select<Kind>
              aria-label={t("case.otherSteps")}
              placeholder={t("case.otherSteps")}
              value={chosen}
              onChange={setPicked}
              showSearch={{ optionFilterProp: "label" }}
              popupMatchSelectWidth={false}
              options={others.map((kind) => ({ value: kind, label: t(`caseAction.${kind}`) }))}
            />
          )}
          {chosen !== undefined && <Act key={chosen} data={data} kind={chosen} primary={false} />}
        </div>
      )}
    </Panel>
  );
}

const EVIDENCE_FILES = "image/*,audio/*,video/*,application/pdf,.xlsx";

function Act({ data, kind, primary }: { data: Case; kind: Kind; primary: boolean }) {
  const { t } = useTexts();
  const { projectId, caseId } = data;
  const [file, setFile] = useState<FileValue>();
  return (
    <ActionForm<typeof actOnCase, CaseValues>
      contract={actOnCase}
      label={t(`caseAction.${kind}`)}
      title={`${t(`caseAction.${kind}`)} · ${data.caseNumber}`}
      primary={primary}
      danger={kind === "reject" || kind === "withdraw"}
      toInput={(values) => ({
        projectId,
        caseId,
        kind,
        ...saidIn(values, data.evidence),
        ...(file === undefined ? {} : { file }),
      })}
      done={() => {
        setFile(undefined);
        return null;
      }}
    >
      <p className="quiet">{t(`caseHelp.${kind}`)}</p>
      {asksOf(kind).map((asked) =>
        asked.field === "file" ? (
          <FileChoice key="file" label={t("caseField.file")} accept={EVIDENCE_FILES} chosen={file} onChoose={setFile} />
        ) : (
          <CaseFields key={asked.field} asked={{ ...asked, field: asked.field }} data={data} />
        ),
      )}
      {kind === "report-crime" && <ThresholdAnswer projectId={projectId} caseId={caseId} />}
    </ActionForm>
  );
}
