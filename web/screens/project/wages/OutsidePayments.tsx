import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Select } from "antd";
import type { ReactNode } from "react";
import type { Month } from "../../../../src/kernel/month.ts";
import {
  getOutsidePayment,
  getPaymentReceipt,
  listOutsidePayments,
  OUTSIDE_STATES,
  OUTSIDE_WAYS,
} from "../../../../src/modules/accounts/outside-payment.contract.ts";
import { call } from "../../../app/api.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { saveFile } from "../../../ui/files.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { DayText, InstantText } from "../../../ui/When.tsx";
import { OutsideActions, type OutsidePayment } from "./OutsideForms.tsx";

const route = getRouteApi("/projects/$projectId/wages");

const TONES = {
  claimed: "orange",
  contested: "red",
  acknowledged: "green",
  accepted: "green",
  withdrawn: "grey",
  rejected: "grey",
} as const;

function OutsideMark({ state }: { state: OutsidePayment["state"] }) {
  const { t } = useTexts();
  return <Mark tone={TONES[state]}>{t(`outsideState.${state}`)}</Mark>;
}

/** All of a project, of a month or of a sheet, with what counts and what is only said. */
export function OutsidePayments(props: {
  projectId: number;
  sheetId?: number | undefined;
  month?: Month | undefined;
  extra?: ReactNode;
}) {
  const { t } = useTexts();
  const { projectId, sheetId, month } = props;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { way, said: state } = search;
  const read = useRead(listOutsidePayments, { projectId, sheetId, month, way, state }, { keep: true });
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part } });
  const columns: Column<OutsidePayment>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ pin, workerName, month, outsideId }) => (
        <>
          <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ ...search, outside: outsideId }}>
            {pin} {workerName}
          </Link>{" "}
          <span className="quiet small">{month}</span>
        </>
      ),
    },
    { key: "company", title: t("word.company"), cell: ({ companyName }) => companyName },
    { key: "way", title: t("outside.way"), cell: (row) => t(`outsideWay.${row.way}`) },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} strong /> },
    { key: "paidOn", title: t("outside.paidOn"), cell: ({ paidOn }) => <DayText day={paidOn} /> },
    { key: "payer", title: t("outside.payer"), cell: ({ payerName }) => payerName },
    { key: "payee", title: t("outside.payee"), cell: (row) => <Payee of={row} /> },
    { key: "receipts", title: t("outside.receipts"), end: true, cell: ({ receipts }) => receipts },
    {
      key: "state",
      title: t("outside.state"),
      cell: (row) => (
        <>
          <OutsideMark state={row.state} />
          {row.reason !== null && <div className="small">{row.reason}</div>}
        </>
      ),
    },
  ];
  return (
    <Panel title={t("outside.title")} flush extra={props.extra}>
      <div className="panel-body stack">
        <p className="quiet small">{t("outside.what")}</p>
        <search className="filters">
          <Select
            aria-label={t("outside.state")}
            placeholder={t("outside.anyState")}
            allowClear
            value={state}
            onChange={(next) => change({ said: next })}
            options={OUTSIDE_STATES.map((one) => ({ value: one, label: t(`outsideState.${one}`) }))}
            style={{ minWidth: 180 }}
          />
          <Select
            aria-label={t("outside.way")}
            placeholder={t("outside.anyWay")}
            allowClear
            value={way}
            onChange={(next) => change({ way: next })}
            options={OUTSIDE_WAYS.map((one) => ({ value: one, label: t(`outsideWay.${one}`) }))}
            style={{ minWidth: 160 }}
          />
        </search>
      </div>
      <Loaded read={read}>
        {({ payments, countedFen, openFen }) => (
          <>
            {payments.length > 0 && (
              <p className="panel-body row">
                <span>
                  {t("outside.counted")} <Money fen={countedFen} strong />
                </span>
                <span>
                  {t("outside.open")} <Money fen={openFen} strong />
                </span>
              </p>
            )}
            <DataTable
              caption={t("outside.title")}
              columns={columns}
              rows={payments}
              rowKey={({ outsideId }) => outsideId}
              empty={t("outside.empty")}
            />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Payee({ of }: { of: OutsidePayment }) {
  const { t } = useTexts();
  return (
    <>
      {of.payeeName} {!of.payeeIsWorker && <Mark tone="orange">{t("outside.notWorker")}</Mark>}
    </>
  );
}

/** One payment: its receipts, everything that was said about it, and what may be done. */
export function OutsideSheet(props: { projectId: number; outsideId: number; onClose: () => void }) {
  const { t, word } = useTexts();
  const { projectId, outsideId } = props;
  const read = useRead(getOutsidePayment, { projectId, outsideId });
  const title = read.data === undefined ? t("outside.title") : `${t("outside.title")} · ${read.data.workerName}`;
  return (
    <SideSheet title={title} width={640} onClose={props.onClose}>
      <Loaded read={read} rows={8}>
        {(one) => (
          <div className="stack">
            <div className="row">
              <OutsideMark state={one.state} /> <Money fen={one.amountFen} strong />
            </div>
            <Pairs
              of={[
                [t("outside.way"), t(`outsideWay.${one.way}`)],
                [t("outside.paidOn"), <DayText key="on" day={one.paidOn} />],
                [t("outside.payer"), one.payerName],
                [t("outside.payee"), <Payee key="payee" of={one} />],
                [t("outside.reference"), one.reference ?? "—"],
                [t("outside.by"), one.recordedByName],
                [
                  t("thread.line"),
                  <Link
                    key="line"
                    to="/projects/$projectId/wages"
                    params={{ projectId }}
                    search={{ sheet: one.sheetId, line: one.lineId }}
                  >
                    {one.companyName} {one.month}
                  </Link>,
                ],
              ]}
            />
            <OutsideActions of={one} />
            <h3>{t("outside.receipts")}</h3>
            {one.receiptFiles.length === 0 && <p className="quiet">—</p>}
            <ul className="thread-list">
              {one.receiptFiles.map((file) => (
                <li key={file.receiptId}>
                  <Button
                    type="link"
                    size="small"
                    onClick={async () =>
                      saveFile(await call(getPaymentReceipt, { projectId, outsideId, receiptId: file.receiptId }))
                    }
                  >
                    {file.fileName}
                  </Button>
                  <div className="small quiet">
                    {file.recordedByName} · <InstantText at={file.recordedAt} /> · SHA-256{" "}
                    <span className="mono">{file.sha256.slice(0, 16)}…</span>
                  </div>
                </li>
              ))}
            </ul>
            <h3>{t("outside.history")}</h3>
            <ul className="thread-list">
              {one.steps.map((step) => (
                <li key={step.stepNo}>
                  <OutsideMark state={step.kind} /> {step.actorName}{" "}
                  {step.actorRole !== "nobody" && word("role", step.actorRole)}
                  {step.reason !== null && <div>{step.reason}</div>}
                  <div className="small quiet">
                    <InstantText at={step.recordedAt} /> · {t(`outsideChannel.${step.channel}`)}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Loaded>
    </SideSheet>
  );
}

/** In the thread of a wage line: what was paid or is said to be paid past the account. */
export function OutsideOfLine({ projectId, lineId, sheetId }: { projectId: number; lineId: number; sheetId: number }) {
  const { t } = useTexts();
  const read = useRead(listOutsidePayments, { projectId, lineId });
  return (
    <Loaded read={read} rows={1}>
      {({ payments }) => (
        <>
          {payments.length === 0 && <p className="quiet">{t("outside.none")}</p>}
          <ul className="thread-list">
            {payments.map((one) => (
              <li key={one.outsideId}>
                <div className="row between">
                  <span>
                    <OutsideMark state={one.state} />{" "}
                    <Link
                      to="/projects/$projectId/wages"
                      params={{ projectId }}
                      search={{ sheet: sheetId, outside: one.outsideId }}
                    >
                      {t(`outsideWay.${one.way}`)} <DayText day={one.paidOn} />
                    </Link>
                  </span>
                  <Money fen={one.amountFen} />
                </div>
                <div className="small quiet">
                  {one.payerName} → {one.payeeName}
                  {one.reference !== null && ` · ${one.reference}`}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
