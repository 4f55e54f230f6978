import { useEffect } from "react";
import { useTexts } from "../i18n/texts.ts";

/** Names the page in the browser's tab and history, and to those who hear it. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTexts();
  const product = t("app.name");
  useEffect(() => {
    document.title = title === undefined ? product : `${title} · ${product}`;
  }, [title, product]);
}
