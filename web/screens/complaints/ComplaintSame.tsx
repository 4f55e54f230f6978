import { Link } from "@tanstack/react-router";
import { actOnComplaint } from "../../../src/modules/complaints/complaint.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import { type Complaint, ComplaintMark } from "./ComplaintMark.tsx";

/** What agrees with this complaint, and what an officer has said is the same matter. */
export function ComplaintSame({ data }: { data: Complaint }) {
  const { t } = useTexts();
  return (
    <Panel title={t("complaint.maybeSame")}>
      <div className="stack">
        {data.maybeSame.length === 0 && <p className="quiet">{t("complaint.noneSame")}</p>}
        <ul className="complaint-list">
          {data.maybeSame.map((one) => (
            <li key={one.complaintId}>
              <Link to="/complaints/$complaintId" params={{ complaintId: one.complaintId }}>
                {one.complaintNumber}
              </Link>{" "}
              <ComplaintMark state={one.state} /> <DayText day={one.receivedOn} />
              <div className="small">
                {[
                  ...one.why.filter((why) => why !== "text").map((why) => t(`complaintWhy.${why}`)),
                  t("complaint.likeness", { count: one.likeness }),
                ].join(" · ")}
              </div>
              <Join data={data} kind="link" otherId={one.complaintId} />
            </li>
          ))}
        </ul>
        {data.sameAs.length > 0 && (
          <>
            <b>{t("complaint.sameAs")}</b>
            <ul className="complaint-list">
              {data.sameAs.map((one) => (
                <li key={one.complaintId}>
                  <Link to="/complaints/$complaintId" params={{ complaintId: one.complaintId }}>
                    {one.complaintNumber}
                  </Link>{" "}
                  <Join data={data} kind="unlink" otherId={one.complaintId} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}

function Join({ data, kind, otherId }: { data: Complaint; kind: "link" | "unlink"; otherId: number }) {
  const { t } = useTexts();
  if (!data.allowed.includes(kind)) return null;
  return (
    <ActionForm<typeof actOnComplaint, { readonly text?: string }>
      contract={actOnComplaint}
      label={t(`complaint.${kind}`)}
      size="small"
      toInput={({ text }) => ({
        complaintId: data.complaintId,
        kind,
        otherId,
        text: text === "" ? undefined : text,
      })}
    >
      <TextField name="text" label={t("complaint.reason")} max={400} optional={kind === "link"} />
    </ActionForm>
  );
}
