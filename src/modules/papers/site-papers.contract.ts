import { z } from "zod";
import { defineOperation, type Role, SITE_ROLES } from "../../kernel/contract.ts";
import { dayField, fileField, idField, workerFenField } from "../../kernel/fields.ts";
import { PAY_SCHEMES } from "../../law/plain-wage.ts";

/** Who signs contracts with workers, or registers them: the paper holds an identity number in full. */
const EMPLOYERS: readonly Role[] = ["payroll-officer", "subcontractor", "administrator"];
const CONTACTS_REFUSALS = ["site-contacts.none-recorded", "payroll-officer.none-named"] as const;

export const printLabourContract = defineOperation({
  name: "papers.labour-contract",
  kind: "read",
  path: "/projects/{projectId}/people/{pin}/labour-contract",
  may: { scope: "project", roles: EMPLOYERS },
  input: z.strictObject({
    projectId: idField,
    pin: z.int().positive(),
    kind: z.enum(["labour-contract", "work-agreement"]).optional().meta({ description: "otherwise as recorded last" }),
    fromDay: dayField.optional().meta({ description: "otherwise of the contract recorded last" }),
    toDay: dayField.optional(),
    payScheme: z.enum(PAY_SCHEMES).optional(),
    rateFen: workerFenField.optional().meta({ description: "fen per month, day, hour or piece" }),
    paydayDate: z.int().min(1).max(31).optional(),
  }),
  output: fileField,
  refusals: [
    "engagement.unknown",
    "engagement.not-your-company",
    "contract.ends-before-start",
    "contract.rate-not-positive",
    "paper.press-busy",
  ],
  says: {
    zh: "打印劳动合同",
    en: "A labour contract, or a written work agreement, to be signed, from the region's template (PDF)",
  },
});

export const printNoticeBoard = defineOperation({
  name: "papers.notice-board",
  kind: "read",
  path: "/projects/{projectId}/notice-board",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField }),
  output: fileField,
  refusals: [...CONTACTS_REFUSALS, "notice-board.minimum-wage-unknown", "paper.press-busy"],
  says: { zh: "打印维权信息告示牌", en: "The rights notice board, A1 (PDF) [724-34]" },
});

export const printLeaflet = defineOperation({
  name: "papers.worker-leaflet",
  kind: "read",
  path: "/projects/{projectId}/worker-leaflet",
  may: { scope: "project", roles: SITE_ROLES },
  input: z.strictObject({ projectId: idField }),
  output: fileField,
  refusals: [...CONTACTS_REFUSALS, "paper.press-busy"],
  says: { zh: "打印农民工权益告知书", en: "The leaflet that a worker takes home on the first day (PDF)" },
});

export const printClosingNotice = defineOperation({
  name: "papers.account-closing-notice",
  kind: "read",
  path: "/projects/{projectId}/account-closing-notice",
  may: { scope: "project", roles: ["payroll-officer", "inspector", "administrator"] },
  input: z.strictObject({
    projectId: idField,
    postedOn: dayField.meta({ description: "the day on which the notice is hung up" }),
    completedOn: dayField.optional().meta({ description: "needed where the project's completion is not recorded" }),
  }),
  output: fileField,
  refusals: [
    "wage-account.none-open",
    "account-closing-notice.not-completed",
    "account-closing-notice.wages-unpaid",
    ...CONTACTS_REFUSALS,
    "paper.press-busy",
  ],
  says: { zh: "打印专用账户注销公示", en: "The notice before the wage account is closed (PDF) [724-27]" },
});
