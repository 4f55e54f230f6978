import { Form, Select } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { FileValue } from "../../../../src/kernel/fields.ts";
import { type Fen, subFen } from "../../../../src/kernel/money.ts";
import {
  attachReceipt,
  decideOutsidePayment,
  issueReceiptCode,
  type listOutsidePayments,
  OUTSIDE_WAYS,
  recordOutsidePayments,
  withdrawOutsidePayment,
} from "../../../../src/modules/accounts/outside-payment.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { moneyText } from "../../../ui/amounts.ts";
import { ChoiceField, DayField, fenOf, TextField, YuanField } from "../../../ui/Fields.tsx";
import { FileChoice } from "../../../ui/FileChoice.tsx";
import { Money } from "../../../ui/Money.tsx";

export type OutsidePayment = OutputOf<typeof listOutsidePayments>["payments"][number];
interface Line {
  readonly lineId: number;
  readonly pin: number;
  readonly workerName: string;
  /** Unpaid, and nobody says that it is paid. */
  readonly openFen: Fen;
}

/** The lines of an approved sheet that can still be paid past the account: nothing at the bank, something unpaid. */
export function linesToPay(lines: readonly OutputOf<typeof getSheet>["wageLines"][number][]): Line[] {
  return lines.flatMap(({ lineId, pin, workerName, payment, unpaidFen, claimedFen }) =>
    payment === "owed" && unpaidFen > claimedFen
      ? [{ lineId, pin, workerName, openFen: subFen(unpaidFen, claimedFen) }]
      : [],
  );
}

interface RecordValues {
  readonly lineIds?: readonly number[];
  readonly amount?: string;
  readonly way: OutsidePayment["way"];
  readonly paidOn: string;
  readonly payerName: string;
  readonly payeeName?: string;
  readonly reference?: string;
  readonly file?: FileValue;
}

/** One wage with an amount, or several of a signed list, each with all that is unpaid of it. */
export function RecordOutside(props: { projectId: number; lines: readonly Line[]; inRow?: boolean }) {
  const { t } = useTexts();
  const today = useToday();
  const { projectId, lines } = props;
  const [only, ...more] = lines;
  if (only === undefined) return null;
  const one = more.length === 0 ? only : undefined;
  return (
    <ActionForm<typeof recordOutsidePayments, RecordValues>
      contract={recordOutsidePayments}
      label={t("outside.record")}
      title={one === undefined ? t("outside.record") : `${t("outside.record")} · ${one.workerName}`}
      size="small"
      inRow={props.inRow === true}
      initial={{
        way: "cash",
        paidOn: today ?? "",
        ...(one !== undefined && { amount: moneyText(one.openFen).slice(1) }),
      }}
      toInput={({ lineIds, amount, file, payeeName, reference, ...values }) => ({
        projectId,
        ...values,
        reference: textOrNothing(reference),
        lines: lines
          .filter(({ lineId }) => one !== undefined || lineIds?.includes(lineId) === true)
          .map(({ lineId, openFen }) => ({
            lineId,
            amountFen: amount === undefined ? openFen : fenOf(amount),
            payeeName: textOrNothing(payeeName),
          })),
        files: file === undefined ? [] : [file],
      })}
    >
      <p className="quiet">{t("outside.recordWhat")}</p>
      {one === undefined ? (
        <Form.Item name="lineIds" label={t("outside.lines")} rules={[{ required: true, message: t("form.required") }]}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            options={lines.map((line) => ({
              value: line.lineId,
              label: `${line.pin} ${line.workerName} ${moneyText(line.openFen)}`,
            }))}
          />
        </Form.Item>
      ) : (
        <YuanField name="amount" label={t("outside.amount")} />
      )}
      <ChoiceField
        name="way"
        label={t("outside.way")}
        choices={OUTSIDE_WAYS.map((way) => ({ value: way, label: t(`outsideWay.${way}`) }))}
      />
      <DayField name="paidOn" label={t("outside.paidOn")} />
      <TextField name="payerName" label={t("outside.payer")} max={100} />
      <TextField name="payeeName" label={t("outside.payee")} hint={t("outside.payeeHint")} max={100} optional />
      <TextField name="reference" label={t("outside.reference")} max={100} optional />
      <ReceiptField />
    </ActionForm>
  );
}

