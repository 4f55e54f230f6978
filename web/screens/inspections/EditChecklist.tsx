import { Button, Checkbox, Form, type FormListFieldData } from "antd";
import { STATUTES } from "../../../src/law/statutes.gen.ts";
import {
  type Checklist,
  type ChecklistItem,
  RECORD_KEYS,
  recordChecklist,
} from "../../../src/modules/inspections/checklist.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, ChoicesField, DayField, NumberField, TextField } from "../../ui/Fields.tsx";

interface Values {
  checklist: Checklist;
  reason: string;
}

const KINDS = ["yes-no", "number", "text", "date", "choice"] as const;
const SEVERITIES = ["ordinary", "serious"] as const;
const PHOTOS = ["never", "no", "always"] as const;
const COUNTS = ["workers", "amount"] as const;

/** A new version from the newest one. What the operation refuses of an item is shown at its field. */
export function EditChecklist({ newest }: { newest: Checklist }) {
  const { t } = useTexts();
  const version = newest.version + 1;
  return (
    <ActionForm<typeof recordChecklist, Values>
      contract={recordChecklist}
      label={t("checklist.edit")}
      title={t("checklist.next", { version })}
      initial={{ checklist: newest }}
      toInput={({ checklist, reason }) => ({
        checklist: { ...newest, ...checklist, version, items: checklist.items.map(withoutEmpty) },
        reason,
      })}
    >
      <p className="quiet">{t("checklist.editHelp")}</p>
      <DayField name={["checklist", "from"]} label={t("checklist.from")} />
      <TextField name={["checklist", "source"]} label={t("inspection.source")} max={200} />
      <TextField name="reason" label={t("word.reason")} rows={3} max={400} />
      <Form.List name={["checklist", "items"]}>
        {(fields, { add, remove, move }) => (
          <>
            <ol style={{ paddingInlineStart: 24 }}>
              {fields.map((field, at) => (
                <li key={field.key}>
                  <Item field={field} groups={newest.groups} />
                  <div className="row">
                    <Button size="small" disabled={at === 0} onClick={() => move(at, at - 1)}>
                      {t("checklist.up")}
                    </Button>
                    <Button size="small" disabled={at === fields.length - 1} onClick={() => move(at, at + 1)}>
                      {t("checklist.down")}
                    </Button>
                    <Button size="small" danger disabled={fields.length === 1} onClick={() => remove(field.name)}>
                      {t("checklist.remove")}
                    </Button>
                  </div>
                </li>
              ))}
            </ol>
            <Button onClick={() => add({ kind: "yes-no", severity: "ordinary", photo: "no", basis: {} })}>
              {t("checklist.add")}
            </Button>
          </>
        )}
      </Form.List>
    </ActionForm>
  );
}

/** Its words as a line that opens; it stands open where something in it is wrong or nothing is said yet. */
function Item({ field: { name }, groups }: { field: FormListFieldData; groups: Checklist["groups"] }) {
  const { t, say } = useTexts();
  const path = ["checklist", "items", name];
  const choices = <One extends string>(values: readonly One[], label: (one: One) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldValue, getFieldsError }) => {
        const item: Partial<ChecklistItem> = getFieldValue(path) ?? {};
        const isWrong = getFieldsError().some(
          (one) => one.errors.length > 0 && path.every((part, at) => one.name[at] === part),
        );
        return (
          <details open={isWrong || item.zh === undefined || undefined}>
            <summary style={{ minHeight: 32 }}>
              {item.zh === undefined
                ? t("checklist.newItem")
                : say({ zh: item.zh, bo: item.bo, en: item.en ?? item.zh })}
            </summary>
            <TextField name={[name, "zh"]} label={t("checklist.zh")} rows={2} max={200} />
            <TextField name={[name, "bo"]} label={t("checklist.bo")} rows={2} max={400} />
            <TextField name={[name, "en"]} label={t("checklist.en")} rows={2} max={300} />
            <TextField name={[name, "key"]} label={t("checklist.key")} max={60} help={t("checklist.keyHelp")} />
            <ChoiceField
              name={[name, "group"]}
              label={t("checklist.group")}
              choices={groups.map((one) => ({ value: one.key, label: say(one) }))}
            />
            <ChoiceField
              name={[name, "kind"]}
              label={t("checklist.kind")}
              choices={choices(KINDS, (one) => t(`checklistKind.${one}`))}
            />
            {item.kind === "choice" && <Choices name={name} />}
            <ChoiceField
              name={[name, "basis", "statute"]}
              label={t("checklist.statute")}
              choices={STATUTES.map(({ id, title }) => ({ value: id, label: say(title) }))}
            />
            <TextField name={[name, "basis", "article"]} label={t("checklist.article")} max={20} />
            <TextField name={[name, "basis", "quote"]} label={t("checklist.quote")} rows={2} max={400} />
            <ChoiceField
              name={[name, "severity"]}
              label={t("checklist.severity")}
              choices={choices(SEVERITIES, (one) => t(`checklistSeverity.${one}`))}
            />
            <ChoiceField
              name={[name, "photo"]}
              label={t("checklist.photo")}
              choices={choices(PHOTOS, (one) => t(`checklistPhoto.${one}`))}
            />
            <ChoiceField
              name={[name, "records"]}
              label={t("checklist.records")}
              optional
              choices={choices(RECORD_KEYS, (one) => one)}
            />
            <ChoicesField
              name={[name, "counts"]}
              label={t("checklist.counts")}
              optional
              choices={choices(COUNTS, (one) => t(`inspection.${one}`))}
            />
            <NumberField name={[name, "days"]} label={t("checklist.days")} min={1} max={180} optional />
          </details>
        );
      }}
    </Form.Item>
  );
}

function Choices({ name }: { name: number }) {
  const { t } = useTexts();
  return (
    <Form.List name={[name, "choices"]}>
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map((field) => (
            <div key={field.key}>
              <TextField name={[field.name, "key"]} label={t("checklist.key")} max={60} />
              <TextField name={[field.name, "zh"]} label={t("checklist.zh")} max={200} />
              <TextField name={[field.name, "bo"]} label={t("checklist.bo")} max={400} />
              <TextField name={[field.name, "en"]} label={t("checklist.en")} max={300} />
              <Form.Item name={[field.name, "fails"]} valuePropName="checked" initialValue={false}>
                <Checkbox>{t("checklist.fails")}</Checkbox>
              </Form.Item>
              <Button size="small" danger onClick={() => remove(field.name)}>
                {t("checklist.remove")}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ fails: false })}>
            {t("checklist.addChoice")}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

/** Fields that were left empty are not there; only a choice has choices. */
function withoutEmpty({ records, counts, choices, days, ...item }: ChecklistItem): ChecklistItem {
  return {
    ...item,
    ...(records && { records }),
    ...(counts !== undefined && counts.length > 0 && { counts }),
    ...(item.kind === "choice" && choices && { choices }),
    ...(typeof days === "number" && { days }),
  };
}
