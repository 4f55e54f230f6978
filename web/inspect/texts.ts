import { filled, type Language, useLanguage } from "../worker/language.ts";
import { bo } from "./texts/bo.ts";
import { en } from "./texts/en.ts";
import { zh } from "./texts/zh.ts";

export type InspectKey = keyof typeof zh;

const TEXTS: Readonly<Record<Language, Readonly<Record<InspectKey, string>>>> = { bo, zh, en };

/** `t` says a text of this page, `pick` the fitting one of a sentence of the server. */
export function useInspectTexts() {
  const { language, pick } = useLanguage();
  const t = (key: InspectKey, facts: Readonly<Record<string, string | number>> = {}): string =>
    filled(TEXTS[language][key], facts);
  return { language, t, pick };
}
