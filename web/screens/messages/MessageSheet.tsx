import { App, Button } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { getMessage, openPhone } from "../../../src/modules/messages/message.contract.ts";
import { useRead, useWrite } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { SideSheet } from "../../ui/SideSheet.tsx";
import { InstantText } from "../../ui/When.tsx";
import { MessageMark } from "./message-words.tsx";

type Attempt = OutputOf<typeof getMessage>["history"][number];

/** One message, with every attempt and who had it sent again. */
export function MessageSheet({ messageId, onClose }: { messageId: number; onClose: () => void }) {
  const { t, word } = useTexts();
  const read = useRead(getMessage, { messageId });
  const columns: Column<Attempt>[] = [
    { key: "at", title: t("message.at"), head: true, cell: ({ at }) => <InstantText at={at} /> },
    {
      key: "outcome",
      title: t("message.outcome"),
      cell: ({ outcome, status, error, reason }) => (
        <>
          {word("messageOutcome", outcome)} {status}
          <div className="quiet small">{reason ?? error}</div>
        </>
      ),
    },
    { key: "who", title: t("message.who"), cell: ({ actorName }) => actorName },
  ];
  return (
    <SideSheet title={t("message.detail")} width={620} onClose={onClose}>
      <Loaded read={read} rows={5}>
        {({ text, parts, phone, state, madeAt, history }) => (
          <div className="stack">
            <p style={{ whiteSpace: "pre-line" }}>{text}</p>
            <Pairs
              of={[
                [t("message.state"), <MessageMark key="state" state={state} />],
                [t("message.phone"), phone],
                [t("message.parts", { count: parts }), ""],
                [t("message.madeAt"), <InstantText key="made" at={madeAt} />],
              ]}
            />
            <OpenPhone messageId={messageId} />
            <DataTable
              caption={t("message.detail")}
              columns={columns}
              rows={history}
              rowKey={({ attemptNo }) => attemptNo}
              empty={t("messageState.waiting")}
            />
          </div>
        )}
      </Loaded>
    </SideSheet>
  );
}

/** The number, to call it. Who opened it is in the audit log. */
export function OpenPhone({ messageId }: { messageId: number }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const write = useWrite(openPhone);
  const open = () => write.mutate({ messageId }, { onError: (error) => message.error(error.message) });
  return (
    <IfMay contract={openPhone}>
      {write.data === undefined ? (
        <Button size="small" onClick={open} loading={write.isPending}>
          {t("message.openPhone")}
        </Button>
      ) : (
        <a className="nowrap" href={`tel:${write.data.phone}`}>
          {write.data.phone}
        </a>
      )}
    </IfMay>
  );
}
