import type { TextKey } from "../texts/zh.ts";

/**
 * Why a bank sends money back, in plain words, and what to do about it: the codes of ISO 20022
 * ExternalStatusReason1Code and ExternalReturnReason1Code that wages meet. Any other code is shown as it came.
 */
const KNOWN = ["AC01", "AC04", "AC06", "BE01", "AM04"] as const;
type KnownReason = (typeof KNOWN)[number];

export function reasonTexts(code: string | null): { readonly why: TextKey; readonly todo: TextKey } {
  const known: KnownReason | "other" = KNOWN.find((one) => one === code) ?? "other";
  return { why: `reason.${known}.why`, todo: `reason.${known}.do` };
}
