import { Form, Select } from "antd";
import { useState } from "react";
import { listCompanies } from "../../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Choice, ChoiceField, TextField } from "../../../ui/Fields.tsx";

/** Chosen in place of a company: the party is a person or a unit without a code, known by its name. */
export const BY_NAME = 0;

/** One of the project's companies, or a name. */
export function PartyField({ companies }: { companies: readonly Choice[] }) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        name="companyId"
        label={t("chain.party")}
        choices={[...companies, { value: BY_NAME, label: t("chain.person") }]}
      />
      <NameWhere chosen="companyId" name="person" />
    </>
  );
}

/** Any registered company, or a name. */
export function OtherField({ companies, optional }: { companies: readonly Choice[]; optional: boolean }) {
  const { t } = useTexts();
  const [search, setSearch] = useState("");
  const read = useRead(listCompanies, search.trim() === "" ? undefined : { search: search.trim() }, { keep: true });
  const found = (read.data?.companies ?? []).map(({ companyId, name }) => ({ value: companyId, label: name }));
  const options = [...new Map([...companies, ...found].map((one) => [one.value, one])).values()];
  // What the server found by its code stays in the list, though its name does not hold what was typed.
  const fits = (text: string, option: Choice | undefined) =>
    option !== undefined && (option.label.includes(text) || found.some(({ value }) => value === option.value));
  return (
    <>
      <Form.Item
        name="otherCompanyId"
        label={t("chain.other")}
        extra={t("chain.search")}
        rules={optional ? [] : [{ required: true, message: t("form.required") }]}
      >
        <Select
          options={[...options, { value: BY_NAME, label: t("chain.person") }]}
          allowClear={optional}
          showSearch={{ filterOption: fits, onSearch: (text) => text !== "" && setSearch(text) }}
        />
      </Form.Item>
      <NameWhere chosen="otherCompanyId" name="otherPerson" />
    </>
  );
}

function NameWhere({ chosen, name }: { chosen: string; name: string }) {
  const { t } = useTexts();
  const value = Form.useWatch<number | undefined>(chosen, { preserve: true });
  if (value !== BY_NAME) return null;
  return <TextField name={name} label={t("chain.personName")} max={60} help={t("chain.personHelp")} />;
}
