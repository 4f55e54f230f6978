import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listLooks } from "../../../src/modules/complaints/complaint.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { InstantText } from "../../ui/When.tsx";

type Look = OutputOf<typeof listLooks>["looks"][number];

/** Who looked at what is protected: of one complaint, or of all that one may see. */
export function ComplaintLooks({ complaintId }: { complaintId?: number }) {
  const { t } = useTexts();
  const filter = complaintId === undefined ? {} : { complaintId };
  const read = useRead(listLooks, filter);
  const columns: Column<Look>[] = [
    { key: "at", title: t("complaint.lookedAt"), head: true, cell: ({ lookedAt }) => <InstantText at={lookedAt} /> },
    {
      key: "number",
      title: t("complaint.number"),
      cell: (one) => (
        <Link to="/complaints/$complaintId" params={{ complaintId: one.complaintId }}>
          {one.complaintNumber}
        </Link>
      ),
    },
    { key: "who", title: t("complaint.who"), cell: ({ actorName }) => actorName },
    {
      key: "what",
      title: t("complaint.what"),
      cell: ({ what, attachmentNo }) =>
        `${t(`complaintLook.${what}`)}${attachmentNo === null ? "" : ` ${attachmentNo}`}`,
    },
    { key: "why", title: t("complaint.why"), cell: ({ reason }) => reason },
  ];
  return (
    <Panel title={t("complaint.looks")} flush>
      <Loaded read={read} rows={2}>
        {({ looks }) => (
          <DataTable
            caption={t("complaint.looks")}
            columns={complaintId === undefined ? columns : columns.filter(({ key }) => key !== "number")}
            rows={looks}
            rowKey={({ lookId }) => lookId}
            all={() => allPages(listLooks, filter, (one) => one.looks)}
            empty={t("complaint.noLooks")}
          />
        )}
      </Loaded>
    </Panel>
  );
}

export function AllLooks() {
  const { t } = useTexts();
  usePageTitle(t("complaint.looks"));
  return (
    <div className="stack">
      <nav aria-label={t("nav.where")}>
        <ol className="crumbs">
          <li>
            <Link to="/complaints">{t("nav.complaints")}</Link>
          </li>
          <li>
            <span className="quiet">{t("complaint.looks")}</span>
          </li>
        </ol>
      </nav>
      <ComplaintLooks />
    </div>
  );
}
