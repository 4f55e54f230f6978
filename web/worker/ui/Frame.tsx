import type { ReactNode } from "react";
import { useLanguage } from "../language.ts";
import { hashOf } from "../routes.ts";
import { BO_NEEDS_REVIEW } from "../texts/bo.ts";
import { type Drawing, Icon } from "./Icon.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";

const TABS = [
  { page: "home", icon: "wages", text: "tab.wages" },
  { page: "payments", icon: "card", text: "tab.payments" },
  { page: "help", icon: "phone", text: "tab.help" },
] as const satisfies readonly { page: string; icon: Drawing; text: string }[];

/** What stands around every page: name, languages, and the three places to go. */
export function Frame({ tab, children }: { tab?: (typeof TABS)[number]["page"]; children: ReactNode }) {
  const { t, language } = useLanguage();
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById("content")?.focus()}>
        {t("skip.content")}
      </button>
      <header className="top">
        <span className="brand" lang="zh-CN">
          清薪
        </span>
        <LanguageChoice />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
        {language === "bo" && BO_NEEDS_REVIEW && <p className="review">{t("review")}</p>}
      </main>
      {tab !== undefined && (
        <nav className="tabs" aria-label={t("tabs")}>
          {TABS.map(({ page, icon, text }) => (
            <a key={page} href={hashOf({ page })} aria-current={page === tab ? "page" : undefined}>
              <Icon of={icon} />
              {t(text)}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}
