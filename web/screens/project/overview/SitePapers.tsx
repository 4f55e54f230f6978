import { getSiteContacts, recordSiteContacts } from "../../../../src/modules/papers/site-contacts.contract.ts";
import { printLeaflet, printNoticeBoard } from "../../../../src/modules/papers/site-papers.contract.ts";
import type { RawInputOf } from "../../../app/api.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { PaperButton, UnreadTibetan } from "../../../ui/PaperButtons.tsx";
import { InstantText } from "../../../ui/When.tsx";

const FIELDS = [
  ["siteOffice", 80],
  ["siteOfficePhone", 40],
  ["authority", 80],
  ["authorityPhone", 40],
  ["inspectionPhone", 40],
  ["arbitration", 160],
  ["legalAid", 160],
  ["complaintUrl", 200],
  ["wagesUrl", 200],
] as const;

type Contacts = Omit<RawInputOf<typeof recordSiteContacts>, "projectId">;

/** The board at the gate and the leaflet, with what they say that no register holds. */
export function SitePapers({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(getSiteContacts, may(getSiteContacts) ? { projectId } : undefined);
  if (!may(getSiteContacts)) return null;
  const known = read.data?.contacts ?? undefined;
  return (
    <Panel
      title={t("papers.site")}
      extra={<RecordContacts projectId={projectId} known={known} tellPath={read.data?.tellPath} />}
    >
      <Loaded read={read} rows={3}>
        {({ contacts }) =>
          contacts === null ? (
            <p className="quiet">{t("papers.noContacts")}</p>
          ) : (
            <div className="stack">
              <Pairs
                of={[
                  ...FIELDS.map(([field]): [string, string] => [t(`papers.${field}`), contacts[field]]),
                  [
                    t("records.by"),
                    <span key="by">
                      {contacts.recordedBy} <InstantText at={contacts.recordedAt} />
                    </span>,
                  ],
                ]}
              />
              <div className="row">
                <PaperButton contract={printNoticeBoard} input={{ projectId }} label={t("papers.board")} />
                <PaperButton contract={printLeaflet} input={{ projectId }} label={t("papers.leaflet")} />
              </div>
              <UnreadTibetan templates={["notice-board", "worker-leaflet"]} />
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}

function RecordContacts(props: { projectId: number; known: Contacts | undefined; tellPath: string | undefined }) {
  const { projectId, known, tellPath } = props;
  const { t } = useTexts();
  const { origin } = window.location;
  const page = { complaintUrl: `${origin}${tellPath ?? "/tell"}`, wagesUrl: `${origin}/my` };
  return (
    <ActionForm<typeof recordSiteContacts, Contacts>
      contract={recordSiteContacts}
      label={t("papers.contacts")}
      size="small"
      initial={known ?? page}
      toInput={(values) => ({ projectId, ...values })}
    >
      <p className="quiet">{t("papers.contactsHelp")}</p>
      {FIELDS.map(([field, max]) => (
        <TextField key={field} name={field} label={t(`papers.${field}`)} max={max} />
      ))}
    </ActionForm>
  );
}
