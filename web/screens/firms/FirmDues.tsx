import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { DUE_KINDS, listDues } from "../../../src/modules/firms/firm.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { FirmTabs } from "./FirmTabs.tsx";

type Row = OutputOf<typeof listDues>["dues"][number];

const route = getRouteApi("/firm-dues");
const SOON_DAYS = 7;

/** Interviews to hold, promises that fall due, measures that end, answers that firms wait for. */
export function FirmDues() {
  const { t } = useTexts();
  usePageTitle(t("firmDue.title"));
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(listDues, { kind });
  return (
    <div className="stack">
      <h1>{t("firm.title")}</h1>
      <FirmTabs />
      <p className="quiet">{t("firmDue.what")}</p>
      <Filters>
        <Select
          aria-label={t("firmDue.subject")}
          placeholder={t("firmDue.subject")}
          allowClear
          value={kind}
          onChange={(next) => navigate({ search: { kind: next } })}
          options={DUE_KINDS.map((one) => ({ value: one, label: t(`firmDue.${one}`) }))}
        />
      </Filters>
      <Loaded read={read} rows={6}>
        {({ dues }) => (
          <Panel title={t("firmDue.title")} flush>
            <DueTable rows={dues} caption={t("firmDue.title")} />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

/** Here and on the supervision board. */
export function DueTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const { t } = useTexts();
  const columns: Column<Row>[] = [
    {
      key: "firm",
      title: t("word.company"),
      head: true,
      cell: ({ companyCode, companyName }) => (
        <Link to="/firms/$companyCode" params={{ companyCode }}>
          {companyName}
        </Link>
      ),
    },
    {
      key: "what",
      title: t("firmDue.subject"),
      cell: ({ kind, measureKind, measureNumber, text }) => (
        <>
          {t(`firmDue.${kind}`)} · {t(`measureKind.${measureKind}`)} <span className="mono quiet">{measureNumber}</span>
          {text !== null && <div className="small">{text}</div>}
        </>
      ),
    },
    {
      key: "due",
      title: t("firmDue.dueOn"),
      cell: ({ kind, dueOn, daysLeft }) => (
        <>
          <DayText day={dueOn} />{" "}
          {kind === "answer" ? (
            <Mark tone="yellow">{t("firmDue.waits", { count: -daysLeft })}</Mark>
          ) : (
            <Mark tone={daysLeft < 0 ? "red" : daysLeft <= SOON_DAYS ? "yellow" : "blue"}>
              {daysLeft < 0 ? t("firmDue.late", { count: -daysLeft }) : t("firmDue.left", { count: daysLeft })}
            </Mark>
          )}
        </>
      ),
    },
    { key: "authority", title: t("firm.authority"), cell: ({ authority }) => authority },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ kind, measureId, dueOn, text }) => `${kind}:${measureId}:${dueOn}:${text ?? ""}`}
      empty={t("firmDue.empty")}
    />
  );
}
