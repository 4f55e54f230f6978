import { Checkbox } from "antd";
import { useState } from "react";
import { BANKS, findBank } from "../../../../src/codes/banks.ts";
import { IDENTITY_DOCUMENT_TYPES } from "../../../../src/codes/identity-documents.ts";
import { TRADES } from "../../../../src/codes/trades.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { registerWorker } from "../../../../src/modules/registry/engagement.contract.ts";
import type { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { CheckWarnings } from "../../../ui/CheckWarnings.tsx";
import { ChoiceField, DayField, TextField } from "../../../ui/Fields.tsx";
import { ContractFields, type ContractValues, contractTerms } from "./ContractFields.tsx";

interface Values {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly name: string;
  readonly phone?: string;
  readonly crewId: number;
  readonly trade: string;
  readonly enteredOn?: string;
  readonly contract?: ContractValues;
  readonly card?: { readonly bankCode?: string; readonly cardNumber?: string };
}

/** Real-name registration. Contract and card can follow later; the law counts from the first day at work. */
export function RegisterWorker({ project }: { project: OutputOf<typeof getProject> }) {
  const { t, say } = useTexts();
  const today = useToday();
  const [withContract, setWithContract] = useState(true);
  const companies = [project.contractor, ...project.subcontractors];
  const crewLabel = (crew: (typeof project.crews)[number]) =>
    `${crew.name} · ${companies.find(({ companyId }) => companyId === crew.companyId)?.name ?? ""}`;
  return (
    <ActionForm<typeof registerWorker, Values>
      contract={registerWorker}
      label={t("people.register")}
      primary
      initial={{ documentType: "01", enteredOn: today, contract: { kind: "labour-contract", payScheme: "day" } }}
      toInput={({ contract, card, crewId, ...values }) => ({
        projectId: project.projectId,
        ...values,
        crewId,
        companyId: project.crews.find((crew) => crew.crewId === crewId)?.companyId ?? 0,
        contract: withContract && contract !== undefined ? contractTerms(contract) : undefined,
        card: cardDetails(card, values.name),
      })}
      done={({ warnings }) =>
        warnings.length === 0 ? undefined : <CheckWarnings title={t("siteCheck.warned")} warnings={warnings} />
      }
    >
      <ChoiceField
        name="documentType"
        label={t("people.documentType")}
        choices={IDENTITY_DOCUMENT_TYPES.map((type) => ({ value: type.code, label: say(type) }))}
      />
      <TextField name="documentNumber" label={t("people.documentNumber")} max={40} />
      <TextField name="name" label={t("word.name")} max={60} />
      <TextField name="phone" label={t("word.phone")} max={20} optional />
      <ChoiceField
        name="crewId"
        label={t("word.crew")}
        choices={project.crews.map((crew) => ({ value: crew.crewId, label: crewLabel(crew) }))}
        help={project.crews.length === 0 ? t("people.crewFirst") : undefined}
      />
      <ChoiceField
        name="trade"
        label={t("people.trade")}
        choices={TRADES.map((trade) => ({ value: trade.code, label: `${trade.code} ${say(trade)}` }))}
      />
      <DayField name="enteredOn" label={t("people.enteredOn")} optional />
      <fieldset className="form-part">
        <legend>
          <Checkbox checked={withContract} onChange={(event) => setWithContract(event.target.checked)}>
            {t("people.contract")}
          </Checkbox>
        </legend>
        {withContract ? <ContractFields within="contract" /> : <p className="quiet">{t("people.contractLater")}</p>}
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("people.card")}</legend>
        <ChoiceField
          name={["card", "bankCode"]}
          label={t("people.bank")}
          choices={BANKS.map((bank) => ({ value: bank.code, label: say(bank) }))}
          optional
        />
        <TextField name={["card", "cardNumber"]} label={t("people.cardNumber")} max={30} optional />
      </fieldset>
    </ActionForm>
  );
}

function cardDetails(card: Values["card"], holderName: string) {
  if (card?.cardNumber === undefined || card.cardNumber === "" || card.bankCode === undefined) return undefined;
  const bankName = findBank(card.bankCode)?.zh ?? card.bankCode;
  return { bankCode: card.bankCode, bankName, cardNumber: card.cardNumber, holderName };
}
