import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { Month } from "../../../../src/kernel/month.ts";
import { listSheets } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SheetMark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { DraftAdvance, DraftSheet } from "./DraftForms.tsx";
import { PrintLedger } from "./PrintLedger.tsx";

type Sheet = OutputOf<typeof listSheets>["sheets"][number];

/** All sheets of the project, or those of one month. */
export function SheetList({ projectId, month }: { projectId: number; month: Month | undefined }) {
  const { t } = useTexts();
  const read = useRead(listSheets, { projectId, month });
  const columns: Column<Sheet>[] = [
    {
      key: "month",
      title: t("sheet.month"),
      head: true,
      cell: ({ sheetId, month, kind, sheetNo }) => (
        <>
          <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ sheet: sheetId }}>
            {month}
          </Link>{" "}
          {(kind !== "month" || sheetNo > 1) && (
            <span className="quiet small">
              {t(`sheetKind.${kind}`)} {sheetNo}
            </span>
          )}
        </>
      ),
    },
    { key: "company", title: t("word.company"), cell: ({ companyName }) => companyName },
    {
      key: "state",
      title: t("sheet.state"),
      cell: ({ state, returnedReason }) => (
        <>
          <SheetMark state={state} />
          {returnedReason !== null && state === "drafted" && (
            <div className="small">
              <Mark tone="orange">{t("sheet.returned")}</Mark> {returnedReason}
            </div>
          )}
        </>
      ),
    },
    { key: "lines", title: t("sheet.lines"), end: true, cell: ({ lines }) => lines },
    {
      key: "answers",
      title: t("sheet.answers"),
      cell: ({ lines, confirmed, disputed }) => (
        <span className="small">
          {t("confirmation.confirmed")} {confirmed} · {t("confirmation.disputed")} {disputed} ·{" "}
          {t("confirmation.pending")} {lines - confirmed - disputed}
        </span>
      ),
    },
    { key: "due", title: t("wage.dueOn"), cell: ({ dueOn }) => <DayText day={dueOn} /> },
    { key: "net", title: t("wage.net"), end: true, cell: ({ netFen }) => <Money fen={netFen} /> },
    { key: "paid", title: t("payment.paid"), end: true, cell: ({ paidFen }) => <Money fen={paidFen} /> },
  ];
  return (
    <Panel
      title={t("sheet.all")}
      flush
      extra={
        <>
          {month !== undefined && (
            <Link to="/projects/$projectId/wages" params={{ projectId }} search={{}}>
              {month} ×
            </Link>
          )}
          <DraftAdvance projectId={projectId} />
          <PrintLedger projectId={projectId} />
          <DraftSheet projectId={projectId} />
        </>
      }
    >
      <Loaded read={read}>
        {({ sheets }) => (
          <DataTable
            caption={t("sheet.all")}
            columns={columns}
            rows={sheets}
            rowKey={({ sheetId }) => sheetId}
            empty={t("sheet.empty")}
          />
        )}
      </Loaded>
    </Panel>
  );
}
