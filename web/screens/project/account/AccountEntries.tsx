import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Mark, type Tone } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

type Entry = OutputOf<typeof getAccount>["entries"][number];

export const ENTRY_TONES: Readonly<Record<Entry["kind"], Tone>> = {
  transfer: "green",
  "transfer-back": "orange",
  wage: "blue",
  return: "red",
  interest: "grey",
  fee: "grey",
  "foreign-use": "red",
  seizure: "red",
  unmatched: "orange",
};

export function AccountEntries({ projectId, entries }: { projectId: number; entries: readonly Entry[] }) {
  const { t } = useTexts();
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
