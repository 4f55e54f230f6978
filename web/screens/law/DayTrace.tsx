import { Alert } from "antd";
import type { Day } from "../../../src/kernel/day.ts";
import { useTexts } from "../../i18n/texts.ts";
import { DayText } from "../../ui/When.tsx";

interface Says {
  readonly zh: string;
  readonly bo: string;
  readonly en: string;
}

/** A computed day, and the days on the way to it. */
export function DayTrace(props: {
  title: string;
  due: Day;
  trace: readonly { readonly day: Day | null; readonly says: Says; readonly step: string }[];
  cautions: readonly Says[];
}) {
  const { say } = useTexts();
  return (
    <div className="stack tight" role="status">
      <p>
        {props.title}{" "}
        <b className="result-day">
          <DayText day={props.due} />
        </b>
      </p>
      {props.cautions.map((caution) => (
        <Alert key={caution.en} type="warning" showIcon title={say(caution)} />
      ))}
      <ol className="steps small">
        {props.trace.map(({ day, says, step }) => (
          <li key={`${day}:${step}`}>
            {day !== null && <DayText day={day} />} {say(says)}
          </li>
        ))}
      </ol>
    </div>
  );
}
