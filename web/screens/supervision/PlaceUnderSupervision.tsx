import { regionLevel } from "../../../src/codes/regions.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { placeUnderSupervision } from "../../../src/modules/supervision/supervision.contract.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { DayField, TextField } from "../../ui/Fields.tsx";

interface Values {
  demand: string;
  deadline: Day;
  days: string;
}

/** On the page of a case or of a project. A county is the level that is supervised, and sees no button. */
export function PlaceUnderSupervision({ projectId, caseId }: { projectId: number; caseId?: number }) {
  const { t } = useTexts();
  const home = useSession()?.user.regionCode;
  if (home !== null && home !== undefined && regionLevel(home) === "county") return null;
  return (
    <ActionForm<typeof placeUnderSupervision, Values>
      contract={placeUnderSupervision}
      label={t("supervision.place")}
      toInput={({ days, ...values }) => ({
        projectId,
        caseId,
        ...values,
        reportsDueOn: days.split(/[\s,，、]+/).filter((one) => one !== ""),
      })}
    >
      <TextField name="demand" label={t("supervision.demand")} rows={3} max={2000} />
      <DayField name="deadline" label={t("supervision.deadline")} />
      <TextField name="days" label={t("supervision.reportDays")} rows={3} help={t("supervision.reportDaysHelp")} />
    </ActionForm>
  );
}
