import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { parseDay } from "../../../src/kernel/day.ts";
import {
  listMessages,
  MESSAGE_ORDERS,
  MESSAGE_STATES,
  PURPOSES,
  sendAgain,
} from "../../../src/modules/messages/message.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";
import { MessageSheet } from "./MessageSheet.tsx";
import { MessageMark, NoGateway } from "./message-words.tsx";

type Row = OutputOf<typeof listMessages>["messages"][number];

const route = getRouteApi("/messages");
const PAGE_SIZE = 50;
/** What is to be sent, was sent, and was not; dead letters first for whoever filters them. */
export function Outbox() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, state, purpose, from, to, sort = "newest", message } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const filter = { state, purpose, from, to, sort };
  const read = useRead(listMessages, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useColumns();
  return (
    <>
      {read.data?.gatewayIsSet === false && <NoGateway text={t("message.noGateway")} />}
      <Filters>
        <Select
          aria-label={t("message.state")}
          placeholder={t("message.state")}
          allowClear
          value={state}
          onChange={(next) => change({ state: next })}
          options={MESSAGE_STATES.map((one) => ({
            value: one,
            label: `${t(`messageState.${one}`)} ${read.data?.counts[one] ?? ""}`,
          }))}
        />
        <Select
          aria-label={t("message.purpose")}
          placeholder={t("message.purpose")}
          allowClear
          value={purpose}
          onChange={(next) => change({ purpose: next })}
          options={PURPOSES.map((one) => ({ value: one, label: t(`messagePurpose.${one}`) }))}
        />
        {(["from", "to"] as const).map((which) => (
          <span key={which}>
            {t(`message.${which}`)}{" "}
            <Input
              type="date"
              aria-label={t(`message.${which}`)}
              style={{ width: 160 }}
              value={(which === "from" ? from : to) ?? ""}
              onChange={({ target }) => change({ [which]: parseDay(target.value) })}
            />
          </span>
        ))}
        <Select
          aria-label={t("message.sort")}
          value={sort}
          onChange={(next) => change({ sort: next })}
          options={MESSAGE_ORDERS.map((one) => ({ value: one, label: t(`message.${one}`) }))}
        />
        <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
      </Filters>
      <Loaded read={read} rows={8}>
        {({ messages, total }) => (
          <Panel title={`${t("message.tabMessages")} ${total}`} flush>
            <DataTable
              caption={t("message.title")}
              columns={columns}
              rows={messages}
              rowKey={({ messageId }) => messageId}
              marked={({ messageId }) => messageId === message}
              all={() => allPages(listMessages, filter, (one) => one.messages)}
              empty={t("message.empty")}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { ...search, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
      {message !== undefined && (
        <MessageSheet messageId={message} onClose={() => navigate({ search: { ...search, message: undefined } })} />
      )}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTexts();
  return [
    {
      key: "text",
      title: t("message.text"),
      head: true,
      cell: ({ messageId, text, parts, purpose }) => (
        <>
          <Link from="/messages" to="/messages" search={(old) => ({ ...old, message: messageId })}>
            {text}
          </Link>
          <div className="quiet small">
            {t(`messagePurpose.${purpose}`)} · {t("message.parts", { count: parts })}
          </div>
        </>
      ),
    },
    { key: "phone", title: t("message.phone"), cell: ({ phone }) => <span className="nowrap">{phone}</span> },
    {
      key: "project",
      title: t("survey.project"),
      cell: ({ projectId, projectName }) =>
        projectId === null ? (
          "—"
        ) : (
          <Link to="/projects/$projectId" params={{ projectId }}>
            {projectName}
          </Link>
        ),
    },
    { key: "made", title: t("message.madeAt"), cell: ({ madeAt }) => <InstantText at={madeAt} /> },
    {
      key: "state",
      title: t("message.state"),
      cell: ({ state, nextAttemptAt, attempts }) => (
        <>
          <MessageMark state={state} />
          {attempts > 0 && state === "waiting" && (
            <div className="quiet small">
              {t("message.nextAt")} <InstantText at={nextAttemptAt} />
            </div>
          )}
        </>
      ),
    },
    { key: "attempts", title: t("message.attempts"), end: true, cell: ({ attempts }) => attempts },
    { key: "error", title: t("message.error"), cell: ({ lastError }) => lastError ?? "—" },
    {
      key: "do",
      title: "",
      cell: ({ messageId, state }) => (state === "dead" || state === "failed") && <SendAgain messageId={messageId} />,
    },
  ];
}

function SendAgain({ messageId }: { messageId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof sendAgain, { reason: string }>
      contract={sendAgain}
      label={t("message.again")}
      inRow
      toInput={({ reason }) => ({ messageId, reason })}
    >
      <TextField name="reason" label={t("message.reason")} rows={3} max={500} />
    </ActionForm>
  );
}
