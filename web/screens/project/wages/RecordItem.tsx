import { recordItem } from "../../../../src/modules/wages/wage-item.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, fenOf, NumberField, TextField, YuanField } from "../../../ui/Fields.tsx";
import { BeyondLimit } from "./BeyondLimit.tsx";

const ITEM_KINDS = recordItem.input.shape.kind.options;

interface ItemValues {
  readonly pin: number;
  readonly kind: (typeof ITEM_KINDS)[number];
  readonly minutes?: number | null;
  readonly quantity?: number | null;
  readonly amount?: string;
  readonly agreed?: "yes" | "no";
  readonly note?: string;
}

export function RecordItem(props: {
  projectId: number;
  month: string | undefined;
  /** Filled in from a hint; in a row of a table. */
  initial?: Pick<ItemValues, "pin" | "kind" | "minutes">;
}) {
  const { projectId, month, initial } = props;
  const { t } = useTexts();
  if (month === undefined) return null;
  return (
    <ActionForm<typeof recordItem, ItemValues>
      contract={recordItem}
      label={initial === undefined ? t("items.record") : t("hints.record")}
      title={`${t("items.record")} · ${month}`}
      size="small"
      inRow={initial !== undefined}
      initial={initial}
      done={({ beyondLimit }) => (beyondLimit.length === 0 ? undefined : <BeyondLimit of={beyondLimit} />)}
      toInput={({ pin, kind, minutes, quantity, amount, agreed, note }) => ({
        projectId,
        month,
        pin,
        kind,
        minutes: minutes ?? undefined,
        quantityMilli: quantity == null ? undefined : quantity * 1000,
        amountFen: amount ? fenOf(amount) : undefined,
        agreed: agreed === undefined ? undefined : agreed === "yes",
        note: note === "" ? undefined : note,
      })}
    >
      <NumberField name="pin" label={t("people.pin")} min={1} />
      <ChoiceField
        name="kind"
        label={t("items.kind")}
        choices={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`wageItemKind.${kind}`) }))}
      />
      <NumberField name="minutes" label={t("items.minutes")} min={1} max={44_640} optional />
      <NumberField name="quantity" label={t("items.overQuota")} min={1} optional />
      <YuanField name="amount" label={t("items.amount")} optional />
      <ChoiceField
        name="agreed"
        label={t("items.agreed")}
        optional
        choices={(["yes", "no"] as const).map((one) => ({ value: one, label: t(`calculatorAnswer.${one}`) }))}
      />
      <TextField name="note" label={t("word.note")} max={200} optional />
    </ActionForm>
  );
}
