import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { getSiteContacts, recordSiteContacts } from "./site-contacts.contract.ts";

export type SiteContacts = NonNullable<OutputOf<typeof getSiteContacts>["contacts"]>;

export async function newestContacts(tx: Tx, projectId: number): Promise<SiteContacts | undefined> {
  const [row] = await tx.query<SiteContacts>(
    `select site_office as "siteOffice", site_office_phone as "siteOfficePhone", authority,
       authority_phone as "authorityPhone", inspection_phone as "inspectionPhone", arbitration,
       legal_aid as "legalAid", complaint_url as "complaintUrl", wages_url as "wagesUrl",
       recorded_by_name as "recordedBy", recorded_at as "recordedAt"
     from site_contacts where project_id = $1 order by recorded_at desc, contacts_id desc limit 1`,
    [projectId],
  );
  return row;
}

export async function insertContacts(context: Context, one: InputOf<typeof recordSiteContacts>): Promise<number> {
  const { tx, ids, now, actor } = context;
  const contactsId = ids.next();
  await tx.execute(
    `insert into site_contacts (project_id, contacts_id, site_office, site_office_phone, authority, authority_phone,
       inspection_phone, arbitration, legal_aid, complaint_url, wages_url, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      one.projectId,
      contactsId,
      one.siteOffice,
      one.siteOfficePhone,
      one.authority,
      one.authorityPhone,
      one.inspectionPhone,
      one.arbitration,
      one.legalAid,
      one.complaintUrl,
      one.wagesUrl,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return contactsId;
}
