import { useSyncExternalStore } from "react";
import type { Sentence } from "../../src/kernel/contract.ts";
import { bo } from "./texts/bo.ts";
import { en } from "./texts/en.ts";
import { type TextKey, type WorkerTexts, zh } from "./texts/zh.ts";

export const LANGUAGES = ["bo", "zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const TEXTS: Readonly<Record<Language, WorkerTexts>> = { bo, zh, en };
export const HTML_LANGUAGE: Readonly<Record<Language, string>> = { bo: "bo-CN", zh: "zh-CN", en: "en" };

/** The same key as on the office pages: who chose a language there finds it here. */
const REMEMBERED = "qingxin.language";

let current: Language = "bo";
const listeners = new Set<() => void>();

/** The language last chosen on this phone, else the phone's own, else Tibetan: this page is for workers in Tibet. */
export function startLanguage(): void {
  show(remembered() ?? LANGUAGES.find((one) => navigator.language.toLowerCase().startsWith(one)) ?? "bo");
}

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A phone without storage forgets the choice when the page is closed; nothing else depends on it.
  }
  show(language);
}

/** Takes the account's language, unless somebody has chosen one on this phone. */
export function adoptLanguage(language: Language): void {
  if (remembered() === undefined) show(language);
}

function remembered(): Language | undefined {
  try {
    return LANGUAGES.find((one) => one === localStorage.getItem(REMEMBERED));
  } catch {
    return undefined;
  }
}

function show(language: Language): void {
  current = language;
  document.documentElement.lang = HTML_LANGUAGE[language];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type Say = (key: TextKey, facts?: Readonly<Record<string, string | number>>) => string;

/** `t` says a text of this page, `pick` the fitting one of a sentence that the server sends in several languages. */
export function useLanguage(): { language: Language; t: Say; pick: (sentence: Sentence) => string } {
  const language = useSyncExternalStore(subscribe, () => current);
  return {
    language,
    t: (key, facts = {}) => filled(TEXTS[language][key], facts),
    pick: (sentence) => sentence[language] || sentence.zh,
  };
}

export function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? ""));
}
