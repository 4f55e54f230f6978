import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { REOPENABLE_KINDS, reopenEntry } from "../../../../src/modules/accounts/bank-queue.contract.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Mark, type Tone } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { ReopenEntry } from "./BankDecisions.tsx";

type Entry = OutputOf<typeof getAccount>["entries"][number];

export const ENTRY_TONES: Readonly<Record<Entry["kind"], Tone>> = {
  transfer: "green",
  "transfer-back": "orange",
  "top-up": "green",
  wage: "blue",
  return: "red",
  interest: "grey",
  fee: "grey",
  "foreign-use": "red",
  seizure: "red",
  unmatched: "orange",
};

const REOPENABLE: ReadonlySet<Entry["kind"]> = new Set(REOPENABLE_KINDS);

export function AccountEntries({ projectId, entries }: { projectId: number; entries: readonly Entry[] }) {
  const { t } = useTexts();
  const may = useMay();
  const columns: Column<Entry>[] = [
    { key: "day", title: t("entry.bookedOn"), cell: ({ bookedOn }) => <DayText day={bookedOn} /> },
    {
      key: "kind",
      title: t("entry.kind"),
      cell: ({ kind }) => <Mark tone={ENTRY_TONES[kind]}>{t(`entry.${kind}`)}</Mark>,
    },
    {
      key: "who",
      title: t("entry.counterparty"),
      head: true,
      cell: ({ counterparty, lineId }) =>
        lineId === null ? (
          (counterparty ?? "—")
        ) : (
          <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId }}>
            {counterparty ?? t("thread.line")}
          </Link>
        ),
    },
    {
      key: "reference",
      title: t("entry.reference"),
      cell: ({ bankReference, endToEndId }) => (
        <span className="mono">
          {bankReference}
          {endToEndId !== null && <div className="quiet">{endToEndId}</div>}
        </span>
      ),
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    { key: "balance", title: t("account.balance"), end: true, cell: ({ balanceFen }) => <Money fen={balanceFen} /> },
  ];
  if (may(reopenEntry)) {
    columns.push({
      key: "reopen",
      title: t("bankQueue.reopen"),
      cell: (entry) => (REOPENABLE.has(entry.kind) ? <ReopenEntry projectId={projectId} {...entry} /> : null),
    });
  }
  return (
    <Panel title={t("entry.title")} flush>
      <div className="entries">
        <DataTable
          caption={t("entry.title")}
          columns={columns}
          rows={entries}
          rowKey={({ entryId }) => entryId}
          empty={t("entry.empty")}
        />
      </div>
    </Panel>
  );
}
