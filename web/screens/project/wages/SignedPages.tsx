import { Button } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { confirmOnPaper, getScan, listScans } from "../../../../src/modules/wages/answer.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { call } from "../../../app/api.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { saveFile } from "../../../ui/files.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { AttachPage } from "./AttachPage.tsx";
import { IssueCodes, PrintCodeSlips } from "./OneTimeCodes.tsx";
import { SignersField } from "./SignersField.tsx";

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
      cell: (scan) => (
        <>
          {pageName(t, scan)}{" "}
          <Button
            type="link"
            size="small"
            onClick={async () => saveFile(await call(getScan, { projectId, scanId: scan.scanId }))}
            aria-label={`${t("paper.open")} ${pageName(t, scan)}`}
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
          <PrintCodeSlips sheet={sheet} />
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

function WhoSigned({ sheet, scan }: { sheet: Sheet; scan: Scan }) {
  const { t } = useTexts();
  if (!scan.current) return <span className="small quiet">{t("paper.superseded")}</span>;
  return (
    <ActionForm<typeof confirmOnPaper, { readonly lineIds: readonly number[] }>
      contract={confirmOnPaper}
      label={t("paper.confirm")}
      title={`${t("paper.confirm")} · ${pageName(t, scan)}`}
      inRow
      toInput={({ lineIds }) => ({ projectId: sheet.projectId, scanId: scan.scanId, lineIds: [...lineIds] })}
    >
      <SignersField sheet={sheet} printNo={scan.printNo} pageNo={scan.pageNo} required />
    </ActionForm>
  );
}

function pageName(t: ReturnType<typeof useTexts>["t"], { printNo, pageNo }: Scan): string {
  const page = t("paper.pageOf", { page: pageNo });
  return printNo === null ? page : `${t("paper.printOf", { print: printNo })} ${page}`;
}
