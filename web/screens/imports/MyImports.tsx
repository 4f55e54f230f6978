import { getRouteApi } from "@tanstack/react-router";
import { Pagination } from "antd";
import { myImports } from "../../../src/modules/workbooks/import-job.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ImportHistory } from "./ImportHistory.tsx";

const route = getRouteApi("/imports");
const PAGE_SIZE = 50;

/** What I brought, of all projects. */
export function MyImports() {
  const { t } = useTexts();
  usePageTitle(t("imports.mine"));
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(myImports, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  return (
    <div className="stack">
      <h1>{t("imports.mine")}</h1>
      <Loaded read={read} rows={6}>
        {({ total, imports }) => (
          <Panel title={t("imports.found", { count: total })} flush>
            <ImportHistory rows={imports} withProject all={() => allPages(myImports, {}, (one) => one.imports)} />
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
    </div>
  );
}
