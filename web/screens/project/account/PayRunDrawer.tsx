import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { getPayRun } from "../../../../src/modules/accounts/account.contract.ts";
import { getLine } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { IfMay } from "../../../ui/IfMay.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PaymentMark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { DayText } from "../../../ui/When.tsx";

type Payment = OutputOf<typeof getPayRun>["payments"][number];

export function PayRunDrawer(props: { projectId: number; runId: number; onClose: () => void }) {
  const { t } = useTexts();
  const { projectId, runId } = props;
  const read = useRead(getPayRun, { projectId, runId });
  const columns: Column<Payment>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ workerName, lineId, paymentId, month }) => (
        <>
          <IfMay contract={getLine} plain={workerName}>
            <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId, payment: paymentId }}>
              {workerName}
            </Link>
          </IfMay>{" "}
          <span className="quiet small">{month}</span>
        </>
      ),
    },
    { key: "card", title: t("people.card"), cell: ({ cardTail }) => <span className="nowrap">…{cardTail}</span> },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    {
      key: "state",
      title: t("payRun.results"),
      cell: ({ state, reasonCode, reasonText }) => (
        <>
          <PaymentMark state={state} />
          {reasonCode !== null && (
            <div className="small">
              {reasonCode} {reasonText}
            </div>
          )}
        </>
      ),
    },
    { key: "on", title: t("payRun.settledOn"), cell: ({ settledOn }) => <DayText day={settledOn} /> },
    { key: "ended", title: t("payRun.endedOn"), cell: ({ endedOn }) => <DayText day={endedOn} /> },
  ];
  const title = `${t("payRun.one")} ${runId}`;
  return (
    <SideSheet title={title} width={860} onClose={props.onClose}>
      <Loaded read={read}>
        {(run) => (
          <div className="stack">
            <Pairs
              of={[
                [
                  t("payRun.message"),
                  <code key="message" className="mono">
                    {run.messageId}
                  </code>,
                ],
                [t("payRun.executeOn"), <DayText key="on" day={run.executeOn} />],
                [t("payRun.sum"), <Money key="sum" fen={run.controlSumFen} strong />],
                [t("payRun.bankStatus"), run.bankStatus ?? t("payRun.noAnswer")],
              ]}
            />
            <DataTable
              caption={title}
              columns={columns}
              rows={run.payments}
              rowKey={({ paymentId }) => paymentId}
              empty={t("payRun.empty")}
            />
          </div>
        )}
      </Loaded>
    </SideSheet>
  );
}
