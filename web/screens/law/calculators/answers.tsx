import type { Day } from "../../../../src/kernel/day.ts";
import { type Fen, fen } from "../../../../src/kernel/money.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { languageOf } from "../../../ui/language-of.ts";
import { Mark, SourceMark } from "../../../ui/Mark.tsx";
import { DayText } from "../../../ui/When.tsx";
import { articleNumber } from "../article.ts";

interface Says {
  readonly zh: string;
  readonly en: string;
}

interface Citation {
  readonly statute: string;
  readonly statuteTitle?: Says;
  readonly article: string;
  readonly quote: string;
  readonly mark?: string;
}

/** The deciding words of an article, and how the text was verified where the answer says so. */
export function Quote({ citation }: { citation: Citation }) {
  const { t, say } = useTexts();
  const { statute, statuteTitle, article, quote, mark } = citation;
  return (
    <figure className="law-quote">
      <blockquote lang="zh-CN">{quote}</blockquote>
      <figcaption>
        {statuteTitle === undefined ? statute : say(statuteTitle)}{" "}
        {t("law.articleNo", { article: articleNumber(article, statute) })}{" "}
        {mark !== undefined && <SourceMark mark={mark} />}
      </figcaption>
    </figure>
  );
}

/** The dated values that the answer rests on; one of second hand or from memory shows that it is. */
export function Parameters(props: {
  of: readonly { id: string; value: number | null; says?: Says; source: string; mark: string }[];
}) {
  const { t, say, word } = useTexts();
  if (props.of.length === 0) return null;
  return (
    <div>
      <h3>{t("trace.parameters")}</h3>
      <ul className="steps small">
        {props.of.map(({ id, value, says, source, mark }) => (
          <li key={`${id}:${source}`}>
            {says === undefined ? word("wageParameter", id) : say(says)}
            {says === undefined && value !== null && (
              <>
                {" "}
                <b>{id.includes("minimum-wage") ? moneyText(fen(value)) : value}</b>
              </>
            )}{" "}
            <SourceMark mark={mark} />
            <div className="quiet" lang={languageOf(source)}>
              {source}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Steps({ of }: { of: readonly (Says & { readonly day?: Day | null })[] }) {
  const { t, say } = useTexts();
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{t("trace.steps")}</h3>
      <ol className="steps small">
        {of.map((step) => (
          <li key={`${step.day}:${step.en}`}>
            {step.day !== null && step.day !== undefined && <DayText day={step.day} />} {say(step)}
          </li>
        ))}
      </ol>
    </div>
  );
}

const ANSWER_TONES = { yes: "red", no: "green", unknown: "unknown" } as const;

/** Yes is what is bad here: an amount reached, a suspicion. */
export function AnswerMark({ answer }: { answer: keyof typeof ANSWER_TONES }) {
  const { t } = useTexts();
  return <Mark tone={ANSWER_TONES[answer]}>{t(`calculatorAnswer.${answer}`)}</Mark>;
}

export function RangeText({ range }: { range: { readonly minFen: Fen; readonly maxFen: Fen } | null }) {
  const { t } = useTexts();
  if (range === null) return <span className="quiet">{t("calculators.rangeOpen")}</span>;
  return (
    <b>
      {range.minFen === range.maxFen
        ? moneyText(range.minFen)
        : `${moneyText(range.minFen)} – ${moneyText(range.maxFen)}`}
    </b>
  );
}
