import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { readStatement } from "../../../../src/modules/accounts/statement-line.contract.ts";
import { getLine } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { IfMay } from "../../../ui/IfMay.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { DayText } from "../../../ui/When.tsx";
import { ENTRY_TONES } from "./AccountEntries.tsx";

type Answer = OutputOf<typeof readStatement>;
type Line = Answer["rows"][number];
type Alone = Answer["alone"]["entries"][number];

export function StatementLines(props: {
  projectId: number;
  rows: readonly Line[];
  caption: string;
  all: () => Promise<readonly Line[]>;
}) {
  const { t } = useTexts();
  const columns: Column<Line>[] = [
    { key: "no", title: t("lines.line"), end: true, cell: ({ lineNo }) => lineNo },
    {
      key: "day",
      title: t("entry.bookedOn"),
      cell: ({ bookedOn, ledgerOn }) => (
        <>
          <DayText day={bookedOn} />
          {ledgerOn !== bookedOn && (
            <div>
              <Mark tone="red">{t("lines.ledgerOn", { day: ledgerOn })}</Mark>
            </div>
          )}
        </>
      ),
    },
    {
      key: "kind",
      title: t("entry.kind"),
      cell: ({ kind }) => <Mark tone={ENTRY_TONES[kind]}>{t(`entry.${kind}`)}</Mark>,
    },
    {
      key: "matched",
      title: t("lines.matched"),
      head: true,
      cell: (line) => <MatchedTo projectId={props.projectId} line={line} />,
    },
    {
      key: "reference",
      title: t("entry.reference"),
      cell: ({ bankReference, endToEndId, reasonCode }) => (
        <span className="mono small">
          {bankReference}
          {(endToEndId !== null || reasonCode !== null) && (
            <div className="quiet">
              {endToEndId} {reasonCode}
            </div>
          )}
        </span>
      ),
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    { key: "bank", title: t("lines.bank"), end: true, cell: ({ balanceFen }) => <Money fen={balanceFen} /> },
    { key: "ledger", title: t("lines.ledger"), end: true, cell: ({ ledgerFen }) => <Money fen={ledgerFen} /> },
  ];
  return (
    <div className="entries">
      <DataTable
        caption={props.caption}
        columns={columns}
        rows={props.rows}
        rowKey={({ lineNo }) => lineNo}
        empty={t("lines.empty")}
        marked={({ kind }) => kind === "unmatched"}
        all={props.all}
      />
    </div>
  );
}

/** Whose wage, which instalment, or what a person found; a link to where it goes on. */
function MatchedTo({ projectId, line }: { projectId: number; line: Line }) {
  const { t } = useTexts();
  const { kind, counterparty, payment, instalments, decision } = line;
  return (
    <>
      {payment === null ? (
        (counterparty ?? "—")
      ) : (
        <IfMay contract={getLine} plain={`${payment.workerName} ${payment.month}`}>
          <Link
            to="/projects/$projectId/wages"
            params={{ projectId }}
            search={{ line: payment.lineId, payment: payment.paymentId }}
          >
            {payment.workerName} {payment.month}
          </Link>
        </IfMay>
      )}
      {instalments.map(({ dueOn, amountFen }) => (
        <div key={dueOn} className="quiet small">
          {t("lines.coversInstalment", { day: dueOn, amount: moneyText(amountFen) })}
        </div>
      ))}
      {kind === "transfer" && instalments.length === 0 && <div className="quiet small">{t("lines.coversNone")}</div>}
      {kind === "unmatched" && (
        <div className="small">
          <Link to="/projects/$projectId/account" params={{ projectId }} hash="bank-queue">
            {t("lines.waits")}
          </Link>
        </div>
      )}
      {decision !== null && (
        <div className="quiet small">{t("lines.decidedBy", { name: decision.byName, reason: decision.reason })}</div>
      )}
    </>
  );
}

export function AloneEntries({ entries }: { entries: readonly Alone[] }) {
  const { t } = useTexts();
  const columns: Column<Alone>[] = [
    { key: "day", title: t("entry.bookedOn"), cell: ({ ledgerOn }) => <DayText day={ledgerOn} /> },
    {
      key: "kind",
      title: t("entry.kind"),
      cell: ({ kind }) => <Mark tone={ENTRY_TONES[kind]}>{t(`entry.${kind}`)}</Mark>,
    },
    { key: "who", title: t("entry.counterparty"), head: true, cell: ({ counterparty }) => counterparty ?? "—" },
    {
      key: "reference",
      title: t("entry.reference"),
      cell: ({ bankReference }) => <span className="mono small">{bankReference}</span>,
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
  ];
  return (
    <DataTable
      caption={t("lines.alone", { count: entries.length })}
      columns={columns}
      rows={entries}
      rowKey={({ entryId }) => entryId}
      empty="—"
    />
  );
}
