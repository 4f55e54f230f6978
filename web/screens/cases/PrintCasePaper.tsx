import { INPUTS_OF_PAPER, printCasePaper } from "../../../src/modules/cases/case-papers.contract.ts";
import { getProject } from "../../../src/modules/registry/project.contract.ts";
import type { RawInputOf } from "../../app/api.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { saveFile } from "../../ui/files.ts";
import { PaperButton } from "../../ui/PaperButtons.tsx";

type Input = RawInputOf<typeof printCasePaper>;
type Values = Pick<Input, "companyCode" | "to" | "address" | "legalRepresentative">;

/** A paper of the case; asks first for what can be said on it. What is not said stays a line to write on. */
export function PrintCasePaper({ input, label }: { input: Input; label: string }) {
  const { t } = useTexts();
  const { projectId, paper } = input;
  const firms = useFirms(projectId);
  const asks = INPUTS_OF_PAPER[paper].filter((one) => one !== "companyCode" || firms.length > 1);
  if (asks.length === 0) return <PaperButton contract={printCasePaper} input={input} label={label} />;
  return (
    <ActionForm<typeof printCasePaper, Values>
      contract={printCasePaper}
      label={label}
      title={t(paper === "instrument" ? "case.printInstrument" : `case.paper-${paper}`)}
      size="small"
      toInput={(said) => ({ ...input, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)) })}
      done={(file) => {
        saveFile(file);
        return null;
      }}
    >
      {asks.some((one) => one !== "companyCode") && <p className="quiet">{t("case.paperInputs")}</p>}
      {asks.includes("companyCode") && (
        <ChoiceField
          name="companyCode"
          label={t("case.addressee")}
          help={t("case.addresseeHelp")}
          choices={firms}
          optional
        />
      )}
      {asks.includes("to") && <TextField name="to" label={t("case.depositAt")} max={120} optional />}
      {asks.includes("address") && <TextField name="address" label={t("publication.address")} max={200} optional />}
      {asks.includes("legalRepresentative") && (
        <TextField name="legalRepresentative" label={t("firm.legal")} max={60} optional />
      )}
    </ActionForm>
  );
}

/** The general contractor first, then the subcontractors: those that a paper can go to. */
function useFirms(projectId: number) {
  const project = useRead(getProject, { projectId }).data;
  if (project === undefined) return [];
  const firms = [project.contractor, ...project.subcontractors];
  const names = new Map(firms.map(({ companyCode, name }) => [companyCode, `${name} ${companyCode}`]));
  return [...names].map(([value, text]) => ({ value, label: text }));
}
