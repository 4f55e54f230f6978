import { Button, Form } from "antd";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, YuanField } from "../../../ui/Fields.tsx";
import { RegionField } from "./Calculator.tsx";
import { LINK_KINDS, PLACES, UNIT_KINDS } from "./liability-chain.ts";

/** The parties of a site and how the work went from one to the next. */
export function ChainFields() {
  const { t } = useTexts();
  const kinds = UNIT_KINDS.map((one) => ({ value: one, label: t(`unitKind.${one}`) }));
  const yesNo = useYesNo();
  return (
    <>
      <div className="calculator-fields">
        <YuanField name="arrears" label={t("calculators.arrears")} />
        <DayField name="on" label={t("calculators.on")} />
        <RegionField />
        <ChoiceField name="employerKind" label={t("calculators.employerKind")} optional choices={kinds} />
        <ChoiceField
          name="generalContractor"
          label={t("calculators.generalContractor")}
          optional
          choices={(["other", "employer"] as const).map((one) => ({ value: one, label: t(`contractorIs.${one}`) }))}
        />
        <ChoiceField
          name="owner"
          label={t("calculators.ownerKnown")}
          optional
          choices={[{ value: "yes", label: t("calculatorAnswer.yes") }]}
        />
        <ChoiceField name="ownerPaidLate" label={t("calculators.ownerPaidLate")} optional choices={yesNo} />
        <YuanField name="unpaidPrice" label={t("calculators.unpaidPrice")} optional />
        <ChoiceField name="planningViolation" label={t("calculators.planningViolation")} optional choices={yesNo} />
        <ChoiceField name="middleAKind" label={t("calculators.middleAKind")} optional choices={kinds} />
        <ChoiceField name="middleBKind" label={t("calculators.middleBKind")} optional choices={kinds} />
      </div>
      <Links />
    </>
  );
}

function Links() {
  const { t } = useTexts();
  const places = PLACES.map((one) => ({ value: one, label: t(`place.${one}`) }));
  const yesNo = useYesNo();
  return (
    <Form.List name="links">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="form-part">
              <legend>{t("calculators.link", { number: name + 1 })}</legend>
              <div className="calculator-fields">
                <ChoiceField
                  name={[name, "kind"]}
                  label={t("calculators.linkKind")}
                  choices={LINK_KINDS.map((one) => ({ value: one, label: t(`linkKind.${one}`) }))}
                />
                <ChoiceField name={[name, "from"]} label={t("calculators.linkFrom")} choices={places} />
                <ChoiceField name={[name, "to"]} label={t("calculators.linkTo")} choices={places} />
                <ChoiceField name={[name, "allowed"]} label={t("calculators.linkAllowed")} optional choices={yesNo} />
              </div>
              <p>
                <Button
                  size="small"
                  onClick={() => remove(name)}
                  aria-label={`${t("word.remove")} ${t("calculators.link", { number: name + 1 })}`}
                >
                  {t("word.remove")}
                </Button>
              </p>
            </fieldset>
          ))}
          <p>
            <Button onClick={() => add()}>{t("calculators.addLink")}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

function useYesNo() {
  const { t } = useTexts();
  return (["yes", "no"] as const).map((one) => ({ value: one, label: t(`calculatorAnswer.${one}`) }));
}
