import { Alert, Button, Progress } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import {
  annotatedCopy,
  confirmImport,
  dropImport,
  getImport,
} from "../../../src/modules/workbooks/import-job.contract.ts";
import { call } from "../../app/api.ts";
import { useRead, useWrite } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { CheckWarnings } from "../../ui/CheckWarnings.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { FailureNotice, RefusalDetails } from "../../ui/FailureNotice.tsx";
import { saveFile } from "../../ui/files.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { InstantText } from "../../ui/When.tsx";
import { useMayImport } from "./may-import.ts";
import "./ImportJob.css";

type Job = OutputOf<typeof getImport>;

/** One file on its way: how far it is, what is wrong with which row, and the decision to let the good rows in. */
export function ImportJob(props: { projectId: number; jobId: number; onClose?: () => void }) {
  const { projectId, jobId } = props;
  const read = useRead(getImport, { projectId, jobId }, { while: ({ state }) => isWorking(state) });
  return (
    <Loaded read={read} rows={4}>
      {(job) => (
        <div className="stack">
          {isWorking(job.state) ? <Working job={job} /> : <Outcome job={job} />}
          {!isWorking(job.state) && <Decide job={job} jobId={jobId} onClose={props.onClose} />}
          {!isWorking(job.state) && <Problems job={job} />}
        </div>
      )}
    </Loaded>
  );
}

function isWorking(state: Job["state"]): boolean {
  return state === "waiting" || state === "approved";
}

/** Of an import the end is known; a trial counts the rows as it meets them. */
function Working({ job }: { job: Job }) {
  const { t } = useTexts();
  const isTrial = job.state === "waiting";
  const done = job.rowsDone;
  const total = job.rowsTotal ?? 0;
  return (
    <div role="status">
      {isTrial
        ? t("imports.checking", { rows: countText(done) })
        : t("imports.importing", { rows: countText(done), total: countText(total) })}
      {isTrial ? (
        <progress className="import-progress" aria-label={t("imports.progress")} />
      ) : (
        <Progress
          percent={total === 0 ? 0 : Math.floor((done * 100) / total)}
          status="active"
          aria-label={t("imports.progress")}
        />
      )}
      <p className="quiet small">{t("imports.mayLeave")}</p>
    </div>
  );
}

const TYPES = { checked: "info", done: "success", refused: "error", failed: "error", dropped: "info" } as const;

function Outcome({ job }: { job: Job }) {
  const { t, say } = useTexts();
  const { state, refusal } = job;
  if (state === "waiting" || state === "approved") return null;
  const isOver = state === "done";
  return (
    <>
      <Alert
        type={isOver && job.bad > 0 ? "warning" : TYPES[state]}
        showIcon
        role="status"
        title={t(`importSays.${state}`)}
        description={
          refusal === null ? undefined : (
            <>
              {say(refusal)} <code className="mono">{refusal.code}</code>
              <RefusalDetails field={refusal.field} right={refusal.right ?? undefined} facts={refusal.facts} />
            </>
          )
        }
      />
      {job.sameFileBefore !== null && (
        <p className="quiet">
          {t("imports.sameFile")} <InstantText at={job.sameFileBefore} />
        </p>
      )}
      {state !== "refused" && (
        <Pairs
          of={[
            [t(isOver ? "imports.wentIn" : "imports.good"), countText(job.good)],
            [t("imports.already"), countText(job.already)],
            [t(job.kind === "payments" ? "imports.queued" : "imports.bad"), countText(job.bad)],
          ]}
        />
      )}
      {job.ignored.length > 0 && (
        <p className="quiet small">
          {t("imports.ignored")} {job.ignored.join("、")}
        </p>
      )}
      {job.warnings.length > 0 && <CheckWarnings title={t("imports.warned")} warnings={job.warnings} />}
    </>
  );
}

function Decide({ job, jobId, onClose }: { job: Job; jobId: number; onClose: (() => void) | undefined }) {
  const { t } = useTexts();
  const mayImport = useMayImport();
  const confirm = useWrite(confirmImport);
  const drop = useWrite(dropImport);
  const one = { projectId: job.projectId, jobId };
  const mayDecide = job.state === "checked" && mayImport(job.kind);
  const error = confirm.error ?? drop.error;
  return (
    <>
      <div className="row">
        {mayDecide && job.good > 0 && (
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(one)}>
            {t("imports.importGood", { count: job.good })}
          </Button>
        )}
        {job.hasAnnotated && (
          <Button onClick={async () => saveFile(await call(annotatedCopy, one))}>{t("imports.annotated")}</Button>
        )}
        {mayDecide && (
          <Button loading={drop.isPending} onClick={() => drop.mutate(one)}>
            {t("imports.drop")}
          </Button>
        )}
        {onClose !== undefined && !mayDecide && <Button onClick={onClose}>{t("word.close")}</Button>}
      </div>
      {error !== null && <FailureNotice error={error} />}
    </>
  );
}

function Problems({ job }: { job: Job }) {
  const { t, say } = useTexts();
  const columns: Column<Job["problems"][number]>[] = [
    { key: "row", title: t("imports.row"), end: true, cell: ({ row }) => row },
    { key: "column", title: t("imports.column"), head: true, cell: ({ column }) => column },
    { key: "value", title: t("imports.value"), cell: ({ value }) => value },
    { key: "reason", title: t("word.reason"), cell: (problem) => say(problem) },
    { key: "code", title: t("imports.code"), cell: ({ code }) => <code className="mono">{code}</code> },
  ];
  if (job.problems.length === 0) return null;
  return (
    <DataTable
      caption={t("imports.problems")}
      columns={columns}
      rows={job.problems}
      rowKey={({ row, column, code }) => `${row}:${column}:${code}`}
      empty=""
    />
  );
}
