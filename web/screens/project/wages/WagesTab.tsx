import { getRouteApi } from "@tanstack/react-router";
import { LineThread } from "./LineThread.tsx";
import { MonthItems } from "./MonthItems.tsx";
import { OutsidePayments, OutsideSheet } from "./OutsidePayments.tsx";
import { SheetList } from "./SheetList.tsx";
import { SheetView } from "./SheetView.tsx";

const route = getRouteApi("/projects/$projectId/wages");

/** All sheets, or one of them; a line's thread opens over either. */
export function WagesTab() {
  const { projectId } = route.useParams();
  const { month, sheet, line, payment, outside, way, said } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      {sheet === undefined ? (
        <div className="stack">
          <SheetList projectId={projectId} month={month} />
          <OutsidePayments projectId={projectId} month={month} />
          <MonthItems projectId={projectId} month={month} />
        </div>
      ) : (
        <SheetView projectId={projectId} sheetId={sheet} line={line} />
      )}
      {line !== undefined && (
        <LineThread
          projectId={projectId}
          lineId={line}
          payment={payment}
          onClose={() => navigate({ search: { month, sheet } })}
        />
      )}
      {outside !== undefined && (
        <OutsideSheet
          projectId={projectId}
          outsideId={outside}
          onClose={() => navigate({ search: { month, sheet, way, said } })}
        />
      )}
    </>
  );
}
