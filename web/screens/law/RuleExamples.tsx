import type { OutputOf } from "../../../src/kernel/contract.ts";
import { LEVELS } from "../../../src/kernel/fields.ts";
import type { showRule } from "../../../src/modules/alerts/finding.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { languageOf } from "../../ui/language-of.ts";
import { LevelMark, Mark, type Tone } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

type Example = OutputOf<typeof showRule>["examples"][number];

/** What a rule means, in cases that its tests decide too: the answer at a glance, facts and working on demand. */
export function RuleExamples({ examples }: { examples: readonly Example[] }) {
  const { t, language } = useTexts();
  return (
    <Panel title={t("law.examples", { count: examples.length })} flush>
      {language !== "en" && examples.some(({ title }) => languageOf(title) === "en") && (
        <p className="examples-note quiet small">{t("law.examplesInEnglish")}</p>
      )}
      {examples.length === 0 && <p className="empty">{t("law.noExamples")}</p>}
      {examples.map((example) => (
        <details key={`${example.title} ${example.asOf}`} className="example">
          <summary>
            <span lang={languageOf(example.title)}>{example.title}</span>
            <span className="example-answer">
              <span className="quiet small">
                {t("law.asOf")} {example.asOf}
              </span>{" "}
              <Answer answer={example.answer} />
            </span>
          </summary>
          <h3>{t("trace.facts")}</h3>
          <pre lang={languageOf(example.facts)}>{example.facts}</pre>
          <Working example={example} />
        </details>
      ))}
    </Panel>
  );
}

/** Rules say their steps in the three languages; the working of a clock is as its example was written. */
function Working({ example }: { example: Example }) {
  const { t, say } = useTexts();
  if (example.why === "") return null;
  return (
    <>
      <h3>{t("trace.steps")}</h3>
      {example.steps.length === 0 ? (
        <pre lang={languageOf(example.why)}>{example.why}</pre>
      ) : (
        <pre>{example.steps.map(say).join("\n")}</pre>
      )}
    </>
  );
}

const TONES: Readonly<Record<string, Tone>> = { met: "green", breached: "red", unknown: "unknown" };
const SHOWN_MAX = 2;

/** `wage-line:1: breached, since 2021-07-16, …; wage-line:2: met`: the first answers, and how many more there are. */
function Answer({ answer }: { answer: string }) {
  const { t, word } = useTexts();
  const parts = answer.split("; ");
  return (
    <>
      {parts.slice(0, SHOWN_MAX).map((part) => {
        const [, verdict, rest] = /: ([a-z-]+)((?:, .*)?)$/.exec(part) ?? [];
        if (verdict === undefined) return <b key={part}>{part} </b>;
        return (
          <span key={part}>
            <Mark tone={TONES[verdict] ?? "grey"}>{word("verdict", verdict)}</Mark>{" "}
            {rest?.split(", ").map((detail) => (
              <Detail key={detail} detail={detail} />
            ))}
          </span>
        );
      })}
      {parts.length > SHOWN_MAX && <span className="quiet">{t("law.more", { count: parts.length - SHOWN_MAX })}</span>}
    </>
  );
}

/** `since 2021-07-16`, `¥6000.00` or a level. */
function Detail({ detail }: { detail: string }) {
  const { t } = useTexts();
  const level = LEVELS.find((one) => one === detail);
  if (level !== undefined) return <LevelMark level={level} />;
  return <>{detail.replace(/^since/, t("finding.since"))} </>;
}
