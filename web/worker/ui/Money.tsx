import type { Fen } from "../../../src/kernel/money.ts";
import { moneyText } from "../../ui/amounts.ts";

/** An amount as on a bank card message: ¥6,820.00. */
export function Money({ of, size }: { of: Fen; size?: "large" | "huge" }) {
  return <span className={size === undefined ? "figure" : `figure ${size}`}>{moneyText(of)}</span>;
}
