import { withdrawAddition } from "../../../../src/modules/lawbook/addition.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { TextField } from "../../../ui/Fields.tsx";

export function Withdraw({ additionId }: { additionId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof withdrawAddition, { reason: string }>
      contract={withdrawAddition}
      label={t("lawSettings.withdraw")}
      danger
      inRow
      toInput={({ reason }) => ({ additionId, reason })}
    >
      <p className="quiet">{t("lawSettings.withdrawHelp")}</p>
      <TextField name="reason" label={t("word.reason")} rows={3} max={300} />
    </ActionForm>
  );
}
