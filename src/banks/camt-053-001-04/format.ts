import type { CamtVersion } from "../versions.ts";

export const CAMT_053_04: CamtVersion = {
  message: "camt.053.001.04",
  root: "BkToCstmrStmt",
  report: "Stmt",
  pagination: "StmtPgntn",
  status: { at: "Sts", codes: ["BOOK", "PDNG", "INFO"] },
  party: "plain",
  detailAmount: "own",
  net: { at: "TtlNtries/TtlNetNtry", amount: "Amt" },
};
