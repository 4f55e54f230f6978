/**
 * A stored trace as the screen reads it. It was written by the version of the rules that made the finding, maybe years
 * ago, so nothing in it is taken for granted: what does not fit is left out, what fits is shown.
 */
export interface TraceView {
  readonly quote: string | undefined;
  readonly steps: readonly TraceStep[];
  readonly parameters: readonly TraceParameter[];
  readonly facts: readonly TraceFact[];
}

export interface TraceStep {
  readonly step: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The rule's sentence for the step, values filled in; absent where the program no longer has the rule. */
  readonly says: { readonly zh: string; readonly bo?: string; readonly en: string } | undefined;
}

export interface TraceParameter {
  readonly id: string;
  /** Its title; absent in answers of older versions. */
  readonly says: TraceStep["says"];
  readonly value: unknown;
  readonly unit?: string | undefined;
  readonly source: string;
  readonly mark: string;
}

export interface TraceFact {
  readonly kind: string;
  readonly id: string;
  readonly on: string | undefined;
  readonly amountFen: number | undefined;
}

export function readTrace(trace: unknown): TraceView {
  const citation = recordOf(field(trace, "citation"));
  return {
    quote: textOf(citation.quote) ?? textOf(field(trace, "quote")),
    steps: listOf(field(trace, "steps")).map((step) => ({
      step: textOf(step.step) ?? "",
      values: valuesOf(step.values),
      says: saysOf(step),
    })),
    parameters: listOf(field(trace, "parameters")).map((parameter) => ({
      id: textOf(parameter.id) ?? "",
      says: saysOf(recordOf(parameter.says)),
      value: parameter.value,
      unit: textOf(parameter.unit),
      source: textOf(parameter.source) ?? "",
      mark: textOf(parameter.mark) ?? "M",
    })),
    facts: listOf(field(trace, "facts")).map((fact) => ({
      kind: textOf(fact.kind) ?? "",
      id: String(fact.id),
      on: textOf(fact.on),
      amountFen: Number.isSafeInteger(fact.amountFen) ? Number(fact.amountFen) : undefined,
    })),
  };
}

function field(value: unknown, name: string): unknown {
  return recordOf(value)[name];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function valuesOf(value: unknown): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, one] of Object.entries(recordOf(value))) {
    if (typeof one === "string" || typeof one === "number") values[name] = one;
  }
  return values;
}

function saysOf(value: unknown): TraceStep["says"] {
  const { zh, bo, en } = recordOf(value);
  if (typeof zh !== "string" || typeof en !== "string") return undefined;
  return typeof bo === "string" ? { zh, bo, en } : { zh, en };
}
