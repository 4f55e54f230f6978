import { useLanguage } from "../language.ts";
import { Frame } from "../ui/Frame.tsx";
import { SignOut } from "./SignOut.tsx";

/** An officer or inspector who came here: the way to the office pages, or out. */
export function NotWorker() {
  const { t } = useLanguage();
  return (
    <Frame>
      <section className="card">
        <h1>{t("notWorker.title")}</h1>
        <p>{t("notWorker.says")}</p>
        <a className="button strong" href="/">
          {t("notWorker.office")}
        </a>
        <SignOut />
      </section>
    </Frame>
  );
}
