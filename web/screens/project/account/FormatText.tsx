import { listBankLayouts, recordPaymentFormat } from "../../../../src/modules/accounts/bank-layout.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField } from "../../../ui/Fields.tsx";

/** The format in which the account's bank takes payment files, and the form to change it. */
export function FormatText({ projectId, format }: { projectId: number; format: string }) {
  const { t, say } = useTexts();
  const may = useMay();
  const today = useToday();
  const known = useRead(listBankLayouts, may(listBankLayouts) ? {} : undefined).data;
  const layouts = (known?.layouts ?? []).filter(({ layout }) => layout.purpose === "payment");
  const named = new Map(layouts.map(({ layout }) => [layout.code, say(layout.name)]));
  const messages = known?.messages ?? [];
  return (
    <span className="row">
      {named.get(format) ?? <code className="mono">{format}</code>}
      <ActionForm<typeof recordPaymentFormat, { readonly format: string; readonly from: string }>
        contract={recordPaymentFormat}
        label={t("bank.formatRecord")}
        inRow
        initial={{ from: today, format }}
        toInput={(values) => ({ projectId, ...values })}
      >
        <ChoiceField
          name="format"
          label={t("bank.format")}
          choices={[
            ...messages.map((message) => ({ value: message, label: message })),
            ...[...named].map(([value, label]) => ({ value, label })),
          ]}
        />
        <DayField name="from" label={t("bank.formatFrom")} />
      </ActionForm>
    </span>
  );
}
