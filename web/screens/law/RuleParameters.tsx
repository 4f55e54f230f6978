import { useTexts } from "../../i18n/texts.ts";
import { SourceMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { ParameterValue } from "./ParameterValue.tsx";

type Parameter = Readonly<Record<string, unknown>>;

/** The dated values that the rule reads, each with its source and how that was verified. */
export function RuleParameters({ parameters }: { parameters: readonly Parameter[] }) {
  const { t, say, word } = useTexts();
  if (parameters.length === 0) return null;
  return (
    <Panel title={t("trace.parameters")}>
      {parameters.flatMap(valuesOf).map((value) => (
        <article key={`${value.id}:${value.region}:${value.from}`} className="worked-example">
          <div className="row between">
            <h3>{value.says === undefined ? value.id : say(value.says)}</h3>
            <SourceMark mark={value.mark} />
          </div>
          <p className="quiet small">
            {word("nation", value.region)} {value.when}
          </p>
          <ParameterValue value={value.value} unit={value.unit} />
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
      says: saysOf(parameter.says),
      region,
      from,
      value: value.value,
      unit: text(parameter.unit),
      when: from === "" ? "" : `${from} – ${to}`,
      source: text(value.source),
      quote: text(value.quote),
      mark: text(value.mark),
    };
  });
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function saysOf(value: unknown): { readonly zh: string; readonly en: string } | undefined {
  if (typeof value !== "object" || value === null || !("zh" in value) || !("en" in value)) return undefined;
  return { zh: text(value.zh), en: text(value.en) };
}
