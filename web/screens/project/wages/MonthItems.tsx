import { Select } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { Month } from "../../../../src/kernel/month.ts";
import {
  listItems,
  recordPieceWork,
  withdrawItem,
  withdrawPieceWork,
} from "../../../../src/modules/wages/wage-item.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { milliText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, fenOf, NumberField, TextField, YuanField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { BeyondLimit } from "./BeyondLimit.tsx";
import { useMonthChoices } from "./DraftForms.tsx";
import { OvertimeHints } from "./OvertimeHints.tsx";
import { RecordItem } from "./RecordItem.tsx";

type Items = OutputOf<typeof listItems>;
type Row = (Items["items"][number] & { readonly of: "item" }) | (Items["pieceWork"][number] & { readonly of: "work" });

/** What was recorded for a month beside attendance: the parts from which the next draft is made. */
export function MonthItems(props: { projectId: number; month: Month | undefined }) {
  const { t } = useTexts();
  const months = useMonthChoices();
  const { projectId } = props;
  const [chosen, setChosen] = useState<string>();
  const month = chosen ?? props.month ?? months[1]?.value;
  const read = useRead(listItems, month === undefined ? undefined : { projectId, month });
  const columns: Column<Row>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ workerName, pin }) => (
        <>
          {workerName} <span className="quiet small">{pin}</span>
        </>
      ),
    },
    {
      key: "kind",
      title: t("items.kind"),
      cell: (row) => (
        <>
          {t(`wageItemKind.${row.kind}`)}
          {row.note !== null && <div className="small quiet">{row.note}</div>}
          {row.withdrawn !== null && (
            <div className="small">
              <Mark tone="grey">{t("items.withdrawn")}</Mark> {row.withdrawn.reason}
            </div>
          )}
        </>
      ),
    },
    { key: "value", title: t("items.value"), end: true, cell: (row) => <Value row={row} /> },
    { key: "by", title: t("items.by"), cell: ({ recordedByName }) => recordedByName || "—" },
    { key: "do", title: t("word.actions"), cell: (row) => <Withdraw projectId={projectId} row={row} /> },
  ];
  return (
    <Panel
      title={t("items.title")}
      flush
      extra={
        <>
          <Select
            aria-label={t("sheet.month")}
            size="small"
            value={month}
            options={months}
            onChange={(next) => setChosen(next)}
          />
          <RecordItem projectId={projectId} month={month} />
          <RecordWork projectId={projectId} month={month} />
        </>
      }
    >
      <div className="panel-body">
        <p className="quiet small">{t("items.what")}</p>
      </div>
      <OvertimeHints projectId={projectId} month={month} />
      <Loaded read={read}>
        {({ items, pieceWork, beyondLimit }) => (
          <>
            <BeyondLimit of={beyondLimit} />
            <DataTable
              caption={t("items.title")}
              columns={columns}
              rows={[
                ...items.map((one) => ({ ...one, of: "item" as const })),
                ...pieceWork.map((one) => ({ ...one, of: "work" as const })),
              ]}
              rowKey={(row) => (row.of === "item" ? row.itemId : row.pieceWorkId)}
              empty={t("items.empty")}
            />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Value({ row }: { row: Row }) {
  const { t } = useTexts();
  if (row.of === "item") {
    if (row.amountFen !== null) return <Money fen={row.amountFen} />;
    return row.minutes === null ? milliText(row.quantityMilli ?? 0) : t("items.minutesOf", { count: row.minutes });
  }
  return (
    <>
      {milliText(row.quantityMilli)} {row.unit}
      {row.unitPriceFen !== null && (
        <>
          {" × "}
          <Money fen={row.unitPriceFen} />
        </>
      )}
      {row.qualityDeductionFen > 0 && (
        <div className="small">
          − <Money fen={row.qualityDeductionFen} /> {row.qualityReason}
        </div>
      )}
    </>
  );
}

function Withdraw({ projectId, row }: { projectId: number; row: Row }) {
  const { t } = useTexts();
  if (row.withdrawn !== null || row.kind === "difference") return null;
  const reason = <TextField name="reason" label={t("word.reason")} rows={2} max={200} />;
  const title = `${t("items.withdraw")} · ${row.workerName}`;
  return row.of === "item" ? (
    <ActionForm<typeof withdrawItem, { readonly reason: string }>
      contract={withdrawItem}
      label={t("items.withdraw")}
      title={title}
      inRow
      toInput={(values) => ({ projectId, itemId: row.itemId, reason: values.reason })}
    >
      {reason}
    </ActionForm>
  ) : (
    <ActionForm<typeof withdrawPieceWork, { readonly reason: string }>
      contract={withdrawPieceWork}
      label={t("items.withdraw")}
      title={title}
      inRow
      toInput={(values) => ({ projectId, pieceWorkId: row.pieceWorkId, reason: values.reason })}
    >
      {reason}
    </ActionForm>
  );
}

interface WorkValues {
  readonly pin: number;
  readonly kind: "piece" | "task";
  readonly quantity: number;
  readonly unit?: string;
  readonly unitPrice?: string;
  readonly quality?: string;
  readonly qualityReason?: string;
  readonly note?: string;
}

function RecordWork({ projectId, month }: { projectId: number; month: string | undefined }) {
  const { t } = useTexts();
  if (month === undefined) return null;
  return (
    <ActionForm<typeof recordPieceWork, WorkValues>
      contract={recordPieceWork}
      label={t("items.work")}
      title={`${t("items.work")} · ${month}`}
      size="small"
      initial={{ kind: "piece" }}
      toInput={({ pin, kind, quantity, unit, unitPrice, quality, qualityReason, note }) => ({
        projectId,
        month,
        pin,
        kind,
        quantityMilli: quantity * 1000,
        unit: unit === "" ? undefined : unit,
        unitPriceFen: unitPrice ? fenOf(unitPrice) : undefined,
        qualityDeductionFen: quality ? fenOf(quality) : undefined,
        qualityReason: qualityReason === "" ? undefined : qualityReason,
        note: note === "" ? undefined : note,
      })}
    >
      <NumberField name="pin" label={t("people.pin")} min={1} />
      <ChoiceField
        name="kind"
        label={t("items.kind")}
        choices={(["piece", "task"] as const).map((kind) => ({ value: kind, label: t(`wageItemKind.${kind}`) }))}
      />
      <NumberField name="quantity" label={t("items.quantity")} min={1} />
      <TextField name="unit" label={t("items.unit")} max={20} optional />
      <YuanField name="unitPrice" label={t("items.unitPrice")} optional />
      <YuanField name="quality" label={t("items.quality")} optional />
      <TextField name="qualityReason" label={t("items.qualityReason")} max={200} optional />
      <TextField name="note" label={t("word.note")} max={120} optional />
    </ActionForm>
  );
}
