import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { createPayRun, downloadPaymentFile, listPayRuns } from "../../../../src/modules/accounts/account.contract.ts";
import { listSheets } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { call } from "../../../app/api.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, DayField } from "../../../ui/Fields.tsx";
import { saveFile } from "../../../ui/files.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText, InstantText } from "../../../ui/When.tsx";

type Run = OutputOf<typeof listPayRuns>["runs"][number];

export function PayRuns(props: { projectId: number; hasAccount: boolean; run: number | undefined }) {
  const { t } = useTexts();
  const { projectId } = props;
  const read = useRead(listPayRuns, { projectId });
  const columns: Column<Run>[] = [
    {
      key: "run",
      title: t("payRun.one"),
      head: true,
      cell: ({ runId, messageId }) => (
        <>
          <Link to="/projects/$projectId/account" params={{ projectId }} search={{ run: runId }}>
            {runId}
          </Link>
          <div className="mono quiet">{messageId}</div>
        </>
      ),
    },
    { key: "on", title: t("payRun.executeOn"), cell: ({ executeOn }) => <DayText day={executeOn} /> },
    { key: "count", title: t("payRun.payments"), end: true, cell: ({ paymentCount }) => paymentCount },
    { key: "sum", title: t("payRun.sum"), end: true, cell: ({ controlSumFen }) => <Money fen={controlSumFen} /> },
    {
      key: "results",
      title: t("payRun.results"),
      cell: ({ pending, settled, failed }) => (
        <span className="small">
          {t("payment.settled")} {settled} · {t("payRun.failed")} {failed} · {t("payment.pending")} {pending}
        </span>
      ),
    },
    { key: "created", title: t("payRun.createdAt"), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: "file",
      title: t("payRun.file"),
      cell: ({ runId }) => <PaymentFile projectId={projectId} runId={runId} />,
    },
  ];
  return (
    <Panel title={t("payRun.all")} extra={props.hasAccount ? <CreatePayRun projectId={projectId} /> : undefined} flush>
      <Loaded read={read} rows={3}>
        {({ runs }) => (
          <DataTable
            caption={t("payRun.all")}
            columns={columns}
            rows={runs}
            rowKey={({ runId }) => runId}
            marked={({ runId }) => runId === props.run}
            empty={t("payRun.empty")}
          />
        )}
      </Loaded>
    </Panel>
  );
}

export function PaymentFile({ projectId, runId }: { projectId: number; runId: number }) {
  const { t } = useTexts();
  const may = useMay();
  if (!may(downloadPaymentFile)) return "—";
  return (
    <Button
      size="small"
      onClick={async () => saveFile(await call(downloadPaymentFile, { projectId, runId }))}
      aria-label={`${t("payRun.download")} ${runId}`}
    >
      {t("payRun.download")}
    </Button>
  );
}

interface Values {
  readonly executeOn: string;
  readonly sheetId?: number;
}

export function CreatePayRun({ projectId }: { projectId: number }) {
  const { t, say } = useTexts();
  const may = useMay();
  const today = useToday();
  const sheets = useRead(listSheets, may(createPayRun) ? { projectId } : undefined).data?.sheets ?? [];
  return (
    <ActionForm<typeof createPayRun, Values>
      contract={createPayRun}
      label={t("payRun.create")}
      size="small"
      primary
      initial={{ executeOn: today }}
      toInput={(values) => ({ projectId, ...values })}
      done={({ paymentCount, controlSumFen, leftOut, reasons }) => (
        <div className="stack">
          <Alert
            type="success"
            showIcon
            role="status"
            title={t("payRun.created", { count: paymentCount, sum: moneyText(controlSumFen) })}
          />
          {leftOut.length > 0 && (
            <>
              <b>{t("payRun.leftOut", { count: leftOut.length })}</b>
              <ul>
                {leftOut.map(({ lineId, workerName, code }) => (
                  <li key={lineId}>
                    {workerName} · {reasons.flatMap((one) => (one.code === code ? [say(one.says)] : []))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    >
      <p className="quiet">{t("payRun.createHelp")}</p>
      <DayField name="executeOn" label={t("payRun.executeOn")} />
      <ChoiceField
        name="sheetId"
        label={t("payRun.onlySheet")}
        optional
        choices={sheets
          .filter(({ state }) => state === "approved")
          .map(({ sheetId, month, companyName }) => ({ value: sheetId, label: `${month} ${companyName}` }))}
      />
    </ActionForm>
  );
}