/** What may still be done with a payment; each button shows itself only to those who may. */
export function OutsideActions({ of }: { of: OutsidePayment }) {
  const { t } = useTexts();
  const { projectId, outsideId, state } = of;
  const isOpen = state === "claimed" || state === "contested";
  const isOver = state === "withdrawn" || state === "rejected";
  return (
    <div className="row">
      {!isOver && <Decide of={of} />}
      {isOpen && <IssueCode of={of} />}
      {!isOver && (
        <ActionForm<typeof attachReceipt, { readonly file: FileValue }>
          contract={attachReceipt}
          label={t("outside.attach")}
          size="small"
          toInput={({ file }) => ({ projectId, outsideId, file })}
        >
          <ReceiptField required />
        </ActionForm>
      )}
      {isOpen && of.mayWithdraw && (
        <ActionForm<typeof withdrawOutsidePayment, { readonly reason: string }>
          contract={withdrawOutsidePayment}
          label={t("outside.withdraw")}
          size="small"
          danger
          toInput={({ reason }) => ({ projectId, outsideId, reason })}
        >
          <TextField name="reason" label={t("word.reason")} rows={2} max={300} />
        </ActionForm>
      )}
    </div>
  );
}

type Decision = "signed-receipt" | "accept" | "reject";

function Decide({ of }: { of: OutsidePayment }) {
  const { t } = useTexts();
  const { projectId, outsideId, state, workerName } = of;
  const counts = state === "acknowledged" || state === "accepted";
  const choices: readonly Decision[] = counts ? ["reject"] : ["signed-receipt", "accept", "reject"];
  return (
    <ActionForm<typeof decideOutsidePayment, { decision: Decision; reason: string; file?: FileValue }>
      contract={decideOutsidePayment}
      label={t("outside.decide")}
      title={`${t("outside.decide")} · ${workerName}`}
      size="small"
      toInput={({ decision, reason, file }) => ({ projectId, outsideId, decision, reason, file })}
    >
      <p>
        {t(`outsideWay.${of.way}`)} <Money fen={of.amountFen} strong />
      </p>
      <ChoiceField
        name="decision"
        label={t("outside.decision")}
        choices={choices.map((one) => ({ value: one, label: t(`outside.${one}`) }))}
      />
      <TextField name="reason" label={t("word.reason")} rows={2} max={300} />
      <ReceiptField />
    </ActionForm>
  );
}

function IssueCode({ of: { projectId, outsideId, workerName } }: { of: OutsidePayment }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof issueReceiptCode, object>
      contract={issueReceiptCode}
      label={t("outside.code")}
      size="small"
      toInput={() => ({ projectId, outsideId })}
      done={({ code, expiresAt }) => (
        <div className="stack">
          <p>
            {workerName} <b className="number">{code}</b>
          </p>
          <p>{t("outside.codeUntil", { at: expiresAt.slice(0, 10) })}</p>
        </div>
      )}
    >
      <p>{t("outside.codeWhat")}</p>
    </ActionForm>
  );
}

function ReceiptField({ required = false }: { required?: boolean }) {
  const { t } = useTexts();
  return (
    <Form.Item name="file" rules={required ? [{ required: true, message: t("form.required") }] : []}>
      <ChosenFile label={t("outside.file")} />
    </Form.Item>
  );
}

/** The form hands in value and change. */
function ChosenFile(props: { label: string; value?: FileValue; onChange?: (file: FileValue | undefined) => void }) {
  return (
    <FileChoice
      label={props.label}
      accept=".jpg,.jpeg,.png,.pdf"
      chosen={props.value}
      onChoose={(file) => props.onChange?.(file)}
    />
  );
}

function textOrNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}
