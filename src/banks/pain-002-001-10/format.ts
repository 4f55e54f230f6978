import { PAYMENT_STATUSES } from "../status-report.ts";
import type { Pain002Version } from "../versions.ts";

export const PAIN_002_10: Pain002Version = {
  message: "pain.002.001.10",
  root: "CstmrPmtStsRpt",
  groupStatuses: PAYMENT_STATUSES,
  paymentStatuses: PAYMENT_STATUSES,
};
