import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { annotatedCopy, type listImports } from "../../../src/modules/workbooks/import-job.contract.ts";
import { call } from "../../app/api.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { saveFile } from "../../ui/files.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";

type ImportRow = OutputOf<typeof listImports>["imports"][number];

const TONES: Readonly<Record<ImportRow["state"], Tone>> = {
  waiting: "blue",
  checked: "orange",
  approved: "blue",
  done: "green",
  refused: "red",
  dropped: "grey",
  failed: "red",
};

export const IMPORTS_A_PAGE = 50;

/** Files that were brought, the newest first. */
export function ImportHistory(props: {
  rows: readonly ImportRow[];
  total: number;
  page: number;
  onPage: (page: number) => void;
  withProject: boolean;
  all: () => Promise<readonly ImportRow[]>;
}) {
  const { t } = useTexts();
  const project: Column<ImportRow> = {
    key: "project",
    title: t("projects.name"),
    cell: ({ projectId, projectName }) => (
      <Link to="/projects/$projectId/imports" params={{ projectId }}>
        {projectName}
      </Link>
    ),
  };
  const columns: Column<ImportRow>[] = [
    {
      key: "file",
      title: t("imports.file"),
      head: true,
      cell: ({ projectId, jobId, fileName }) =>
        jobId === null ? (
          fileName
        ) : (
          <Link to="/projects/$projectId/imports" params={{ projectId }} search={{ job: jobId }}>
            {fileName}
          </Link>
        ),
    },
    { key: "kind", title: t("imports.kind"), cell: ({ kind }) => t(`importName.${kind}`) },
    ...(props.withProject ? [project] : []),
    {
      key: "state",
      title: t("imports.state"),
      cell: ({ state }) => <Mark tone={TONES[state]}>{t(`importState.${state}`)}</Mark>,
    },
    { key: "good", title: t("imports.goodShort"), end: true, cell: ({ good }) => countText(good) },
    { key: "already", title: t("imports.already"), end: true, cell: ({ already }) => countText(already) },
    { key: "bad", title: t("imports.bad"), end: true, cell: ({ bad }) => countText(bad) },
    { key: "who", title: t("imports.who"), cell: ({ requestedByName }) => requestedByName },
    { key: "when", title: t("imports.when"), cell: ({ requestedAt }) => <InstantText at={requestedAt} /> },
    {
      key: "do",
      title: t("word.actions"),
      cell: ({ projectId, jobId, hasAnnotated }) =>
        hasAnnotated &&
        jobId !== null && (
          <Button size="small" onClick={async () => saveFile(await call(annotatedCopy, { projectId, jobId }))}>
            {t("imports.annotatedShort")}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={t("imports.found", { count: props.total })} flush>
      <DataTable
        caption={t("imports.history")}
        columns={columns}
        rows={props.rows}
        rowKey={({ jobId, requestedAt, fileName }) => jobId ?? `${fileName} ${requestedAt}`}
        empty={t("imports.none")}
        all={props.all}
      />
      <Pages page={props.page} size={IMPORTS_A_PAGE} total={props.total} onChange={props.onPage} />
    </Panel>
  );
}
