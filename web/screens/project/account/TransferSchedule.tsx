import { Button, Form, Input } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import {
  alterTransfer,
  scheduleHistory,
  scheduleTransfers,
} from "../../../../src/modules/accounts/schedule.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { milliText, moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { ChoiceField, fenOf, TextField } from "../../../ui/Fields.tsx";
import { Mark, type Tone } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText, InstantText } from "../../../ui/When.tsx";
import { DueFields, type DueValues, dueOf } from "./ScheduleFields.tsx";

type Transfer = OutputOf<typeof getAccount>["schedule"][number];

const TONES: Readonly<Record<Transfer["state"], Tone>> = {
  covered: "green",
  "covered-late": "yellow",
  late: "red",
  upcoming: "grey",
};

/** When the owner must transfer labour cost, whether it came, and what was altered. */
export function TransferSchedule({ projectId, schedule }: { projectId: number; schedule: readonly Transfer[] }) {
  const { t } = useTexts();
  const may = useMay();
  const columns: Column<Transfer>[] = [
    { key: "due", title: t("transfer.dueOn"), head: true, cell: ({ dueOn }) => <DayText day={dueOn} /> },
    { key: "amount", title: t("word.amount"), end: true, cell: (one) => <Amount of={one} /> },
    { key: "covered", title: t("transfer.covered"), end: true, cell: ({ coveredFen }) => <Money fen={coveredFen} /> },
    { key: "on", title: t("transfer.coveredOn"), cell: ({ coveredOn }) => <DayText day={coveredOn} /> },
    {
      key: "state",
      title: t("transfer.state"),
      cell: ({ state }) => <Mark tone={TONES[state]}>{t(`transfer.${state}`)}</Mark>,
    },
  ];
  const action: Column<Transfer> = {
    key: "do",
    title: t("word.actions"),
    cell: (one) => <AlterTransfer projectId={projectId} one={one} />,
  };
  return (
    <Panel
      title={t("transfer.title")}
      extra={
        <>
          <AddByShare projectId={projectId} />
          <AddTransfers projectId={projectId} />
        </>
      }
      flush
    >
      <DataTable
        caption={t("transfer.title")}
        columns={may(alterTransfer) ? [...columns, action] : columns}
        rows={schedule}
        rowKey={({ dueId }) => dueId}
        empty={t("transfer.empty")}
      />
      <History projectId={projectId} />
    </Panel>
  );
}

function Amount({ of: { amountFen, share } }: { of: Transfer }) {
  const { t } = useTexts();
  if (share === null) return <Money fen={amountFen} />;
  const percent = milliText(share.basisPoints * 10);
  const said = { percent, base: moneyText(share.baseFen), of: t(`schedule.${share.of}`) };
  return (
    <>
      <Money fen={amountFen} />
      <div className="quiet small">{t("schedule.shareOf", said)}</div>
    </>
  );
}

type Withdrawn = OutputOf<typeof scheduleHistory>["withdrawn"][number];

/** Instalments that no longer count, with the reason; nothing where none was altered. */
function History({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const withdrawn = useRead(scheduleHistory, { projectId }).data?.withdrawn ?? [];
  if (withdrawn.length === 0) return null;
  const columns: Column<Withdrawn>[] = [
    { key: "due", title: t("transfer.dueOn"), head: true, cell: ({ dueOn }) => <DayText day={dueOn} /> },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    {
      key: "now",
      title: t("schedule.alter"),
      cell: ({ replacedOn, replacedFen }) =>
        replacedOn === null || replacedFen === null
          ? t("schedule.withdrawn")
          : t("schedule.replacedBy", { day: replacedOn, amount: moneyText(replacedFen) }),
    },
    {
      key: "why",
      title: t("word.reason"),
      cell: ({ reason, byName, withdrawnAt }) => (
        <>
          {reason}
          <div className="quiet small">
            {byName} <InstantText at={withdrawnAt} />
          </div>
        </>
      ),
    },
  ];
  return (
    <>
      <h3 className="panel-note">{t("schedule.history")}</h3>
      <DataTable
        caption={t("schedule.history")}
        columns={columns}
        rows={withdrawn}
        rowKey={({ dueId }) => dueId}
        empty="—"
      />
    </>
  );
}

function AlterTransfer({ projectId, one }: { projectId: number; one: Transfer }) {
  const { t } = useTexts();
  type Values = DueValues & { readonly what: "replace" | "withdraw"; readonly reason: string };
  return (
    <ActionForm<typeof alterTransfer, Values>
      contract={alterTransfer}
      label={t("schedule.alter")}
      title={`${t("schedule.alter")} ${one.dueOn}`}
      inRow
      initial={{ what: "replace", way: "amount", dueOn: one.dueOn }}
      toInput={(values) => ({
        projectId,
        dueId: one.dueId,
        reason: values.reason,
        ...(values.what === "replace" && { instead: dueOf(values) }),
      })}
    >
      <ChoiceField
        name="what"
        label={t("schedule.what2do")}
        choices={[
          { value: "replace", label: t("schedule.replace") },
          { value: "withdraw", label: t("schedule.withdrawOnly") },
        ]}
      />
      <InsteadFields />
      <TextField name="reason" label={t("word.reason")} rows={2} max={300} />
    </ActionForm>
  );
}

function InsteadFields() {
  const what: unknown = Form.useWatch("what", { preserve: true });
  return what === "withdraw" ? null : <DueFields />;
}

function AddByShare({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof scheduleTransfers, DueValues>
      contract={scheduleTransfers}
      label={t("schedule.by")}
      title={`${t("transfer.add")} · ${t("schedule.by")}`}
      size="small"
      initial={{ way: "share", of: "contract-labour-cost" }}
      toInput={(values) => ({ projectId, transfers: [dueOf(values)] })}
    >
      <DueFields />
    </ActionForm>
  );
}

interface Values {
  readonly transfers: readonly { readonly dueOn: string; readonly amountFen: string }[];
}

function AddTransfers({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const required = [{ required: true, message: t("form.required") }];
  return (
    <ActionForm<typeof scheduleTransfers, Values>
      contract={scheduleTransfers}
      label={t("transfer.add")}
      size="small"
      initial={{ transfers: [{ dueOn: "", amountFen: "" }] }}
      toInput={({ transfers }) => ({
        projectId,
        transfers: transfers.map(({ dueOn, amountFen }) => ({ dueOn, amountFen: fenOf(amountFen) })),
      })}
    >
      <Form.List name="transfers">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="row" key={key}>
                <Form.Item name={[name, "dueOn"]} label={t("transfer.dueOn")} rules={required}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[name, "amountFen"]} label={t("word.amount")} rules={required}>
                  <Input inputMode="decimal" prefix="¥" />
                </Form.Item>
                {fields.length > 1 && <Button onClick={() => remove(name)}>{t("word.remove")}</Button>}
              </div>
            ))}
            <p>
              <Button type="dashed" onClick={() => add()}>
                {t("transfer.another")}
              </Button>
            </p>
          </>
        )}
      </Form.List>
    </ActionForm>
  );
}
