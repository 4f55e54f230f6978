import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import type { Operation, OutputOf } from "../../../../src/kernel/contract.ts";
import {
  printPaymentVoucher,
  printPaySlips,
  printSheetToSign,
  printWageSheet,
} from "../../../../src/modules/papers/wage-papers.contract.ts";
import { proposeAmendment } from "../../../../src/modules/wages/amendment.contract.ts";
import {
  adjustLine,
  approveSheet,
  getSheet,
  returnSheet,
  submitSheet,
} from "../../../../src/modules/wages/wage-sheet.contract.ts";
import type { RawInputOf } from "../../../app/api.ts";
import { useRead, useWrite } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { milliText, moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { FailureNotice } from "../../../ui/FailureNotice.tsx";
import { fenOf, TextField, YuanField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { ConfirmationMark, PaymentMark, SheetMark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { PaperButton, UnreadTibetan } from "../../../ui/PaperButtons.tsx";
import { DayText } from "../../../ui/When.tsx";
import { Amendments, ProposeAmendment } from "./Amendments.tsx";
import { BeyondLimit } from "./BeyondLimit.tsx";
import { DropAdvance, DroppedAdvance } from "./DroppedAdvance.tsx";
import { linesToPay, RecordOutside } from "./OutsideForms.tsx";
import { OutsidePayments } from "./OutsidePayments.tsx";
import { Reopenings, UnlockSheet } from "./Reopenings.tsx";
import { SignedPages } from "./SignedPages.tsx";

type Sheet = OutputOf<typeof getSheet>;
type Line = Sheet["wageLines"][number];

export function SheetView(props: { projectId: number; sheetId: number; line: number | undefined }) {
  const { t } = useTexts();
  const { projectId, sheetId } = props;
  const read = useRead(getSheet, { projectId, sheetId });
  return (
    <div className="stack">
      <Link to="/projects/$projectId/wages" params={{ projectId }} search={{}}>
        ‹ {t("sheet.all")}
      </Link>
      <Loaded read={read} rows={10}>
        {(sheet) => (
          <>
            <Panel
              title={
                <>
                  {sheet.companyName} · {sheet.month}{" "}
                  {(sheet.kind !== "month" || sheet.sheetNo > 1) && `${t(`sheetKind.${sheet.kind}`)} ${sheet.sheetNo} `}
                  <SheetMark state={sheet.state} />
                </>
              }
              extra={<SheetActions sheet={sheet} />}
              flush
            >
              <div className="panel-body stack">
                <Pairs
                  of={[
                    [t("sheet.lines"), sheet.lines],
                    [t("wage.net"), <Money key="net" fen={sheet.netFen} strong />],
                    [t("payment.paid"), <Money key="paid" fen={sheet.paidFen} />],
                    [t("wage.dueOn"), <DayText key="due" day={sheet.dueOn} />],
                    [t("sheet.submittedOn"), <DayText key="submitted" day={sheet.submittedOn} />],
                    [t("sheet.approvedOn"), <DayText key="approved" day={sheet.approvedOn} />],
                  ]}
                />
                {sheet.state !== "dropped" && <SheetPapers sheet={sheet} />}
              </div>
              <BeyondLimit of={sheet.beyondLimit} />
              {sheet.state !== "dropped" && <LineTable sheet={sheet} line={props.line} />}
            </Panel>
            {sheet.dropped !== null && <DroppedAdvance dropped={sheet.dropped} />}
            {sheet.state === "approved" && <Amendments projectId={projectId} sheetId={sheetId} />}
            {sheet.state === "approved" && (
              <OutsidePayments
                projectId={projectId}
                sheetId={sheetId}
                extra={<RecordOutside projectId={projectId} lines={linesToPay(sheet.wageLines)} />}
              />
            )}
            {(sheet.state === "submitted" || sheet.state === "approved") && <SignedPages sheet={sheet} />}
            <Reopenings reopenings={sheet.reopenings} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function SheetPapers({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const of = { projectId: sheet.projectId, sheetId: sheet.sheetId };
  return (
    <div className="stack">
      <div className="row">
        {sheet.state !== "drafted" && (
          <PaperButton contract={printSheetToSign} input={of} label={t("papers.sheetToSign")} />
        )}
        <PaperButton contract={printWageSheet} input={of} label={t("papers.wageSheet")} />
        <PaperButton contract={printPaySlips} input={of} label={t("papers.paySlips")} />
        <PaperButton contract={printPaymentVoucher} input={of} label={t("papers.voucher")} />
      </div>
      <UnreadTibetan templates={["wage-sheet", "pay-slip", "payment-voucher", "code-slips"]} />
    </div>
  );
}

function SheetActions({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId, state } = sheet;
  if (state === "dropped") return null;
  if (state === "approved") return <UnlockSheet sheet={sheet} />;
  if (state === "drafted") {
    return (
      <>
        {sheet.kind === "advance" && <DropAdvance sheet={sheet} />}
        <OneClick contract={submitSheet} input={{ projectId, sheetId }} label={t("sheet.submit")} />
      </>
    );
  }
  return (
    <>
      <ActionForm<typeof returnSheet, { readonly reason: string }>
        contract={returnSheet}
        label={t("sheet.return")}
        toInput={({ reason }) => ({ projectId, sheetId, reason })}
      >
        <TextField name="reason" label={t("word.reason")} rows={3} max={200} />
      </ActionForm>
      <OneClick contract={approveSheet} input={{ projectId, sheetId }} label={t("sheet.approve")} />
    </>
  );
}

/** An action that needs no form, asked for once more, since it cannot be taken back. */
function OneClick<Op extends Operation>(props: { contract: Op; input: RawInputOf<Op>; label: string }) {
  const { t } = useTexts();
  const may = useMay();
  const { modal } = App.useApp();
  const write = useWrite(props.contract);
  if (!may(props.contract)) return null;
  const ask = () =>
    modal.confirm({
      title: props.label,
      content: t("sheet.confirm"),
      okText: t("form.submit"),
      onOk: () => write.mutateAsync(props.input).catch(() => undefined),
    });
  return (
    <>
      {write.error !== null && <FailureNotice error={write.error} />}
      <Button type="primary" loading={write.isPending} onClick={ask}>
        {props.label}
      </Button>
    </>
  );
}

function LineTable({ sheet, line }: { sheet: Sheet; line: number | undefined }) {
  const { t } = useTexts();
  const may = useMay();
  const { projectId, sheetId, kind } = sheet;
  const columns: Column<Line>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ lineId, pin, workerName }) => (
        <>
          <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ sheet: sheetId, line: lineId }}>
            {workerName}
          </Link>{" "}
          <span className="quiet small">{pin}</span>
        </>
      ),
    },
    {
      key: "scheme",
      title: t("wage.terms"),
      cell: ({ payScheme, rateFen }) => (
        <span className="nowrap">
          {moneyText(rateFen)} / {t(`scheme.${payScheme}`)}
        </span>
      ),
    },
    { key: "days", title: t("wage.days"), end: true, cell: ({ workedDays }) => workedDays },
    { key: "quantity", title: t("wage.quantity"), end: true, cell: ({ quantityMilli }) => milliText(quantityMilli) },
    {
      key: "implied",
      title: t("wage.implied"),
      end: true,
      cell: ({ attendanceFen }) => <Money fen={attendanceFen} />,
    },
    {
      key: "gross",
      title: t("wage.gross"),
      end: true,
      cell: (row) => (
        <>
          <Money fen={row.grossFen} />
          <Part name={t("lineParts.overtime")} fen={row.overtimeFen} />
          <Part name={t("lineParts.allowance")} fen={row.allowanceFen} />
          {row.differenceReason !== null && (
            <div className="small quiet">
              {kind !== "advance" && t("wage.differs")} {row.differenceReason}
            </div>
          )}
        </>
      ),
    },
    {
      key: "off",
      title: t("lineParts.deduction"),
      end: true,
      cell: (row) => (
        <>
          <Money fen={row.deductionFen} />
          <Part name={t("lineParts.advance")} fen={row.advanceFen} />
          <Part name={t("lineParts.notDeducted")} fen={row.notDeductedFen} />
        </>
      ),
    },
    { key: "net", title: t("wage.net"), end: true, cell: ({ netFen }) => <Money fen={netFen} strong /> },
    { key: "due", title: t("wage.dueOn"), cell: ({ dueOn }) => <DayText day={dueOn} /> },
    {
      key: "confirmation",
      title: t("wage.confirmation"),
      cell: ({ confirmation, answerChannel, disputeReason }) => (
        <>
          <ConfirmationMark state={confirmation} />
          {answerChannel !== null && answerChannel !== "phone" && (
            <span className="small quiet"> {t(`channel.${answerChannel}`)}</span>
          )}
          {disputeReason !== null && <div className="small">{disputeReason}</div>}
        </>
      ),
    },
    {
      key: "payment",
      title: t("wage.payment"),
      cell: ({ payment, claimedFen }) => (
        <>
          <PaymentMark state={payment} />
          {claimedFen > 0 && <div className="small">{t("outside.claimedMark", { amount: moneyText(claimedFen) })}</div>}
        </>
      ),
    },
  ];
  if (sheet.state === "drafted" && sheet.kind !== "advance" && may(adjustLine)) {
    columns.push({
      key: "do",
      title: t("word.actions"),
      cell: (row) => <AdjustLine projectId={projectId} line={row} />,
    });
  }
  if (sheet.state === "approved" && may(proposeAmendment)) {
    columns.push({
      key: "do",
      title: t("word.actions"),
      cell: (row) => <ProposeAmendment projectId={projectId} line={row} />,
    });
  }
  return (
    <DataTable
      caption={`${t("sheet.one")} ${sheet.companyName} ${sheet.month}`}
      columns={columns}
      rows={sheet.wageLines}
      rowKey={({ lineId }) => lineId}
      marked={({ lineId }) => lineId === line}
      empty={t("sheet.noLines")}
    />
  );
}

function Part({ name, fen }: { name: string; fen: Line["grossFen"] }) {
  if (fen === 0) return null;
  return (
    <div className="small quiet">
      {name} <Money fen={fen} />
    </div>
  );
}

interface AdjustValues {
  readonly grossFen: string;
  readonly reason: string;
}

function AdjustLine({ projectId, line }: { projectId: number; line: Line }) {
  const { t } = useTexts();
  const yuan = (amount: Line["grossFen"]) => moneyText(amount).slice(1);
  return (
    <ActionForm<typeof adjustLine, AdjustValues>
      contract={adjustLine}
      label={t("wage.adjust")}
      title={`${t("wage.adjust")} · ${line.workerName}`}
      inRow
      initial={{ grossFen: yuan(line.grossFen) }}
      toInput={({ grossFen, reason }) => ({
        projectId,
        lineId: line.lineId,
        grossFen: fenOf(grossFen),
        reason,
      })}
    >
      <p className="quiet">
        {t("wage.implied")} <Money fen={line.attendanceFen} />
      </p>
      <YuanField name="grossFen" label={t("wage.gross")} />
      <TextField name="reason" label={t("word.reason")} rows={2} max={200} />
    </ActionForm>
  );
}
