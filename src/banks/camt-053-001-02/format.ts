import type { CamtVersion } from "../versions.ts";

export const CAMT_053_02: CamtVersion = {
  message: "camt.053.001.02",
  root: "BkToCstmrStmt",
  report: "Stmt",
  pagination: undefined,
  status: { at: "Sts", codes: ["BOOK", "PDNG", "INFO"] },
  party: "plain",
  detailAmount: "entry-side",
  net: { at: "TtlNtries", amount: "TtlNetNtryAmt" },
};
