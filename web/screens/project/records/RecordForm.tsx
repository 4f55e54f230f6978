import { Checkbox, Form, Input } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { yuanText } from "../../../../src/kernel/money.ts";
import {
  RECORD_KIND_IDS,
  RECORD_KINDS,
  type RecordField,
  type RecordKindId,
} from "../../../../src/law/record-kinds.ts";
import type { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { addRecord, type listRecords } from "../../../../src/modules/registry/project-record.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, fenOf, NumberField, TextField, YuanField } from "../../../ui/Fields.tsx";

export type Project = OutputOf<typeof getProject>;
type Row = OutputOf<typeof listRecords>["records"][number];

interface Values {
  readonly kind: RecordKindId;
  readonly on: string;
  readonly to?: string;
  readonly companyId?: number;
  readonly pin?: number;
  readonly month?: string;
  readonly amountYuan?: string;
  readonly items?: readonly string[];
  readonly note?: string;
  readonly documentName?: string;
  readonly reason?: string;
}

/** Records a document or event; with `corrects`, one that takes the place of another. */
export function RecordForm({ project, corrects }: { project: Project; corrects?: Row }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof addRecord, Values>
      contract={addRecord}
      label={t(corrects === undefined ? "records.add" : "records.correct")}
      title={t(corrects === undefined ? "records.addTitle" : "records.correctTitle")}
      inRow={corrects !== undefined}
      size="small"
      initial={corrects === undefined ? { on: today } : valuesOf(corrects)}
      toInput={(values) => inputOf(project.projectId, values, corrects?.recordId)}
    >
      <Fields project={project} fixed={corrects !== undefined} />
    </ActionForm>
  );
}

function inputOf(projectId: number, values: Values, corrects: number | undefined) {
  const { kind, on, note, documentName, reason } = values;
  const { needs, may } = RECORD_KINDS[kind];
  const given = (field: RecordField) => needs.includes(field) || may.includes(field);
  return {
    projectId,
    kind,
    on,
    ...(given("to") && values.to ? { to: values.to } : {}),
    ...(given("companyId") && values.companyId !== undefined ? { companyId: values.companyId } : {}),
    ...(given("pin") && values.pin !== undefined && values.pin !== null ? { pin: values.pin } : {}),
    ...(given("month") && values.month ? { month: values.month } : {}),
    ...(given("amountFen") && values.amountYuan ? { amountFen: fenOf(values.amountYuan) } : {}),
    ...(given("items") ? { items: [...(values.items ?? [])] } : {}),
    ...(note ? { note } : {}),
    ...(documentName ? { documentName } : {}),
    ...(corrects === undefined ? {} : { corrects, ...(reason ? { reason } : {}) }),
  };
}

function valuesOf(row: Row): Partial<Values> {
  return {
    kind: row.kind,
    on: row.on,
    ...(row.to === null ? {} : { to: row.to }),
    ...(row.companyId === null ? {} : { companyId: row.companyId }),
    ...(row.pin === null ? {} : { pin: row.pin }),
    ...(row.month === null ? {} : { month: row.month }),
    ...(row.amountFen === null ? {} : { amountYuan: yuanText(row.amountFen) }),
    items: row.items,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.documentName === null ? {} : { documentName: row.documentName }),
  };
}

function Fields({ project, fixed }: { project: Project; fixed: boolean }) {
  const { t, say } = useTexts();
  const kindId = Form.useWatch<RecordKindId | undefined>("kind", { preserve: true });
  const kind = kindId === undefined ? undefined : RECORD_KINDS[kindId];
  const asks = (field: RecordField) => kind !== undefined && (kind.needs.includes(field) || kind.may.includes(field));
  const optional = (field: RecordField) => kind?.may.includes(field) === true;
  const kinds = RECORD_KIND_IDS.map((id) => ({
    value: id,
    label: `${say(RECORD_KINDS[id])} · ${RECORD_KINDS[id].article}`,
  }));
  const companies = [project.owner, project.contractor, ...project.subcontractors];
  return (
    <>
      {fixed ? (
        <Form.Item name="kind" label={t("records.kind")}>
          <Input type="hidden" />
          <span>{kind === undefined ? "" : say(kind)}</span>
        </Form.Item>
      ) : (
        <ChoiceField name="kind" label={t("records.kind")} choices={kinds} help={t("records.kindHelp")} />
      )}
      <DayField name="on" label={t("records.on")} help={t("records.onHelp")} />
      {asks("to") && <DayField name="to" label={t("records.to")} optional={optional("to")} />}
      {asks("companyId") && (
        <ChoiceField
          name="companyId"
          label={t("word.company")}
          optional={optional("companyId")}
          choices={[...new Map(companies.map((one) => [one.companyId, one])).values()].map(({ companyId, name }) => ({
            value: companyId,
            label: name,
          }))}
        />
      )}
      {asks("pin") && <NumberField name="pin" label={t("records.pin")} min={1} optional={optional("pin")} />}
      {asks("month") && (
        <Form.Item
          name="month"
          label={t("records.month")}
          rules={optional("month") ? [] : [{ required: true, message: t("form.required") }]}
        >
          <Input type="month" />
        </Form.Item>
      )}
      {asks("amountFen") && <YuanField name="amountYuan" label={t("word.amount")} optional={optional("amountFen")} />}
      {asks("items") && (
        <Form.Item name="items" label={t("records.items")} extra={t("records.itemsHelp")}>
          <Checkbox.Group
            className="stack"
            options={Object.entries(kind?.items ?? {}).map(([value, says]) => ({ value, label: say(says) }))}
          />
        </Form.Item>
      )}
      <TextField name="documentName" label={t("records.document")} max={200} optional />
      <TextField name="note" label={t("records.note")} rows={2} max={500} optional />
      {fixed && <TextField name="reason" label={t("word.reason")} rows={2} max={300} />}
    </>
  );
}
