import { getRouteApi } from "@tanstack/react-router";
import { Segmented } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { decideAside, listAside } from "../../../../src/modules/attendance/attendance.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, NumberField, TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Pages } from "../../../ui/Pages.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Line = OutputOf<typeof listAside>["lines"][number];

interface Decision {
  readonly decision: "count" | "dismiss";
  readonly pin?: number | null;
  readonly reason: string;
}

const route = getRouteApi("/projects/$projectId/attendance");
const STATES = ["open", "counted", "dismissed"] as const;
const PAGE_SIZE = 20;

/** Lines that devices sent and that count as nothing until somebody with a name decides. */
export function AsideQueue({ projectId }: { projectId: number }) {
  const { t, word } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { aside = "open", page = 1 } = search;
  const filter = { projectId, state: aside };
  const read = useRead(listAside, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns: Column<Line>[] = [
    {
      key: "at",
      title: t("aside.punch"),
      head: true,
      cell: ({ pin, punchedAt }) => (
        <>
          PIN {pin ?? "—"}
          <div className="small">
            <InstantText at={punchedAt} />
          </div>
        </>
      ),
    },
    {
      key: "why",
      title: t("word.reason"),
      cell: ({ reason, raw }) => (
        <>
          {word("asideReason", reason.split(":")[0] ?? reason)}
          <div className="mono quiet">{raw}</div>
        </>
      ),
    },
    {
      key: "from",
      title: t("aside.received"),
      cell: ({ deviceSerial, receivedAt }) => (
        <>
          <span className="mono">{deviceSerial}</span>
          <div className="small">
            <InstantText at={receivedAt} />
          </div>
        </>
      ),
    },
    {
      key: "do",
      title: t("word.actions"),
      cell: (line) => (line.state === "open" ? <Decide projectId={projectId} line={line} /> : line.decisionReason),
    },
  ];
  return (
    <Panel
      title={t("aside.title")}
      flush
      extra={
        <Segmented
          size="small"
          aria-label={t("aside.title")}
          value={aside}
          onChange={(next) => navigate({ search: { ...search, aside: next, page: undefined } })}
          options={STATES.map((state) => ({ value: state, label: t(`aside.${state}`) }))}
        />
      }
    >
      <Loaded read={read} rows={3}>
        {({ total, lines }) => (
          <>
            <DataTable
              caption={t("aside.title")}
              columns={columns}
              rows={lines}
              rowKey={({ asideId }) => asideId}
              all={() => allPages(listAside, filter, (one) => one.lines)}
              empty={aside === "open" ? t("aside.empty") : t("aside.emptyDecided")}
            />
            <Pages
              small
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { ...search, page: next } })}
            />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Decide({ projectId, line }: { projectId: number; line: Line }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof decideAside, Decision>
      contract={decideAside}
      label={t("aside.decide")}
      inRow
      initial={{ decision: "dismiss" }}
      toInput={({ decision, pin, reason }) => ({
        projectId,
        asideId: line.asideId,
        decision,
        pin: pin ?? undefined,
        reason,
      })}
    >
      <p>
        <code className="mono">{line.raw}</code>
      </p>
      <ChoiceField
        name="decision"
        label={t("aside.decision")}
        choices={[
          { value: "count", label: t("aside.count") },
          { value: "dismiss", label: t("aside.dismiss") },
        ]}
      />
      <NumberField name="pin" label={t("people.pin")} help={t("aside.pinHelp")} min={1} optional />
      <TextField name="reason" label={t("word.reason")} rows={2} max={200} />
    </ActionForm>
  );
}
