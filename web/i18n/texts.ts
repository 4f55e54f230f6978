import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { zh } from "./zh.ts";

export const LANGUAGES = ["zh", "bo", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The Chinese texts are the measure: English and Tibetan have every key (`texts.test.ts`). */
export type Texts = typeof zh;
export type SomeTexts = { readonly [Group in keyof Texts]?: Partial<Texts[Group]> };

/** English says "1 project", "2 projects": a text with a count may have a form for one. Chinese needs none. */
export type WithSingulars<Groups> = {
  readonly [Group in keyof Groups]: Groups[Group] & { readonly [name: `${string}_one`]: string };
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

const LOADERS: Readonly<Record<Language, () => Promise<SomeTexts>>> = {
  zh: () => import("./zh.ts").then(({ zh }) => zh),
  bo: () => import("./bo.ts").then(({ bo }) => bo),
  en: () => import("./en.ts").then(({ en }) => en),
};

const HTML_LANGUAGE: Readonly<Record<Language, string>> = { zh: "zh-CN", bo: "bo-CN", en: "en" };
const REMEMBERED = "qingxin.language";

function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((one) => one === text);
}

/** Loads the language last chosen on this device; Chinese where none was. Tibetan falls back to Chinese. */
export async function startTexts(): Promise<void> {
  const remembered = localStorage.getItem(REMEMBERED);
  const language = isLanguage(remembered) ? remembered : "zh";
  const needed: readonly Language[] = language === "bo" ? ["bo", "zh"] : [language];
  const loaded = await Promise.all(needed.map(async (one) => [one, { translation: await LOADERS[one]() }] as const));
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    resources: Object.fromEntries(loaded),
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
  });
  document.documentElement.lang = HTML_LANGUAGE[language];
}

export async function chooseLanguage(language: Language): Promise<void> {
  for (const one of language === "bo" ? (["bo", "zh"] as const) : [language]) {
    if (!i18next.hasResourceBundle(one, "translation")) {
      i18next.addResourceBundle(one, "translation", await LOADERS[one]());
    }
  }
  localStorage.setItem(REMEMBERED, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = HTML_LANGUAGE[language];
}

/** What the user chose on this device, if anything: the account's own language does not override it. */
export function languageChosen(): boolean {
  return isLanguage(localStorage.getItem(REMEMBERED));
}

interface Named {
  readonly zh: string;
  readonly en: string;
  readonly bo?: string | undefined;
}

/**
 * Texts of the screens (`t`), the fitting sentence of data that comes in several languages (`say`), and the word for a
 * code of the server, which stays a code where no word is known (`word`).
 */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : "zh";
  const say = (named: Named): string => named[language] || named.zh;
  const word = (group: keyof Texts, code: string): string => {
    for (const one of [language, "zh"]) {
      const found: unknown = i18n.getResource(one, "translation", `${group}.${code}`);
      if (typeof found === "string") return found;
    }
    return code;
  };
  return { t, say, word, language };
}
