import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayField } from "../../kernel/fields.ts";
import { type CaseAction, GROUNDS, REVIEW_OUTCOMES, TASK_AUTHORITIES } from "./case-actions.contract.ts";
import { evidenceItem, transferredFile } from "./case-evidence.contract.ts";

const positive = z.int().positive();

/** What somebody says that a worker is owed, in the words of a complaint. */
const claim = z.strictObject({
  claimNo: positive,
  workerName: z.string(),
  fromMonth: z.string().optional(),
  toMonth: z.string().optional(),
  claimedFen: positive.optional(),
  note: z.string().optional(),
});

/** What an action says, as stored. `open` names lines and claims, link-proofs and reopen what came and went. */
export const caseDetail = z.strictObject({
  text: z.string().optional(),
  inspectors: z.array(z.string()).optional(),
  deadline: dayField.optional(),
  findingId: positive.optional(),
  complaintId: positive.optional(),
  /** Of a complaint: the day of its receipt, from which the acceptance clock counts. */
  receivedOn: dayField.optional(),
  lines: z.array(z.strictObject({ lineNo: positive, lineId: positive, owedFen: positive })).optional(),
  claims: z.array(claim).optional(),
  proved: z.array(z.strictObject({ lineNo: positive, paymentId: positive, fen: positive, on: dayField })).optional(),
  withdrawn: z.array(z.strictObject({ lineNo: positive, paymentId: positive })).optional(),
  /** The day on which it happened, where that is not the day on which it was written down. */
  on: dayField.optional(),
  plannedOn: dayField.optional(),
  instrumentNo: positive.optional(),
  amountFen: positive.optional(),
  /** Of an advance from the emergency fund: for which lines how much. */
  shares: z.array(z.strictObject({ lineNo: positive, amountFen: positive })).optional(),
  fineFen: positive.optional(),
  penaltyId: z.string().optional(),
  percent: positive.optional(),
  compensationFen: positive.optional(),
  hearing: z.boolean().optional(),
  clockId: z.string().optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  days: positive.optional(),
  claimNo: positive.optional(),
  lineNos: z.array(positive).optional(),
  taskNo: positive.optional(),
  authority: z.enum(TASK_AUTHORITIES).optional(),
  owner: z.string().optional(),
  files: z.array(transferredFile.extend({ sha256: z.string().optional() })).optional(),
  evidence: evidenceItem.optional(),
  /** The file of the evidence among those of the case. */
  fileNo: positive.optional(),
  decisionNumber: z.string().optional(),
  companyCode: z.string().optional(),
  ground: z.enum(GROUNDS).optional(),
  outcome: z.enum(REVIEW_OUTCOMES).optional(),
  listingId: positive.optional(),
  /** Last day for review and suit, as reckoned when the paper was delivered: from then the court may be asked. */
  remediesEndOn: dayField.optional(),
});
export type CaseDetail = z.output<typeof caseDetail>;
export type Claim = z.output<typeof claim>;
export type EvidenceItem = z.output<typeof evidenceItem>;

export interface CaseEvent {
  readonly kind: "open" | CaseAction;
  readonly actedOn: Day;
  readonly detail: CaseDetail;
}

/** The day on which an action took effect. */
export function dayOf({ actedOn, detail }: CaseEvent): Day {
  return detail.on ?? actedOn;
}
