import type { OutputOf } from "../../../src/kernel/contract.ts";
import { openAttachment, openIdentity } from "../../../src/modules/complaints/complaint.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { saveFile } from "../../ui/files.ts";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";
import type { Complaint } from "./ComplaintMark.tsx";

interface Why {
  readonly reason: string;
}

/** Who complained stays behind a button that asks why and is logged. */
export function ComplaintIdentity({ data }: { data: Complaint }) {
  const { t } = useTexts();
  const { complaintId } = data;
  return (
    <Panel title={t("complaint.identity")}>
      <div className="stack">
        <p>
          {t(data.anonymous ? "complaint.anonymous" : "complaint.named")}
          {data.othersCount > 0 && ` · ${t("complaint.othersCount", { count: data.othersCount })}`}
        </p>
        <p className="quiet small">{t(data.mayOpenIdentity ? "complaint.identityHelp" : "complaint.identityNot")}</p>
        {data.mayOpenIdentity && (!data.anonymous || data.othersCount > 0) && (
          <div>
            <ActionForm<typeof openIdentity, Why>
              contract={openIdentity}
              label={t("complaint.openIdentity")}
              toInput={({ reason }) => ({ complaintId, reason })}
              done={({ name, phone, idNumber, address, others }) => (
                <div className="stack">
                  <Pairs
                    of={[
                      [t("complaint.name"), name === "" ? t("complaint.anonymous") : name],
                      [t("complaint.phone"), phone ?? "—"],
                      [t("complaint.idNumber"), idNumber ?? "—"],
                      [t("complaint.address"), address ?? "—"],
                    ]}
                  />
                  <ul className="complaint-list">
                    {others.map((one) => (
                      <Other key={`${one.name} ${one.idNumber} ${one.note}`} of={one} />
                    ))}
                  </ul>
                </div>
              )}
            >
              <p className="quiet">{t("complaint.identityHelp")}</p>
              <TextField name="reason" label={t("complaint.why")} max={200} />
            </ActionForm>
          </div>
        )}
      </div>
    </Panel>
  );
}

type Person = OutputOf<typeof openIdentity>["others"][number];

function Other({ of: { name, idNumber, fromMonth, toMonth, note, claimedFen } }: { of: Person }) {
  return (
    <li>
      {[name, idNumber, fromMonth, toMonth, note].filter(Boolean).join(" · ")}{" "}
      {claimedFen !== null && <Money fen={claimedFen} />}
    </li>
  );
}

/** Files by name, size and SHA-256; a download asks why. */
export function ComplaintFiles({ data }: { data: Complaint }) {
  const { t } = useTexts();
  const { complaintId } = data;
  return (
    <Panel title={t("complaint.files")}>
      {data.files.length === 0 && <p className="quiet">{t("complaint.noFiles")}</p>}
      <ul className="complaint-list">
        {data.files.map((file) => (
          <li key={file.attachmentNo}>
            <b>{file.fileName}</b> {Math.ceil(file.bytes / 1024)} KB · <InstantText at={file.recordedAt} />
            <div className="quiet small">SHA-256 {file.sha256}</div>
            {data.mayOpenIdentity && (
              <ActionForm<typeof openAttachment, Why>
                contract={openAttachment}
                label={t("complaint.download")}
                size="small"
                toInput={({ reason }) => ({ complaintId, attachmentNo: file.attachmentNo, reason })}
                done={(sent) => {
                  saveFile(sent);
                  return null;
                }}
              >
                <TextField name="reason" label={t("complaint.why")} max={200} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
