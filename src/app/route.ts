import { z } from "zod";
import type { Operation } from "../kernel/contract.ts";
import { fileField } from "../kernel/fields.ts";

/** How an operation looks over HTTP: reads are GET, writes POST; `{projectId}` parts come from the path. */
export function methodOf(contract: Operation): "GET" | "POST" {
  return contract.kind === "read" ? "GET" : "POST";
}

/** `/projects/{projectId}` → `/api/projects/:projectId`. */
export function routePattern(contract: Operation): string {
  return `/api${contract.path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
}

export function pathFields(contract: Operation): string[] {
  return [...contract.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

export function answersWithFile(contract: Operation): boolean {
  return contract.output === fileField;
}

/** Text from a path, a query or a command line as the type that the contract's field has. */
export function fromText(contract: Operation, field: string, text: string | readonly string[]): unknown {
  const schema = contract.input.shape[field];
  if (schema === undefined) return text;
  const kind = innerKind(schema);
  if (typeof text !== "string") return kind === "array" ? text.map((one) => one) : text[0];
  switch (kind) {
    case "number":
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    case "array":
    case "object":
    case "union":
      return parsedJson(text);
    default:
      return text;
  }
}

/** The kind of a field below its defaults, optionals and transforms. */
export function innerKind(schema: z.core.$ZodType): string {
  const { def } = schema._zod;
  if ("innerType" in def) return innerKind(def.innerType as z.core.$ZodType);
  if (def.type === "pipe" && "in" in def) return innerKind(def.in as z.core.$ZodType);
  return def.type;
}

export function isRequired(schema: z.core.$ZodType): boolean {
  return !z.safeParse(schema, undefined).success;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
