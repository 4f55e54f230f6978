import type { CamtVersion } from "../versions.ts";

export const CAMT_054_08: CamtVersion = {
  message: "camt.054.001.08",
  root: "BkToCstmrDbtCdtNtfctn",
  report: "Ntfctn",
  pagination: "NtfctnPgntn",
  status: { at: "Sts/Cd", codes: ["BOOK", "PDNG", "INFO", "FUTR"] },
  party: "choice",
  detailAmount: "own",
  net: { at: "TtlNtries/TtlNetNtry", amount: "Amt" },
};
