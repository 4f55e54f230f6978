import { Link } from "@tanstack/react-router";
import { MANAGE_PAGES } from "../../app/manage-pages.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { useHereInView } from "../../ui/here.ts";

export function ManageTabs() {
  const { t } = useTexts();
  const may = useMay();
  const tabs = useHereInView<HTMLUListElement>();
  const pages = MANAGE_PAGES.filter(({ contract }) => may(contract));
  if (pages.length < 2) return null;
  return (
    <nav aria-label={t("nav.manage")}>
      <ul className="tabs" ref={tabs}>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ includeSearch: false }} activeProps={{ className: "here" }}>
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
