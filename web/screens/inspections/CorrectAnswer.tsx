import { useState } from "react";
import { correctInspection } from "../../../src/modules/inspections/inspection.contract.ts";
import { actionKey } from "../../app/api.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, NumberField, TextField } from "../../ui/Fields.tsx";
import type { Inspection } from "./InspectionPage.tsx";

/** A finished inspection is changed by a further fact that says why. */
export function CorrectAnswer({ one, itemKey }: { one: Inspection; itemKey: string }) {
  const { t, say } = useTexts();
  const [factId] = useState(actionKey);
  const item = one.checklist.items.find(({ key }) => key === itemKey);
  const choices =
    item?.choices?.map((other) => ({ value: other.key, label: say(other) })) ??
    (["yes", "no", "na"] as const).map((value) => ({ value, label: t(`inspection.${value}`) }));
  return (
    <ActionForm<typeof correctInspection, { value: string | number; reason: string }>
      contract={correctInspection}
      label={t("inspection.correct")}
      inRow
      toInput={({ value, reason }) => ({ inspectionId: one.inspectionId, factId, itemKey, body: { value }, reason })}
    >
      {item?.kind === "number" ? (
        <NumberField name="value" label={say(item)} min={0} />
      ) : item?.kind === "yes-no" || item?.kind === "choice" ? (
        <ChoiceField name="value" label={say(item)} choices={choices} />
      ) : (
        <TextField name="value" label={item === undefined ? itemKey : say(item)} max={2000} />
      )}
      <TextField name="reason" label={t("inspection.reason")} rows={2} max={500} />
    </ActionForm>
  );
}
