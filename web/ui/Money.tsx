import { type Fen, yuanText } from "../../src/kernel/money.ts";
import { moneyText } from "./amounts.ts";

export function Money({ fen, strong = false }: { fen: Fen | null | undefined; strong?: boolean }) {
  if (fen === null || fen === undefined) return <span className="quiet">—</span>;
  return (
    <data className={strong ? "number strong" : "number"} value={yuanText(fen)}>
      {moneyText(fen)}
    </data>
  );
}
