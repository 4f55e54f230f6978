import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { showArticle } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { languageOf } from "../../../ui/language-of.ts";
import { Mark, SourceMark } from "../../../ui/Mark.tsx";
import "../law.css";

type Item = OutputOf<typeof showArticle>["items"][number];

/** A rule, clock, penalty, liability or formula beside the article that it follows from. */
export function CitedItem({ item }: { item: Item }) {
  const { t, say, word } = useTexts();
  const hasPage = item.kind === "rule" || item.kind === "clock";
  return (
    <article className="cited-item">
      <div className="row">
        <Mark tone="blue">{t(`itemKind.${item.kind}`)}</Mark>
        <SourceMark mark={item.mark} />
        {item.region !== null && <Mark tone="grey">{word("nation", item.region)}</Mark>}
        <span className="quiet small nowrap">
          {t("law.inForce")} {item.from} – {item.to ?? t("law.stillInForce")}
        </span>
      </div>
      <h3>{say(item.says)}</h3>
      <blockquote lang="zh-CN">{item.quote}</blockquote>
      {item.found === false && <Alert type="warning" showIcon title={t("lawbook.quoteNotFound")} />}
      <Sentences title={t("lawbook.examples", { count: item.examples.length })} of={item.examples} />
      <Sentences title={t("law.notModelled")} of={item.notModelled} />
      {hasPage && (
        <Link to="/law/$ruleId" params={{ ruleId: item.id }}>
          {t("lawbook.rulePage")}
        </Link>
      )}
    </article>
  );
}

function Sentences({ title, of }: { title: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <details className="small">
      <summary>{title}</summary>
      <ul className="steps">
        {of.map((one) => (
          <li key={one} lang={languageOf(one)}>
            {one}
          </li>
        ))}
      </ul>
    </details>
  );
}
