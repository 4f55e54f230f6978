import { type Fen, WORKER_FEN_MAX, yuanText } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { PayScheme, PieceCount } from "./pay-terms.ts";

/**
 * What a month's wage is made of beside attendance. Overtime is recorded by minutes (by quantity where pay goes by
 * piece or task) and reckoned by the law; everything else is an amount. A difference is what a person with a reason
 * pays more or less than attendance and terms imply.
 */
const OVERTIME_KINDS = [
  "overtime-extended", // 延长工作时间, 150 % [labour law 44]
  "overtime-rest-day", // 休息日且未补休, 200 %
  "overtime-holiday", // 法定休假日, 300 %
  "overtime-local-holiday", // 地方节日: at least 200 %
] as const;

/** The first two are what the minimum wage is compared without [minimum wage 2004, 12]. */
const ALLOWANCE_KINDS = [
  "allowance-special", // 夜班、高温、低温、高原、井下、有毒有害等特殊条件津贴
  "allowance-welfare", // 法定福利待遇
  "allowance-other", // 奖金、补贴
] as const;

/** What article 15 of the wage payment provisions (1994) lets an employer take off, and article 16 limits. */
export const DEDUCTION_ITEM_KINDS = [
  "deduction-income-tax",
  "deduction-social-insurance",
  "deduction-court-support",
  "deduction-by-law",
  "deduction-damage",
] as const;

export const ITEM_KINDS = [...OVERTIME_KINDS, ...ALLOWANCE_KINDS, ...DEDUCTION_ITEM_KINDS] as const;
export type RecordableKind = (typeof ITEM_KINDS)[number];
export type ItemKind = RecordableKind | "difference";

export interface WageItem {
  readonly kind: ItemKind;
  readonly minutes: number | null;
  readonly quantityMilli: number | null;
  readonly amountFen: number | null;
  /** Damage: the labour contract provides for the compensation. */
  readonly agreed: boolean | null;
  readonly note: string | null;
}

function isOvertime(kind: ItemKind): kind is (typeof OVERTIME_KINDS)[number] {
  return kind.startsWith("overtime-");
}

/** Overtime is given in what the pay goes by, and everything else as an amount; damage says whether it was agreed. */
export function itemFault(
  item: Omit<WageItem, "note">,
  scheme: PayScheme,
  paidByPieceToo: boolean,
): Refusal | undefined {
  const { kind, minutes, quantityMilli, amountFen, agreed } = item;
  if (!isOvertime(kind)) {
    if (amountFen === null || minutes !== null || quantityMilli !== null) {
      return refuse("wage-item.amount-needed", { field: "amountFen", right: "an amount and nothing else" });
    }
    if ((kind === "deduction-damage") !== (agreed !== null)) {
      const right = "said for damage, and for damage only: does the labour contract provide for it?";
      return refuse("wage-item.agreed-only-for-damage", { field: "agreed", right });
    }
    return undefined;
  }
  const byTime = scheme === "month" || scheme === "day" || scheme === "hour";
  const given = [minutes, quantityMilli, amountFen].filter((one) => one !== null).length;
  const fits = (minutes !== null && byTime) || (quantityMilli !== null && (!byTime || paidByPieceToo));
  if (given === 1 && fits && agreed === null) return undefined;
  const right = byTime ? "minutes" : "quantityMilli: what was done beyond the quota";
  return refuse("wage-item.overtime-measure", { field: byTime ? "minutes" : "quantityMilli", right });
}

/** Counted work has a price, its own or `rateFen` of the contract; its quality costs at most what it earned. */
export function pieceWorkFault(
  { quantityMilli, unitPriceFen, qualityDeductionFen }: PieceCount,
  rateFen: Fen | undefined,
  qualityReason: string | null | undefined,
): Refusal | undefined {
  if (unitPriceFen !== null && unitPriceFen <= 0) {
    return refuse("piece-work.bad-price", { field: "unitPriceFen", right: "more than zero" });
  }
  const price = unitPriceFen ?? rateFen;
  if (price === undefined) {
    return refuse("piece-work.no-rate", { field: "unitPriceFen", right: "a unit price, or a contract that names one" });
  }
  if (price * quantityMilli > WORKER_FEN_MAX * 1000) {
    const right = `quantity × unit price ≤ ¥${yuanText(WORKER_FEN_MAX)}`;
    return refuse("piece-work.too-much", { field: "quantityMilli", right });
  }
  if (qualityDeductionFen < 0 || qualityDeductionFen * 1000 > price * quantityMilli) {
    return refuse("piece-work.quality-exceeds-work", { field: "qualityDeductionFen", right: "at most what it earned" });
  }
  return qualityDeductionFen > 0 && !qualityReason
    ? refuse("piece-work.quality-reason-missing", { field: "qualityReason" })
    : undefined;
}
