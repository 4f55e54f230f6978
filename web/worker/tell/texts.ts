import { filled, type Language, useLanguage } from "../language.ts";
import { tellBo } from "../texts/tell-bo.ts";
import { tellEn } from "../texts/tell-en.ts";
import { tellZh } from "../texts/tell-zh.ts";
import type { TextKey } from "../texts/zh.ts";

export type TellKey = keyof typeof tellZh;

const TEXTS: Readonly<Record<Language, Readonly<Record<TellKey, string>>>> = { bo: tellBo, zh: tellZh, en: tellEn };

/** As `useLanguage`, with the sentences of complaining, which only those load who complain. */
export function useTellTexts() {
  const { language, t: common, pick } = useLanguage();
  const t = (key: TextKey | TellKey, facts: Readonly<Record<string, string | number>> = {}): string =>
    isTellKey(key) ? filled(TEXTS[language][key], facts) : common(key, facts);
  return { language, t, pick };
}

function isTellKey(key: TextKey | TellKey): key is TellKey {
  return key in tellZh;
}
