import { createHash } from "node:crypto";
import type { BankMessage } from "../../banks/formats.ts";
import type { Layout } from "../../banks/layout/layout.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { importBankFile as contract } from "./account.contract.ts";
import { readBankFile } from "./bank-file.ts";
import { layoutOn } from "./bank-layout.store.ts";
import { importStatement } from "./statement.operations.ts";
import { importReport } from "./status-report.operations.ts";

export const importBankFile = implement(contract, async (context, { projectId, file, layout }) => {
  const read = await readReceived(context, Buffer.from(file.base64, "base64"), layout);
  return isRefusal(read) ? read : bookReceived(context, projectId, read);
});

export interface ReceivedFile {
  /** SHA-256 of the bytes. */
  readonly digest: Buffer;
  readonly message: BankMessage;
}

/** Reads a file of the bank, in another thread where there is one; nothing is written. */
export async function readReceived(
  { tx, now, today, banks }: Pick<Context, "tx" | "now" | "today" | "banks">,
  bytes: Uint8Array,
  code: string | undefined,
): Promise<Outcome<ReceivedFile>> {
  const layout = code === undefined ? undefined : await layoutFor(tx, code, today);
  if (layout === null)
    return refuse("bank-layout.unknown", { field: "layout", right: "a layout of results or statements" });
  const digest = createHash("sha256").update(bytes).digest();
  const received = { now, digestId: `F${digest.toString("hex").slice(0, 34)}` };
  const message = await (banks?.read(bytes, layout, received) ?? readBankFile(bytes, layout, received));
  return isRefusal(message) ? message : { digest, message };
}

async function layoutFor(tx: Context["tx"], code: string, today: Context["today"]): Promise<Layout | null> {
  const layout = await layoutOn(tx, code, today);
  return layout === undefined || layout.purpose === "payment" ? null : layout;
}

/** What the file says becomes facts, as a whole or not at all. */
export function bookReceived(
  context: Context,
  projectId: number,
  { digest, message: read }: ReceivedFile,
): Promise<Outcome<OutputOf<typeof contract>>> {
  if (read.report !== undefined) return importReport(context, projectId, digest, read.message, read.report);
  return importStatement(context, projectId, digest, read.message, read.accounts);
}
