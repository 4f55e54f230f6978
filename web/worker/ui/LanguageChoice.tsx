import { chooseLanguage, HTML_LANGUAGE, LANGUAGES, type Language, useLanguage } from "../language.ts";

/** Each language is named in its own script, for those who read no other. */
const NAMES: Readonly<Record<Language, string>> = { bo: "བོད་ཡིག", zh: "中文", en: "English" };

export function LanguageChoice() {
  const { language, t } = useLanguage();
  return (
    <fieldset className="languages">
      <legend className="unseen">{t("language.choose")}</legend>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={HTML_LANGUAGE[one]}
          aria-pressed={one === language}
          onClick={() => chooseLanguage(one)}
        >
          {NAMES[one]}
        </button>
      ))}
    </fieldset>
  );
}
