import { addMonths, type Day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { checkMode } from "../../law/ladder.ts";
import type { Law } from "../../law/law.ts";
import { profileInForce } from "../../law/levels.ts";
import { numberOf } from "../../law/parameters.ts";
import { CHECK_IDS, CHECKS, type CheckId, type CheckMode } from "../../law/profile.ts";
import type { Candidate } from "./engagement.ts";
import type { ListedFirm } from "./listing.ts";
import type { RestrictedFirm } from "./restriction.ts";

/** `unknown`: what is on record does not tell. It warns and never stops anybody. */
export const CHECK_STATES = ["in-order", "missing", "unknown"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What is on record of a project on a day, as far as the checks look at it. */
export interface SiteSetup {
  readonly regionCode: string;
  readonly contractorId: number;
  readonly hasAccount: boolean;
  readonly hasAgreement: boolean;
  readonly hasDeposit: boolean;
  readonly hasBoard: boolean;
  readonly hasOfficer: boolean;
  /** Clocks at work, and those of them that ever sent something. */
  readonly devices: number;
  readonly reporting: number;
  /** Punches of numbers that belong to nobody, not decided yet. */
  readonly unregistered: number;
  /** Firms that took their work on the project while they were listed, and still are; or are said to have before. */
  readonly listed: readonly ListedFirm[];
  /** The same of firms restricted from new works. */
  readonly restricted: readonly RestrictedFirm[];
}

/** The part of the project that nothing but its own papers decides. */
type SiteCheckId = Exclude<CheckId, "contract-missing" | "age-outside" | "listed-firm" | "restricted-firm">;

const SITE_CHECKS: Readonly<Record<SiteCheckId, (setup: SiteSetup) => CheckState>> = {
  "registration-missing": ({ unregistered, reporting }) =>
    unregistered > 0 ? "missing" : reporting > 0 ? "in-order" : "unknown",
  "account-missing": ({ hasAccount }) => stateOf(hasAccount),
  "agreement-missing": ({ hasAgreement }) => stateOf(hasAgreement),
  "deposit-missing": ({ hasDeposit }) => stateOf(hasDeposit),
  "attendance-missing": ({ devices, reporting }) => (reporting > 0 ? "in-order" : devices > 0 ? "unknown" : "missing"),
  "officer-missing": ({ hasOfficer }) => stateOf(hasOfficer),
  "board-missing": ({ hasBoard }) => stateOf(hasBoard),
};

function stateOf(isThere: boolean): CheckState {
  return isThere ? "in-order" : "missing";
}

export function siteState(check: CheckId, setup: SiteSetup): CheckState | undefined {
  return Object.hasOwn(SITE_CHECKS, check) ? SITE_CHECKS[check as SiteCheckId](setup) : undefined;
}

/** What registration asks of the site itself. Who is there unregistered is no reason against registering people. */
const ASKED_OF_SITE = CHECK_IDS.filter((id) => Object.hasOwn(SITE_CHECKS, id) && id !== "registration-missing");

export interface Warning {
  readonly check: CheckId;
  readonly says: (typeof CHECKS)[CheckId];
  readonly state: "missing" | "unknown";
  readonly profile: string;
}

/** The checks of a region on a day, by the profile that it has chosen. */
export interface Gate {
  readonly profile: string;
  mode(check: CheckId): CheckMode;
  /** The refusal of a check that the profile lets block. */
  blocked(check: CheckId, state: CheckState, field?: string): Refusal | undefined;
  /** What is said where a check does not block. */
  warning(check: CheckId, state: CheckState): Warning | undefined;
}

export function gateOf(law: Law, regionCode: string, today: Day): Gate {
  const profile = profileInForce(law, regionCode, today);
  const mode = (check: CheckId) => checkMode(profile, check);
  return {
    profile: profile.id,
    mode,
    blocked: (check, state, field) =>
      state === "missing" && mode(check) === "block"
        ? refuse(`check.${check}`, {
            ...(field !== undefined && { field }),
            facts: { check, profile: profile.id, profileName: profile.name.zh },
          })
        : undefined,
    warning: (check, state) =>
      state === "in-order" ? undefined : { check, says: CHECKS[check], state, profile: profile.id },
  };
}

/** What registering on the project runs into before anybody is looked at. */
export function siteGate(gate: Gate, setup: SiteSetup): { blocked: Refusal | undefined; warnings: Warning[] } {
  const states = ASKED_OF_SITE.map((check) => [check, siteState(check, setup) ?? "in-order"] as const);
  return {
    blocked: states.map(([check, state]) => gate.blocked(check, state)).find((one) => one !== undefined),
    warnings: states.flatMap(([check, state]) => gate.warning(check, state) ?? []),
  };
}

export type Person = Pick<Candidate, "contract" | "birthday" | "sex" | "companyId" | "enteredOn">;

/** The four checks of a person, each with the field of the form that it is about. Made once, asked for each row. */
export function personStates(law: Law, setup: SiteSetup, today: Day) {
  // Whose day is in doubt is a question about the project, put where that is recorded, and not to each worker's form.
  const sure = (firms: readonly (ListedFirm | RestrictedFirm)[]) =>
    new Set(firms.flatMap(({ companyId, state }) => (state === "missing" ? [companyId] : [])));
  const [listed, restricted] = [sure(setup.listed), sure(setup.restricted)];
  const isOne = (firms: ReadonlySet<number>, companyId: number) =>
    firms.has(companyId) || firms.has(setup.contractorId) ? "missing" : "in-order";
  const ageOf = ageStates(law, setup.regionCode);
  return ({ contract, companyId, enteredOn, ...person }: Person) =>
    [
      ["contract-missing", contract === undefined ? "missing" : "in-order", "contract"],
      ["age-outside", ageOf(person, enteredOn ?? today), "documentNumber"],
      ["listed-firm", isOne(listed, companyId), "companyId"],
      ["restricted-firm", isOne(restricted, companyId), "companyId"],
    ] as const satisfies readonly (readonly [CheckId, CheckState, string])[];
}

/** An age is reached on the birthday itself. Whose sex is not known is outside where both limits are passed. */
export function ageStates(law: Law, regionCode: string) {
  const limitsOn = new Map<Day, Readonly<Record<"min" | "male" | "female", number | undefined>>>();
  const yearsOf = (id: string, on: Day) => {
    const value = law.parameters.find(id, regionCode, on);
    return value === undefined ? undefined : numberOf(value);
  };
  return ({ birthday, sex }: Pick<Candidate, "birthday" | "sex">, on: Day): CheckState => {
    if (birthday === undefined) return "unknown";
    const limits = limitsOn.get(on) ?? {
      min: yearsOf("work-age-min", on),
      male: yearsOf("work-age-max-men", on),
      female: yearsOf("work-age-max-women", on),
    };
    limitsOn.set(on, limits);
    // Of most people the year alone decides: a roster of 100,000 asks here.
    const apart = Number(on.slice(0, 4)) - Number(birthday.slice(0, 4));
    const has = (years: number | undefined) =>
      years !== undefined && (apart > years || (apart === years && addMonths(birthday, 12 * years) <= on));
    if (limits.min !== undefined && !has(limits.min)) return "missing";
    const passed = (sex === undefined ? (["male", "female"] as const) : [sex]).map((one) => has(limits[one]));
    if (passed.every((one) => one)) return "missing";
    return passed.some((one) => one) ? "unknown" : "in-order";
  };
}
