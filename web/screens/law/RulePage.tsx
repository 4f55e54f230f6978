import { getRouteApi, Link } from "@tanstack/react-router";
import { Alert } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { TIBETAN_NEEDS_NATIVE_REVIEW } from "../../../src/law/citation.ts";
import { listFindings, listRules, showRule } from "../../../src/modules/alerts/finding.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { languageOf } from "../../ui/language-of.ts";
import { SourceMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { AppealRates } from "../appeals/AppealRates.tsx";
import { FindingTable } from "../findings/FindingTable.tsx";
import { articleNumber } from "./article.ts";
import { DeadlineCalculator } from "./DeadlineCalculator.tsx";
import { ReplayPanel } from "./ReplayPanel.tsx";
import { RuleExamples } from "./RuleExamples.tsx";
import { RuleParameters } from "./RuleParameters.tsx";
import "./law.css";

type Rule = OutputOf<typeof showRule>;

const route = getRouteApi("/law/$ruleId");

/** One rule: the words of the law, when they hold, what they mean in examples, and what they found. */
export function RulePage() {
  const { t, say } = useTexts();
  const { ruleId } = route.useParams();
  const read = useRead(showRule, { ruleId });
  usePageTitle(read.data === undefined ? undefined : say(read.data.says));
  return (
    <div className="stack">
      <nav aria-label={t("nav.where")}>
        <ol className="crumbs">
          <li>
            <Link to="/law">{t("nav.law")}</Link>
          </li>
          <li>
            <span className="quiet">{ruleId}</span>
          </li>
        </ol>
      </nav>
      <Loaded read={read} rows={12}>
        {(rule) => (
          <>
            <RuleHead rule={rule} />
            {rule.kind === "clock" && <ClockCalculator ruleId={ruleId} />}
            <div className="columns">
              <RuleExamples examples={rule.examples} />
              <div className="stack">
                <RuleParameters parameters={rule.parameters} />
                <NotModelled rule={rule} />
              </div>
            </div>
            {rule.kind === "rule" && <ReplayPanel ruleId={ruleId} />}
            {rule.kind === "rule" && <AppealRates ruleId={ruleId} />}
            {rule.kind === "rule" && <FindingsOfRule ruleId={ruleId} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function RuleHead({ rule }: { rule: Rule }) {
  const { t, say, language } = useTexts();
  return (
    <div className="page-head">
      <h1>{say(rule.says)}</h1>
      {language === "bo" && TIBETAN_NEEDS_NATIVE_REVIEW && (
        <Alert
          type="info"
          showIcon
          title={t("app.tibetanNote")}
          description={<span lang="zh-CN">{rule.says.zh}</span>}
        />
      )}
      <figure className="law-quote">
        <blockquote lang="zh-CN">{rule.quote}</blockquote>
        <figcaption>
          {say(rule.statuteTitle)} {rule.statute}{" "}
          {t("law.articleNo", { article: articleNumber(rule.article, rule.statute) })}
          {rule.sourceUrl !== null && (
            <>
              {" · "}
              <a href={rule.sourceUrl} rel="noreferrer" target="_blank">
                {t("law.official")}
              </a>
            </>
          )}
        </figcaption>
      </figure>
      <div className="facts">
        <span>
          {t("law.inForce")} <DayText day={rule.from} /> – {rule.to === null ? t("law.stillInForce") : rule.to}
        </span>
        <span>
          {t("trace.mark")} <SourceMark mark={rule.mark} />
        </span>
        <span className="mono">{rule.ruleId}</span>
      </div>
    </div>
  );
}

function ClockCalculator({ ruleId }: { ruleId: string }) {
  const read = useRead(listRules, {});
  return <Loaded read={read}>{({ clocks }) => <DeadlineCalculator clocks={clocks} clock={ruleId} />}</Loaded>;
}

function NotModelled({ rule }: { rule: Rule }) {
  const { t } = useTexts();
  if (rule.notModelled.length === 0) return null;
  return (
    <Panel title={t("law.notModelled")}>
      <ul className="steps">
        {rule.notModelled.map((one) => (
          <li key={one} lang={languageOf(one)}>
            {one}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FindingsOfRule({ ruleId }: { ruleId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const asked = useSession() !== undefined && may(listFindings);
  const read = useRead(listFindings, asked ? { ruleId, limit: 20 } : undefined);
  if (!asked) return null;
  return (
    <Loaded read={read}>
      {({ total, findings }) => (
        <Panel
          title={t("law.findings", { count: total })}
          extra={
            <Link to="/findings" search={{ rule: ruleId }}>
              {t("law.allFindings")}
            </Link>
          }
          flush
        >
          <FindingTable findings={findings} withProject />
        </Panel>
      )}
    </Loaded>
  );
}
