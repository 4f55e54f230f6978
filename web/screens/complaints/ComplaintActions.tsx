import { Checkbox, Form } from "antd";
import { useState } from "react";
import { REGIONS } from "../../../src/codes/regions.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { actOnComplaint } from "../../../src/modules/complaints/complaint.contract.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import type { Complaint } from "./ComplaintMark.tsx";
import { ProjectField } from "./ProjectField.tsx";

/** Linking has its own place, beside what may be the same; saying is the complainant's. */
type Kind = Exclude<Complaint["allowed"][number], "say" | "extend" | "link" | "unlink">;

interface Values {
  readonly text?: string;
  readonly regionCode?: string;
  readonly authority?: string;
  readonly handlerId?: number;
  readonly projectId?: number;
  readonly title?: string;
  readonly nameComplainants?: boolean;
}

/** What each step asks for beside a file. */
const ASKS: Readonly<Record<Kind, readonly (keyof Values)[]>> = {
  accept: ["projectId", "title", "nameComplainants", "text"],
  refuse: ["text"],
  transfer: ["regionCode", "text"],
  "transfer-out": ["authority", "text"],
  assign: ["handlerId"],
  "name-project": ["projectId"],
  ask: ["text"],
  note: ["text"],
  withdraw: ["text"],
  answer: ["text"],
  resume: ["text"],
};

const ANSWERS: readonly Kind[] = ["refuse", "transfer", "transfer-out", "answer", "ask", "accept"];

function hasForm(kind: Complaint["allowed"][number]): kind is Kind {
  return kind in ASKS;
}

export function ComplaintActions({ data }: { data: Complaint }) {
  const { t } = useTexts();
  const may = useMay();
  if (!may(actOnComplaint)) return null;
  const allowed = data.allowed.filter(hasForm);
  return (
    <Panel title={t("complaint.next")}>
      {allowed.length === 0 ? (
        <p className="quiet">{t("complaint.nothingNext")}</p>
      ) : (
        <div className="row">
          {allowed.map((kind) => (
            <Act key={kind} data={data} kind={kind} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function Act({ data, kind }: { data: Complaint; kind: Kind }) {
  const { t, say } = useTexts();
  const [file, setFile] = useState<FileValue>();
  const asks = (name: keyof Values) => ASKS[kind].includes(name);
  const label = ANSWERS.includes(kind) ? t("complaint.answerText") : t("complaint.text");
  return (
    <ActionForm<typeof actOnComplaint, Values>
      contract={actOnComplaint}
      label={t(`complaintAction.${kind}`)}
      title={`${t(`complaintAction.${kind}`)} · ${data.complaintNumber}`}
      primary={kind === "accept" || kind === "answer"}
      danger={kind === "refuse"}
      initial={data.projectId === null ? {} : { projectId: data.projectId }}
      toInput={({ text, title, projectId, ...values }) => ({
        complaintId: data.complaintId,
        kind,
        ...values,
        text: text === "" ? undefined : text,
        title: title === "" ? undefined : title,
        projectId: asks("projectId") ? projectId : undefined,
        files: file === undefined ? [] : [file],
      })}
      done={() => {
        setFile(undefined);
        return null;
      }}
    >
      <p className="quiet">{t(`complaintHelp.${kind}`)}</p>
      {asks("regionCode") && (
        <ChoiceField
          name="regionCode"
          label={t("complaint.toRegion")}
          choices={REGIONS.filter(({ code }) => code !== data.regionCode).map((one) => ({
            value: one.code,
            label: say(one),
          }))}
        />
      )}
      {asks("authority") && <TextField name="authority" label={t("complaint.authority")} max={120} />}
      {asks("handlerId") && (
        <ChoiceField
          name="handlerId"
          label={t("complaint.handler")}
          choices={data.inspectors.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
      )}
      {asks("projectId") && <ProjectField />}
      {asks("title") && <TextField name="title" label={t("complaint.title")} max={120} optional />}
      {asks("text") && <TextField name="text" label={label} rows={5} max={4000} optional={kind === "accept"} />}
      {asks("nameComplainants") && data.mayOpenIdentity && (
        <Form.Item name="nameComplainants" valuePropName="checked">
          <Checkbox>{t("complaint.nameThem")}</Checkbox>
        </Form.Item>
      )}
      {asks("text") && (
        <FileChoice
          label={t("complaint.file")}
          accept="image/*,audio/*,application/pdf"
          chosen={file}
          onChoose={setFile}
        />
      )}
    </ActionForm>
  );
}
