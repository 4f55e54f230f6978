import type { Sentence } from "../../kernel/contract.ts";
import type { MESSAGE_STATES, PURPOSES } from "./message.contract.ts";

export type Purpose = (typeof PURPOSES)[number];

export type MessageState = (typeof MESSAGE_STATES)[number];

/** In what a message is written: the language of the worker's account, and both where nobody knows. */
export type MessageLanguage = "zh" | "bo" | "en" | "zh+bo";

/** The words of a message in every language that a worker may read. */
export type MessageText = Required<Sentence>;

export function worded(text: MessageText, language: MessageLanguage): string {
  return language === "zh+bo" ? `${text.zh}\n${text.bo}` : text[language];
}

export function filledIn(text: MessageText, facts: Readonly<Record<string, string>>): MessageText {
  const fill = (one: string) => one.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => facts[name] ?? "");
  return { zh: fill(text.zh), bo: fill(text.bo), en: fill(text.en) };
}

/** 3GPP TS 23.038, the basic table; those of the second line take two places. */
const GSM_BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const GSM_EXTENDED = "^{}\\[~]|€";

/**
 * How many short messages a text takes: 160 places of the basic table, or 70 of UCS-2 as soon as one character is not
 * in it (Chinese, Tibetan). In several parts each carries a head, which leaves 153 and 67 (3GPP TS 23.040).
 */
export function smsParts(text: string): number {
  let basic: number | undefined = 0;
  for (const character of text) {
    if (basic === undefined) break;
    if (GSM_BASIC.includes(character)) basic += 1;
    else if (GSM_EXTENDED.includes(character)) basic += 2;
    else basic = undefined;
  }
  if (basic !== undefined) return basic <= 160 ? 1 : Math.ceil(basic / 153);
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}

/** Three digits and four: enough to tell numbers apart, not to call one. */
export function masked(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** What the gateway knows a message by: a message that a person has sent again is a new one to it. */
export function wireKey(key: string, roundNo: number): string {
  return roundNo === 1 ? key : `${key}#${roundNo}`;
}

/** Minutes until the next try, by the tries so far; after the last a message is dead. About three hours in all. */
const BACKOFF_MINUTES = [1, 2, 5, 15, 45, 120] as const;

/** Minutes to wait after this many failed tries; undefined: no further one. */
export function waitAfter(attempts: number): number | undefined {
  return BACKOFF_MINUTES[attempts - 1];
}

/** A delivery report never takes back a better one: networks repeat and reorder them. */
export function stateAfterReport(state: MessageState, report: "delivered" | "not-delivered"): MessageState {
  if (state === "delivered") return "delivered";
  return report === "delivered" ? "delivered" : "failed";
}
