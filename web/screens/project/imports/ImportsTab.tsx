import { getRouteApi, Link } from "@tanstack/react-router";
import { Pagination } from "antd";
import { IMPORT_KINDS, listImports } from "../../../../src/modules/workbooks/import-job.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { ImportHistory } from "../../imports/ImportHistory.tsx";
import { ImportJob } from "../../imports/ImportJob.tsx";

const route = getRouteApi("/projects/$projectId/imports");
const PAGE_SIZE = 50;

/** The import centre of a project: every kind of file, and what came of each. */
export function ImportsTab() {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const { job, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(
    listImports,
    { projectId, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
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
          <Panel title={t("imports.found", { count: total })} flush>
            <ImportHistory
              rows={imports}
              withProject={false}
              all={() => allPages(listImports, { projectId }, (one) => one.imports)}
            />
            {total > PAGE_SIZE && (
              <Pagination
                className="pages"
                current={page}
                total={total}
                pageSize={PAGE_SIZE}
                showSizeChanger={false}
                onChange={(next) => navigate({ search: { page: next } })}
              />
            )}
          </Panel>
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
