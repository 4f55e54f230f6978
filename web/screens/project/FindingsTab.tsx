import { getRouteApi } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { listFindings } from "../../../src/modules/alerts/finding.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { FindingDrawer } from "../findings/FindingDrawer.tsx";
import { FindingTable } from "../findings/FindingTable.tsx";

const route = getRouteApi("/projects/$projectId/findings");
const PAGE_SIZE = 50;

export function FindingsTab() {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, closed } = search;
  const filter = { projectId, open: closed !== "yes" };
  const read = useRead(listFindings, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  return (
    <>
      <Loaded read={read} rows={8}>
        {({ total, amountFen, findings }) => (
          <Panel
            title={
              <>
                {t("finding.found", { count: total })} · <Money fen={amountFen} />
              </>
            }
            extra={
              <Checkbox
                checked={closed === "yes"}
                onChange={(event) => navigate({ search: { closed: event.target.checked ? "yes" : undefined } })}
              >
                {t("finding.showClosed")}
              </Checkbox>
            }
            flush
          >
            <FindingTable
              findings={findings}
              withProject={false}
              all={() => allPages(listFindings, filter, (one) => one.findings)}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { ...search, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
      {search.finding !== undefined && (
        <FindingDrawer
          projectId={projectId}
          findingId={search.finding}
          onClose={() => navigate({ search: { ...search, finding: undefined } })}
        />
      )}
    </>
  );
}
