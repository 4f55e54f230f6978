import { useState } from "react";
import type { Day } from "../../../src/kernel/day.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { actOnMeasure, objectToMeasure } from "../../../src/modules/firms/measure.contract.ts";
import { type MeasureStep, STEP_SAYS } from "../../../src/modules/firms/measure-kinds.contract.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import type { Measure } from "./StandingMark.tsx";

interface Props {
  readonly of: Measure;
  readonly companyCode: string;
}

/** The next steps: the authority's, or what the firm says. */
export function MeasureSteps({ of, companyCode }: Props) {
  const { t } = useTexts();
  if (of.allowed.length === 0) return null;
  const { measureId } = of;
  return (
    <div className="row">
      {of.allowed.map((kind) =>
        kind === "object" ? (
          <ActionForm<typeof objectToMeasure, { text: string }>
            key={kind}
            contract={objectToMeasure}
            label={t("measure.answerFirm")}
            toInput={({ text }) => ({ measureId, text })}
          >
            <TextField name="text" label={t("measure.text")} rows={6} max={4000} />
          </ActionForm>
        ) : (
          <Step key={kind} of={of} companyCode={companyCode} kind={kind} />
        ),
      )}
    </div>
  );
}

interface Values {
  readonly day?: Day;
  readonly text?: string;
  readonly promiseNo?: number;
  readonly documentNumber?: string;
}

const HAPPENED: readonly MeasureStep[] = ["deliver", "hold", "miss"];

function Step({ of, companyCode, kind }: Props & { kind: Exclude<MeasureStep, "object"> }) {
  const { t } = useTexts();
  const today = useToday();
  const [file, setFile] = useState<FileValue>();
  const says = STEP_SAYS[kind];
  const open = of.promises.filter((one) => one.state === "open");
  const ends = kind === "lift" || kind === "withdraw";
  return (
    <ActionForm<typeof actOnMeasure, Values>
      contract={actOnMeasure}
      label={t(`measureStep.${kind}`)}
      title={`${t(`measureStep.${kind}`)} · ${t(`measureKind.${of.kind}`)} ${of.measureNumber}`}
      size="small"
      danger={kind === "withdraw"}
      initial={HAPPENED.includes(kind) ? { day: today } : {}}
      toInput={({ day, text, promiseNo, documentNumber }) => ({
        ...{ companyCode, measureId: of.measureId, kind },
        ...(day === undefined ? {} : { day }),
        ...(text ? { text } : {}),
        ...(promiseNo === undefined ? {} : { promiseNo }),
        ...(documentNumber ? { documentNumber } : {}),
        files: file === undefined ? [] : [file],
      })}
    >
      {says.includes("promiseNo") && (
        <ChoiceField
          name="promiseNo"
          label={t("measure.promise")}
          choices={open.map(({ promiseNo, dueOn, text }) => ({ value: promiseNo, label: `${dueOn} ${text}` }))}
        />
      )}
      {says.includes("day") && <DayField name="day" label={t("measure.day")} />}
      <TextField name="text" label={t("measure.text")} rows={4} max={4000} optional={!says.includes("text")} />
      {ends && <TextField name="documentNumber" label={t("measure.documentNumber")} max={80} optional />}
      <FileChoice label={t("measure.file")} accept=".pdf,image/*" chosen={file} onChoose={setFile} />
    </ActionForm>
  );
}
