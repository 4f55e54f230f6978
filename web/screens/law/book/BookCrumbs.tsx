import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../i18n/texts.ts";

/** The way back: law, law book, instrument, article. */
export function BookCrumbs(props: { statute?: string; title?: string | undefined; article?: string | undefined }) {
  const { t } = useTexts();
  const { statute, title, article } = props;
  return (
    <nav aria-label={t("nav.where")}>
      <ol className="crumbs">
        <li>
          <Link to="/law">{t("nav.law")}</Link>
        </li>
        <li>
          {statute === undefined ? (
            <span className="quiet">{t("lawbook.title")}</span>
          ) : (
            <Link to="/law/book">{t("lawbook.title")}</Link>
          )}
        </li>
        {statute !== undefined && (
          <li>
            {article === undefined ? (
              <span className="quiet">{title ?? statute}</span>
            ) : (
              <Link to="/law/book/$statute" params={{ statute }}>
                {title ?? statute}
              </Link>
            )}
          </li>
        )}
        {article !== undefined && (
          <li>
            <span className="quiet">{article}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}
