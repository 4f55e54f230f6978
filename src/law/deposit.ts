import type { Day } from "../kernel/day.ts";
import { type Fen, fen, mulDiv, ZERO } from "../kernel/money.ts";
import type { ContractorHistory } from "./facts.ts";
import { numberOf, type Parameters, type ParameterValue } from "./parameters.ts";

/** The wage deposit that one contract asks for (65号): not one amount, as long as something of it is open. */
export interface DepositRange {
  /** Less than this is too little, whatever is open. */
  readonly minFen: Fen;
  /** This much is enough, whatever is open. Absent: the authority may ask for more, without a limit in the text. */
  readonly maxFen?: Fen | undefined;
  /** Why the two differ, or differ from the plain ratio; in a fixed order. */
  readonly reasons: readonly DepositReason[];
  /** The values that were used. */
  readonly parameters: readonly ParameterValue[];
}

export type DepositReason =
  /** The region's ratio is not known; only the bounds of the nation are. */
  | "national-bounds"
  /** Whether the region caps the deposit is not known, and a cap could matter. */
  | "cap-unknown"
  /** Several works in the area (or nobody knows): the ratio may be lower. */
  | "several-works"
  /** Something of the contractor's past that decides is not recorded. */
  | "history-unknown"
  /** The works may be exempt altogether. */
  | "may-be-exempt"
  /** The ratio is cut by at least so much. */
  | "cut-at-least"
  /** The ratio is raised by at least so much. */
  | "rise-at-least";

const WHOLE = 10_000;

/**
 * The least and the most that the deposit for a contract of this amount may have to be, by the law of a day. What is
 * not known about the contractor widens the range; nothing is guessed. Undefined: no rule on the amount was in force.
 */
export function depositRange(
  parameters: Parameters,
  { region, on, contractFen, past = {} }: DepositQuestion,
): DepositRange | undefined {
  const used: ParameterValue[] = [];
  const value = (id: string): number => {
    const found = parameters.find(id, region, on);
    if (found === undefined) return 0;
    used.push(found);
    return numberOf(found);
  };
  if (parameters.find("deposit-ratio-min", region, on) === undefined) return undefined;
  const reasons: DepositReason[] = [];
  const [ratioMin, ratioMax] = [value("deposit-ratio-min"), value("deposit-ratio-max")];
  if (ratioMin < ratioMax) reasons.push("national-bounds");
  const high = mulDiv(contractFen, ratioMax, WHOLE);
  const [capMin, capMax] = [value("deposit-cap-min"), value("deposit-cap-max")];
  if (capMin !== capMax && high > capMin) reasons.push("cap-unknown");
  const ratioLow = past.otherWorks === false ? ratioMin : Math.min(ratioMin, value("deposit-ratio-several-min"));
  if (past.otherWorks !== false) reasons.push("several-works");
  const low = Math.min(mulDiv(contractFen, ratioLow, WHOLE), capMin > 0 ? capMin : high);
  const change = changed(past, contractFen, value);
  return {
    minFen: change.leastOf === 0 ? ZERO : mulDiv(fen(low), change.leastOf, WHOLE),
    maxFen:
      change.mostOf === undefined
        ? undefined
        : mulDiv(fen(capMax > 0 ? Math.min(high, capMax) : high), change.mostOf, WHOLE),
    reasons: [...reasons, ...change.reasons],
    parameters: used,
  };
}

export interface DepositQuestion {
  readonly region: string;
  /** The day of the permit or contract. */
  readonly on: Day;
  readonly contractFen: Fen;
  readonly past?: ContractorHistory | undefined;
}

interface Change {
  /** Of the plain deposit, in ten-thousandths. */
  readonly leastOf: number;
  readonly mostOf: number | undefined;
  readonly reasons: readonly DepositReason[];
}

/** How the contractor's past changes the plain deposit. A listed contractor gets no relief. */
function changed(past: ContractorHistory, contractFen: Fen, value: (id: string) => number): Change {
  const { clearMonths, hadArrears, listed, registersInOrder } = past;
  if (listed === true) {
    return { leastOf: WHOLE + value("deposit-rise-listed-min"), mostOf: undefined, reasons: ["rise-at-least"] };
  }
  const recent = clearMonths === undefined || clearMonths < value("deposit-rise-arrears-months");
  if (clearMonths !== undefined && recent && hadArrears === true) {
    const small = mayBeSmall(clearMonths, contractFen, value);
    const rise = value("deposit-rise-arrears-min");
    const reasons: DepositReason[] = small ? ["may-be-exempt", "rise-at-least"] : ["rise-at-least"];
    return { leastOf: small ? 0 : WHOLE + rise, mostOf: undefined, reasons };
  }
  const open = listed === undefined || (recent && hadArrears !== false) || clearMonths === undefined;
  const cut = clearMonths === undefined || clearMonths >= value("deposit-cut-clear-months");
  const exempt =
    (registersInOrder !== false &&
      (clearMonths === undefined || clearMonths >= value("deposit-exempt-clear-months"))) ||
    mayBeSmall(clearMonths, contractFen, value);
  const mostOf = clearMonths !== undefined && cut ? WHOLE - value("deposit-cut-min") : WHOLE;
  const reasons: DepositReason[] = [];
  if (open) reasons.push("history-unknown");
  if (exempt) reasons.push("may-be-exempt");
  if (clearMonths !== undefined && cut) reasons.push("cut-at-least");
  const mayRise = listed === undefined || (recent && hadArrears !== false);
  return { leastOf: cut || exempt ? 0 : WHOLE, mostOf: mayRise ? undefined : mostOf, reasons };
}

function mayBeSmall(clearMonths: number | undefined, contractFen: Fen, value: (id: string) => number): boolean {
  if (contractFen >= value("deposit-exempt-contract")) return false;
  return clearMonths === undefined || clearMonths >= value("deposit-exempt-contract-clear-months");
}
