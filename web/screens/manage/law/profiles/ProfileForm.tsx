import { Button, Form } from "antd";
import { SITE_ROLES } from "../../../../../src/kernel/contract.ts";
import { LEVELS } from "../../../../../src/kernel/fields.ts";
import { CHECK_IDS, CHECK_MODES, LEVEL_KINDS, type LevelKind, STEP_UNITS } from "../../../../../src/law/profile.ts";
import { addProfile } from "../../../../../src/modules/lawbook/profile.contract.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ActionForm } from "../../../../ui/ActionForm.tsx";
import { ChoiceField, NumberField, TextField, YuanField } from "../../../../ui/Fields.tsx";
import { MarkField } from "../AddCalendar.tsx";
import { useRegionChoices } from "../region-name.ts";
import type { Profile } from "./ProfileList.tsx";
import { inputOf, type ProfileValues, valuesOf } from "./profile-values.ts";

/** A new profile, mostly a copy of another with some bands, steps or checks changed. */
export function ProfileForm({ label, from }: { label: string; from?: Profile }) {
  const { t, say } = useTexts();
  return (
    <ActionForm<typeof addProfile, ProfileValues>
      contract={addProfile}
      label={label}
      title={from === undefined ? label : `${label} · ${say(from.name)}`}
      size="small"
      initial={valuesOf(from)}
      toInput={inputOf}
    >
      <TextField name="id" label={t("profile.id")} max={60} help={t("profile.idHelp")} />
      <TextField name={["name", "zh"]} label={t("profile.nameZh")} max={120} />
      <TextField name={["name", "bo"]} label={t("profile.nameBo")} max={240} optional />
      <TextField name={["name", "en"]} label={t("profile.nameEn")} max={160} />
      <TextField name="source" label={t("lawSettings.source")} max={500} />
      <MarkField name="mark" />
      <ChoiceField name="region" label={t("profile.origin")} choices={useRegionChoices()} optional />
      {LEVEL_KINDS.map((kind) => (
        <BandFields key={kind} kind={kind} />
      ))}
      <StepFields />
      <CheckFields />
      <TextField
        name="notModelled"
        label={t("profile.notModelled")}
        help={t("profile.notModelledHelp")}
        rows={3}
        optional
      />
    </ActionForm>
  );
}

function useLevelChoices() {
  const { t } = useTexts();
  return [...LEVELS].reverse().map((level) => ({ value: level, label: t(`level.${level}`) }));
}

function BandFields({ kind }: { kind: LevelKind }) {
  const { t } = useTexts();
  const levels = useLevelChoices();
  return (
    <fieldset className="holidays">
      <legend>{t(`profile.${kind}`)}</legend>
      <p className="quiet small">
        {t("profile.bands")} {t("profile.bandsHelp")}
      </p>
      <Form.List name={["levels", kind]}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="holiday band">
                <ChoiceField name={[name, "level"]} label={t("finding.level")} choices={levels} />
                <NumberField name={[name, "daysOverdueMin"]} label={t("profile.days")} min={1} optional />
                <NumberField name={[name, "monthsOverdueAbove"]} label={t("profile.months")} min={1} optional />
                {kind === "arrears" && (
                  <>
                    <YuanField name={[name, "amountFenMin"]} label={t("profile.yuan")} optional />
                    <NumberField name={[name, "workersMin"]} label={t("profile.workers")} min={1} optional />
                    <NumberField name={[name, "unpaidSharePercentMin"]} label={t("profile.share")} min={1} optional />
                  </>
                )}
                <NumberField name={[name, "repeatsMin"]} label={t("profile.repeats")} min={1} optional />
                <Button size="small" onClick={() => remove(name)}>
                  {t("word.remove")}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t("profile.addBand")}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function StepFields() {
  const { t } = useTexts();
  const levels = useLevelChoices();
  const roles = SITE_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const units = STEP_UNITS.map((unit) => ({ value: unit, label: t(`profile.${unit}`) }));
  const kinds = (["deadline", "target"] as const).map((kind) => ({ value: kind, label: t(`profile.${kind}`) }));
  return (
    <fieldset className="holidays">
      <legend>{t("profile.ladder")}</legend>
      <Form.List name="ladder">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="holiday band">
                <ChoiceField name={[name, "level"]} label={t("finding.level")} choices={levels} />
                <ChoiceField name={[name, "who"]} label={t("profile.who")} choices={roles} />
                <div className="wide">
                  <TextField name={[name, "action", "zh"]} label={t("profile.actionZh")} max={120} />
                  <TextField name={[name, "action", "bo"]} label={t("profile.actionBo")} max={240} optional />
                  <TextField name={[name, "action", "en"]} label={t("profile.actionEn")} max={160} />
                </div>
                <NumberField name={[name, "within"]} label={t("profile.count")} min={0} max={400} optional />
                <ChoiceField name={[name, "unit"]} label={t("profile.unit")} choices={units} />
                <ChoiceField name={[name, "kind"]} label={t("profile.kind")} choices={kinds} />
                <Button size="small" onClick={() => remove(name)}>
                  {t("word.remove")}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ unit: "working-days", kind: "target" })}>{t("profile.addStep")}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** A check that is left empty is as in the default. */
function CheckFields() {
  const { t } = useTexts();
  const modes = CHECK_MODES.map((mode) => ({ value: mode, label: t(`checkMode.${mode}`) }));
  return (
    <fieldset className="holidays">
      <legend>{t("profile.checks")}</legend>
      <div className="band checks">
        {CHECK_IDS.map((check) => (
          <ChoiceField key={check} name={["checks", check]} label={t(`checkName.${check}`)} choices={modes} optional />
        ))}
      </div>
    </fieldset>
  );
}
