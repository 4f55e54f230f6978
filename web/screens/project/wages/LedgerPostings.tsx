import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getLine } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Money } from "../../../ui/Money.tsx";
import { DayText } from "../../../ui/When.tsx";

type Posting = OutputOf<typeof getLine>["postings"][number];

export function LedgerPostings({ postings }: { postings: readonly Posting[] }) {
  const { t, word } = useTexts();
  const columns: Column<Posting & { readonly at: number }>[] = [
    { key: "day", title: t("ledger.day"), cell: ({ postedOn }) => <DayText day={postedOn} /> },
    { key: "kind", title: t("ledger.kind"), cell: ({ kind }) => word("ledgerKind", kind) },
    { key: "account", title: t("ledger.account"), head: true, cell: ({ account }) => word("ledgerAccount", account) },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
  ];
  return (
    <DataTable
      caption={t("thread.ledger")}
      columns={columns}
      rows={postings.map((posting, at) => ({ ...posting, at }))}
      rowKey={({ at }) => at}
      empty={t("ledger.empty")}
    />
  );
}
