import { Button, Select } from "antd";
import { useState } from "react";
import { listBankLayouts } from "../../../src/modules/accounts/bank-layout.contract.ts";
import { type ImportKind, importTemplate, startImport } from "../../../src/modules/workbooks/import-job.contract.ts";
import { call } from "../../app/api.ts";
import { useRead, useWrite } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { sendFile } from "../../app/upload.ts";
import { useTexts } from "../../i18n/texts.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { saveFile } from "../../ui/files.ts";
import { ImportJob } from "./ImportJob.tsx";

/** Template, file, trial, import: each step waits for the one before. */
export function ImportForm(props: { projectId: number; kind: ImportKind; onClose: () => void }) {
  const { t, say } = useTexts();
  const may = useMay();
  const { projectId, kind } = props;
  const [file, setFile] = useState<File>();
  const [failed, setFailed] = useState<Error>();
  const [sending, setSending] = useState(false);
  const [layout, setLayout] = useState<string>();
  const write = useWrite(startImport);
  const isBank = kind === "payments";
  const known = useRead(listBankLayouts, isBank && may(listBankLayouts) ? {} : undefined).data?.layouts ?? [];
  const layouts = known.map((one) => one.layout).filter(({ purpose }) => purpose !== "payment");
  const hasTemplate = !isBank || layouts.some(({ code, form }) => code === layout && form === "workbook");
  async function choose(chosen: File | undefined) {
    setFile(chosen);
    setFailed(undefined);
    write.reset();
    if (chosen === undefined) return;
    setSending(true);
    try {
      const upload = await sendFile(projectId, chosen);
      write.mutate({ projectId, kind, upload, ...(layout === undefined ? {} : { layout }) });
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
    setSending(false);
  }
  const isBusy = sending || write.isPending;
  const jobId = write.data?.jobId ?? undefined;
  return (
    <div className="stack">
      <p className="quiet">{t(`importHow.${kind}`)}</p>
      {isBank && layouts.length > 0 && (
        <Select
          aria-label={t("imports.layout")}
          placeholder={t("imports.layout")}
          allowClear
          value={layout}
          onChange={setLayout}
          disabled={jobId !== undefined}
          options={layouts.map(({ code, name }) => ({ value: code, label: say(name) }))}
        />
      )}
      <div className="row">
        {hasTemplate && (
          <Button
            onClick={async () =>
              saveFile(await call(importTemplate, { kind, ...(layout === undefined ? {} : { layout }) }))
            }
          >
            {t("imports.template")}
          </Button>
        )}
        <FileChoice
          accept={isBank ? "" : ".xlsx,.csv"}
          label={t("imports.choose")}
          disabled={isBusy}
          onFile={choose}
          chosenName={file?.name}
        />
      </div>
      {isBusy && <p role="status">{t("imports.sending")}</p>}
      {failed !== undefined && <FailureNotice error={failed} />}
      {write.error !== null && <FailureNotice error={write.error} />}
      {jobId !== undefined && <ImportJob projectId={projectId} jobId={jobId} onClose={props.onClose} />}
    </div>
  );
}
