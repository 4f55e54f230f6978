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
import { BY_NAME, OtherField, PartyField } from "./PartyFields.tsx";

export type Project = OutputOf<typeof getProject>;
type Row = OutputOf<typeof listRecords>["records"][number];

interface Values {
  readonly kind: RecordKindId;
  readonly on: string;
  readonly to?: string;
  readonly companyId?: number;
  readonly person?: string;
  readonly otherCompanyId?: number;
  readonly otherPerson?: string;
  readonly crewId?: number;
  readonly pin?: number;
  readonly month?: string;
  readonly amountYuan?: string;
  readonly items?: readonly string[];
  readonly item?: string;
  readonly note?: string;
  readonly documentName?: string;
  readonly reason?: string;
}

/**
 * Records a document or event; with `corrects`, one that takes the place of another. `kinds`: those of the chain of
 * contracts alone.
 */
export function RecordForm(props: { project: Project; corrects?: Row; kinds?: readonly RecordKindId[] }) {
  const { t } = useTexts();
  const { project, corrects, kinds } = props;
  const today = useToday();
  const plain = kinds === undefined;
  return (
    <ActionForm<typeof addRecord, Values>
      contract={addRecord}
      label={t(corrects !== undefined ? "records.correct" : plain ? "records.add" : "chain.add")}
      title={t(corrects !== undefined ? "records.correctTitle" : plain ? "records.addTitle" : "chain.addTitle")}
      inRow={corrects !== undefined}
      size="small"
      initial={corrects === undefined ? { on: today } : valuesOf(corrects)}
      toInput={(values) => inputOf(project.projectId, values, corrects?.recordId)}
    >
      <Fields project={project} fixed={corrects !== undefined} kinds={kinds ?? RECORD_KIND_IDS} />
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
    ...(given("companyId") || given("party") ? partyOf("companyId", "person", values.companyId, values.person) : {}),
    ...(given("other") ? partyOf("otherCompanyId", "otherPerson", values.otherCompanyId, values.otherPerson) : {}),
    ...(given("crewId") && values.crewId !== undefined ? { crewId: values.crewId } : {}),
    ...(given("pin") && values.pin !== undefined && values.pin !== null ? { pin: values.pin } : {}),
    ...(given("month") && values.month ? { month: values.month } : {}),
    ...(given("amountFen") && values.amountYuan ? { amountFen: fenOf(values.amountYuan) } : {}),
    ...(given("items") ? itemsOf(kind, values) : {}),
    ...(note ? { note } : {}),
    ...(documentName ? { documentName } : {}),
    ...(corrects === undefined ? {} : { corrects, ...(reason ? { reason } : {}) }),
  };
}

function partyOf(id: string, name: string, companyId: number | undefined, person: string | undefined) {
  if (companyId === BY_NAME) return { [name]: person ?? "" };
  return companyId === undefined ? {} : { [id]: companyId };
}

function itemsOf(kind: RecordKindId, { item, items }: Values): { readonly items?: string[] } {
  if (RECORD_KINDS[kind].oneItem !== true) return { items: [...(items ?? [])] };
  return item === undefined ? {} : { items: [item] };
}

function valuesOf(row: Row): Partial<Values> {
  return {
    kind: row.kind,
    on: row.on,
    ...(row.to === null ? {} : { to: row.to }),
    ...(row.companyId === null ? {} : { companyId: row.companyId }),
    ...(row.person === null ? {} : { companyId: BY_NAME, person: row.person }),
    ...(row.otherCompanyId === null ? {} : { otherCompanyId: row.otherCompanyId }),
    ...(row.otherPerson === null ? {} : { otherCompanyId: BY_NAME, otherPerson: row.otherPerson }),
    ...(row.crewId === null ? {} : { crewId: row.crewId }),
    ...(row.pin === null ? {} : { pin: row.pin }),
    ...(row.month === null ? {} : { month: row.month }),
    ...(row.amountFen === null ? {} : { amountYuan: yuanText(row.amountFen) }),
    items: row.items,
    ...(row.items[0] === undefined ? {} : { item: row.items[0] }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.documentName === null ? {} : { documentName: row.documentName }),
  };
}

function Fields(props: { project: Project; fixed: boolean; kinds: readonly RecordKindId[] }) {
  const { project, fixed } = props;
  const { t, say } = useTexts();
  const kindId = Form.useWatch<RecordKindId | undefined>("kind", { preserve: true });
  const kind = kindId === undefined ? undefined : RECORD_KINDS[kindId];
  const asks = (field: RecordField) => kind !== undefined && (kind.needs.includes(field) || kind.may.includes(field));
  const optional = (field: RecordField) => kind?.may.includes(field) === true;
  const kinds = props.kinds.map((id) => ({
    value: id,
    label: `${say(RECORD_KINDS[id])} · ${RECORD_KINDS[id].article}`,
  }));
  const all = [project.owner, project.contractor, ...project.subcontractors];
  const companies = [...new Map(all.map((one) => [one.companyId, one])).values()].map(({ companyId, name }) => {
    return { value: companyId, label: name };
  });
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
        <ChoiceField name="companyId" label={t("word.company")} optional={optional("companyId")} choices={companies} />
      )}
      {asks("party") && <PartyField companies={companies} />}
      {asks("other") && <OtherField companies={companies} optional={optional("other")} />}
      {asks("crewId") && (
        <ChoiceField
          name="crewId"
          label={t("chain.crew")}
          choices={project.crews.map(({ crewId, name }) => ({ value: crewId, label: name }))}
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
      {asks("items") && kind?.oneItem === true && (
        <ChoiceField
          name="item"
          label={t("records.what")}
          optional={optional("items")}
          choices={Object.entries(kind.items ?? {}).map(([value, says]) => ({ value, label: say(says) }))}
        />
      )}
      {asks("items") && kind?.oneItem !== true && (
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
