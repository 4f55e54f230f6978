import { z } from "zod";
import type { Implementation } from "../db/implement.ts";
import type { Refusals } from "../kernel/contract.ts";
import { uploadFile } from "../modules/workbooks/import-job.contract.ts";
import { isRequired, methodOf, pathFields } from "./route.ts";
import { statusOf } from "./status.ts";

type Json = { [key: string]: unknown };

/** The whole interface as OpenAPI 3.1, from the operation list. */
export function openApiDocument(operations: readonly Implementation[], refusalTexts: Refusals): Json {
  const paths: Record<string, Json> = {};
  for (const implementation of operations) {
    const { contract } = implementation;
    const path = `/api${contract.path}`;
    paths[path] = { ...paths[path], [methodOf(contract).toLowerCase()]: operationObject(implementation, refusalTexts) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Qingxin 清薪",
      version: "1",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: "Money is integer fen; days are civil days in Asia/Shanghai; instants are ISO 8601 in UTC.",
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "qingxin_session" },
        bearer: { type: "http", scheme: "bearer" },
      },
      schemas: { Refusal: REFUSAL_SCHEMA },
    },
  };
}

const REFUSAL_SCHEMA = {
  type: "object",
  required: ["refused"],
  properties: {
    refused: { type: "string", description: "the code" },
    field: { type: "string", description: "which part of the input" },
    right: { type: "string", description: "what would be accepted" },
    facts: { type: "object" },
    says: { type: "object", properties: { zh: {}, bo: {}, en: {} } },
  },
};

const RAW_BYTES = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

function operationObject({ contract }: Implementation, texts: Refusals): Json {
  const inPath = pathFields(contract);
  const names = Object.keys(contract.input.shape);
  const body = names.filter((name) => !inPath.includes(name));
  const parameters = (contract.kind === "read" ? names : inPath).map((name) => ({
    name,
    in: inPath.includes(name) ? "path" : "query",
    required: inPath.includes(name) || isRequired(contract.input.shape[name] as z.core.$ZodType),
    schema: jsonSchema(contract.input.shape[name] as z.core.$ZodType, "input"),
  }));
  const key = { name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", minLength: 8 } };
  return {
    operationId: contract.name,
    tags: [contract.name.slice(0, contract.name.indexOf("."))],
    summary: contract.says.en,
    description: contract.says.zh,
    "x-may": contract.may,
    "x-refusals": contract.refusals,
    security: contract.may.scope === "public" ? [] : [{ session: [] }, { bearer: [] }],
    parameters: contract.kind === "write" ? [...parameters, key] : parameters,
    ...(contract.kind === "write"
      ? {
          requestBody: {
            required: body.length > 0,
            content: {
              "application/json": { schema: bodySchema(contract.input, inPath) },
              ...(contract.name === uploadFile.name ? RAW_BYTES : {}),
            },
          },
        }
      : {}),
    responses: {
      "200": {
        description: "done",
        content: { "application/json": { schema: jsonSchema(contract.output, "output") } },
      },
      ...refusalResponses(contract.refusals, texts),
    },
  };
}

function refusalResponses(codes: readonly string[], texts: Refusals): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  const schema = { $ref: "#/components/schemas/Refusal" };
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, listed]) => [
        String(status),
        {
          description: listed.map((code) => `\`${code}\` ${texts[code]?.en ?? ""}`.trim()).join("\n"),
          content: { "application/json": { schema } },
        },
      ]),
  );
}

function bodySchema(input: z.ZodObject, inPath: readonly string[]): Json {
  const schema = jsonSchema(input, "input");
  const properties = Object.fromEntries(
    Object.entries((schema["properties"] ?? {}) as Json).filter(([name]) => !inPath.includes(name)),
  );
  const required = ((schema["required"] ?? []) as string[]).filter((name) => !inPath.includes(name));
  return { ...schema, properties, required };
}

function jsonSchema(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
}
