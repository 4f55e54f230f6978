import { listProjects } from "../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ChoiceField } from "../../ui/Fields.tsx";

interface Props {
  readonly name?: string;
  readonly label?: string;
  readonly optional?: boolean;
}

/** A registered project of the officer's area, found by any part of its name or code. */
export function ProjectField({ name = "projectId", label, optional = false }: Props) {
  const { t } = useTexts();
  const read = useRead(listProjects, { sort: "name", limit: 500 });
  return (
    <ChoiceField
      name={name}
      label={label ?? t("complaint.project")}
      optional={optional}
      choices={(read.data?.projects ?? []).map(({ projectId, projectCode, name: projectName }) => ({
        value: projectId,
        label: `${projectName} · ${projectCode}`,
      }))}
    />
  );
}
