import { useTexts } from "../i18n/texts.ts";
import { countText } from "./amounts.ts";
import "./VerdictBar.css";

interface Triple {
  readonly met: number;
  readonly breached: number;
  readonly unknown: number;
}

/** Three states side by side. "Unknown" is hatched and always has its number, also when it is nought. */
export function VerdictBar({ of, kind }: { of: Triple; kind: "arrears" | "reporting" }) {
  const { t } = useTexts();
  const total = of.met + of.breached + of.unknown;
  const states = ["breached", "unknown", "met"] as const;
  return (
    <div className="verdict-bar">
      <div className="verdict-bar-track" aria-hidden="true">
        {total > 0 &&
          states
            .filter((state) => of[state] > 0)
            .map((state) => <span key={state} className={`${state} ${kind}`} style={{ flexGrow: of[state] }} />)}
      </div>
      <div className="verdict-bar-words">
        {states.map((state) => (
          <span key={state} className={of[state] === 0 ? "quiet nowrap" : "nowrap"}>
            {t(`${kind}.${state}`)} <b>{countText(of[state])}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
