import { getRouteApi } from "@tanstack/react-router";
import { Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listReplies, REPLY_HANDLINGS, setReplyAside } from "../../../src/modules/messages/message.contract.ts";
import { matchReply, replyChoices } from "../../../src/modules/surveys/survey.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";

type Row = OutputOf<typeof listReplies>["replies"][number];

const route = getRouteApi("/messages");
const PAGE_SIZE = 50;
const TONES = { open: "orange", taken: "green", aside: "grey" } as const;

/** What came back from phones; what nobody could match waits for a person. */
export function Replies() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, handling } = search;
  const read = useRead(listReplies, { handling, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns: Column<Row>[] = [
    { key: "text", title: t("message.text"), head: true, cell: ({ text }) => text },
    { key: "phone", title: t("message.phone"), cell: ({ phone }) => <span className="nowrap">{phone}</span> },
    { key: "at", title: t("message.received"), cell: ({ receivedAt }) => <InstantText at={receivedAt} /> },
    {
      key: "state",
      title: t("message.handling"),
      cell: ({ handling: state, handledByName, reason }) => (
        <>
          <Mark tone={TONES[state]}>{t(`replyHandling.${state}`)}</Mark>
          {reason !== null && (
            <div className="quiet small">
              {handledByName}：{reason}
            </div>
          )}
        </>
      ),
    },
    { key: "why", title: t("message.why"), cell: ({ why }) => (why === null ? "—" : t(`replyWhy.${why}`)) },
    { key: "do", title: "", cell: (one) => one.handling === "open" && <Actions of={one} /> },
  ];
  return (
    <>
      <Filters>
        <Select
          aria-label={t("message.handling")}
          placeholder={t("message.handling")}
          allowClear
          value={handling}
          onChange={(next) => navigate({ search: { ...search, handling: next, page: undefined } })}
          options={REPLY_HANDLINGS.map((one) => ({ value: one, label: t(`replyHandling.${one}`) }))}
        />
      </Filters>
      <Loaded read={read} rows={6}>
        {({ replies, total }) => (
          <Panel title={`${t("message.tabReplies")} ${total}`} flush>
            <DataTable
              caption={t("message.tabReplies")}
              columns={columns}
              rows={replies}
              rowKey={({ inboundId }) => inboundId}
              all={() => allPages(listReplies, { handling }, (one) => one.replies)}
              empty={t("message.noReplies")}
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
    </>
  );
}

function Actions({ of: { inboundId, why } }: { of: Row }) {
  const { t } = useTexts();
  return (
    <div className="row">
      {why === "shared-phone" && (
        <ActionForm<typeof matchReply, { askId: number }>
          contract={matchReply}
          label={t("message.match")}
          inRow
          toInput={({ askId }) => ({ inboundId, askId })}
        >
          <Choices inboundId={inboundId} />
        </ActionForm>
      )}
      <ActionForm<typeof setReplyAside, { reason: string }>
        contract={setReplyAside}
        label={t("message.aside")}
        inRow
        toInput={({ reason }) => ({ inboundId, reason })}
      >
        <TextField name="reason" label={t("message.reason")} rows={3} max={500} />
      </ActionForm>
    </div>
  );
}

function Choices({ inboundId }: { inboundId: number }) {
  const { t } = useTexts();
  const read = useRead(replyChoices, { inboundId });
  return (
    <Loaded read={read} rows={2}>
      {({ choices }) =>
        choices.length === 0 ? (
          <p className="quiet">{t("message.noChoices")}</p>
        ) : (
          <ChoiceField
            name="askId"
            label={t("message.matchWhich")}
            choices={choices.map(({ askId, workerName, projectName, month }) => ({
              value: askId,
              label: `${workerName} · ${projectName} · ${month}`,
            }))}
          />
        )
      }
    </Loaded>
  );
}
