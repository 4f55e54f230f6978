import type { Fen } from "../../src/kernel/money.ts";
import { moneyText } from "./amounts.ts";

export function Money({ fen, strong = false }: { fen: Fen | null | undefined; strong?: boolean }) {
  if (fen === null || fen === undefined) return <span className="quiet">—</span>;
  return <span className={strong ? "number strong" : "number"}>{moneyText(fen)}</span>;
}
