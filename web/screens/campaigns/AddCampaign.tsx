import { Form, Select } from "antd";
import { REGIONS, regionLevel } from "../../../src/codes/regions.ts";
import { SECTORS, type SectorCode } from "../../../src/codes/sectors.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { addCampaign, CLEAR_BEFORE, FUNDINGS, listExamples } from "../../../src/modules/campaigns/campaign.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, DayField, NumberField, TextField } from "../../ui/Fields.tsx";

interface Values {
  name: string;
  nameBo?: string;
  nameEn?: string;
  regionCode: string;
  fundings: (typeof FUNDINGS)[number][];
  sectors?: SectorCode[];
  cutOff: Day;
  clearBy?: Day;
  clearBefore?: (typeof CLEAR_BEFORE)[number];
  clearBeforeYear?: number;
  targetDays: number;
  source?: string;
}

export function AddCampaign() {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode ?? undefined;
  return (
    <ActionForm<typeof addCampaign, Values>
      contract={addCampaign}
      label={t("campaign.add")}
      primary
      initial={{ ...(home && { regionCode: home }), fundings: ["government", "state-owned"], targetDays: 30 }}
      toInput={({ clearBy, ...values }) => ({ ...values, ...(clearBy && { clearBy }) })}
    >
      <FillFromExample />
      <TextField name="name" label={t("campaign.name")} max={80} />
      <TextField name="nameBo" label={t("campaign.nameBo")} max={80} optional />
      <TextField name="nameEn" label={t("campaign.nameEn")} max={80} optional />
      <ChoiceField
        name="regionCode"
        label={t("campaign.region")}
        choices={REGIONS.filter(
          ({ code }) => home === undefined || regionLevel(home) !== "county" || code === home,
        ).map((one) => ({ value: one.code, label: say(one) }))}
      />
      <Form.Item
        name="fundings"
        label={t("campaign.fundings")}
        rules={[{ required: true, message: t("form.required") }]}
      >
        <Select mode="multiple" options={FUNDINGS.map((one) => ({ value: one, label: t(`funding.${one}`) }))} />
      </Form.Item>
      <Form.Item name="sectors" label={t("campaign.sectors")}>
        <Select mode="multiple" options={SECTORS.map((one) => ({ value: one.code, label: say(one) }))} />
      </Form.Item>
      <DayField name="cutOff" label={t("campaign.cutOff")} help={t("campaign.cutOffHelp")} />
      <DayField name="clearBy" label={t("campaign.clearBy")} help={t("campaign.clearByHelp")} optional />
      <ChoiceField
        name="clearBefore"
        label={t("campaign.clearBefore")}
        optional
        choices={CLEAR_BEFORE.map((one) => ({ value: one, label: t(`campaignBefore.${one}`) }))}
      />
      <NumberField name="clearBeforeYear" label={t("campaign.year")} min={1951} max={2050} optional />
      <NumberField name="targetDays" label={t("campaign.targetDays")} min={1} max={366} />
      <TextField name="source" label={t("campaign.source")} max={200} optional />
    </ActionForm>
  );
}

function FillFromExample() {
  const { t, say } = useTexts();
  const form = Form.useFormInstance();
  const { data } = useRead(listExamples, {});
  const examples = data?.examples ?? [];
  return (
    <Form.Item label={t("campaign.fromExample")}>
      <Select
        allowClear
        options={examples.map(({ name, nameEn, nameBo }, at) => ({
          value: at,
          label: say({ zh: name, en: nameEn ?? name, bo: nameBo }),
        }))}
        onChange={(at?: number) => {
          const example = at === undefined ? undefined : examples[at];
          if (example === undefined) return;
          const { clearByOn: _computed, clearBy, clearBefore, clearBeforeYear, ...terms } = example;
          form.setFieldsValue({ ...terms, clearBy, clearBefore, clearBeforeYear });
        }}
      />
    </Form.Item>
  );
}
