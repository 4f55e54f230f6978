import { Button, Form } from "antd";
import { EVENT_KINDS, LINK_KINDS, UNIT_KINDS } from "../../../../src/law/liability-chain.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, YuanField } from "../../../ui/Fields.tsx";
import { RegionField, YesNoField } from "./Calculator.tsx";
import { LINKED_PLACES } from "./liability-chain.ts";

/** The parties of a site and how the work went from one to the next. */
export function ChainFields() {
  const { t } = useTexts();
  const kinds = UNIT_KINDS.map((one) => ({ value: one, label: t(`unitKind.${one}`) }));
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
        <YesNoField name="ownerPaidLate" label={t("calculators.ownerPaidLate")} />
        <YuanField name="unpaidPrice" label={t("calculators.unpaidPrice")} optional />
        <YesNoField name="planningViolation" label={t("calculators.planningViolation")} />
        <ChoiceField name="middleAKind" label={t("calculators.middleAKind")} optional choices={kinds} />
        <ChoiceField name="middleBKind" label={t("calculators.middleBKind")} optional choices={kinds} />
        <ChoiceField
          name="investor"
          label={t("calculators.investor")}
          optional
          choices={(["main", "other"] as const).map((one) => ({ value: one, label: t(`investorIs.${one}`) }))}
        />
        <ChoiceField
          name="event"
          label={t("calculators.event")}
          optional
          choices={EVENT_KINDS.map((one) => ({ value: one, label: t(`companyEvent.${one}`) }))}
        />
        <YesNoField name="successor" label={t("calculators.successor")} />
        <YesNoField name="workersAgreed" label={t("calculators.workersAgreed")} />
      </div>
      <Links />
    </>
  );
}

function Links() {
  const { t } = useTexts();
  const places = LINKED_PLACES.map((one) => ({ value: one, label: t(`place.${one}`) }));
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
                <YesNoField name={[name, "allowed"]} label={t("calculators.linkAllowed")} />
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
