import { Button, Drawer } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import { complaintListTemplate, importComplaints } from "../../../src/modules/complaints/complaint-import.contract.ts";
import { call } from "../../app/api.ts";
import { useWrite } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { saveFile } from "../../ui/files.ts";

type Taken = OutputOf<typeof importComplaints>;

/** A list of another department: a trial as soon as it is chosen, and then the good rows. */
export function ImportComplaints() {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<FileValue>();
  const trial = useWrite(importComplaints);
  const real = useWrite(importComplaints);
  if (!useMay()(importComplaints)) return null;
  function choose(next: FileValue | undefined) {
    setFile(next);
    real.reset();
    trial.reset();
    if (next !== undefined) trial.mutate({ file: next, dryRun: true });
  }
  function close() {
    setOpen(false);
    choose(undefined);
  }
  const [tried, taken] = [trial.data, real.data];
  const error = trial.error ?? real.error;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("complaint.importList")}</Button>
      <Drawer
        title={t("complaint.importList")}
        aria-label={t("complaint.importList")}
        open={open}
        onClose={close}
        size="min(720px, 100vw)"
        destroyOnHidden
      >
        <div className="stack">
          <p className="quiet">{t("complaint.importHelp")}</p>
          <div className="row">
            <Button onClick={async () => saveFile(await call(complaintListTemplate, {}))}>
              {t("imports.template")}
            </Button>
            <FileChoice
              accept=".xlsx,.csv"
              label={t("imports.choose")}
              disabled={trial.isPending || real.isPending}
              chosen={file}
              onChoose={choose}
            />
          </div>
          {trial.isPending && <p role="status">{t("imports.sending")}</p>}
          {error !== null && <FailureNotice error={error} />}
          {taken !== undefined && (
            <p role="status">
              {t("complaint.importDone", { count: taken.good })} {taken.numbers.join("、")}
            </p>
          )}
          {tried !== undefined && <Counts taken={tried} />}
          {tried !== undefined && taken === undefined && tried.good > 0 && file !== undefined && (
            <div className="row">
              <Button type="primary" loading={real.isPending} onClick={() => real.mutate({ file, dryRun: false })}>
                {t("complaint.importGood", { count: tried.good })}
              </Button>
            </div>
          )}
          {tried !== undefined && <Problems taken={tried} />}
        </div>
      </Drawer>
    </>
  );
}

function Counts({ taken }: { taken: Taken }) {
  const { t } = useTexts();
  const counts = [
    [t("imports.goodShort"), taken.good],
    [t("imports.already"), taken.already],
    [t("imports.bad"), taken.bad],
  ] as const;
  return (
    <dl className="pairs">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ taken: { problems, annotated } }: { taken: Taken }) {
  const { t } = useTexts();
  const columns: Column<Taken["problems"][number]>[] = [
    { key: "row", title: t("imports.row"), end: true, cell: ({ row }) => row },
    { key: "column", title: t("imports.column"), head: true, cell: ({ column }) => column },
    { key: "value", title: t("imports.value"), cell: ({ value }) => value },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason },
  ];
  if (problems.length === 0) return null;
  return (
    <>
      {annotated !== null && (
        <div className="row">
          <Button onClick={() => saveFile(annotated)}>{t("imports.annotated")}</Button>
        </div>
      )}
      <DataTable
        caption={t("imports.problems")}
        columns={columns}
        rows={problems}
        rowKey={({ row, column, code }) => `${row}:${column}:${code}`}
        empty=""
      />
    </>
  );
}
