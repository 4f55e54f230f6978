import { z } from "zod";
import { defineOperation, ROLES } from "../../kernel/contract.ts";
import { fileField, idField, instantField } from "../../kernel/fields.ts";
import { COVERAGE_STATES } from "../../law/coverage-states.ts";

const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const threeLanguages = z.object({ zh: z.string(), bo: z.string(), en: z.string() });
const kind = z.enum(["rule", "clock", "penalty", "liability", "formula"]);
const statuteField = z.string().max(60).meta({ description: "id of an instrument: see lawbook list-statutes" });
const articleField = z
  .string()
  .regex(/^\d{1,4}(-\d{1,2})?$/)
  .meta({ description: "12, or 276-1 for 第二百七十六条之一" });

const statuteRow = z.object({
  statute: z.string(),
  number: z.string(),
  title: bothLanguages,
  issuer: z.string(),
  region: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  address: z.string().nullable(),
  mark: z.string(),
  articles: z.int().nullable().meta({ description: "null: not counted" }),
  coverage: z.object({ computed: z.int(), document: z.int(), "not-computable": z.int(), open: z.int() }),
  textLoaded: z.boolean(),
});

const loadedText = z.object({
  textId: idField,
  digest: z.string().meta({ description: "SHA-256 of the text, in hexadecimal" }),
  source: z.string(),
  loadedByName: z.string(),
  loadedAt: instantField,
});

export const listStatutes = defineOperation({
  name: "lawbook.list-statutes",
  kind: "read",
  path: "/law/statutes",
  may: { scope: "public", roles: [] },
  input: z.strictObject({}),
  output: z.object({ statutes: z.array(statuteRow) }),
  refusals: [],
  says: { zh: "法规文件", en: "Instruments, with what of each is computed" },
});

export const showStatute = defineOperation({
  name: "lawbook.show-statute",
  kind: "read",
  path: "/law/statutes/{statute}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ statute: statuteField }),
  output: statuteRow.extend({
    list: z.array(
      z.object({
        article: z.string(),
        name: bothLanguages,
        state: z.enum(COVERAGE_STATES),
        items: z.array(z.object({ kind, id: z.string(), says: threeLanguages })),
        why: bothLanguages.nullable(),
      }),
    ),
  }),
  refusals: ["statute.unknown"],
  says: { zh: "法规条文目录", en: "The articles of an instrument and what is computed of each" },
});

export const showArticle = defineOperation({
  name: "lawbook.show-article",
  kind: "read",
  path: "/law/statutes/{statute}/articles/{article}",
  may: { scope: "public", roles: [] },
  input: z.strictObject({ statute: statuteField, article: articleField }),
  output: statuteRow.extend({
    article: z.string(),
    name: bothLanguages,
    state: z.enum(COVERAGE_STATES),
    why: bothLanguages.nullable().meta({ description: "why nothing of it is computed" }),
    before: z.string().nullable(),
    after: z.string().nullable(),
    text: z.string().nullable().meta({ description: "null: no official text is loaded" }),
    loaded: loadedText.nullable(),
    marked: z
      .array(z.object({ id: z.string(), from: z.int(), to: z.int() }))
      .meta({ description: "where the quotes stand in `text`: first character, and the one behind the last" }),
    items: z.array(
      z.object({
        kind,
        id: z.string(),
        says: threeLanguages,
        quote: z.string(),
        found: z.boolean().nullable().meta({ description: "whether the loaded text has the quote; null: none loaded" }),
        from: z.string(),
        to: z.string().nullable(),
        mark: z.string(),
        region: z.string().nullable(),
        examples: z.array(z.string()),
        notModelled: z.array(z.string()),
      }),
    ),
  }),
  refusals: ["statute.unknown", "article.unknown"],
  says: { zh: "条文", en: "One article: its text with our quotes marked, and what cites it" },
});

export const listTexts = defineOperation({
  name: "lawbook.list-texts",
  kind: "read",
  path: "/law/texts",
  may: { scope: "signed-in", roles: ROLES },
  input: z.strictObject({}),
  output: z.object({
    texts: z.array(loadedText.extend({ statute: z.string(), articles: z.int(), current: z.boolean() })),
  }),
  refusals: [],
  says: { zh: "已载入的法规原文", en: "Official texts that were loaded; the newest of an instrument is used" },
});

export const loadText = defineOperation({
  name: "lawbook.load-text",
  kind: "write",
  path: "/law/texts",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({
    statute: statuteField,
    file: fileField.meta({ description: "plain text, at most 1 MB" }),
    source: z.string().trim().min(1).max(300).optional().meta({ description: "where the text was taken from" }),
  }),
  output: z.object({
    textId: idField,
    articles: z.int(),
    quotes: z.int().meta({ description: "how many quotes of ours were looked for" }),
    notFound: z
      .array(z.object({ kind: z.string(), id: z.string(), article: z.string(), quote: z.string() }))
      .meta({ description: "quotes that the text does not have word for word" }),
  }),
  refusals: [
    "statute.unknown",
    "law-text.too-large",
    "law-text.not-text",
    "law-text.no-article",
    "law-text.wrong-article-count",
    "law-text.already-loaded",
  ],
  says: { zh: "载入法规原文", en: "Load the official text of an instrument" },
});
