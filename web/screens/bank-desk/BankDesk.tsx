import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { bankDesk } from "../../../src/modules/accounts/bank-desk.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { BankFileImport } from "../project/account/BankFileImport.tsx";
import { PaymentFile } from "../project/account/PayRuns.tsx";

type Desk = OutputOf<typeof bankDesk>;

/** A bank clerk's whole work: files to fetch, results to import, entries to decide, and how the accounts stand. */
export function BankDesk() {
  const { t } = useTexts();
  usePageTitle(t("bankDesk.title"));
  const read = useRead(bankDesk, {});
  return (
    <div className="stack">
      <h1>{t("bankDesk.title")}</h1>
      <p className="quiet">{t("bankDesk.what")}</p>
      <Loaded read={read} rows={8}>
        {({ runs, accounts }) => (
          <>
            <Runs runs={runs} />
            <Accounts accounts={accounts} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Runs({ runs }: { runs: Desk["runs"] }) {
  const { t } = useTexts();
  const columns: Column<Desk["runs"][number]>[] = [
    {
      key: "run",
      title: t("payRun.one"),
      head: true,
      cell: ({ projectId, projectName, runId, messageId }) => (
        <>
          <Link to="/projects/$projectId/account" params={{ projectId }} search={{ run: runId }}>
            {messageId}
          </Link>
          <div className="small">{projectName}</div>
        </>
      ),
    },
    { key: "on", title: t("payRun.executeOn"), cell: ({ executeOn }) => <DayText day={executeOn} /> },
    { key: "count", title: t("payRun.payments"), end: true, cell: ({ paymentCount }) => countText(paymentCount) },
    { key: "sum", title: t("payRun.sum"), end: true, cell: ({ controlSumFen }) => <Money fen={controlSumFen} /> },
    { key: "pending", title: t("bankDesk.pending"), end: true, cell: ({ pending }) => countText(pending) },
    {
      key: "answer",
      title: t("bankDesk.answer"),
      cell: ({ bankStatus }) =>
        bankStatus === null ? (
          <Mark tone="orange">{t("bankDesk.toFetch")}</Mark>
        ) : (
          <>
            <Mark tone="blue">{t("bankDesk.toReport")}</Mark> {bankStatus}
          </>
        ),
    },
    {
      key: "do",
      title: t("word.actions"),
      cell: ({ projectId, runId }) => (
        <div className="row">
          <PaymentFile projectId={projectId} runId={runId} />
          <BankFileImport projectId={projectId} />
        </div>
      ),
    },
  ];
  return (
    <Panel title={t("bankDesk.fetch")} flush>
      <DataTable
        caption={t("bankDesk.fetch")}
        columns={columns}
        rows={runs}
        rowKey={({ runId }) => runId}
        empty={t("bankDesk.noFiles")}
      />
    </Panel>
  );
}

function Accounts({ accounts }: { accounts: Desk["accounts"] }) {
  const { t } = useTexts();
  const columns: Column<Desk["accounts"][number]>[] = [
    {
      key: "account",
      title: t("bankDesk.account"),
      head: true,
      cell: ({ projectId, projectName, accountTail }) => (
        <>
          <Link to="/projects/$projectId/account" params={{ projectId }} search={{}}>
            {projectName}
          </Link>{" "}
          <span className="quiet nowrap">…{accountTail}</span>
        </>
      ),
    },
    { key: "state", title: t("bankDesk.state"), cell: (row) => <State row={row} /> },
    { key: "balance", title: t("account.balance"), end: true, cell: ({ balanceFen }) => <Money fen={balanceFen} /> },
    { key: "payable", title: t("bankDesk.payable"), end: true, cell: ({ payableFen }) => <Money fen={payableFen} /> },
    {
      key: "undecided",
      title: t("bankDesk.undecided"),
      end: true,
      cell: ({ undecided }) => (undecided === 0 ? "—" : <Mark tone="orange">{countText(undecided)}</Mark>),
    },
    { key: "statement", title: t("bankDesk.statement"), cell: ({ statementOn }) => <DayText day={statementOn} /> },
    { key: "do", title: t("word.actions"), cell: ({ projectId }) => <BankFileImport projectId={projectId} /> },
  ];
  return (
    <Panel title={t("bankDesk.accounts")} flush>
      <DataTable
        caption={t("bankDesk.accounts")}
        columns={columns}
        rows={accounts}
        rowKey={({ accountId }) => accountId}
        empty={t("bankDesk.noAccounts")}
      />
    </Panel>
  );
}

function State({ row }: { row: Desk["accounts"][number] }) {
  const { t } = useTexts();
  if (row.closedOn !== null) return <Mark tone="grey">{t("bankDesk.closed", { day: row.closedOn })}</Mark>;
  return (
    <>
      {row.frozenOn !== null && <Mark tone="red">{t("bankDesk.frozen", { day: row.frozenOn })}</Mark>}{" "}
      {row.shortFen > 0 && (
        <span className="nowrap">
          <Mark tone="orange">{t("bankDesk.short")}</Mark> <Money fen={row.shortFen} />
        </span>
      )}
      {row.frozenOn === null && row.shortFen === 0 && <Mark tone="green">{t("bankDesk.fine")}</Mark>}
    </>
  );
}
