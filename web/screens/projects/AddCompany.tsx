import { addCompany } from "../../../src/modules/registry/project.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { TextField } from "../../ui/Fields.tsx";

interface Values {
  readonly companyCode: string;
  readonly name: string;
  readonly legalRepresentative?: string;
  readonly phone?: string;
}

/** A company is registered once, by its code, and then named by it wherever it works. */
export function AddCompany({ small = false }: { small?: boolean }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof addCompany, Values>
      contract={addCompany}
      label={t("projects.addCompany")}
      size={small ? "small" : "middle"}
      toInput={(values) => values}
    >
      <TextField name="companyCode" label={t("word.companyCode")} max={18} help={t("projects.companyCodeHelp")} />
      <TextField name="name" label={t("projects.companyName")} max={120} />
      <TextField name="legalRepresentative" label={t("projects.legalRepresentative")} max={60} optional />
      <TextField name="phone" label={t("word.phone")} max={20} optional />
    </ActionForm>
  );
}
