import { Link } from "@tanstack/react-router";

import { useState } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listOpenPayments } from "../../../../src/modules/accounts/statement-line.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pages } from "../../../ui/Pages.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

const PAGE_SIZE = 50;

type Open = OutputOf<typeof listOpenPayments>["payments"][number];

/** Payments that were sent and that no entry has come for, the longest wait first. */
export function WaitingPayments({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const [page, setPage] = useState(1);
  const read = useRead(
    listOpenPayments,
    { projectId, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    { keep: true },
  );
  return (
    <Panel title={t("lines.waiting")} flush>
      <Loaded read={read} rows={4}>
        {({ total, sumFen, payments }) => (
          <>
            {total > 0 && (
              <p className="panel-note">{t("lines.waitingSum", { count: total, amount: moneyText(sumFen) })}</p>
            )}
            <OpenPayments
              caption={t("lines.waiting")}
              projectId={projectId}
              payments={payments}
              empty={t("lines.waitingNone")}
              all={() => allPages(listOpenPayments, { projectId }, (one) => one.payments)}
            />
            <Pages page={page} size={PAGE_SIZE} total={total} onChange={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

export function OpenPayments(props: {
  projectId: number;
  caption: string;
  payments: readonly Open[];
  empty: string;
  all?: () => Promise<readonly Open[]>;
}) {
  const { t } = useTexts();
  const { projectId } = props;
  const columns: Column<Open>[] = [
    {
      key: "payment",
      title: t("recon.payment"),
      head: true,
      cell: ({ lineId, workerName, month, endToEndId }) => (
        <>
          <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId }}>
            {workerName} {month}
          </Link>
          <div className="quiet small mono">{endToEndId}</div>
        </>
      ),
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    {
      key: "on",
      title: t("recon.executeOn"),
      cell: ({ runId, executeOn }) => (
        <Link to="/projects/$projectId/account" params={{ projectId }} search={{ run: runId }}>
          <DayText day={executeOn} />
        </Link>
      ),
    },
    { key: "days", title: t("recon.days"), end: true, cell: ({ days }) => days },
    { key: "status", title: t("payRun.bankStatus"), cell: ({ bankStatus }) => bankStatus ?? t("payRun.noAnswer") },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={props.payments}
      rowKey={({ paymentId }) => paymentId}
      empty={props.empty}
      all={props.all}
    />
  );
}
