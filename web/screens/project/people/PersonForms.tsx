import { BANKS, findBank } from "../../../../src/codes/banks.ts";
import { addUser } from "../../../../src/modules/identity/user.contract.ts";
import { recordCard, recordContract, recordExit } from "../../../../src/modules/registry/engagement.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, PasswordField, TextField } from "../../../ui/Fields.tsx";
import { ContractFields, type ContractValues, contractTerms } from "./ContractFields.tsx";

interface Whose {
  readonly projectId: number;
  readonly pin: number;
  readonly name: string;
}

export function RecordContract({ projectId, pin, name }: Whose) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof recordContract, { readonly contract: ContractValues }>
      contract={recordContract}
      label={t("people.contract")}
      title={`${t("people.recordContract")} · ${name}`}
      inRow
      initial={{ contract: { kind: "labour-contract", payScheme: "day" } }}
      toInput={({ contract }) => ({ projectId, pin, contract: contractTerms(contract) })}
    >
      <ContractFields within="contract" />
    </ActionForm>
  );
}

interface CardValues {
  readonly card: { readonly bankCode: string; readonly cardNumber: string; readonly holderName: string };
  readonly reason: string;
}

export function RecordCard({ projectId, pin, name }: Whose) {
  const { t, say } = useTexts();
  return (
    <ActionForm<typeof recordCard, CardValues>
      contract={recordCard}
      label={t("people.cardShort")}
      title={`${t("people.recordCard")} · ${name}`}
      inRow
      initial={{ card: { bankCode: "", cardNumber: "", holderName: name } }}
      toInput={({ card, reason }) => ({
        projectId,
        pin,
        card: { ...card, bankName: findBank(card.bankCode)?.zh ?? card.bankCode },
        reason,
      })}
    >
      <ChoiceField
        name={["card", "bankCode"]}
        label={t("people.bank")}
        choices={BANKS.map((bank) => ({ value: bank.code, label: say(bank) }))}
      />
      <TextField name={["card", "cardNumber"]} label={t("people.cardNumber")} max={30} />
      <TextField name={["card", "holderName"]} label={t("people.holder")} max={60} />
      <TextField name="reason" label={t("word.reason")} rows={2} max={200} />
    </ActionForm>
  );
}

export function RecordExit({ projectId, pin, name }: Whose) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof recordExit, { readonly exitedOn: string }>
      contract={recordExit}
      label={t("people.exit")}
      title={`${t("people.recordExit")} · ${name}`}
      inRow
      initial={{ exitedOn: today }}
      toInput={({ exitedOn }) => ({ projectId, pin, exitedOn })}
    >
      <DayField name="exitedOn" label={t("people.exitedOn")} />
    </ActionForm>
  );
}

interface AccountValues {
  readonly login: string;
  readonly password: string;
  readonly locale: "zh" | "bo" | "en";
}

const LANGUAGES = [
  { value: "bo", label: "བོད་ཡིག" },
  { value: "zh", label: "中文" },
  { value: "en", label: "English" },
];

/** What this worker signs in to the phone page with. */
export function OpenWorkerAccount({ workerId, name }: { readonly workerId: number; readonly name: string }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof addUser, AccountValues>
      contract={addUser}
      label={t("people.account")}
      title={`${t("people.openAccount")} · ${name}`}
      inRow
      initial={{ locale: "bo" }}
      toInput={(values) => ({ ...values, name, role: "worker", workerId })}
    >
      <p className="quiet">{t("people.accountHelp")}</p>
      <TextField name="login" label={t("signIn.login")} max={40} help={t("users.loginHelp")} />
      <PasswordField name="password" label={t("signIn.password")} min={10} help={t("users.passwordHelp")} />
      <ChoiceField name="locale" label={t("word.language")} choices={LANGUAGES} />
    </ActionForm>
  );
}
