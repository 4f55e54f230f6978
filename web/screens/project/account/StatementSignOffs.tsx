import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { Fen } from "../../../../src/kernel/money.ts";
import { readStatement, signOffStatement } from "../../../../src/modules/accounts/statement-line.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { TextField } from "../../../ui/Fields.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Answer = OutputOf<typeof readStatement>;
type SignOff = Answer["signOffs"][number];
interface OpenItem {
  readonly entryId: number;
  readonly bankReference: string;
  readonly amountFen: Fen;
}

const REASONS_MAX = 500;

/** Who signed the statement off and whether that still holds; and the form to sign it. */
export function StatementSignOffs(props: { projectId: number; statement: string; answer: Answer }) {
  const { t } = useTexts();
  const { projectId, statement, answer } = props;
  const columns: Column<SignOff>[] = [
    {
      key: "state",
      title: t("transfer.state"),
      head: true,
      cell: ({ holds }) => (
        <Mark tone={holds ? "green" : "orange"}>{t(holds ? "signOff.holds" : "signOff.changed")}</Mark>
      ),
    },
    { key: "by", title: t("signOff.by"), cell: ({ signedByName }) => signedByName },
    { key: "at", title: t("signOff.at"), cell: ({ signedAt }) => <InstantText at={signedAt} /> },
    {
      key: "then",
      title: t("signOff.atThatTime"),
      end: true,
      cell: ({ closingFen, ledgerClosingFen }) => (
        <>
          <Money fen={closingFen} /> / <Money fen={ledgerClosingFen} />
        </>
      ),
    },
    {
      key: "items",
      title: t("signOff.items"),
      cell: ({ openItems, differenceReason }) => (
        <>
          {openItems.length}
          {openItems.slice(0, 5).map(({ entryId, reason }) => (
            <div key={entryId} className="quiet small">
              {reason}
            </div>
          ))}
          {differenceReason !== null && (
            <div className="quiet small">
              {t("signOff.differenceReason")}: {differenceReason}
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <Panel title={t("signOff.title")} extra={<SignOffForm {...{ projectId, statement, answer }} />} flush>
      <DataTable
        caption={t("signOff.title")}
        columns={columns}
        rows={answer.signOffs}
        rowKey={({ signOffId }) => signOffId}
        empty={t("signOff.none")}
      />
    </Panel>
  );
}

function SignOffForm({ projectId, statement, answer }: { projectId: number; statement: string; answer: Answer }) {
  const { t } = useTexts();
  const may = useMay();
  const asked = may(signOffStatement) && answer.unmatched > 0;
  const unmatched = useRead(
    readStatement,
    asked ? { projectId, statement, show: "unmatched", limit: REASONS_MAX } : undefined,
  ).data;
  if (answer.signOffs[0]?.holds === true) return null;
  const items: readonly OpenItem[] = [...(unmatched?.rows ?? []), ...answer.alone.entries];
  const tooMany = answer.unmatched + answer.alone.total > Math.min(REASONS_MAX, items.length);
  return (
    <ActionForm<typeof signOffStatement, Readonly<Record<string, string>>>
      contract={signOffStatement}
      label={t("signOff.do")}
      toInput={({ differenceReason, ...values }) => ({
        projectId,
        statement,
        reasons: items.map(({ entryId }) => ({ entryId, reason: values[nameOf(entryId)] ?? "" })),
        ...(differenceReason === undefined ? {} : { differenceReason }),
      })}
    >
      <p className="quiet">{t("signOff.help")}</p>
      {tooMany && <Mark tone="orange">{t("signOff.tooMany")}</Mark>}
      {items.map(({ entryId, bankReference, amountFen }) => (
        <TextField
          key={entryId}
          name={nameOf(entryId)}
          label={t("signOff.reasonFor", { reference: bankReference, amount: moneyText(amountFen) })}
          rows={2}
          max={300}
        />
      ))}
      {answer.difference !== null && (
        <TextField name="differenceReason" label={t("signOff.differenceReason")} rows={2} max={300} />
      )}
    </ActionForm>
  );
}

function nameOf(entryId: number): string {
  return `entry-${entryId}`;
}
