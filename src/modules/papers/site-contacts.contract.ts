import { z } from "zod";
import { defineOperation, SITE_ROLES } from "../../kernel/contract.ts";
import { idField, instantField } from "../../kernel/fields.ts";

const words = (max: number) => z.string().trim().min(1).max(max);
const phone = words(40).regex(/\d{3}/, { error: "a phone number" });
export const webAddress = z
  .url({ protocol: /^https?$/, error: "an address that begins with https:// or http://" })
  .max(200)
  .meta({ description: "web address" });

/** What article 34 lists and no register holds. */
const contacts = {
  siteOffice: words(80).meta({ description: "the contractor's office on this project 项目部" }),
  siteOfficePhone: phone,
  authority: words(80).meta({ description: "sector authority 行业工程建设主管部门" }),
  authorityPhone: phone,
  inspectionPhone: phone.meta({ description: "labour inspection 劳动保障监察" }),
  arbitration: words(160).meta({ description: "where labour arbitration is applied for: body, address, phone" }),
  legalAid: words(160).meta({ description: "where legal aid is applied for: body, address, phone" }),
  complaintUrl: webAddress.meta({ description: "where the board's code leads: reporting unpaid wages" }),
  wagesUrl: webAddress.meta({ description: "where the leaflet's code leads: the worker's page" }),
};

export const recordSiteContacts = defineOperation({
  name: "papers.record-site-contacts",
  kind: "write",
  path: "/projects/{projectId}/site-contacts",
  may: { scope: "project", roles: ["payroll-officer", "administrator"] },
  input: z.strictObject({ projectId: idField, ...contacts }),
  output: z.object({ contactsId: idField }),
  refusals: [],
  says: { zh: "登记告示牌和告知书的联系信息", en: "Record whom the notice board and the leaflet name [724-34]" },
});

export const getSiteContacts = defineOperation({
  name: "papers.get-site-contacts",
  kind: "read",
  path: "/projects/{projectId}/site-contacts",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField }),
  output: z.object({
    tellPath: z.string().meta({ description: "the complaint page of this server that the board's code leads to" }),
    contacts: z.object({ ...contacts, recordedBy: z.string(), recordedAt: instantField }).nullable(),
  }),
  refusals: [],
  says: { zh: "告示牌和告知书的联系信息", en: "Whom the notice board and the leaflet name" },
});
