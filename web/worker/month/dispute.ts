import type { TextKey } from "../texts/zh.ts";
import { zh } from "../texts/zh.ts";

export const DISPUTE_CHOICES = ["days", "rate", "quantity", "deduction", "other"] as const;
export type DisputeChoice = (typeof DISPUTE_CHOICES)[number];

export const CHOICE_TEXTS = {
  days: "dispute.days",
  rate: "dispute.rate",
  quantity: "dispute.quantity",
  deduction: "dispute.deduction",
  other: "dispute.other",
} as const satisfies Record<DisputeChoice, TextKey>;

/** What a worker has filled in so far. */
export interface DisputeDraft {
  readonly choice: DisputeChoice | undefined;
  readonly words: string;
}

/** The operation takes 300 characters; the choice and a colon take the rest. */
export const WORDS_CHARS_MAX = 280;

/** What is missing before it can be sent. */
export function missingIn({ choice, words }: DisputeDraft): "choice" | "words" | undefined {
  if (choice === undefined) return "choice";
  return choice === "other" && words.trim().length < 2 ? "words" : undefined;
}

/** The sentence that is sent: the payroll officer reads Chinese, so the choice is put in Chinese, words as written. */
export function disputeReason(choice: DisputeChoice, words: string): string {
  const said = words.trim();
  return said === "" ? zh[CHOICE_TEXTS[choice]] : `${zh[CHOICE_TEXTS[choice]]}：${said}`;
}
