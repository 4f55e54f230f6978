import { Alert, Form } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { listStatutes, listTexts, loadText } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, TextField } from "../../../ui/Fields.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Text = OutputOf<typeof listTexts>["texts"][number];

/** Official texts, the newest of each instrument in use. */
export function TextList() {
  const { t, say } = useTexts();
  const read = useRead(listTexts, {});
  const statutes = useRead(listStatutes, {}).data?.statutes ?? [];
  const titleOf = (id: string) => {
    const found = statutes.find((one) => one.statute === id);
    return found === undefined ? id : say(found.title);
  };
  const columns: Column<Text>[] = [
    { key: "statute", title: t("lawbook.statute"), head: true, cell: (one) => titleOf(one.statute) },
    { key: "articles", title: t("lawSettings.articles"), end: true, cell: (one) => one.articles },
    { key: "source", title: t("lawSettings.source"), cell: (one) => one.source },
    {
      key: "loaded",
      title: t("lawSettings.loadedBy"),
      cell: (one) => (
        <>
          {one.loadedByName} <InstantText at={one.loadedAt} />
        </>
      ),
    },
    {
      key: "state",
      title: t("case.state"),
      cell: ({ current }) => (
        <Mark tone={current ? "green" : "grey"}>{current ? t("lawSettings.current") : t("lawSettings.older")}</Mark>
      ),
    },
  ];
  return (
    <Panel title={t("lawSettings.texts")} extra={<LoadText />} flush>
      <Loaded read={read} rows={3}>
        {({ texts }) => (
          <DataTable
            caption={t("lawSettings.texts")}
            columns={columns}
            rows={texts}
            rowKey={({ textId }) => textId}
            empty={t("lawSettings.noTexts")}
          />
        )}
      </Loaded>
    </Panel>
  );
}

interface Values {
  readonly statute: string;
  readonly file: FileValue;
  readonly source?: string;
}

function LoadText() {
  const { t, say } = useTexts();
  const statutes = useRead(listStatutes, {}).data?.statutes ?? [];
  return (
    <ActionForm<typeof loadText, Values>
      contract={loadText}
      label={t("lawSettings.loadText")}
      primary
      size="small"
      toInput={({ statute, file, source }) => ({ statute, file, ...((source ?? "") === "" ? {} : { source }) })}
      done={(output) => <LoadedResult result={output} />}
    >
      <ChoiceField
        name="statute"
        label={t("lawbook.statute")}
        choices={statutes.map((one) => ({ value: one.statute, label: `${say(one.title)} ${one.number}` }))}
      />
      <Form.Item name="file" label={t("lawSettings.file")} rules={[{ required: true, message: t("form.required") }]}>
        <TextFile />
      </Form.Item>
      <TextField name="source" label={t("lawSettings.textSource")} max={300} optional />
    </ActionForm>
  );
}

/** `value` and `onChange` come from the form. */
function TextFile(props: { value?: FileValue; onChange?: (file: FileValue | undefined) => void }) {
  const { t } = useTexts();
  return (
    <FileChoice
      label={t("lawSettings.chooseFile")}
      accept=".txt,.md,text/plain"
      chosen={props.value}
      onChoose={(file) => props.onChange?.(file)}
    />
  );
}

function LoadedResult({ result }: { result: OutputOf<typeof loadText> }) {
  const { t } = useTexts();
  const { notFound, quotes, articles } = result;
  return (
    <div className="stack" role="status">
      <Alert type="success" showIcon title={`${t("form.done")} · ${t("lawbook.counted", { count: articles })}`} />
      {notFound.length === 0 ? (
        <p>{t("lawSettings.quotesFound", { count: quotes })}</p>
      ) : (
        <>
          <Alert type="warning" showIcon title={t("lawSettings.quotesMissing", { count: notFound.length })} />
          <ul className="steps small">
            {notFound.map((one) => (
              <li key={`${one.kind}:${one.id}:${one.quote}`}>
                <span className="mono">{one.id}</span> {one.article} <span lang="zh-CN">「{one.quote}」</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
