import { PAIN_001_VERSIONS } from "../../banks/formats.ts";
import type { Layout } from "../../banks/layout/layout.ts";
import { writePaymentLayout } from "../../banks/layout/payment.ts";
import { writePain001 } from "../../banks/pain-001-write.ts";
import type { PaymentFile } from "../../banks/payment-file.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";

/** The bytes of a pay run in its account's format: an ISO 20022 message, or the layout of that code. */
export function writePaymentFile(file: PaymentFile, format: string, layout: Layout | undefined): Outcome<Uint8Array> {
  const version = PAIN_001_VERSIONS.find(({ message }) => message === format);
  if (version !== undefined) return writePain001(file, version);
  if (layout?.purpose === "payment") return writePaymentLayout(file, layout);
  return refuse("payment-format.unknown", { field: "projectId", right: "a format that holds on the day of execution" });
}

/** File name and media type under which a payment file is handed out. */
export function fileTypeOf(format: string, layout: Layout | undefined): { ending: string; mediaType: string } {
  if (format.startsWith("pain.")) return { ending: "xml", mediaType: "application/xml" };
  return layout?.form === "delimited"
    ? { ending: "csv", mediaType: "text/csv" }
    : { ending: "txt", mediaType: "text/plain" };
}
