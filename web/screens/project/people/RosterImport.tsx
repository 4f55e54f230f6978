import { Alert, Button, Drawer, Progress } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { importRoster } from "../../../../src/modules/registry/engagement.contract.ts";
import { useWrite } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { CheckWarnings } from "../../../ui/CheckWarnings.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { saveFile } from "../../../ui/files.ts";
import { Pairs } from "../../../ui/Pairs.tsx";

type Result = OutputOf<typeof importRoster>;

/** Choose a workbook, see what a trial run says of each bad row, then let the good rows in. */
export function RosterImport({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<FileValue>();
  const trial = useWrite(importRoster);
  const real = useWrite(importRoster);
  const busy = trial.isPending || real.isPending;
  const result = real.data ?? trial.data;
  function start(chosen: FileValue | undefined) {
    setFile(chosen);
    trial.reset();
    real.reset();
    if (chosen !== undefined) trial.mutate({ projectId, file: chosen, dryRun: true });
  }
  function close() {
    setOpen(false);
    start(undefined);
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("roster.import")}</Button>
      <Drawer
        title={t("roster.import")}
        aria-label={t("roster.import")}
        open={open}
        onClose={close}
        size="min(860px, 100vw)"
        destroyOnHidden
      >
        <div className="stack">
          <p className="quiet">{t("roster.how")}</p>
          <FileChoice accept=".xlsx" label={t("roster.choose")} disabled={busy} onChoose={start} chosen={file} />
          {busy && (
            <div role="status">
              {real.isPending ? t("roster.importing") : t("roster.checking")}
              <Progress percent={real.isPending ? 75 : 35} status="active" showInfo={false} aria-hidden="true" />
            </div>
          )}
          {(real.error ?? trial.error) !== null && <FailureNotice error={(real.error ?? trial.error) as Error} />}
          {result !== undefined && !busy && <RosterResult result={result} imported={real.data !== undefined} />}
          {trial.data !== undefined && real.data === undefined && file !== undefined && (
            <Button
              type="primary"
              disabled={trial.data.good === 0 || busy}
              onClick={() => real.mutate({ projectId, file, dryRun: false })}
            >
              {t("roster.importGood", { count: trial.data.good })}
            </Button>
          )}
          {real.data !== undefined && <Button onClick={close}>{t("word.close")}</Button>}
        </div>
      </Drawer>
    </>
  );
}

function RosterResult({ result, imported }: { result: Result; imported: boolean }) {
  const { t } = useTexts();
  const columns: Column<Result["problems"][number]>[] = [
    { key: "row", title: t("roster.row"), end: true, cell: ({ row }) => row },
    { key: "column", title: t("roster.column"), head: true, cell: ({ column }) => column },
    { key: "value", title: t("roster.value"), cell: ({ value }) => value },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason },
    { key: "code", title: t("roster.code"), cell: ({ code }) => <code className="mono">{code}</code> },
  ];
  const annotated = result.annotated;
  return (
    <>
      <Alert
        type={result.bad === 0 ? "success" : "warning"}
        showIcon
        role="status"
        title={imported ? t("roster.imported", { count: result.good }) : t("roster.trial")}
      />
      <Pairs
        of={[
          [imported ? t("roster.wentIn") : t("roster.good"), result.good],
          [t("roster.already"), result.alreadyRegistered],
          [t("roster.bad"), result.bad],
        ]}
      />
      {result.warnings.length > 0 && result.good > 0 && (
        <CheckWarnings title={t("roster.warned")} warnings={result.warnings} />
      )}
      {annotated !== null && (
        <div>
          <Button onClick={() => saveFile(annotated)}>{t("roster.annotated")}</Button>
        </div>
      )}
      {result.problems.length > 0 && (
        <DataTable
          caption={t("roster.problems")}
          columns={columns}
          rows={result.problems}
          rowKey={({ row, column, code }) => `${row}:${column}:${code}`}
          empty=""
        />
      )}
    </>
  );
}
