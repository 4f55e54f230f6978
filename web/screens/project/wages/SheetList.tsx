import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { addMonth, monthOf } from "../../../../src/kernel/month.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { draftSheet, listSheets, recordPieceWork } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, NumberField, TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SheetMark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { PrintLedger } from "./PrintLedger.tsx";

type Sheet = OutputOf<typeof listSheets>["sheets"][number];

export function SheetList({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const read = useRead(listSheets, { projectId });
  const columns: Column<Sheet>[] = [
    {
      key: "month",
      title: t("sheet.month"),
      head: true,
      cell: ({ sheetId, month }) => (
        <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ sheet: sheetId }}>
          {month}
        </Link>
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
          <PrintLedger projectId={projectId} />
          <PieceWork projectId={projectId} />
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

function useMonthChoices() {
  const today = useToday();
  if (today === undefined) return [];
  return Array.from({ length: 12 }, (_, back) => addMonth(monthOf(today), -back)).map((month) => ({
    value: month,
    label: month,
  }));
}

interface DraftValues {
  readonly companyId: number;
  readonly month: string;
}

function DraftSheet({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const months = useMonthChoices();
  const project = useRead(getProject, { projectId }).data;
  const companies = [project?.contractor, ...(project?.subcontractors ?? [])];
  return (
    <ActionForm<typeof draftSheet, DraftValues>
      contract={draftSheet}
      label={t("sheet.draft")}
      size="small"
      primary
      initial={{ month: months[1]?.value ?? "" }}
      toInput={(values) => ({ projectId, ...values })}
      done={({ lines, withoutTerms }) =>
        withoutTerms.length === 0 ? undefined : (
          <div className="stack">
            <Alert type="warning" showIcon title={t("sheet.withoutTerms", { lines, count: withoutTerms.length })} />
            <ul>
              {withoutTerms.map(({ pin, name }) => (
                <li key={pin}>
                  PIN {pin} {name}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    >
      <p className="quiet">{t("sheet.draftHelp")}</p>
      <ChoiceField
        name="companyId"
        label={t("word.company")}
        choices={companies.flatMap((one) => (one === undefined ? [] : [{ value: one.companyId, label: one.name }]))}
      />
      <ChoiceField name="month" label={t("sheet.month")} choices={months} />
    </ActionForm>
  );
}

interface PieceValues {
  readonly pin: number;
  readonly month: string;
  readonly quantity: number;
  readonly note?: string;
}

function PieceWork({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const months = useMonthChoices();
  return (
    <ActionForm<typeof recordPieceWork, PieceValues>
      contract={recordPieceWork}
      label={t("sheet.pieceWork")}
      size="small"
      initial={{ month: months[1]?.value ?? "" }}
      toInput={({ quantity, ...values }) => ({ projectId, ...values, quantityMilli: quantity * 1000 })}
    >
      <NumberField name="pin" label={t("people.pin")} min={1} />
      <ChoiceField name="month" label={t("sheet.month")} choices={months} />
      <NumberField name="quantity" label={t("sheet.pieces")} min={1} />
      <TextField name="note" label={t("word.note")} max={120} optional />
    </ActionForm>
  );
}
