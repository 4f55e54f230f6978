import { REGIONS } from "../../../src/codes/regions.ts";
import { SECTORS, type SectorCode } from "../../../src/codes/sectors.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { FUNDINGS } from "../../../src/modules/campaigns/campaign.contract.ts";
import { listChecklists } from "../../../src/modules/inspections/checklist.contract.ts";
import { addPlan, STRATA } from "../../../src/modules/inspections/plan.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, ChoicesField, DayField, NumberField, TextField } from "../../ui/Fields.tsx";

interface Values {
  name: string;
  nameBo?: string;
  nameEn?: string;
  regionCode: string;
  counties?: string[];
  sectors?: SectorCode[];
  fundings?: (typeof FUNDINGS)[number][];
  data: "any" | "with" | "without";
  findings: "any" | "open" | "serious";
  fromDay: Day;
  toDay: Day;
  checklistId: string;
  strata: (typeof STRATA)[number];
  siteCount: number;
  teamCount: number;
  teamSize: number;
  source?: string;
}

const DATA = ["any", "with", "without"] as const;
const FINDINGS = ["any", "open", "serious"] as const;

export function AddPlan() {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode ?? undefined;
  const { data: known } = useRead(listChecklists, {});
  const lists = new Map((known?.checklists ?? []).map(({ checklist }) => [checklist.id, checklist]));
  return (
    <ActionForm<typeof addPlan, Values>
      contract={addPlan}
      label={t("inspection.add")}
      primary
      initial={{
        ...(home && { regionCode: home }),
        data: "any",
        findings: "any",
        strata: "prefecture",
        teamSize: 2,
        checklistId: "special-survey",
      }}
      toInput={({ counties = [], sectors = [], fundings = [], data, findings, ...values }) => ({
        ...values,
        filter: { counties, sectors, fundings, data, findings },
      })}
    >
      <TextField name="name" label={t("inspection.name")} max={80} />
      <TextField name="nameBo" label={t("inspection.nameBo")} max={160} optional />
      <TextField name="nameEn" label={t("inspection.nameEn")} max={120} optional />
      <ChoiceField
        name="regionCode"
        label={t("inspection.region")}
        choices={REGIONS.map((one) => ({ value: one.code, label: say(one) }))}
      />
      <DayField name="fromDay" label={t("inspection.from")} />
      <DayField name="toDay" label={t("inspection.to")} />
      <NumberField name="siteCount" label={t("inspection.siteCount")} min={1} max={2000} />
      <ChoiceField
        name="strata"
        label={t("inspection.strata")}
        choices={STRATA.map((one) => ({ value: one, label: t(`inspectionStrata.${one}`) }))}
      />
      <NumberField name="teamCount" label={t("inspection.teamCount")} min={1} max={200} />
      <NumberField name="teamSize" label={t("inspection.teamSize")} min={2} max={10} />
      <ChoicesField
        name="fundings"
        label={t("inspection.fundings")}
        optional
        choices={FUNDINGS.map((one) => ({ value: one, label: t(`funding.${one}`) }))}
      />
      <ChoicesField
        name="sectors"
        label={t("inspection.sectors")}
        optional
        choices={SECTORS.map((one) => ({ value: one.code, label: say(one) }))}
      />
      <ChoiceField
        name="data"
        label={t("inspection.data")}
        choices={DATA.map((one) => ({ value: one, label: t(`inspectionData.${one}`) }))}
      />
      <ChoiceField
        name="findings"
        label={t("inspection.findings")}
        choices={FINDINGS.map((one) => ({ value: one, label: t(`inspectionFindings.${one}`) }))}
      />
      <ChoiceField
        name="checklistId"
        label={t("inspection.checklist")}
        choices={[...lists.values()].map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <TextField name="source" label={t("inspection.source")} max={200} optional />
    </ActionForm>
  );
}
