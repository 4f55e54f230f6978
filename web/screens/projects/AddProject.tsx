import { Link, useNavigate } from "@tanstack/react-router";
import { PROJECT_CATEGORIES } from "../../../src/codes/project-categories.ts";
import { REGIONS, regionLevel } from "../../../src/codes/regions.ts";
import { SECTORS } from "../../../src/codes/sectors.ts";
import { addProject } from "../../../src/modules/registry/project.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { CheckWarnings } from "../../ui/CheckWarnings.tsx";
import { ChoiceField, DayField, fenOf, NumberField, TextField, YuanField } from "../../ui/Fields.tsx";

interface Values {
  readonly projectCode: string;
  readonly name: string;
  readonly regionCode: string;
  readonly sector: string;
  readonly category: string;
  readonly funding: "government" | "state-owned" | "private";
  readonly ownerCode: string;
  readonly contractorCode: string;
  readonly contractAmountFen: string;
  readonly contractSignedOn: string;
  readonly startedOn: string;
  readonly paydayDate: number;
}

const FUNDINGS = ["government", "state-owned", "private"] as const;

export function AddProject() {
  const { t, say } = useTexts();
  const navigate = useNavigate();
  return (
    <ActionForm<typeof addProject, Values>
      contract={addProject}
      label={t("projects.add")}
      primary
      initial={{ paydayDate: 15 }}
      toInput={(values) => ({ ...values, contractAmountFen: fenOf(values.contractAmountFen) })}
      done={({ projectId, warnings }) => {
        if (warnings.length === 0) {
          navigate({ to: "/projects/$projectId", params: { projectId } });
          return undefined;
        }
        return (
          <CheckWarnings title={t("siteCheck.warned")} warnings={warnings}>
            <Link to="/projects/$projectId" params={{ projectId }}>
              {t("siteCheck.toProject")}
            </Link>
          </CheckWarnings>
        );
      }}
    >
      <TextField name="projectCode" label={t("projects.code")} max={40} />
      <TextField name="name" label={t("projects.name")} max={120} />
      <ChoiceField
        name="regionCode"
        label={t("projects.region")}
        choices={REGIONS.filter(({ code }) => regionLevel(code) === "county").map((region) => ({
          value: region.code,
          label: say(region),
        }))}
      />
      <ChoiceField
        name="sector"
        label={t("projects.sector")}
        choices={SECTORS.map((sector) => ({ value: sector.code, label: say(sector) }))}
      />
      <ChoiceField
        name="category"
        label={t("projects.category")}
        choices={PROJECT_CATEGORIES.map((category) => ({ value: category.code, label: say(category) }))}
      />
      <ChoiceField
        name="funding"
        label={t("projects.funding")}
        choices={FUNDINGS.map((funding) => ({ value: funding, label: t(`funding.${funding}`) }))}
      />
      <TextField name="ownerCode" label={`${t("word.owner")} · ${t("word.companyCode")}`} max={18} />
      <TextField name="contractorCode" label={`${t("word.contractor")} · ${t("word.companyCode")}`} max={18} />
      <YuanField name="contractAmountFen" label={t("projects.contractAmount")} />
      <DayField name="contractSignedOn" label={t("projects.contractSigned")} />
      <DayField name="startedOn" label={t("projects.started")} />
      <NumberField name="paydayDate" label={t("projects.payday")} help={t("projects.paydayHelp")} min={1} max={31} />
    </ActionForm>
  );
}
