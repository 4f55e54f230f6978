import type { Invariant } from "../../ledger/invariant.ts";
import { LEDGER_INVARIANTS } from "../../ledger/ledger-invariants.store.ts";
import { ACCOUNT_INVARIANTS } from "../accounts/account-invariants.store.ts";
import { APPEAL_INVARIANTS } from "../alerts/appeal-invariants.store.ts";
import { ALERT_INVARIANTS } from "../alerts/finding-invariants.store.ts";
import { ATTENDANCE_INVARIANTS } from "../attendance/attendance-invariants.store.ts";
import { CAMPAIGN_INVARIANTS } from "../campaigns/campaign-invariants.store.ts";
import { CASE_INVARIANTS } from "../cases/case-invariants.store.ts";
import { COMPLAINT_INVARIANTS } from "../complaints/complaint-invariants.store.ts";
import { FIRM_INVARIANTS } from "../firms/firm-invariants.store.ts";
import { INSPECTION_INVARIANTS } from "../inspections/inspection-invariants.store.ts";
import { MESSAGE_INVARIANTS } from "../messages/message-invariants.store.ts";
import { REGISTRY_INVARIANTS } from "../registry/registry-invariants.store.ts";
import { SCORECARD_INVARIANTS } from "../scorecards/scorecard-invariants.store.ts";
import { SUPERVISION_INVARIANTS } from "../supervision/supervision-invariants.store.ts";
import { SURVEY_INVARIANTS } from "../surveys/survey-invariants.store.ts";
import { THREAD_INVARIANTS } from "./thread-invariants.store.ts";

/**
 * The one list. Integration tests, the simulator after each of its days, the nightly job and `qingxin check` run it on
 * whatever database they have.
 */
export const INVARIANTS: readonly Invariant[] = [
  ...LEDGER_INVARIANTS,
  ...REGISTRY_INVARIANTS,
  ...ATTENDANCE_INVARIANTS,
  ...ACCOUNT_INVARIANTS,
  ...ALERT_INVARIANTS,
  ...APPEAL_INVARIANTS,
  ...CASE_INVARIANTS,
  ...COMPLAINT_INVARIANTS,
  ...CAMPAIGN_INVARIANTS,
  ...SUPERVISION_INVARIANTS,
  ...MESSAGE_INVARIANTS,
  ...SURVEY_INVARIANTS,
  ...FIRM_INVARIANTS,
  ...INSPECTION_INVARIANTS,
  ...SCORECARD_INVARIANTS,
  ...THREAD_INVARIANTS,
];
