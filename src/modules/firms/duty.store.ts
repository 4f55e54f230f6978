import { type RawBuilder, sql } from "kysely";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";

/**
 * Whose duty a finding is about, as a condition of SQL over `finding f`, `project p` and `engagement e` (of its PIN).
 * The owner's articles are 23, 24, 29, 37 and 49; the contractor answers for its subcontracts and pays first [25, 30];
 * everything else is the employer's where there is one, else the general contractor's. A bank's duty is no firm's here.
 */
export const DUTY: RawBuilder<number | null> = sql`case
  when f.rule_id in ('decree724-27-bank-notice', 'decree724-33-freeze') then null
  when f.rule_id ~ '^decree724-(23|24|29|37|49)-' then p.owner_company_id
  when f.rule_id ~ '^decree724-(25|30)-' or f.rule_id = 'decree724-28-supervision-record' then p.contractor_company_id
  else coalesce(f.company_id, e.company_id, p.contractor_company_id) end`;

/** `finding f` with what `DUTY` reads. An exemption counts as no finding. */
export const OPEN_FINDINGS = sql`finding f join project p on p.project_id = f.project_id
  left join engagement e on e.project_id = f.project_id and e.pin = f.pin and f.company_id is null`;
export const IS_OPEN: RawBuilder<boolean> = sql`(f.closed_on is null and f.exempt_until is null)`;

/** 劳动用工实名制管理: contract and registration, attendance, officer, records [724-28]; training before entry. */
const REAL_NAME_RULES = [
  "decree724-28-attendance-data",
  "decree724-28-contract-and-registration",
  "decree724-28-payroll-officer",
  "decree724-28-records-kept",
  "mohurd-2022-59-08-safety-training",
];

export function isAbout(about: "real-name" | "arrears" | "any"): RawBuilder<boolean> {
  if (about === "any") return sql`true`;
  if (about === "arrears") return sql`f.rule_id = ${UNPAID_WAGES_RULE}`;
  return sql`f.rule_id = any(${REAL_NAME_RULES}::text[])`;
}
