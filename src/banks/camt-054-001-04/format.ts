import type { CamtVersion } from "../versions.ts";

export const CAMT_054_04: CamtVersion = {
  message: "camt.054.001.04",
  root: "BkToCstmrDbtCdtNtfctn",
  report: "Ntfctn",
  pagination: "NtfctnPgntn",
  status: { at: "Sts", codes: ["BOOK", "PDNG", "INFO"] },
  party: "plain",
  detailAmount: "own",
  net: { at: "TtlNtries/TtlNetNtry", amount: "Amt" },
};
