import type { DocumentType } from "../../codes/identity-documents.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { AnyPayScheme } from "../../law/plain-wage.ts";

export interface ContractTerms {
  readonly kind: "labour-contract" | "work-agreement";
  readonly signedOn: Day;
  readonly fromDay: Day;
  readonly toDay?: Day | undefined;
  readonly payScheme: AnyPayScheme;
  /** Fen per month, day, hour, piece or task. */
  readonly rateFen: Fen;
  /** Mixed pay: pieces are paid beside the time or task. */
  readonly pieceRateFen?: Fen | undefined;
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
  if (terms.pieceRateFen !== undefined && (terms.pieceRateFen <= 0 || terms.payScheme === "piece")) {
    const right = terms.payScheme === "piece" ? "left out under pay by the piece" : "more than 0 fen";
    return refuse("contract.piece-rate-wrong", { field: "contract.pieceRateFen", right });
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
