import { getRouteApi } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { RECORD_KINDS } from "../../../../src/law/record-kinds.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { listRecords, withdrawRecord } from "../../../../src/modules/registry/project-record.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { RecordContent } from "./RecordContent.tsx";
import { type Project, RecordForm } from "./RecordForm.tsx";

const route = getRouteApi("/projects/$projectId/records");

type Row = OutputOf<typeof listRecords>["records"][number];

/** Guarantees, boards, deposits, disputes: what a person has to record because no device or bank tells it. */
export function RecordsTab() {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const project = useRead(getProject, { projectId });
  const read = useRead(listRecords, { projectId });
  return (
    <Loaded read={project} rows={8}>
      {(site) => (
        <Loaded read={read} rows={8}>
          {({ records }) => (
            <Panel title={t("records.found", { count: records.length })} extra={<RecordForm project={site} />} flush>
              <RecordTable project={site} records={records} />
            </Panel>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function RecordTable({ project, records }: { project: Project; records: readonly Row[] }) {
  const { t, say } = useTexts();
  const columns: Column<Row>[] = [
    { key: "on", title: t("records.on"), cell: ({ on }) => <DayText day={on} /> },
    {
      key: "kind",
      title: t("records.kind"),
      head: true,
      cell: ({ kind }) => (
        <>
          {say(RECORD_KINDS[kind])} <span className="quiet">{RECORD_KINDS[kind].article}</span>
        </>
      ),
    },
    { key: "what", title: t("records.what"), cell: (row) => <RecordContent row={row} /> },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "" : <Money fen={amountFen} />),
    },
    {
      key: "by",
      title: t("records.by"),
      cell: ({ recordedBy, recordedOn }) => (
        <>
          {recordedBy} <DayText day={recordedOn} />
        </>
      ),
    },
    { key: "state", title: t("records.state"), cell: (row) => <State row={row} project={project} /> },
  ];
  return (
    <DataTable
      caption={t("records.title")}
      columns={columns}
      rows={records}
      rowKey={({ recordId }) => recordId}
      marked={({ state }) => state !== "counts"}
      empty={t("records.empty")}
    />
  );
}

function State({ row, project }: { row: Row; project: Project }) {
  const { t } = useTexts();
  if (row.state !== "counts") {
    return (
      <>
        <Mark tone="grey">{t(`records.${row.state}`)}</Mark> <span className="quiet">{row.reason}</span>
      </>
    );
  }
  return (
    <div className="row nowrap">
      <RecordForm project={project} corrects={row} />
      <ActionForm<typeof withdrawRecord, { readonly reason: string }>
        contract={withdrawRecord}
        label={t("records.withdraw")}
        inRow
        danger
        toInput={({ reason }) => ({ projectId: project.projectId, recordId: row.recordId, reason })}
      >
        <TextField name="reason" label={t("word.reason")} rows={2} max={300} />
      </ActionForm>
    </div>
  );
}
