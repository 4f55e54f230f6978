import { getRouteApi, Link } from "@tanstack/react-router";
import { IMPORT_KINDS, listImports } from "../../../../src/modules/workbooks/import-job.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { IMPORTS_A_PAGE, ImportHistory } from "../../imports/ImportHistory.tsx";
import { ImportJob } from "../../imports/ImportJob.tsx";

const route = getRouteApi("/projects/$projectId/imports");

/** The import centre of a project: every kind of file, and what came of each. */
export function ImportsTab() {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const { job, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(
    listImports,
    { projectId, limit: IMPORTS_A_PAGE, offset: (page - 1) * IMPORTS_A_PAGE },
    { keep: true, while: ({ imports }) => imports.some(({ state }) => state === "waiting" || state === "approved") },
  );
  return (
    <div className="stack">
      <p className="quiet">{t("imports.what")}</p>
      <div className="row">
        {IMPORT_KINDS.map((kind) => (
          <ImportButton key={kind} projectId={projectId} kind={kind} />
        ))}
        <Link to="/imports">{t("imports.mine")}</Link>
      </div>
      <Loaded read={read} rows={6}>
        {({ total, imports }) => (
          <ImportHistory
            rows={imports}
            total={total}
            page={page}
            onPage={(next) => navigate({ search: { page: next } })}
            withProject={false}
            all={() => allPages(listImports, { projectId }, (one) => one.imports)}
          />
        )}
      </Loaded>
      {job !== undefined && (
        <SideSheet title={t("imports.one")} width={860} onClose={() => navigate({ search: { page } })}>
          <ImportJob projectId={projectId} jobId={job} />
        </SideSheet>
      )}
    </div>
  );
}
