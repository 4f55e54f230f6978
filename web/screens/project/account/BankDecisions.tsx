import type { OutputOf } from "../../../../src/kernel/contract.ts";
import {
  DECIDED_KINDS,
  decideEntry,
  decideResult,
  type listBankQueue,
  reopenEntry,
} from "../../../../src/modules/accounts/bank-queue.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, TextField } from "../../../ui/Fields.tsx";

type Queue = OutputOf<typeof listBankQueue>;

interface EntryValues {
  readonly kind: (typeof DECIDED_KINDS)[number];
  readonly paymentId?: number;
  readonly forWages?: "yes" | "no";
  readonly reason: string;
}

export function DecideEntry({ projectId, entry }: { projectId: number; entry: Queue["entries"][number] }) {
  const { t } = useTexts();
  const { entryId, amountFen, candidates, suggestion } = entry;
  const never: ReadonlySet<string> = new Set(
    amountFen > 0 ? ["transfer-back", "wage", "seizure"] : ["transfer", "top-up", "return"],
  );
  const kinds = DECIDED_KINDS.filter((kind) => !never.has(kind));
  return (
    <ActionForm<typeof decideEntry, EntryValues>
      contract={decideEntry}
      label={t("bankQueue.decide")}
      inRow
      initial={suggestion === null ? {} : { kind: suggestion }}
      toInput={({ forWages, ...values }) => ({
        ...{ projectId, entryId },
        ...values,
        ...(forWages === undefined ? {} : { forWages: forWages === "yes" }),
      })}
    >
      <ChoiceField
        name="kind"
        label={t("bankQueue.kind")}
        help={amountFen > 0 ? t("bankQueue.kindHelp") : undefined}
        choices={kinds.map((kind) => ({ value: kind, label: t(`entry.${kind}`) }))}
      />
      <ChoiceField
        name="paymentId"
        label={t("bankQueue.payment")}
        help={t("bankQueue.paymentHelp")}
        optional
        choices={candidates.map(({ paymentId, workerName, month, endToEndId }) => ({
          value: paymentId,
          label: `${workerName} ${month} ${endToEndId}`,
        }))}
      />
      {amountFen < 0 && (
        <ChoiceField
          name="forWages"
          label={t("bankQueue.forWages")}
          optional
          choices={[
            { value: "yes", label: t("bankQueue.forWagesYes") },
            { value: "no", label: t("bankQueue.forWagesNo") },
          ]}
        />
      )}
      <TextField name="reason" label={t("word.reason")} help={t("bankQueue.reasonHelp")} rows={3} max={300} />
    </ActionForm>
  );
}

/** What the bank's words, a name or a person said an entry is, taken back. */
export function ReopenEntry({ projectId, entryId }: { projectId: number; entryId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof reopenEntry, { reason: string }>
      contract={reopenEntry}
      label={t("bankQueue.reopen")}
      title={t("bankQueue.reopenTitle")}
      inRow
      toInput={({ reason }) => ({ projectId, entryId, reason })}
    >
      <TextField name="reason" label={t("word.reason")} help={t("bankQueue.reopenHelp")} rows={3} max={300} />
    </ActionForm>
  );
}

interface ResultValues {
  readonly decision: "noted" | "reopened";
  readonly reason: string;
}

export function DecideResult({ projectId, item }: { projectId: number; item: Queue["results"][number] }) {
  const { t } = useTexts();
  const { itemId } = item;
  return (
    <ActionForm<typeof decideResult, ResultValues>
      contract={decideResult}
      label={t("bankQueue.decide")}
      inRow
      toInput={(values) => ({ projectId, itemId, ...values })}
    >
      <ChoiceField
        name="decision"
        label={t("bankQueue.decision")}
        choices={[
          { value: "noted", label: t("bankQueue.noted") },
          { value: "reopened", label: t("bankQueue.reopened") },
        ]}
      />
      <TextField name="reason" label={t("word.reason")} help={t("bankQueue.reasonHelp")} rows={3} max={300} />
    </ActionForm>
  );
}
