import { getRouteApi, Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { ManageTabs } from "../manage/ManageTabs.tsx";
import { Outbox } from "./Outbox.tsx";
import { Replies } from "./Replies.tsx";
import { Switches } from "./Switches.tsx";

const route = getRouteApi("/messages");

export function MessagesPage() {
  const { t } = useTexts();
  usePageTitle(t("message.title"));
  const { tab } = route.useSearch();
  const tabs = [
    { key: undefined, name: t("message.tabMessages") },
    { key: "replies" as const, name: t("message.tabReplies") },
    { key: "switches" as const, name: t("message.tabSwitches") },
  ];
  return (
    <div className="stack">
      <h1>{t("message.title")}</h1>
      <ManageTabs />
      <p className="quiet">{t("message.what")}</p>
      <nav aria-label={t("message.title")}>
        <ul className="tabs">
          {tabs.map(({ key, name }) => (
            <li key={name}>
              <Link
                to="/messages"
                search={key === undefined ? {} : { tab: key }}
                activeOptions={{ includeSearch: false }}
                className={tab === key ? "here" : ""}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === undefined && <Outbox />}
      {tab === "replies" && <Replies />}
      {tab === "switches" && <Switches />}
    </div>
  );
}
