import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listBankQueue } from "../../../../src/modules/accounts/bank-queue.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText, InstantText } from "../../../ui/When.tsx";
import { DecideEntry, DecideResult } from "./BankDecisions.tsx";

type Queue = OutputOf<typeof listBankQueue>;

/** What the bank said that matched nothing, and what was decided about it. Nothing shows where nothing waits. */
export function BankQueue({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(listBankQueue, may(listBankQueue) ? { projectId } : undefined);
  if (!may(listBankQueue)) return null;
  return (
    <Panel title={t("bankQueue.title")} flush>
      <Loaded read={read} rows={2}>
        {({ entries, results, decided }) =>
          entries.length + results.length + decided.length === 0 ? (
            <div className="empty">{t("bankQueue.none")}</div>
          ) : (
            <>
              {entries.length > 0 && <h3 className="panel-note">{t("bankQueue.entries")}</h3>}
              {entries.length > 0 && <WaitingEntries projectId={projectId} entries={entries} />}
              {results.length > 0 && <h3 className="panel-note">{t("bankQueue.results")}</h3>}
              {results.length > 0 && <WaitingResults projectId={projectId} results={results} />}
              {decided.length > 0 && <h3 className="panel-note">{t("bankQueue.decided")}</h3>}
              {decided.length > 0 && <Decided decided={decided} />}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function WaitingEntries({ projectId, entries }: { projectId: number; entries: Queue["entries"] }) {
  const { t } = useTexts();
  const columns: Column<Queue["entries"][number]>[] = [
    { key: "on", title: t("entry.bookedOn"), cell: ({ bookedOn }) => <DayText day={bookedOn} /> },
    {
      key: "who",
      title: t("entry.counterparty"),
      head: true,
      cell: ({ counterparty, remark, suggestion, amountFen, endToEndId, reasonCode }) => (
        <>
          {counterparty ?? "—"}
          {remark !== null && <div className="quiet">{remark}</div>}
          {amountFen > 0 && endToEndId === null && reasonCode === null && (
            <div className="quiet">{t("bankQueue.stranger")}</div>
          )}
          {suggestion !== null && (
            <div>
              <Mark tone="orange">{t(`bankQueue.suggest-${suggestion}`)}</Mark>
            </div>
          )}
        </>
      ),
    },
    {
      key: "reference",
      title: t("entry.reference"),
      cell: ({ bankReference, endToEndId, reasonCode }) => (
        <span className="mono">
          {bankReference}
          <div className="quiet">
            {endToEndId} {reasonCode}
          </div>
        </span>
      ),
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    {
      key: "decide",
      title: t("bankQueue.decide"),
      cell: (entry) => <DecideEntry projectId={projectId} entry={entry} />,
    },
  ];
  return (
    <DataTable
      caption={t("bankQueue.entries")}
      columns={columns}
      rows={entries}
      rowKey={({ entryId }) => entryId}
      empty={t("bankQueue.noEntries")}
    />
  );
}

function WaitingResults({ projectId, results }: { projectId: number; results: Queue["results"] }) {
  const { t, word } = useTexts();
  const columns: Column<Queue["results"][number]>[] = [
    {
      key: "problem",
      title: t("bankQueue.problem"),
      head: true,
      cell: ({ problem }) => <Mark tone="orange">{word("bankProblem", problem)}</Mark>,
    },
    {
      key: "who",
      title: t("word.worker"),
      cell: ({ workerName, endToEndId, runId }) => (
        <>
          {workerName ?? `${t("bankQueue.run")} ${runId}`}
          <div className="mono quiet">{endToEndId}</div>
        </>
      ),
    },
    {
      key: "said",
      title: t("bankQueue.said"),
      cell: ({ status, reasonCode, reasonText }) => [status, reasonCode, reasonText].filter(Boolean).join(" "),
    },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "—" : <Money fen={amountFen} />),
    },
    { key: "at", title: t("bank.importedAt"), cell: ({ raisedAt }) => <InstantText at={raisedAt} /> },
    {
      key: "decide",
      title: t("bankQueue.decide"),
      cell: (item) => <DecideResult projectId={projectId} item={item} />,
    },
  ];
  return (
    <DataTable
      caption={t("bankQueue.results")}
      columns={columns}
      rows={results}
      rowKey={({ itemId }) => itemId}
      empty={t("bankQueue.noResults")}
    />
  );
}

function Decided({ decided }: { decided: Queue["decided"] }) {
  const { t, word } = useTexts();
  const nameOf = (decision: string) => {
    if (decision === "unmatched") return t("bankQueue.reopen");
    return word(decision === "noted" || decision === "reopened" ? "bankQueue" : "entry", decision);
  };
  const columns: Column<Queue["decided"][number]>[] = [
    { key: "what", title: t("entry.reference"), head: true, cell: ({ what }) => <span className="mono">{what}</span> },
    { key: "decision", title: t("bankQueue.decision"), cell: ({ decision }) => nameOf(decision) },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "—" : <Money fen={amountFen} />),
    },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason },
    {
      key: "by",
      title: t("bankQueue.by"),
      cell: ({ decidedByName, decidedAt }) => (
        <>
          {decidedByName} <InstantText at={decidedAt} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("bankQueue.decided")}
      columns={columns}
      rows={decided}
      rowKey={({ what, decidedAt }) => `${what} ${decidedAt}`}
      empty={t("bankQueue.none")}
    />
  );
}
