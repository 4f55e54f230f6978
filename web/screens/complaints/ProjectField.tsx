import { listProjects } from "../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ChoiceField } from "../../ui/Fields.tsx";

/** A registered project of the officer's area, found by any part of its name or code. */
export function ProjectField({ optional = false }: { optional?: boolean }) {
  const { t } = useTexts();
  const read = useRead(listProjects, { sort: "name", limit: 500 });
  return (
    <ChoiceField
      name="projectId"
      label={t("complaint.project")}
      optional={optional}
      choices={(read.data?.projects ?? []).map(({ projectId, projectCode, name }) => ({
        value: projectId,
        label: `${name} · ${projectCode}`,
      }))}
    />
  );
}
