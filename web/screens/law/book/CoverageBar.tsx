import { COVERAGE_STATES, type CoverageState } from "../../../../src/law/coverage-states.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Mark, type Tone } from "../../../ui/Mark.tsx";
import "./book.css";

const TONES: Readonly<Record<CoverageState, Tone>> = {
  computed: "green",
  document: "blue",
  "not-computable": "grey",
  open: "unknown",
};

/**
 * What the program does with the articles of an instrument: four states, each with its number, the open ones hatched.
 * Where nobody counted the articles there are parts of no whole, so only the numbers show.
 */
export function CoverageBar({
  counts,
  counted,
}: {
  counts: Readonly<Record<CoverageState, number>>;
  counted: boolean;
}) {
  const { t } = useTexts();
  return (
    <div className="coverage-bar">
      {counted && (
        <div className="coverage-bar-track" aria-hidden="true">
          {COVERAGE_STATES.filter((state) => counts[state] > 0).map((state) => (
            <span key={state} className={state} style={{ flexGrow: counts[state] }} />
          ))}
        </div>
      )}
      <div className="coverage-bar-words">
        {COVERAGE_STATES.map((state) => (
          <span key={state} className={counts[state] === 0 ? "quiet nowrap" : "nowrap"}>
            <i className={`coverage-key ${state}`} aria-hidden="true" /> {t(`coverage.${state}`)} <b>{counts[state]}</b>
          </span>
        ))}
      </div>
    </div>
  );
}

export function CoverageMark({ state }: { state: CoverageState }) {
  const { t } = useTexts();
  return <Mark tone={TONES[state]}>{t(`coverage.${state}`)}</Mark>;
}
