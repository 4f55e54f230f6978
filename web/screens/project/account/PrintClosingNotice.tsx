import { printClosingNotice } from "../../../../src/modules/papers/site-papers.contract.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { DayField } from "../../../ui/Fields.tsx";
import { saveFile } from "../../../ui/files.ts";
import { UnreadTibetan } from "../../../ui/PaperButtons.tsx";

interface Values {
  readonly postedOn: string;
  readonly completedOn?: string;
}

/** The public notice that comes before the account is closed. */
export function PrintClosingNotice({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  const completedOn = useRead(getProject, { projectId }).data?.completedOn ?? undefined;
  return (
    <ActionForm<typeof printClosingNotice, Values>
      contract={printClosingNotice}
      label={t("papers.closing")}
      initial={{ postedOn: today, completedOn }}
      toInput={({ postedOn, completedOn: completed }) => ({
        projectId,
        postedOn,
        completedOn: completed || undefined,
      })}
      done={(file) => {
        saveFile(file);
        return undefined;
      }}
    >
      <p className="quiet">{t("papers.closingHelp")}</p>
      <UnreadTibetan templates={["account-closing-notice"]} />
      <DayField name="postedOn" label={t("papers.postedOn")} />
      <DayField name="completedOn" label={t("papers.completedOn")} optional />
    </ActionForm>
  );
}
