import type { CamtVersion } from "../versions.ts";

export const CAMT_054_02: CamtVersion = {
  message: "camt.054.001.02",
  root: "BkToCstmrDbtCdtNtfctn",
  report: "Ntfctn",
  pagination: undefined,
  status: { at: "Sts", codes: ["BOOK", "PDNG", "INFO"] },
  party: "plain",
  detailAmount: "entry-side",
  net: { at: "TtlNtries", amount: "TtlNetNtryAmt" },
};
