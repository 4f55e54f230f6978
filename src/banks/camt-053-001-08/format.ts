import type { CamtVersion } from "../versions.ts";

export const CAMT_053_08: CamtVersion = {
  message: "camt.053.001.08",
  root: "BkToCstmrStmt",
  report: "Stmt",
  pagination: "StmtPgntn",
  status: { at: "Sts/Cd", codes: ["BOOK", "PDNG", "INFO", "FUTR"] },
  party: "choice",
  detailAmount: "own",
  net: { at: "TtlNtries/TtlNetNtry", amount: "Amt" },
};
