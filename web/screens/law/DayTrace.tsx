import { Alert } from "antd";
import type { Day } from "../../../src/kernel/day.ts";
import { DayText } from "../../ui/When.tsx";

/** A computed day, and the days on the way to it. */
export function DayTrace(props: {
  title: string;
  due: Day;
  trace: readonly { readonly day: Day | null; readonly step: string }[];
  warnings: readonly string[];
}) {
  return (
    <div className="stack tight" role="status">
      <p>
        {props.title}{" "}
        <b className="result-day">
          <DayText day={props.due} />
        </b>
      </p>
      {props.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      <ol className="steps small">
        {props.trace.map(({ day, step }) => (
          <li key={`${day}:${step}`}>
            {day !== null && <DayText day={day} />} {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
