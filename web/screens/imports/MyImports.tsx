import { getRouteApi } from "@tanstack/react-router";
import { myImports } from "../../../src/modules/workbooks/import-job.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { IMPORTS_A_PAGE, ImportHistory } from "./ImportHistory.tsx";

const route = getRouteApi("/imports");

/** What I brought, of all projects. */
export function MyImports() {
  const { t } = useTexts();
  usePageTitle(t("imports.mine"));
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(myImports, { limit: IMPORTS_A_PAGE, offset: (page - 1) * IMPORTS_A_PAGE }, { keep: true });
  return (
    <div className="stack">
      <h1>{t("imports.mine")}</h1>
      <Loaded read={read} rows={6}>
        {({ total, imports }) => (
          <ImportHistory
            rows={imports}
            total={total}
            page={page}
            onPage={(next) => navigate({ search: { page: next } })}
            withProject
            all={() => allPages(myImports, {}, (one) => one.imports)}
          />
        )}
      </Loaded>
    </div>
  );
}
