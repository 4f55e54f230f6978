import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getCase } from "../../../src/modules/cases/case.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Mark, PaymentMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";

type Line = OutputOf<typeof getCase>["wageLines"][number];

/** Each wage of the case with the bank's proof that it was paid, or without. */
export function CaseLines({ projectId, lines }: { projectId: number; lines: readonly Line[] }) {
  const { t } = useTexts();
  const columns: Column<Line>[] = [
    { key: "no", title: t("case.lineNo"), end: true, cell: ({ lineNo }) => lineNo },
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ workerName, lineId }) => (
        <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId }}>
          {workerName}
        </Link>
      ),
    },
    { key: "month", title: t("sheet.month"), cell: ({ month }) => month },
    { key: "owed", title: t("case.owed"), end: true, cell: ({ owedFen }) => <Money fen={owedFen} /> },
    { key: "payment", title: t("wage.payment"), cell: ({ payment }) => <PaymentMark state={payment} /> },
    {
      key: "proof",
      title: t("case.proof"),
      cell: ({ lineId, proofPaymentId, provedOn }) =>
        proofPaymentId === null ? (
          <Mark tone="orange">{t("case.noProof")}</Mark>
        ) : (
          <>
            <Link
              to="/projects/$projectId/wages"
              params={{ projectId }}
              search={{ line: lineId, payment: proofPaymentId }}
            >
              {t("case.payment", { id: proofPaymentId })}
            </Link>
            <div className="small">
              <DayText day={provedOn} />
            </div>
          </>
        ),
    },
    { key: "proved", title: t("case.proved"), end: true, cell: ({ provedFen }) => <Money fen={provedFen} /> },
  ];
  return (
    <Panel title={t("case.wages")} flush>
      <DataTable
        caption={t("case.wages")}
        columns={columns}
        rows={lines}
        rowKey={({ lineNo }) => lineNo}
        empty={t("case.noLines")}
      />
    </Panel>
  );
}
