import type { Actor } from "../../kernel/actor.ts";
import { type Instant, instantFromMs, msOf } from "../../kernel/clock.ts";
import type { Role } from "../../kernel/contract.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

/** Five wrong passwords lock the login for fifteen minutes, whoever tries. */
export const FAILED_ATTEMPTS_MAX = 5;
const LOCK_MINUTES = 15;
/** A working day and the evening: nobody signs in twice on one day, a lost phone is safe the next morning. */
const SESSION_HOURS = 14;

export interface User {
  readonly userId: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly sector: string | null;
  readonly companyId: number | null;
  readonly companyName: string | null;
  readonly bankCode: string | null;
  readonly workerId: number | null;
  readonly locale: "zh" | "bo" | "en";
  readonly disabled: boolean;
}

export function actorOf(user: User): Actor {
  return {
    userId: user.userId,
    name: user.name,
    role: user.role,
    regionCode: user.regionCode ?? undefined,
    sector: user.sector ?? undefined,
    companyId: user.companyId ?? undefined,
    bankCode: user.bankCode ?? undefined,
    workerId: user.workerId ?? undefined,
  };
}

export function sessionEnd(now: Instant): Instant {
  return instantFromMs(msOf(now) + SESSION_HOURS * 3_600_000);
}

export function lockEnd(now: Instant): Instant {
  return instantFromMs(msOf(now) + LOCK_MINUTES * 60_000);
}

type RoleFields = Partial<Pick<User, "regionCode" | "sector" | "companyId" | "bankCode" | "workerId">>;

/** What limits each role to its own: without it a user would see nothing or everything. */
const NEEDED: Readonly<Record<Role, readonly (keyof RoleFields)[]>> = {
  worker: ["workerId"],
  "payroll-officer": ["companyId"],
  subcontractor: ["companyId"],
  owner: ["companyId"],
  "bank-clerk": ["bankCode"],
  inspector: ["regionCode"],
  "sector-authority": ["regionCode", "sector"],
  supervisor: ["regionCode"],
  administrator: [],
};

export function missingForRole(
  role: Role,
  given: { readonly [field in keyof RoleFields]?: unknown },
): Refusal | undefined {
  const missing = NEEDED[role].find((field) => given[field] === undefined);
  return missing === undefined ? undefined : refuse("user.role-needs-field", { field: missing, facts: { role } });
}
