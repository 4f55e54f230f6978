import { describeSchema } from "../../src/db/describe.ts";
import { generateLaw } from "../../src/law/generate.ts";
import { freshDatabase } from "../test-database.ts";
import { isThere, readFiles } from "./files.ts";
import { measureIndex } from "./measures.ts";
import { errorCatalogue, permissionTable } from "./operations-tables.ts";

/** Whole files by their path from the root, or the source file that has to be written first. */
export type Made = { readonly files: Readonly<Record<string, string>> } | { readonly waitsFor: string };

/**
 * In the order in which they build on one another: the law's indexes are imported by the law book and the program, the
 * tables by the stores. Each loads what it describes only when its turn comes, so a fresh index is already in place.
 */
export const GENERATORS: Readonly<Record<string, () => Promise<Made>>> = {
  /** Indexes of rules and clocks; calendars, parameters and statutes as typed data. */
  law: async () => ({ files: generateLaw(readFiles("src/law/**/*.{ts,yaml}")) }),

  /** The schema that the migrations make, as SQL for people and as types for kysely. */
  schema: async () => {
    const database = await freshDatabase();
    try {
      const { sql, types } = await describeSchema(database);
      return { files: { "docs/generated/schema.sql": sql, "src/db/tables.gen.ts": types } };
    } finally {
      await database.drop();
    }
  },

  /** The index of a scorecard's measures. */
  measures: async () => ({
    files: {
      "src/modules/scorecards/measures.gen.ts": measureIndex(
        Object.keys(readFiles("src/modules/scorecards/measures/*.store.ts")),
      ),
    },
  }),

  /** What the one list of operations says: the interface, who may, what is refused. */
  operations: async () => {
    const { operations } = await import("../../src/app/operations.ts");
    const { refusalTexts } = await import("../../src/app/refusal-texts.ts");
    const { openApiDocument } = await import("../../src/app/openapi.ts");
    const contracts = operations.map(({ contract }) => contract);
    const document = JSON.stringify(openApiDocument(operations, refusalTexts), null, 2);
    return {
      files: {
        "docs/generated/openapi.json": `${document}\n`,
        "docs/generated/permissions.md": permissionTable(contracts),
        "docs/generated/errors.md": errorCatalogue(contracts, refusalTexts),
      },
    };
  },

  /** The law as the program applies it, for people to check: every rule with its quote, dates and worked examples. */
  "law-book": async () => {
    const book = "src/law/book.ts";
    if (!isThere(book)) return { waitsFor: book };
    const { lawBook }: { lawBook(): string } = await import(`../../${book}`);
    return { files: { "docs/generated/law-book.md": lawBook() } };
  },
};
