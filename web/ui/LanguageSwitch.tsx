import { chooseLanguage, LANGUAGES, useTexts } from "../i18n/texts.ts";
import "./LanguageSwitch.css";

const OWN_NAMES = {
  zh: { name: "中文", lang: "zh-CN" },
  bo: { name: "བོད་ཡིག", lang: "bo" },
  en: { name: "English", lang: "en" },
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
          aria-pressed={one === language}
          onClick={() => chooseLanguage(one)}
        >
          {OWN_NAMES[one].name}
        </button>
      ))}
    </fieldset>
  );
}
