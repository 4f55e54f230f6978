import { useTexts } from "../i18n/texts.ts";
import { Mark } from "./Mark.tsx";

/** A deadline that was counted without a full calendar says so wherever it is shown: in brief, or what is missing. */
export function CalendarCautions(props: {
  cautions: readonly { readonly zh: string; readonly bo: string; readonly en: string }[];
  brief?: boolean;
}) {
  const { t, say } = useTexts();
  if (props.cautions.length === 0) return null;
  if (props.brief === true) {
    return (
      <span title={props.cautions.map(say).join(" ")}>
        <Mark tone="yellow">{t("lawbook.calendarGap")}</Mark>
      </span>
    );
  }
  return (
    <details className="small">
      <summary>
        <Mark tone="yellow">{t("lawbook.calendarGap")}</Mark>
      </summary>
      <ul className="steps">
        {props.cautions.map((caution) => (
          <li key={caution.en}>{say(caution)}</li>
        ))}
      </ul>
    </details>
  );
}
