import { z } from "zod";
import { defineOperation, type Role } from "../../kernel/contract.ts";
import { dayField, idField, instantField } from "../../kernel/fields.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const column = z.strictObject({
  field: text(40),
  heading: text(60).optional(),
  width: z.int().min(1).max(1_000).optional().meta({ description: "bytes, in fixed layouts" }),
  align: z.enum(["left", "right"]).optional(),
  fill: z.enum([" ", "0"]).optional(),
  form: z.enum(["yuan", "fen", "YYYY-MM-DD", "YYYYMMDD", "YYYY/MM/DD"]).optional(),
  constant: text(60).optional(),
});
const columns = z.array(column).max(60).readonly();
const words = z.record(text(35), text(20));

/** The form of a layout; what it means and when it makes sense is said in src/banks/layout/layout.ts. */
const layoutField = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/),
  name: z.strictObject({ zh: text(80), en: text(80) }),
  purpose: z.enum(["payment", "result", "statement"]),
  form: z.enum(["delimited", "fixed", "workbook"]),
  encoding: z.enum(["utf-8", "gb18030"]),
  delimiter: z.enum([",", ";", "|", "\t"]).optional(),
  quoted: z.boolean().optional(),
  lineEnding: z.enum(["lf", "crlf"]),
  headings: z.boolean(),
  head: columns,
  rows: z.array(column).min(1).max(60).readonly(),
  tail: columns,
  statuses: words.optional(),
  directions: words.optional(),
  kinds: words.optional(),
});

const READERS: readonly Role[] = ["payroll-officer", "bank-clerk", "inspector", "supervisor", "administrator"];

export const listBankLayouts = defineOperation({
  name: "accounts.list-bank-layouts",
  kind: "read",
  path: "/bank-layouts",
  may: { scope: "signed-in", roles: READERS },
  input: z.strictObject({}),
  output: z.object({
    messages: z.array(z.string()).meta({ description: "ISO 20022 payment messages that a bank may take" }),
    layouts: z.array(
      z.object({
        layout: layoutField,
        from: dayField.nullable().meta({ description: "null: comes with the program" }),
        recordedByName: z.string().nullable(),
        recordedAt: instantField.nullable(),
      }),
    ),
  }),
  refusals: [],
  says: { zh: "银行文件格式", en: "Layouts of banks' own files, as they hold today or will hold" },
});

export const recordBankLayout = defineOperation({
  name: "accounts.record-bank-layout",
  kind: "write",
  path: "/bank-layouts",
  may: { scope: "signed-in", roles: ["administrator"] },
  input: z.strictObject({ layout: layoutField, from: dayField }),
  output: z.object({ layoutId: idField }),
  refusals: ["bank-layout.wrong"],
  says: { zh: "登记银行文件格式", en: "Describe a bank's own file: its columns, encoding and controls" },
});

export const recordPaymentFormat = defineOperation({
  name: "accounts.record-payment-format",
  kind: "write",
  path: "/projects/{projectId}/wage-account/format",
  may: { scope: "project", roles: ["payroll-officer", "administrator"] },
  input: z.strictObject({
    projectId: idField,
    format: text(40).meta({ description: "pain.001.001.03, pain.001.001.09, or the code of a payment layout" }),
    from: dayField,
  }),
  output: z.object({ formatId: idField }),
  refusals: ["wage-account.none-open", "payment-format.unknown"],
  says: { zh: "登记代发文件格式", en: "Say which format the wage account's bank takes for payment files" },
});
