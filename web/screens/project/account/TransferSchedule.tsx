import { Button, Form, Input } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { scheduleTransfers } from "../../../../src/modules/accounts/schedule.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { fenOf } from "../../../ui/Fields.tsx";
import { Mark, type Tone } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

type Transfer = OutputOf<typeof getAccount>["schedule"][number];

const TONES: Readonly<Record<Transfer["state"], Tone>> = {
  covered: "green",
  "covered-late": "yellow",
  late: "red",
  upcoming: "grey",
};

/** When the owner must transfer labour cost, and whether it came. */
export function TransferSchedule({ projectId, schedule }: { projectId: number; schedule: readonly Transfer[] }) {
  const { t } = useTexts();
  const columns: Column<Transfer>[] = [
    { key: "due", title: t("transfer.dueOn"), head: true, cell: ({ dueOn }) => <DayText day={dueOn} /> },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    { key: "covered", title: t("transfer.covered"), end: true, cell: ({ coveredFen }) => <Money fen={coveredFen} /> },
    { key: "on", title: t("transfer.coveredOn"), cell: ({ coveredOn }) => <DayText day={coveredOn} /> },
    {
      key: "state",
      title: t("transfer.state"),
      cell: ({ state }) => <Mark tone={TONES[state]}>{t(`transfer.${state}`)}</Mark>,
    },
  ];
  return (
    <Panel title={t("transfer.title")} extra={<AddTransfers projectId={projectId} />} flush>
      <DataTable
        caption={t("transfer.title")}
        columns={columns}
        rows={schedule}
        rowKey={({ dueOn }) => dueOn}
        empty={t("transfer.empty")}
      />
    </Panel>
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
