import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getCase } from "../../../src/modules/cases/case.contract.ts";
import { listCaseFileLooks, openCaseFile } from "../../../src/modules/cases/case-file.contract.ts";
import { openAttachment } from "../../../src/modules/complaints/complaint.contract.ts";
import { openPhoto } from "../../../src/modules/inspections/inspection.contract.ts";
import { openTaskFile } from "../../../src/modules/inspections/task.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { saveFile } from "../../ui/files.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { LookList } from "../../ui/LookList.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { DayText, InstantText } from "../../ui/When.tsx";
import { PhotoLooks, TaskLooks } from "../inspections/FileLooks.tsx";

type Case = OutputOf<typeof getCase>;
type Piece = Case["evidence"][number];
type Linked = Case["linkedFiles"][number];

interface Why {
  readonly reason?: string;
}

/** The evidence with its files, and files that lie where they came from: with the complaint, with the inspection. */
export function CaseEvidence({ data }: { data: Case }) {
  const { t } = useTexts();
  const may = useMay();
  const files = new Map(data.files.map((file) => [file.fileNo, file]));
  const columns: Column<Piece>[] = [
    { key: "no", title: t("case.lineNo"), end: true, cell: ({ evidenceNo }) => evidenceNo },
    {
      key: "name",
      title: t("case.evidence"),
      head: true,
      cell: ({ name, sha256, ofComplainant }) => (
        <>
          {name} {ofComplainant === true && <Mark tone="orange">{t("case.ofComplainant")}</Mark>}
          {sha256 !== undefined && <div className="small quiet breakable">SHA-256 {sha256}</div>}
        </>
      ),
    },
    { key: "kind", title: t("caseField.evidenceKind"), cell: ({ kind }) => t(`evidenceKind.${kind}`) },
    { key: "from", title: t("caseField.fromWhom"), cell: ({ fromWhom }) => fromWhom },
    { key: "obtained", title: t("caseField.obtainedOn"), cell: ({ obtainedOn }) => <DayText day={obtainedOn} /> },
    { key: "lines", title: t("caseField.lineNos"), cell: ({ lineNos }) => lineNos.join(", ") },
    {
      key: "file",
      title: t("caseField.file"),
      cell: (one) => <FileOf data={data} piece={one} file={files.get(one.fileNo ?? 0)} />,
    },
  ];
  return (
    <Panel title={t("case.evidence")} flush>
      <DataTable
        caption={t("case.evidence")}
        columns={columns}
        rows={data.evidence}
        rowKey={({ evidenceNo }) => evidenceNo}
        empty={t("case.noEvidence")}
      />
      {data.linkedFiles.length > 0 && <LinkedFiles files={data.linkedFiles} />}
      <LinkedLooks files={data.linkedFiles} />
      {may(listCaseFileLooks) && data.files.length > 0 && (
        <details className="panel-part">
          <summary>{t("case.fileLooks")}</summary>
          <Looks data={data} />
        </details>
      )}
    </Panel>
  );
}

function FileOf(props: { data: Case; piece: Piece; file: Case["files"][number] | undefined }) {
  const { t } = useTexts();
  const { file } = props;
  const { projectId, caseId } = props.data;
  if (file === undefined) return "—";
  const guarded = props.piece.ofComplainant === true;
  return (
    <>
      <span className="small">
        {file.fileName} · {Math.ceil(file.bytes / 1024)} KB
      </span>
      <ActionForm<typeof openCaseFile, Why>
        contract={openCaseFile}
        label={t("case.openFile")}
        inRow
        toInput={({ reason }) => ({
          projectId,
          caseId,
          fileNo: file.fileNo,
          reason: reason === "" ? undefined : reason,
        })}
        done={(sent) => {
          saveFile(sent);
          return null;
        }}
      >
        <p className="quiet">{t("case.openFileHelp")}</p>
        <TextField name="reason" label={t("case.why")} max={200} optional={!guarded} />
      </ActionForm>
    </>
  );
}

function Looks({ data: { projectId, caseId } }: { data: Case }) {
  const read = useRead(listCaseFileLooks, { projectId, caseId });
  return (
    <Loaded read={read} rows={2}>
      {({ looks }) => <LookList looks={looks} />}
    </Loaded>
  );
}

function LinkedFiles({ files }: { files: readonly Linked[] }) {
  const { t } = useTexts();
  const columns: Column<Linked>[] = [
    {
      key: "name",
      title: t("case.linkedFiles"),
      head: true,
      cell: ({ fileName, bytes, sha256 }) => (
        <>
          {fileName} <span className="quiet small">{Math.ceil(bytes / 1024)} KB</span>
          <div className="small quiet breakable">SHA-256 {sha256}</div>
        </>
      ),
    },
    { key: "source", title: t("case.fileSource"), cell: (one) => <Source of={one} /> },
    { key: "linked", title: t("case.linkedAt"), cell: ({ linkedAt }) => <InstantText at={linkedAt} /> },
    { key: "open", title: t("caseField.file"), cell: (one) => <OpenLinked of={one} /> },
  ];
  return (
    <DataTable
      caption={t("case.linkedFiles")}
      columns={columns}
      rows={files}
      rowKey={({ source, sourceId, sourceKey }) => `${source} ${sourceId} ${sourceKey}`}
      empty={t("case.noEvidence")}
    />
  );
}

/** Looks at linked files are logged where these lie; those at a complaint's files are shown with the complaint. */
function LinkedLooks({ files }: { files: readonly Linked[] }) {
  const of = (wanted: Linked["source"]) => {
    const ids = files.flatMap(({ source, sourceId }) => (source === wanted ? [sourceId] : []));
    return [...new Set(ids)];
  };
  return (
    <>
      {of("inspection").map((inspectionId) => (
        <PhotoLooks key={inspectionId} inspectionId={inspectionId} />
      ))}
      {of("rectification").map((taskId) => (
        <TaskLooks key={taskId} taskId={taskId} />
      ))}
    </>
  );
}

function Source({ of: { source, sourceId } }: { of: Linked }) {
  const { t } = useTexts();
  if (source === "inspection") return t("case.inspection");
  return source === "complaint" ? (
    <Link to="/complaints/$complaintId" params={{ complaintId: sourceId }}>
      {t("case.complaint")}
    </Link>
  ) : (
    <Link to="/rectification" search={{ task: sourceId }}>
      {t("case.rectification")}
    </Link>
  );
}

/** Opened where it lies, by the rules of that place, and logged there; a complaint's file asks why. */
function OpenLinked({ of: { source, sourceId, sourceKey } }: { of: Linked }) {
  const { t } = useTexts();
  if (source === "inspection") {
    return (
      <PaperButton
        contract={openPhoto}
        input={{ inspectionId: sourceId, photoId: sourceKey }}
        label={t("case.openFile")}
      />
    );
  }
  if (source === "rectification") {
    return (
      <PaperButton
        contract={openTaskFile}
        input={{ taskId: sourceId, fileNo: Number(sourceKey) }}
        label={t("case.openFile")}
      />
    );
  }
  return (
    <ActionForm<typeof openAttachment, { reason: string }>
      contract={openAttachment}
      label={t("case.openFile")}
      inRow
      toInput={({ reason }) => ({ complaintId: sourceId, attachmentNo: Number(sourceKey), reason })}
      done={(sent) => {
        saveFile(sent);
        return null;
      }}
    >
      <TextField name="reason" label={t("case.why")} max={200} />
    </ActionForm>
  );
}
