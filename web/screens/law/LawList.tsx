import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listRules } from "../../../src/modules/alerts/finding.contract.ts";
import { listAdditions } from "../../../src/modules/lawbook/addition.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { SourceMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { articleNumber } from "./article.ts";
import { DeadlineCalculator } from "./DeadlineCalculator.tsx";
import { PaydayCalculator } from "./PaydayCalculator.tsx";

type Rules = OutputOf<typeof listRules>;
type Rule = Rules["rules"][number];
type Clock = Rules["clocks"][number];

export function LawList() {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(listRules, {});
  usePageTitle(t("nav.law"));
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t("nav.law")}</h1>
        <p className="quiet">{t("law.what")}</p>
        <p>
          <Link to="/law/book">{t("lawbook.open")}</Link>
          {" · "}
          <Link to="/law/calculators">{t("calculators.title")}</Link>
          {may(listAdditions) && (
            <>
              {" · "}
              <Link to="/settings/law">{t("nav.lawSettings")}</Link>
            </>
          )}
        </p>
      </div>
      <Loaded read={read} rows={12}>
        {({ rules, clocks }) => (
          <>
            <Rules rules={rules} />
            <Clocks clocks={clocks} />
            <div className="columns">
              <DeadlineCalculator clocks={clocks} />
              <PaydayCalculator />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function useRuleColumns<Row extends Rule>(): Column<Row>[] {
  const { t, say } = useTexts();
  return [
    {
      key: "says",
      title: t("law.rule"),
      head: true,
      cell: ({ ruleId, says }) => (
        <Link to="/law/$ruleId" params={{ ruleId }}>
          {say(says)}
        </Link>
      ),
    },
    {
      key: "article",
      title: t("law.article"),
      cell: ({ statuteTitle, statute, article }) => (
        <>
          {say(statuteTitle)}
          <div className="quiet small">
            {statute} {t("law.articleNo", { article: articleNumber(article, statute) })}
          </div>
        </>
      ),
    },
    { key: "quote", title: t("law.quote"), cell: ({ quote }) => <span lang="zh-CN">{quote}</span> },
    {
      key: "from",
      title: t("law.inForce"),
      cell: ({ from, to }) => (
        <>
          <DayText day={from} />
          {to !== null && (
            <>
              {" – "}
              <DayText day={to} />
            </>
          )}
        </>
      ),
    },
    { key: "mark", title: t("trace.mark"), cell: ({ mark }) => <SourceMark mark={mark} /> },
  ];
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTexts();
  return (
    <Panel title={t("law.rules")} flush>
      <DataTable
        caption={t("law.rules")}
        columns={useRuleColumns<Rule>()}
        rows={rules}
        rowKey={({ ruleId }) => ruleId}
        empty={t("law.empty")}
      />
    </Panel>
  );
}

function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const { t, word } = useTexts();
  const columns = useRuleColumns<Clock>();
  const length: Column<Clock> = {
    key: "length",
    title: t("law.length"),
    cell: ({ length: days, unit }) => (
      <span className="nowrap">
        {days} {word("clockUnit", unit)}
      </span>
    ),
  };
  return (
    <Panel title={t("law.clocks")} flush>
      <DataTable
        caption={t("law.clocks")}
        columns={[...columns.slice(0, 2), length, ...columns.slice(2)]}
        rows={clocks}
        rowKey={({ ruleId }) => ruleId}
        empty={t("law.empty")}
      />
    </Panel>
  );
}
