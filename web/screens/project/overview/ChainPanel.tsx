import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { RECORD_KIND_IDS, RECORD_KINDS, type RecordKindId } from "../../../../src/law/record-kinds.ts";
import { listRecords } from "../../../../src/modules/registry/project-record.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { RecordContent } from "../records/RecordContent.tsx";
import { type Project, RecordForm } from "../records/RecordForm.tsx";
import "./ChainPanel.css";

/** Kinds that the chain is drawn from beside those that name two parties. */
const MORE: readonly RecordKindId[] = [
  "successor-consent",
  "price-paid",
  "price-settled",
  "owner-payment",
  "contractor-payment",
  "planning-violation",
  "planning-checked",
  "contractor-works",
];

const CHAIN_KINDS = RECORD_KIND_IDS.filter((id) => {
  const { needs, may } = RECORD_KINDS[id];
  return MORE.includes(id) || [...needs, ...may].some((field) => field === "party" || field === "other");
});

type Row = OutputOf<typeof listRecords>["records"][number];

/** Who gave work, workers or a name to whom, what the units are, what was paid: what decides who must pay. */
export function ChainPanel({ project }: { project: Project }) {
  const { t, say } = useTexts();
  const read = useRead(listRecords, { projectId: project.projectId });
  const columns: Column<Row>[] = [
    { key: "kind", title: t("records.kind"), head: true, cell: ({ kind }) => say(RECORD_KINDS[kind]) },
    { key: "what", title: t("records.what"), cell: (row) => <RecordContent row={row} /> },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "" : <Money fen={amountFen} />),
    },
    { key: "on", title: t("records.on"), cell: ({ on }) => <DayText day={on} /> },
    { key: "by", title: t("records.by"), cell: ({ recordedBy }) => recordedBy },
  ];
  return (
    <div id="chain">
      <Panel title={t("chain.title")} extra={<RecordForm project={project} kinds={CHAIN_KINDS} />} flush>
        <p className="quiet chain-note">{t("chain.help")}</p>
        <Loaded read={read} rows={2}>
          {({ records }) => (
            <DataTable
              caption={t("chain.title")}
              columns={columns}
              rows={records.filter(({ kind, state }) => state === "counts" && CHAIN_KINDS.includes(kind))}
              rowKey={({ recordId }) => recordId}
              empty={t("chain.empty")}
            />
          )}
        </Loaded>
      </Panel>
    </div>
  );
}
