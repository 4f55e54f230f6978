import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";
import { messageName } from "./message-name.ts";

type Message = OutputOf<typeof getAccount>["messages"][number];

export function BankMessages({ messages }: { messages: readonly Message[] }) {
  const { t } = useTexts();
  const columns: Column<Message>[] = [
    {
      key: "key",
      title: t("bank.message"),
      head: true,
      cell: ({ messageKey }) => <code className="mono">{messageName(messageKey)}</code>,
    },
    { key: "kind", title: t("entry.kind"), cell: ({ kind }) => <code className="mono">{kind}</code> },
    { key: "at", title: t("bank.importedAt"), cell: ({ importedAt }) => <InstantText at={importedAt} /> },
    { key: "applied", title: t("bank.applied"), end: true, cell: ({ applied }) => applied },
    { key: "queued", title: t("bank.queued"), end: true, cell: ({ queued }) => queued },
  ];
  return (
    <Panel title={t("bank.messages")} flush>
      <DataTable
        caption={t("bank.messages")}
        columns={columns}
        rows={messages}
        rowKey={({ messageKey }) => messageKey}
        empty={t("bank.empty")}
      />
    </Panel>
  );
}
