import { Button, Form, Select } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import {
  attachScan,
  confirmOnPaper,
  getScan,
  issueCodes,
  listScans,
} from "../../../../src/modules/wages/answer.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { call } from "../../../app/api.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { DayField, NumberField } from "../../../ui/Fields.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { saveFile } from "../../../ui/files.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

type Sheet = OutputOf<typeof getSheet>;
type Scan = OutputOf<typeof listScans>["scans"][number];

/** Answers of workers who have no phone: signatures on the printed sheet, and one-time codes. */
export function SignedPages({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId } = sheet;
  const read = useRead(listScans, { projectId, sheetId });
  const columns: Column<Scan>[] = [
    {
      key: "page",
      title: t("paper.page"),
      head: true,
      cell: ({ pageNo, scanId }) => (
        <>
          {pageNo}{" "}
          <Button
            type="link"
            size="small"
            onClick={async () => saveFile(await call(getScan, { projectId, scanId }))}
            aria-label={`${t("paper.open")} ${t("paper.page")} ${pageNo}`}
          >
            {t("paper.open")}
          </Button>
        </>
      ),
    },
    { key: "signed", title: t("paper.signedOn"), cell: ({ signedOn }) => <DayText day={signedOn} /> },
    { key: "lines", title: t("paper.lines"), end: true, cell: ({ lines }) => lines },
    { key: "by", title: t("items.by"), cell: ({ recordedByName }) => recordedByName || "—" },
    { key: "do", title: t("word.actions"), cell: (scan) => <WhoSigned sheet={sheet} scan={scan} /> },
  ];
  return (
    <Panel
      title={t("paper.title")}
      flush
      extra={
        <>
          <AttachPage sheet={sheet} />
          <IssueCodes sheet={sheet} />
        </>
      }
    >
      <div className="panel-body">
        <p className="quiet small">{t("paper.what")}</p>
      </div>
      <Loaded read={read}>
        {({ scans }) => (
          <DataTable
            caption={t("paper.title")}
            columns={columns}
            rows={scans}
            rowKey={({ scanId }) => scanId}
            empty={t("paper.empty")}
          />
        )}
      </Loaded>
    </Panel>
  );
}

interface PageValues {
  readonly pageNo: number;
  readonly signedOn: string;
  readonly file?: FileValue;
}

function AttachPage({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const today = useToday();
  const { projectId, sheetId } = sheet;
  return (
    <ActionForm<typeof attachScan, PageValues>
      contract={attachScan}
      label={t("paper.attach")}
      size="small"
      initial={{ pageNo: 1, signedOn: today ?? "" }}
      toInput={({ file, ...values }) => ({
        projectId,
        sheetId,
        ...values,
        file: file ?? { fileName: "-", mediaType: "-", base64: "" },
      })}
    >
      <NumberField name="pageNo" label={t("paper.page")} min={1} max={1000} />
      <DayField name="signedOn" label={t("paper.signedOn")} />
      <Form.Item name="file" rules={[{ required: true, message: t("form.required") }]}>
        <ChosenFile label={t("paper.file")} />
      </Form.Item>
    </ActionForm>
  );
}

/** The form hands in value and change. */
function ChosenFile(props: { label: string; value?: FileValue; onChange?: (file: FileValue | undefined) => void }) {
  return (
    <FileChoice
      label={props.label}
      accept=".jpg,.jpeg,.png,.pdf"
      chosen={props.value}
      onChoose={(file) => props.onChange?.(file)}
    />
  );
}

function WhoSigned({ sheet, scan }: { sheet: Sheet; scan: Scan }) {
  const { t } = useTexts();
  const open = sheet.wageLines.filter((line) => line.confirmation !== "confirmed");
  return (
    <ActionForm<typeof confirmOnPaper, { readonly lineIds: readonly number[] }>
      contract={confirmOnPaper}
      label={t("paper.confirm")}
      title={`${t("paper.confirm")} · ${t("paper.page")} ${scan.pageNo}`}
      inRow
      toInput={({ lineIds }) => ({ projectId: sheet.projectId, scanId: scan.scanId, lineIds: [...lineIds] })}
    >
      <Form.Item name="lineIds" label={t("paper.lines")} rules={[{ required: true, message: t("form.required") }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          options={open.map((line) => ({ value: line.lineId, label: `${line.pin} ${line.workerName}` }))}
        />
      </Form.Item>
    </ActionForm>
  );
}

function IssueCodes({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId } = sheet;
  return (
    <ActionForm<typeof issueCodes, object>
      contract={issueCodes}
      label={t("paper.codes")}
      size="small"
      toInput={() => ({ projectId, sheetId })}
      done={({ codes, expiresAt }) => (
        <div className="stack">
          <p>{t("paper.codesUntil", { at: expiresAt.slice(0, 10) })}</p>
          <ul>
            {codes.map(({ lineId, pin, workerName, code }) => (
              <li key={lineId}>
                {pin} {workerName} <b className="number">{code}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
    >
      <p>{t("paper.codesWhat")}</p>
    </ActionForm>
  );
}
