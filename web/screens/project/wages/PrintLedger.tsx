import { addMonth, monthOf } from "../../../../src/kernel/month.ts";
import { printWageLedger } from "../../../../src/modules/papers/wage-papers.contract.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField } from "../../../ui/Fields.tsx";
import { saveFile } from "../../../ui/files.ts";
import { UnreadTibetan } from "../../../ui/PaperButtons.tsx";

interface Values {
  readonly companyId: number;
  readonly fromMonth: string;
  readonly toMonth: string;
}

const MONTHS_SHOWN = 36;

/** An employer's ledger of some months, as article 15 has it. */
export function PrintLedger({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  const project = useRead(getProject, { projectId }).data;
  const companies = [project?.contractor, ...(project?.subcontractors ?? [])];
  const months =
    today === undefined
      ? []
      : Array.from({ length: MONTHS_SHOWN }, (_, back) => addMonth(monthOf(today), -back - 1)).map((month) => ({
          value: month,
          label: month,
        }));
  const last = months[0]?.value ?? "";
  return (
    <ActionForm<typeof printWageLedger, Values>
      contract={printWageLedger}
      label={t("papers.ledger")}
      size="small"
      initial={{ fromMonth: last, toMonth: last }}
      toInput={(values) => ({ projectId, ...values })}
      done={(file) => {
        saveFile(file);
        return undefined;
      }}
    >
      <p className="quiet">{t("papers.ledgerHelp")}</p>
      <UnreadTibetan templates={["wage-ledger"]} />
      <ChoiceField
        name="companyId"
        label={t("word.company")}
        choices={companies.flatMap((one) => (one === undefined ? [] : [{ value: one.companyId, label: one.name }]))}
      />
      <ChoiceField name="fromMonth" label={t("papers.fromMonth")} choices={months} />
      <ChoiceField name="toMonth" label={t("papers.toMonth")} choices={months} />
    </ActionForm>
  );
}
