import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { dayField, fileField, idField } from "../../kernel/fields.ts";
import { companyCode } from "../registry/project.contract.ts";
import { FIRM_REFUSALS } from "./firm.contract.ts";
import { DECIDERS } from "./measure-kinds.contract.ts";

const PUBLICATION_KINDS = ["listing", "violation"] as const;

const words = (max: number) => z.string().trim().min(2).max(max);

/** Labour authorities publish: 令45 art 9, 724-47. The administrator enters what they published. */
export const PUBLISHERS = DECIDERS.filter((role) => role !== "sector-authority");

export const publish = defineOperation({
  name: "firms.publish",
  kind: "write",
  path: "/firms/{companyCode}/publications",
  may: { scope: "list", roles: PUBLISHERS },
  input: z.strictObject({
    companyCode,
    kind: z.enum(PUBLICATION_KINDS),
    listingId: idField.optional().meta({ description: "of a listing: the entry" }),
    projectId: idField.optional().meta({ description: "of a violation: the project of the case" }),
    caseId: idField.optional().meta({ description: "of a violation: the case, which has its step of publication" }),
    address: words(200).optional(),
    legalRepresentative: words(60).optional().meta({ description: "statutory representative or person in charge" }),
    facts: words(2_000).meta({ description: "for the public: what was done. Numbers of persons are masked" }),
    handling: words(1_000).optional().meta({ description: "of a violation: how it was dealt with" }),
    documentNumber: words(80),
    decidedOn: dayField,
    authority: words(120),
    toDay: dayField.optional().meta({ description: "of a violation: the last day shown; no text sets one" }),
  }),
  output: z.object({ publicationId: idField }),
  refusals: [
    ...FIRM_REFUSALS,
    "firm-publication.listing-needed",
    "firm-publication.not-listed",
    "firm-publication.case-needed",
    "firm-publication.case-not-published",
    "firm-publication.address-needed",
    "firm-publication.day-in-the-future",
    "firm-publication.already-published",
  ],
  says: { zh: "向社会公布", en: "Publish a listing, or a serious violation after the case's step of publication" },
});

export const takeDown = defineOperation({
  name: "firms.take-down",
  kind: "write",
  path: "/firm-publications/{publicationId}/taking-down",
  may: { scope: "list", roles: PUBLISHERS },
  input: z.strictObject({ publicationId: idField, reason: words(300) }),
  output: z.object({ publicationId: idField }),
  refusals: ["firm-publication.unknown", "firm-publication.not-yours", "firm-publication.already-taken-down"],
  says: { zh: "停止公布", en: "Take a publication down, with the reason" },
});

const filter = {
  kind: z.enum(PUBLICATION_KINDS).optional(),
  search: z.string().trim().max(80).optional().meta({ description: "part of the name, or the whole code" }),
};

const publicRow = z.object({
  kind: z.enum(PUBLICATION_KINDS),
  companyName: z.string(),
  companyCode: z.string(),
  address: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  facts: z.string(),
  handling: z.string().nullable(),
  documentNumber: z.string(),
  decidedOn: dayField,
  authority: z.string(),
  toDay: dayField.nullable().meta({ description: "the last day; null: until it is taken down" }),
  publishedOn: dayField,
});

export const publicCredit = defineOperation({
  name: "firms.public-credit",
  kind: "read",
  path: "/public/credit",
  may: { scope: "public", roles: [] },
  input: z.strictObject({
    ...filter,
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).max(100_000).default(0),
  }),
  output: z.object({ on: dayField, total: z.int(), rows: z.array(publicRow) }),
  refusals: [],
  says: {
    zh: "失信联合惩戒名单与重大违法行为公布",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོ་དང་ཁྲིམས་འགལ་ཚབས་ཆེན་ཁྱབ་བསྒྲགས།",
    en: "The dishonesty list and serious violations, as published today",
  },
});

export const publicCreditFile = defineOperation({
  name: "firms.public-credit-file",
  kind: "read",
  path: "/public/credit.csv",
  may: { scope: "public", roles: [] },
  input: z.strictObject(filter),
  output: fileField,
  refusals: [],
  says: {
    zh: "公布名单（CSV）",
    bo: "ཁྱབ་བསྒྲགས་མིང་ཐོ།（CSV）",
    en: "The same as a file: CSV in UTF-8, one publication a row",
  },
});
