import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { fen } from "../../../../src/kernel/money.ts";
import { addValue, listValues } from "../../../../src/modules/lawbook/addition.contract.ts";
import { listStatutes } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SourceMark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ParameterValue } from "../../law/ParameterValue.tsx";
import "../../law/law.css";
import { MarkField } from "./AddCalendar.tsx";
import { useRegionChoices, useRegionName } from "./region-name.ts";
import { Withdraw } from "./Withdraw.tsx";
import "./law-settings.css";

type Parameter = OutputOf<typeof listValues>["parameters"][number];
type Value = Parameter["values"][number];

/** Every number of the law by region and day, with its source and how that was verified. */
export function ParameterValues() {
  const { t } = useTexts();
  const read = useRead(listValues, {});
  return (
    <Panel
      title={t("lawSettings.parameters")}
      extra={read.data !== undefined && <AddValue parameters={read.data.parameters} />}
      flush
    >
      <Loaded read={read} rows={6}>
        {({ parameters }) => parameters.map((one) => <OneParameter key={one.id} parameter={one} />)}
      </Loaded>
    </Panel>
  );
}

function OneParameter({ parameter }: { parameter: Parameter }) {
  const { t, say, word } = useTexts();
  const { bounds } = parameter;
  const isRecorded = parameter.values.some((one) => one.additionId !== null);
  const marks = [...new Set(parameter.values.map((one) => one.mark))];
  return (
    <details className="parameter" open={isRecorded}>
      <summary>
        <b>{say(parameter.says)}</b> <span className="quiet small">{word("paramUnit", parameter.unit)}</span>{" "}
        {marks.map((mark) => (
          <SourceMark key={mark} mark={mark} />
        ))}{" "}
        {isRecorded && <Mark tone="blue">{t("lawbook.recorded")}</Mark>}
      </summary>
      {bounds !== null && (
        <p className="small">
          {t("lawSettings.bounds", { min: bounds.min ?? "—", max: bounds.max ?? "—" })} ({bounds.source})
        </p>
      )}
      <Values parameter={parameter} />
    </details>
  );
}

function Values({ parameter }: { parameter: Parameter }) {
  const { t, say } = useTexts();
  const regionName = useRegionName();
  const columns: Column<Value>[] = [
    { key: "region", title: t("lawSettings.region"), head: true, cell: (one) => regionName(one.region) },
    {
      key: "from",
      title: t("law.inForce"),
      cell: (one) => (
        <span className="nowrap">
          {one.from} – {one.to ?? t("law.stillInForce")}
        </span>
      ),
    },
    { key: "value", title: t("lawSettings.value"), cell: (one) => <Amount unit={parameter.unit} value={one.value} /> },
    {
      key: "source",
      title: t("lawSettings.source"),
      cell: (one) => (
        <>
          {one.source} <SourceMark mark={one.mark} />
          {one.note !== null && <div className="quiet small">{one.note}</div>}
        </>
      ),
    },
    {
      key: "who",
      title: t("lawSettings.recordedBy"),
      cell: (one) =>
        one.additionId === null ? (
          <span className="quiet">{t("lawbook.program")}</span>
        ) : (
          <span className="row">
            <Mark tone="blue">{t("lawbook.recorded")}</Mark>
            <Withdraw additionId={one.additionId} />
          </span>
        ),
    },
  ];
  return (
    <DataTable
      caption={say(parameter.says)}
      columns={columns}
      rows={parameter.values}
      rowKey={(one) => `${one.additionId}:${one.region}:${one.from}`}
      empty="—"
    />
  );
}

function Amount({ unit, value }: { unit: string; value: Value["value"] }) {
  if (typeof value === "number" && unit === "fen") return <b className="nowrap">{moneyText(fen(value))}</b>;
  return <ParameterValue value={value} />;
}

interface Form {
  readonly parameter: string;
  readonly region: string;
  readonly from: string;
  readonly to?: string;
  readonly value: string;
  readonly source: string;
  readonly mark: "P" | "S" | "M";
  readonly statute?: string;
  readonly quote?: string;
  readonly note?: string;
}

function AddValue({ parameters }: { parameters: readonly Parameter[] }) {
  const { t, say, word } = useTexts();
  const statutes = useRead(listStatutes, {}).data?.statutes ?? [];
  const choices = parameters.map((one) => ({
    value: one.id,
    label: `${say(one.says)} (${word("paramUnit", one.unit)})`,
  }));
  return (
    <ActionForm<typeof addValue, Form>
      contract={addValue}
      label={t("lawSettings.addValue")}
      primary
      size="small"
      initial={{ region: "540000", mark: "S" }}
      toInput={({ value, ...given }) => ({ ...stated(given), value: typedValue(value) })}
    >
      <ChoiceField name="parameter" label={t("lawSettings.parameter")} choices={choices} />
      <ChoiceField name="region" label={t("lawSettings.region")} choices={useRegionChoices()} />
      <DayField name="from" label={t("lawSettings.from")} />
      <DayField name="to" label={t("lawSettings.to")} optional />
      <TextField name="value" label={t("lawSettings.value")} help={t("lawSettings.valueHelp")} />
      <TextField name="source" label={t("lawSettings.source")} max={300} />
      <MarkField name="mark" />
      <ChoiceField
        name="statute"
        label={t("lawSettings.statute")}
        choices={statutes.map((one) => ({ value: one.statute, label: `${say(one.title)} ${one.number}` }))}
        optional
      />
      <TextField name="quote" label={t("lawSettings.quote")} rows={2} max={500} optional />
      <TextField name="note" label={t("word.note")} rows={2} max={500} optional />
    </ActionForm>
  );
}

/** Fields that were left empty are not sent. */
function stated(given: Omit<Form, "value">): Omit<Form, "value"> {
  const { to, statute, quote, note, ...needed } = given;
  const optional = Object.entries({ to, statute, quote, note }).filter(([, text]) => (text ?? "") !== "");
  return { ...needed, ...Object.fromEntries(optional) };
}

/** A number, or the id of a profile. The server says what is wrong with it, so whatever was typed is sent. */
function typedValue(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
