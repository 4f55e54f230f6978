import { addValue } from "../../../../../src/modules/lawbook/addition.contract.ts";
import { useToday } from "../../../../app/session.tsx";
import { useTexts } from "../../../../i18n/texts.ts";
import { ActionForm } from "../../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../../../ui/Fields.tsx";
import { MarkField } from "../AddCalendar.tsx";
import { useRegionChoices } from "../region-name.ts";
import type { Profile } from "./ProfileList.tsx";

interface Values {
  readonly region: string;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
  readonly mark: "P" | "S" | "M";
}

/** A region chooses the profile by a dated value like any other. */
export function ChooseProfile({ profile }: { profile: Profile }) {
  const { t, say } = useTexts();
  return (
    <ActionForm<typeof addValue, Values>
      contract={addValue}
      label={t("profile.choose")}
      title={`${t("profile.choose")} · ${say(profile.name)}`}
      size="small"
      primary
      initial={{ region: profile.region ?? "540000", from: useToday() ?? "", mark: "M" }}
      toInput={({ to, ...given }) => ({
        parameter: "level-profile",
        value: profile.id,
        ...given,
        ...((to ?? "") === "" ? {} : { to }),
      })}
    >
      <p className="quiet">{t("profile.chooseHelp")}</p>
      <ChoiceField name="region" label={t("lawSettings.region")} choices={useRegionChoices()} />
      <DayField name="from" label={t("lawSettings.from")} />
      <DayField name="to" label={t("lawSettings.to")} optional />
      <TextField name="source" label={t("lawSettings.source")} max={300} />
      <MarkField name="mark" />
    </ActionForm>
  );
}
