import { getRouteApi, Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { showArticle } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { SourceMark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { InstantText } from "../../../ui/When.tsx";
import { BookCrumbs } from "./BookCrumbs.tsx";
import { CitedItem } from "./CitedItem.tsx";
import { CoverageMark } from "./CoverageBar.tsx";
import { markedPieces } from "./marked-pieces.ts";

type Article = OutputOf<typeof showArticle>;

const route = getRouteApi("/law/book/$statute/$article");

/** One article: its whole text where it was loaded, our quotes marked in it, and beside it what follows from it. */
export function ArticlePage() {
  const { say } = useTexts();
  const { statute, article } = route.useParams();
  const read = useRead(showArticle, { statute, article });
  const data = read.data;
  const name = data === undefined ? article : say(data.name);
  usePageTitle(data === undefined ? undefined : `${name} ${say(data.title)}`);
  return (
    <div className="stack">
      <BookCrumbs statute={statute} title={data === undefined ? undefined : say(data.title)} article={name} />
      <Loaded read={read} rows={12}>
        {(shown) => (
          <>
            <ArticleHead article={shown} />
            <div className="columns">
              <ArticleText article={shown} />
              <Cites article={shown} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function ArticleHead({ article }: { article: Article }) {
  const { t, say } = useTexts();
  const { statute, before, after } = article;
  return (
    <div className="page-head">
      <h1>
        {say(article.title)} · {say(article.name)}
      </h1>
      <div className="facts">
        <CoverageMark state={article.state} />
        <span>
          {t("trace.mark")} <SourceMark mark={article.mark} />
        </span>
        <span>{article.number}</span>
        {before !== null && (
          <Link to="/law/book/$statute/$article" params={{ statute, article: before }}>
            ← {t("lawbook.before")}
          </Link>
        )}
        {after !== null && (
          <Link to="/law/book/$statute/$article" params={{ statute, article: after }}>
            {t("lawbook.after")} →
          </Link>
        )}
      </div>
    </div>
  );
}

function ArticleText({ article }: { article: Article }) {
  const { t } = useTexts();
  const { text, loaded } = article;
  if (text === null) {
    return (
      <Panel title={t("lawbook.text")}>
        <div className="stack tight">
          <Alert
            type="info"
            showIcon
            title={article.textLoaded ? t("lawbook.noArticle") : t("lawbook.noText")}
            description={article.textLoaded ? undefined : t("lawbook.noTextHelp")}
          />
          {article.items.length > 0 && <h3>{t("lawbook.quotesOnly")}</h3>}
          {[...new Set(article.items.map((one) => one.quote))].map((quote) => (
            <figure key={quote} className="law-quote">
              <blockquote lang="zh-CN">{quote}</blockquote>
            </figure>
          ))}
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t("lawbook.text")}>
      <p className="article-text" lang="zh-CN">
        {markedPieces(text, article.marked).map(({ from, text: piece, marked }) =>
          marked ? <mark key={from}>{piece}</mark> : <span key={from}>{piece}</span>,
        )}
      </p>
      {loaded !== null && (
        <p className="quiet small">
          {t("lawbook.loadedFrom", { source: loaded.source, name: loaded.loadedByName })}{" "}
          <InstantText at={loaded.loadedAt} />
        </p>
      )}
    </Panel>
  );
}

function Cites({ article }: { article: Article }) {
  const { t, say } = useTexts();
  return (
    <Panel title={t("lawbook.cites", { count: article.items.length })}>
      {article.items.map((item) => (
        <CitedItem key={item.id} item={item} />
      ))}
      {article.items.length === 0 && article.why === null && (
        <p className="quiet">{article.state === "open" ? t("lawbook.stillOpen") : t("lawbook.nothingCites")}</p>
      )}
      {article.why !== null && (
        <>
          <h3>{t("lawbook.whyNot")}</h3>
          <p>{say(article.why)}</p>
        </>
      )}
    </Panel>
  );
}
