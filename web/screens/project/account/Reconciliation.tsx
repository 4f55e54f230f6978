import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { reconcile } from "../../../../src/modules/accounts/reconciliation.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { messageName } from "./message-name.ts";
import { OpenPayments } from "./WaitingPayments.tsx";

type Answer = OutputOf<typeof reconcile>;
type Statement = Answer["statements"][number];

/** What is unmatched on the bank's side and on ours, and each statement's balances beside ours. */
export function Reconciliation({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(reconcile, may(reconcile) ? { projectId } : undefined);
  if (!may(reconcile)) return null;
  return (
    <Panel title={t("recon.title")} flush>
      <Loaded read={read} rows={4}>
        {(answer) => (
          <>
            <p className="panel-note">
              {answer.agrees && answer.statements.length === 0 ? (
                <Mark tone="unknown">{t("recon.noBalances")}</Mark>
              ) : (
                <Mark tone={answer.agrees ? "green" : "orange"}>
                  {t(answer.agrees ? "recon.agrees" : "recon.open")}
                </Mark>
              )}
            </p>
            <h3 className="panel-note">{t("recon.bankSide")}</h3>
            <BankSide bank={answer.bank} />
            <h3 className="panel-note">{t("recon.ourSide")}</h3>
            <OurSide projectId={projectId} answer={answer} />
            <h3 className="panel-note">{t("recon.statements")}</h3>
            <Statements projectId={projectId} statements={answer.statements} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function BankSide({ bank: { entries, entriesFen, results, returns } }: { bank: Answer["bank"] }) {
  const { t } = useTexts();
  if (entries + results + returns === 0) return <p className="panel-note quiet">{t("recon.noneBank")}</p>;
  return (
    <div className="panel-note">
      <ul>
        {entries > 0 && <li>{t("recon.entries", { count: entries, amount: moneyText(entriesFen) })}</li>}
        {results > 0 && <li>{t("recon.results", { count: results })}</li>}
        {returns > 0 && <li>{t("recon.returns", { count: returns })}</li>}
      </ul>
      {entries + results > 0 && <a href="#bank-queue">{t("recon.toQueue")}</a>}
    </div>
  );
}

function OurSide({ projectId, answer: { ours, pendingDays } }: { projectId: number; answer: Answer }) {
  const { t } = useTexts();
  if (ours.pending.length + ours.reported.length === 0) {
    return <p className="panel-note quiet">{t("recon.noneOurs")}</p>;
  }
  return (
    <>
      {(["reported", "pending"] as const).map((which) =>
        ours[which].length === 0 ? null : (
          <div key={which} className="entries">
            <p className="panel-note">{t(`recon.${which}`, { count: pendingDays })}</p>
            <OpenPayments
              caption={t(`recon.${which}`, { count: pendingDays })}
              projectId={projectId}
              payments={ours[which]}
              empty="—"
            />
          </div>
        ),
      )}
    </>
  );
}

function Statements({ projectId, statements }: { projectId: number; statements: readonly Statement[] }) {
  const { t } = useTexts();
  const columns: Column<Statement>[] = [
    {
      key: "statement",
      title: t("recon.statement"),
      head: true,
      cell: ({ openedOn, closedOn, messageKey }) => (
        <>
          <DayText day={openedOn} />
          {openedOn !== closedOn && (
            <>
              {" – "}
              <DayText day={closedOn} />
            </>
          )}
          <div className="quiet small mono">{messageName(messageKey)}</div>
          <Link to="/projects/$projectId/statement" params={{ projectId }} search={{ key: messageKey }}>
            {t("lines.open")}
          </Link>
        </>
      ),
    },
    {
      key: "bank",
      title: t("recon.bankSays"),
      end: true,
      cell: ({ openingFen, closingFen }) => (
        <>
          <Money fen={closingFen} />
          <div className="quiet small">
            {t("statement.opening")} <Money fen={openingFen} />
          </div>
        </>
      ),
    },
    {
      key: "ours",
      title: t("recon.weSay"),
      end: true,
      cell: ({ ourOpeningFen, ourClosingFen }) => (
        <>
          <Money fen={ourClosingFen} />
          <div className="quiet small">
            {t("statement.opening")} <Money fen={ourOpeningFen} />
          </div>
        </>
      ),
    },
    {
      key: "agrees",
      title: t("transfer.state"),
      cell: ({ openingFen, ourOpeningFen, closingFen, ourClosingFen, follows, unmatched, signed }) => (
        <>
          <Mark tone={openingFen === ourOpeningFen && closingFen === ourClosingFen ? "green" : "red"}>
            {t(openingFen === ourOpeningFen && closingFen === ourClosingFen ? "recon.same" : "recon.differs")}
          </Mark>{" "}
          {!follows && <Mark tone="orange">{t("recon.gap")}</Mark>}
          {unmatched > 0 && (
            <Mark tone="orange">
              {t("lines.unmatched")} {unmatched}
            </Mark>
          )}
          {signed !== null && (
            <div>
              <Mark tone={signed === "holds" ? "green" : "orange"}>{t(`signOff.${signed}`)}</Mark>
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <div className="entries">
      <DataTable
        caption={t("recon.statements")}
        columns={columns}
        rows={statements}
        rowKey={({ messageKey }) => messageKey}
        empty={t("recon.noStatements")}
      />
    </div>
  );
}
