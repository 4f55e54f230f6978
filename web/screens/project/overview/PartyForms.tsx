import { addCrew, addSubcontractor, namePayrollOfficer } from "../../../../src/modules/registry/project.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { CheckWarnings } from "../../../ui/CheckWarnings.tsx";
import { ChoiceField, DayField, TextField } from "../../../ui/Fields.tsx";

interface SubcontractorValues {
  readonly companyCode: string;
  readonly workScope: string;
  readonly contractNo?: string;
  readonly fromDay: string;
}

export function AddSubcontractor({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof addSubcontractor, SubcontractorValues>
      contract={addSubcontractor}
      label={t("overview.addSubcontractor")}
      size="small"
      initial={{ fromDay: today }}
      toInput={(values) => ({ projectId, ...values })}
      done={({ warnings }) =>
        warnings.length === 0 ? undefined : <CheckWarnings title={t("siteCheck.warned")} warnings={warnings} />
      }
    >
      <TextField name="companyCode" label={t("word.companyCode")} max={18} help={t("overview.companyFirst")} />
      <TextField name="workScope" label={t("overview.workScope")} max={120} />
      <TextField name="contractNo" label={t("overview.contractNo")} max={60} optional />
      <DayField name="fromDay" label={t("word.from")} />
    </ActionForm>
  );
}

interface CrewValues {
  readonly companyId: number;
  readonly name: string;
  readonly leaderName?: string;
}

export function AddCrew(props: {
  projectId: number;
  companies: readonly { readonly companyId: number; readonly name: string }[];
}) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof addCrew, CrewValues>
      contract={addCrew}
      label={t("overview.addCrew")}
      size="small"
      toInput={(values) => ({ projectId: props.projectId, ...values })}
    >
      <ChoiceField
        name="companyId"
        label={t("word.company")}
        choices={props.companies.map(({ companyId, name }) => ({ value: companyId, label: name }))}
      />
      <TextField name="name" label={t("word.crew")} max={120} />
      <TextField name="leaderName" label={t("overview.leader")} max={60} optional />
    </ActionForm>
  );
}

interface OfficerValues {
  readonly name: string;
  readonly phone: string;
  readonly fromDay: string;
}

export function NamePayrollOfficer({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof namePayrollOfficer, OfficerValues>
      contract={namePayrollOfficer}
      label={t("overview.nameOfficer")}
      size="small"
      initial={{ fromDay: today }}
      toInput={(values) => ({ projectId, ...values })}
    >
      <TextField name="name" label={t("word.name")} max={60} />
      <TextField name="phone" label={t("word.phone")} max={20} />
      <DayField name="fromDay" label={t("word.from")} />
    </ActionForm>
  );
}
