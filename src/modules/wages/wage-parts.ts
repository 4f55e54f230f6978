import { added, fraction, halfUp, NOTHING } from "../../kernel/fraction.ts";
import { type Fen, fen, ZERO } from "../../kernel/money.ts";
import { deducted } from "../../law/deductions.ts";
import { hourRate, minuteRate, type OvertimeAmounts, overtimePay } from "../../law/overtime.ts";
import type { Working } from "../../law/working.ts";
import type { PayTerms } from "./pay-terms.ts";
import type { ItemKind, WageItem } from "./wage-item.ts";

/** The parts of a wage line beside what attendance implies. */
export interface WageParts {
  readonly overtimeFen: Fen;
  readonly allowanceFen: Fen;
  /** Of the allowances, what the minimum wage is compared without. */
  readonly specialFen: Fen;
  readonly grossFen: Fen;
  readonly deductionFen: Fen;
  /** Recorded to be deducted, and not deducted: above the cap, or more than there is. */
  readonly notDeductedFen: Fen;
  /** Of what was paid in advance (生活费), so much is settled by this line. */
  readonly advanceFen: Fen;
  readonly netFen: Fen;
  /** Why the wage is not what attendance, overtime and allowances imply; null where it is. */
  readonly differenceReason: string | null;
}

/**
 * Puts a month's wage together: attendance + overtime + allowances ± difference = gross; lawful deductions whole,
 * damage up to the cap [wage payment 1994, 15, 16]; then advances, as far as the wage reaches. Nothing goes below
 * zero: what cannot be deducted is told, and what is left of an advance waits for the next month.
 */
export function wageParts(
  attendanceFen: Fen,
  terms: PayTerms,
  items: readonly WageItem[],
  outstandingFen: Fen,
  working: () => Working,
): WageParts {
  const overtimeFen = overtimeOf(terms, items, working);
  const specialFen = amountOf(items, ["allowance-special", "allowance-welfare"]);
  const allowanceFen = fen(specialFen + amountOf(items, ["allowance-other"]));
  const differences = items.filter((one) => one.kind === "difference");
  const implied = attendanceFen + overtimeFen + allowanceFen;
  const grossFen = fen(Math.max(0, implied + sum(differences.map((one) => one.amountFen ?? 0))));
  const { deductionFen, notDeductedFen } = deductionsOf(grossFen, items, working);
  const advanceFen = fen(Math.min(outstandingFen, grossFen - deductionFen));
  return {
    overtimeFen,
    allowanceFen,
    specialFen,
    grossFen,
    deductionFen,
    notDeductedFen,
    advanceFen,
    netFen: fen(grossFen - deductionFen - advanceFen),
    differenceReason: differences.map((one) => one.note ?? "").join("；") || null,
  };
}

function deductionsOf(grossFen: Fen, items: readonly WageItem[], working: () => Working) {
  const deductions = items.flatMap(({ kind, amountFen, agreed }) => {
    const law = DEDUCTIONS[kind as keyof typeof DEDUCTIONS];
    return law === undefined ? [] : [{ kind: law, amountFen: fen(amountFen ?? 0), agreed: agreed ?? undefined }];
  });
  if (deductions.length === 0) return { deductionFen: ZERO, notDeductedFen: ZERO };
  const { netFen } = deducted(grossFen, deductions, working());
  const deductionFen = fen(grossFen - netFen);
  return { deductionFen, notDeductedFen: fen(sum(deductions.map((one) => one.amountFen)) - deductionFen) };
}

/** The recorded kinds in the words of `law/deductions.ts`. */
const DEDUCTIONS = {
  "deduction-income-tax": "income-tax",
  "deduction-social-insurance": "social-insurance",
  "deduction-court-support": "court-support",
  "deduction-by-law": "by-law",
  "deduction-damage": "damage",
} as const;

function overtimeOf(terms: PayTerms, items: readonly WageItem[], working: () => Working): Fen {
  const byTime = overtimeAmounts(items, (one) => one.minutes);
  const byPiece = overtimeAmounts(items, (one) => one.quantityMilli);
  let exact = NOTHING;
  const hour = byTime === undefined ? undefined : hourRate(terms.payScheme, terms.rateFen, working());
  if (byTime !== undefined && hour !== undefined) exact = overtimePay(minuteRate(hour), byTime, working()).exact;
  if (byPiece !== undefined) {
    const unit = fraction(terms.pieceRateFen ?? terms.rateFen, 1000);
    exact = added(exact, overtimePay(unit, byPiece, working()).exact);
  }
  return fen(halfUp(exact));
}

/** Undefined where there is no overtime of this measure. */
function overtimeAmounts(
  items: readonly WageItem[],
  measure: (item: WageItem) => number | null,
): OvertimeAmounts | undefined {
  const of = (kind: ItemKind) => sum(items.map((one) => (one.kind === kind ? (measure(one) ?? 0) : 0)));
  const amounts = {
    extended: of("overtime-extended"),
    restDay: of("overtime-rest-day"),
    restDayLeave: 0,
    holiday: of("overtime-holiday"),
    localHoliday: of("overtime-local-holiday"),
  };
  return Object.values(amounts).some((amount) => amount > 0) ? amounts : undefined;
}

function amountOf(items: readonly WageItem[], kinds: readonly ItemKind[]): Fen {
  return fen(sum(items.map((one) => (kinds.includes(one.kind) ? (one.amountFen ?? 0) : 0))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
