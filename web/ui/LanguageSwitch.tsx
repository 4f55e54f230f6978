import { chooseLanguage, LANGUAGES, useTexts } from "../i18n/texts.ts";
import "./LanguageSwitch.css";

const OWN_NAMES = {
  zh: { short: "中", full: "中文", lang: "zh-CN" },
  bo: { short: "བོད", full: "བོད་ཡིག", lang: "bo" },
  en: { short: "EN", full: "English", lang: "en" },
} as const;

export function LanguageSwitch() {
  const { t, language } = useTexts();
  return (
    <fieldset className="language-switch">
      <legend className="hidden-text">{t("word.language")}</legend>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={OWN_NAMES[one].lang}
          aria-label={OWN_NAMES[one].full}
          aria-pressed={one === language}
          onClick={() => chooseLanguage(one)}
        >
          {OWN_NAMES[one].short}
        </button>
      ))}
    </fieldset>
  );
}
