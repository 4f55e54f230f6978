import type { Parameter } from "../parameters.ts";
import { dates, table } from "./markdown.ts";

export function parameterSection(parameter: Parameter): string {
  const { bounds } = parameter;
  return [
    `### ${parameter.id}`,
    `${parameter.says.zh} · ${parameter.says.en} (${parameter.unit.replaceAll("-", " ")})`,
    ...(bounds === undefined
      ? []
      : [`A region may set ${bounds.min ?? "any"} to ${bounds.max ?? "any"} (${bounds.source}).`]),
    table(
      ["region", "in force", "value", "source", "mark", "note"],
      parameter.values.map((one) => [
        one.region,
        dates(one),
        String(one.value),
        one.quote === undefined ? one.source : `${one.source}：“${one.quote}”`,
        one.mark,
        one.note ?? "",
      ]),
    ),
  ].join("\n\n");
}
