import { Alert, Form, Select } from "antd";
import { useState } from "react";
import type { PageCode } from "../../../../src/codes/page-code.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { attachScan } from "../../../../src/modules/wages/answer.contract.ts";
import { listPrints } from "../../../../src/modules/wages/sheet-print.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { DayField, NumberField } from "../../../ui/Fields.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { SignersField } from "./SignersField.tsx";

type Sheet = OutputOf<typeof getSheet>;

interface PageValues {
  /** 0: the page names none. */
  readonly printNo: number;
  readonly pageNo: number;
  readonly signedOn: string;
  readonly file?: FileValue;
  readonly lineIds?: readonly number[];
}

/** Attaches a signed page with who signed on it. Print and page are read from the picture where its code shows. */
export function AttachPage({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const today = useToday();
  const { projectId, sheetId } = sheet;
  return (
    <ActionForm<typeof attachScan, PageValues>
      contract={attachScan}
      label={t("paper.attach")}
      size="small"
      initial={{ signedOn: today ?? "" }}
      toInput={({ printNo, file, lineIds = [], ...values }) => ({
        projectId,
        sheetId,
        ...values,
        ...(printNo > 0 && { printNo }),
        file: file ?? { fileName: "-", mediaType: "-", base64: "" },
        lineIds: [...lineIds],
      })}
    >
      <PageFields sheet={sheet} />
    </ActionForm>
  );
}

type Seen = "reading" | "nothing" | "another-sheet" | PageCode;

function PageFields({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const form = Form.useFormInstance<PageValues>();
  const [seen, setSeen] = useState<Seen>();
  const { projectId, sheetId } = sheet;
  const read = useRead(listPrints, { projectId, sheetId });
  const prints = (read.data?.prints ?? []).filter(({ current }) => current);
  const printNo = Form.useWatch("printNo", form);
  const pageNo = Form.useWatch("pageNo", form);
  const pageCount = prints.find((one) => one.printNo === printNo)?.pageCount ?? 1000;

  async function look(file: FileValue | undefined) {
    form.setFieldValue("file", file);
    if (file === undefined) return setSeen(undefined);
    setSeen("reading");
    const page = await pageOfFile(file);
    if (page === undefined) return setSeen("nothing");
    if (page.projectId !== projectId || page.sheetId !== sheetId) return setSeen("another-sheet");
    form.setFieldsValue({ printNo: page.printNo, pageNo: page.pageNo });
    setSeen(page);
  }
  return (
    <>
      <Form.Item name="file" rules={[{ required: true, message: t("form.required") }]}>
        <ChosenFile label={t("paper.file")} choose={look} />
      </Form.Item>
      {seen !== undefined && (
        <Form.Item>
          <WhatWasSeen seen={seen} />
        </Form.Item>
      )}
      <Form.Item name="printNo" label={t("paper.print")} rules={[{ required: true, message: t("form.required") }]}>
        <Select
          options={[
            ...prints.map((one) => ({
              value: one.printNo,
              label: `${one.printNo} · ${one.printedAt.slice(0, 10)} · ${t("paper.pages", { count: one.pageCount })}`,
            })),
            { value: 0, label: t("paper.noPrint") },
          ]}
        />
      </Form.Item>
      <NumberField name="pageNo" label={t("paper.page")} min={1} max={pageCount} />
      <DayField name="signedOn" label={t("paper.signedOn")} />
      {printNo !== undefined && <SignersField sheet={sheet} printNo={printNo === 0 ? null : printNo} pageNo={pageNo} />}
    </>
  );
}

/** The reader of codes is loaded with the first picture: few ever need it. */
async function pageOfFile(file: FileValue): Promise<PageCode | undefined> {
  const { pageOnScan } = await import("./page-scan.ts");
  return pageOnScan(file);
}

function WhatWasSeen({ seen }: { seen: Seen }) {
  const { t } = useTexts();
  if (seen === "reading") return <p role="status">{t("paper.reading")}</p>;
  if (seen === "nothing") return <Alert type="info" showIcon title={t("paper.notRead")} />;
  if (seen === "another-sheet") return <Alert type="warning" showIcon title={t("paper.anotherSheet")} />;
  return <Alert type="success" showIcon title={t("paper.read", { print: seen.printNo, page: seen.pageNo })} />;
}

/** The form hands in the value; choosing goes by way of the code on the picture. */
function ChosenFile(props: { label: string; value?: FileValue; choose: (file: FileValue | undefined) => void }) {
  return <FileChoice label={props.label} accept=".jpg,.jpeg,.png,.pdf" chosen={props.value} onChoose={props.choose} />;
}
