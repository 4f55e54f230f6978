import type { Pain002Version } from "../versions.ts";

/** TransactionGroupStatus3Code and TransactionIndividualStatus3Code: closed lists, unlike those of later versions. */
export const PAIN_002_03: Pain002Version = {
  message: "pain.002.001.03",
  root: "CstmrPmtStsRpt",
  groupStatuses: ["ACTC", "RCVD", "PART", "RJCT", "PDNG", "ACCP", "ACSP", "ACSC", "ACWC"],
  paymentStatuses: ["ACTC", "RJCT", "PDNG", "ACCP", "ACSP", "ACSC", "ACWC"],
};
