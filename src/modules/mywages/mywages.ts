import type { Sentence } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { HOTLINES } from "../papers/hotlines.ts";

export type PaymentAnswer = "none" | "owed" | "overdue" | "in-payment" | "paid";

/**
 * What a worker is told about a month's wage: paid when nothing of it is open. A line of a draft is no promise yet, so
 * it says "none".
 */
export function paymentAnswer(
  line: { sheetState: string | null; dueOn: Day | null; unpaidFen: Fen | null; pending: boolean },
  today: Day,
): PaymentAnswer {
  if (line.dueOn === null || line.sheetState === null || line.sheetState === "drafted") return "none";
  if (line.unpaidFen === 0) return "paid";
  if (line.pending) return "in-payment";
  return line.dueOn < today ? "overdue" : "owed";
}

/** Whom a worker can call. 12333 and 12348 are national numbers; complaints go to the place of work (724-10). */
export const HELP: readonly { name: Required<Sentence>; phone: string }[] = [
  {
    name: { zh: "人社服务热线（投诉举报）", bo: "མི་ཤུགས་འགན་སྲུང་ཞབས་ཞུའི་ཁ་པར།", en: "Labour service line (complaints)" },
    phone: HOTLINES.labour,
  },
  {
    name: { zh: "公共法律服务热线", bo: "སྤྱི་པའི་ཁྲིམས་ལུགས་ཞབས་ཞུའི་ཁ་པར།", en: "Public legal service line" },
    phone: HOTLINES.legal,
  },
];
