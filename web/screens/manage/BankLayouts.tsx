import { Form, Input } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listBankLayouts, recordBankLayout } from "../../../src/modules/accounts/bank-layout.contract.ts";
import type { RawInputOf } from "../../app/api.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { DayField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { ManageTabs } from "./ManageTabs.tsx";

type Row = OutputOf<typeof listBankLayouts>["layouts"][number];

export function BankLayouts() {
  const { t, say } = useTexts();
  usePageTitle(t("nav.bankLayouts"));
  const read = useRead(listBankLayouts, {});
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: t("bankLayout.name"),
      head: true,
      cell: ({ layout }) => (
        <>
          {say(layout.name)}
          <div className="mono quiet">{layout.code}</div>
        </>
      ),
    },
    { key: "purpose", title: t("bankLayout.purpose"), cell: ({ layout }) => t(`bankLayout.${layout.purpose}`) },
    {
      key: "form",
      title: t("bankLayout.form"),
      cell: ({ layout }) => `${t(`bankLayout.${layout.form}`)} ${layout.form === "workbook" ? "" : layout.encoding}`,
    },
    {
      key: "columns",
      title: t("bankLayout.columns"),
      cell: ({ layout }) => (
        <details>
          <summary>{t("bankLayout.show")}</summary>
          <pre className="mono small">{JSON.stringify(layout, null, 2)}</pre>
        </details>
      ),
    },
    {
      key: "from",
      title: t("bankLayout.from"),
      cell: ({ from }) => (from === null ? t("bankLayout.shipped") : <DayText day={from} />),
    },
    { key: "by", title: t("bankLayout.recordedBy"), cell: ({ recordedByName }) => recordedByName ?? "—" },
  ];
  return (
    <div className="stack">
      <h1>{t("bankLayout.title")}</h1>
      <ManageTabs />
      <Panel title={t("bankLayout.title")} extra={<AddLayout />} flush>
        <p className="quiet panel-note">{t("bankLayout.help")}</p>
        <Loaded read={read} rows={4}>
          {({ layouts }) => (
            <DataTable
              caption={t("bankLayout.title")}
              columns={columns}
              rows={layouts}
              rowKey={({ layout, from, recordedAt }) => `${layout.code} ${from ?? ""} ${recordedAt ?? ""}`}
              empty={t("bankLayout.title")}
            />
          )}
        </Loaded>
      </Panel>
    </div>
  );
}

interface Values {
  readonly layout: string;
  readonly from: string;
}

type LayoutInput = RawInputOf<typeof recordBankLayout>["layout"];

function AddLayout() {
  const { t } = useTexts();
  const today = useToday();
  const isJson = {
    validator: async (_rule: unknown, value: unknown) => {
      try {
        JSON.parse(String(value ?? "null"));
      } catch {
        throw new Error(t("bankLayout.notJson"));
      }
    },
  };
  return (
    <ActionForm<typeof recordBankLayout, Values>
      contract={recordBankLayout}
      label={t("bankLayout.add")}
      primary
      size="small"
      initial={{ from: today }}
      toInput={({ layout, from }) => ({ layout: JSON.parse(layout) as LayoutInput, from })}
    >
      <Form.Item
        name="layout"
        label={t("bankLayout.json")}
        extra={t("bankLayout.jsonHelp")}
        rules={[{ required: true, message: t("form.required") }, isJson]}
      >
        <Input.TextArea rows={16} className="mono" spellCheck={false} />
      </Form.Item>
      <DayField name="from" label={t("bankLayout.from")} />
    </ActionForm>
  );
}
