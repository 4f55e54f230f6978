import { CODE_REFUSALS } from "../codes/refusals.ts";
import type { Refusals } from "../kernel/contract.ts";
import { ACCOUNTS_REFUSALS } from "../modules/accounts/refusals.ts";
import { ALERTS_REFUSALS } from "../modules/alerts/refusals.ts";
import { ATTENDANCE_REFUSALS } from "../modules/attendance/refusals.ts";
import { CAMPAIGNS_REFUSALS } from "../modules/campaigns/refusals.ts";
import { CASES_REFUSALS } from "../modules/cases/refusals.ts";
import { COMPLAINTS_REFUSALS } from "../modules/complaints/refusals.ts";
import { FILES_REFUSALS } from "../modules/files/refusals.ts";
import { FIRMS_REFUSALS } from "../modules/firms/refusals.ts";
import { IDENTITY_REFUSALS } from "../modules/identity/refusals.ts";
import { INSPECTIONS_REFUSALS } from "../modules/inspections/refusals.ts";
import { LAWBOOK_REFUSALS } from "../modules/lawbook/refusals.ts";
import { MESSAGES_REFUSALS } from "../modules/messages/refusals.ts";
import { PAPERS_REFUSALS } from "../modules/papers/refusals.ts";
import { REGISTRY_REFUSALS } from "../modules/registry/refusals.ts";
import { SCORECARDS_REFUSALS } from "../modules/scorecards/refusals.ts";
import { SUPERVISION_REFUSALS } from "../modules/supervision/refusals.ts";
import { SURVEYS_REFUSALS } from "../modules/surveys/refusals.ts";
import { WAGES_REFUSALS } from "../modules/wages/refusals.ts";
import { WORKBOOKS_REFUSALS } from "../modules/workbooks/refusals.ts";
import { ATTENDANCE_SHEET_REFUSALS } from "../sheets/attendance/attendance-row.ts";
import { COMPLAINT_LIST_REFUSALS } from "../sheets/complaint-list/complaint-row.ts";
import { SHEET_REFUSALS } from "../sheets/problems.ts";
import { ROSTER_REFUSALS } from "../sheets/roster/problems.ts";
import { WAGE_SHEET_REFUSALS } from "../sheets/wage-sheet/wage-row.ts";
import { EDGE_REFUSALS } from "./refusals.ts";

/** The sentences for people of every refusal that can be answered. */
export const refusalTexts: Refusals = {
  ...EDGE_REFUSALS,
  ...CODE_REFUSALS,
  ...SHEET_REFUSALS,
  ...ROSTER_REFUSALS,
  ...ATTENDANCE_SHEET_REFUSALS,
  ...WAGE_SHEET_REFUSALS,
  ...COMPLAINT_LIST_REFUSALS,
  ...IDENTITY_REFUSALS,
  ...FILES_REFUSALS,
  ...LAWBOOK_REFUSALS,
  ...REGISTRY_REFUSALS,
  ...ATTENDANCE_REFUSALS,
  ...WAGES_REFUSALS,
  ...ACCOUNTS_REFUSALS,
  ...WORKBOOKS_REFUSALS,
  ...PAPERS_REFUSALS,
  ...ALERTS_REFUSALS,
  ...CASES_REFUSALS,
  ...COMPLAINTS_REFUSALS,
  ...CAMPAIGNS_REFUSALS,
  ...SUPERVISION_REFUSALS,
  ...MESSAGES_REFUSALS,
  ...SURVEYS_REFUSALS,
  ...FIRMS_REFUSALS,
  ...INSPECTIONS_REFUSALS,
  ...SCORECARDS_REFUSALS,
};
