import type { DocumentType } from "../../codes/identity-documents.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

export interface ContractTerms {
  readonly kind: "labour-contract" | "work-agreement";
  readonly signedOn: Day;
  readonly fromDay: Day;
  readonly toDay?: Day | undefined;
  readonly payScheme: "month" | "day" | "hour" | "piece";
  /** Fen per month, day, hour or piece. */
  readonly rateFen: Fen;
  readonly payMethod?: "bank" | "cash" | undefined;
  readonly paydayDate?: number | undefined;
}

export interface CardDetails {
  readonly bankCode: string;
  readonly bankName: string;
  /** Checked and folded: digits only. */
  readonly cardNumber: string;
  readonly holderName: string;
}

/** A person about to be engaged: every field checked, codes resolved, company and crew known to the project. */
export interface Candidate {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly name: string;
  readonly sex?: "male" | "female" | undefined;
  readonly birthday?: Day | undefined;
  readonly ethnicGroup?: string | undefined;
  readonly phone?: string | undefined;
  readonly companyId: number;
  readonly crewId: number;
  readonly trade: string;
  readonly enteredOn?: Day | undefined;
  readonly contract?: ContractTerms | undefined;
  readonly card?: CardDetails | undefined;
}

export function contractFault(terms: ContractTerms): Refusal | undefined {
  if (terms.toDay !== undefined && terms.toDay < terms.fromDay) {
    return refuse("contract.ends-before-start", { field: "contract.toDay", right: `not before ${terms.fromDay}` });
  }
  if (terms.rateFen <= 0) {
    return refuse("contract.rate-not-positive", { field: "contract.rateFen", right: "more than 0 fen" });
  }
  return undefined;
}

/** Wages go to the worker's own card [724-11, 31]. Banks print capitals, people put dots and spaces into names. */
export function isOwnCard(holderName: string, workerName: string): boolean {
  return bare(holderName) === bare(workerName);
}

function bare(name: string): string {
  return name.toUpperCase().replaceAll(/[\s·•・.．]/g, "");
}
