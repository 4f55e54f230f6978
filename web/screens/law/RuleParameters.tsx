import { useTexts } from "../../i18n/texts.ts";
import { SourceMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { ParameterValue } from "./ParameterValue.tsx";

type Parameter = Readonly<Record<string, unknown>>;

/** The dated values that the rule reads, each with its source and how that was verified. */
export function RuleParameters({ parameters }: { parameters: readonly Parameter[] }) {
  const { t } = useTexts();
  if (parameters.length === 0) return null;
  return (
    <Panel title={t("trace.parameters")}>
      {parameters.flatMap(valuesOf).map((value) => (
        <article key={`${value.id}:${value.region}:${value.from}`} className="worked-example">
          <div className="row between">
            <h3>{value.id}</h3>
            <SourceMark mark={value.mark} />
          </div>
          <p className="quiet small">{value.when}</p>
          <ParameterValue value={value.value} />
          <p className="small">{value.source}</p>
          {value.quote !== "" && (
            <p className="small" lang="zh-CN">
              「{value.quote}」
            </p>
          )}
        </article>
      ))}
    </Panel>
  );
}

/** A parameter comes with one value, or with the list of its dated values. */
function valuesOf(parameter: Parameter) {
  const dated: unknown[] = Array.isArray(parameter.values) ? parameter.values : [parameter];
  return dated.map((one) => {
    const value: Parameter = typeof one === "object" && one !== null ? { ...one } : {};
    const [from, to, region] = [text(value.from), text(value.to), text(value.region)];
    return {
      id: text(parameter.id),
      region,
      from,
      value: value.value,
      when: [region, from === "" ? "" : `${from} – ${to}`].filter((part) => part !== "").join(" · "),
      source: text(value.source),
      quote: text(value.quote),
      mark: text(value.mark),
    };
  });
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
