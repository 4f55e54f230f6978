import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fileField, idField } from "../../kernel/fields.ts";
import type { CaseAction } from "./case-actions.contract.ts";

/** Papers other than orders, notices and decisions, and the action that makes each: one table for server and screen. */
export const PAPER_OF_ACTION = {
  filing: "accept",
  transfer: "transfer-police",
  "deposit-notice": "call-deposit",
  advance: "advance-fund",
  recovery: "advance-fund",
  publication: "publish",
  "listing-notice": "announce-listing",
  "listing-decision": "list-firm",
  "removal-refusal": "refuse-removal",
  removal: "delist",
  withdrawal: "withdraw",
  clearing: "clear",
} as const satisfies Readonly<Record<string, CaseAction>>;
export type PaperOfAction = keyof typeof PAPER_OF_ACTION;
export const PAPERS_OF_ACTIONS = Object.keys(PAPER_OF_ACTION) as readonly PaperOfAction[];

type PaperInput = "companyCode" | "to" | "address" | "legalRepresentative";

/** What can be said for a paper before it is printed, and what it then shows. Nothing of it has to be said. */
export const INPUTS_OF_PAPER: Readonly<Record<"instrument" | PaperOfAction, readonly PaperInput[]>> = {
  instrument: ["companyCode"],
  filing: ["companyCode"],
  transfer: [],
  "deposit-notice": ["to"],
  advance: ["companyCode"],
  recovery: ["companyCode"],
  publication: ["companyCode", "address", "legalRepresentative"],
  "listing-notice": ["companyCode"],
  // They go to who was listed and to nobody else.
  "listing-decision": [],
  "removal-refusal": [],
  removal: [],
  withdrawal: ["companyCode"],
  clearing: ["companyCode"],
};

const typed = (max: number) => z.string().trim().min(1).max(max).optional();

export const printCasePaper = defineOperation({
  name: "cases.paper",
  kind: "read",
  path: "/projects/{projectId}/cases/{caseId}/paper",
  may: { scope: "project", roles: ["inspector", "administrator"] },
  input: z.strictObject({
    projectId: idField,
    caseId: idField,
    paper: z
      .enum(["instrument", ...PAPERS_OF_ACTIONS])
      .meta({ description: "`instrument`: an order, notice or decision, by its number in the case" }),
    instrumentNo: z.int().positive().optional(),
    actionNo: z
      .int()
      .positive()
      .optional()
      .meta({ description: "the action that the paper is of, where there are several; the newest if left out" }),
    companyCode: z.string().trim().max(18).optional().meta({
      description: "the employer that it is addressed to; left out: who was listed, else the general contractor",
    }),
    to: typed(120).meta({ description: "of a call on the deposit: the bank or insurer, which no record names" }),
    address: typed(200).meta({ description: "of a publication: the firm's; left out: a line to write on" }),
    legalRepresentative: typed(60).meta({ description: "of a publication: statutory representative" }),
  }),
  output: fileField,
  refusals: [
    "case.unknown",
    "case.no-such-number",
    "case.paper-too-early",
    "case.nothing-to-recover",
    "case.employer-unknown",
    "paper.too-long",
    "paper.press-busy",
  ],
  says: {
    zh: "打印案件文书",
    en: "A paper of the case: orders, decisions, deposit, advance, publication, listing, closing (PDF)",
  },
});
