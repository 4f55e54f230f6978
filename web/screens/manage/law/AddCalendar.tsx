import { Button, Form } from "antd";
import { addCalendar } from "../../../../src/modules/lawbook/addition.contract.ts";
import type { RawInputOf } from "../../../app/api.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, NumberField, TextField } from "../../../ui/Fields.tsx";
import { useRegionChoices } from "./region-name.ts";

interface HolidayValues {
  readonly name: { readonly zh: string; readonly en: string };
  readonly off: string;
  readonly statutory?: string;
  readonly working?: string;
}

interface NoticeValues {
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn?: string;
  readonly address: string;
  readonly mark: "P" | "S" | "M";
  readonly holidays: readonly HolidayValues[];
}

interface Values {
  readonly region: string;
  readonly year: number;
  readonly notices: readonly NoticeValues[];
}

/** `2027-01-01, 2027-10-01..2027-10-07`, also with the commas of Chinese writing. */
function daysOf(text: string | undefined): string[] {
  return (text ?? "").split(/[\s,，、;；]+/).filter((one) => one !== "");
}

function inputOf({ region, year, notices }: Values): RawInputOf<typeof addCalendar> {
  return {
    region,
    year,
    notices: notices.map(({ issuedOn, holidays, ...notice }) => ({
      ...notice,
      ...(issuedOn === undefined || issuedOn === "" ? {} : { issuedOn }),
      holidays: holidays.map((one) => ({
        name: one.name,
        off: daysOf(one.off),
        statutory: daysOf(one.statutory),
        working: daysOf(one.working),
      })),
    })),
  };
}

/** One notice with its holidays. A year with several notices is recorded one after the other. */
export function AddCalendar({ year }: { year: number | undefined }) {
  const { t } = useTexts();
  const notice = (name: string) => ["notices", 0, name];
  return (
    <ActionForm<typeof addCalendar, Values>
      contract={addCalendar}
      label={t("lawSettings.addCalendar")}
      primary
      size="small"
      initial={{
        region: "000000",
        ...(year === undefined ? {} : { year }),
        notices: [
          {
            number: "",
            title: "",
            issuer: "国务院办公厅",
            address: "",
            mark: "S",
            holidays: [{ name: NO_NAME, off: "" }],
          },
        ],
      }}
      toInput={inputOf}
    >
      <ChoiceField name="region" label={t("lawSettings.region")} choices={useRegionChoices()} />
      <NumberField name="year" label={t("lawSettings.year")} min={2000} max={2100} />
      <TextField name={notice("number")} label={t("lawSettings.number")} max={60} />
      <TextField name={notice("title")} label={t("lawSettings.noticeTitle")} max={200} />
      <TextField name={notice("issuer")} label={t("lawSettings.issuer")} max={100} />
      <DayField name={notice("issuedOn")} label={t("lawSettings.issuedOn")} optional />
      <TextField name={notice("address")} label={t("lawSettings.address")} max={500} hint="https://" />
      <MarkField name={notice("mark")} />
      <Holidays />
    </ActionForm>
  );
}

const NO_NAME = { zh: "", en: "" };

export function MarkField({ name }: { name: string | (string | number)[] }) {
  const { t } = useTexts();
  const choices = (["P", "S", "M"] as const).map((mark) => ({ value: mark, label: t(`sourceMark.${mark}`) }));
  return <ChoiceField name={name} label={t("trace.mark")} choices={choices} />;
}

function Holidays() {
  const { t } = useTexts();
  return (
    <fieldset className="holidays">
      <legend>{t("lawSettings.holidays")}</legend>
      <p className="quiet small">{t("lawSettings.holidaysHelp")}</p>
      <Form.List name={["notices", 0, "holidays"]}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="holiday">
                <TextField name={[name, "name", "zh"]} label={t("lawSettings.nameZh")} max={40} />
                <TextField name={[name, "name", "en"]} label={t("lawSettings.nameEn")} max={80} />
                <TextField name={[name, "off"]} label={t("lawSettings.off")} hint="2027-10-01..2027-10-07" />
                <TextField name={[name, "statutory"]} label={t("lawSettings.statutory")} optional />
                <TextField name={[name, "working"]} label={t("lawSettings.working")} optional />
                {fields.length > 1 && (
                  <Button size="small" onClick={() => remove(name)}>
                    {t("word.remove")}
                  </Button>
                )}
              </div>
            ))}
            <Button onClick={() => add({ name: NO_NAME, off: "" })}>{t("lawSettings.addHoliday")}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
