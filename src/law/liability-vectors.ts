import type { ChainInput, Party, UnitKind } from "./liability-chain.ts";

/**
 * Small chains for worked examples: owner 1, general contractor 2, subcontractor 3 whose workers are owed ¥60,000.00.
 * Person 7 is a crew leader.
 */
export const OWNER: Party = { companyId: 1 };
export const CONTRACTOR: Party = { companyId: 2 };
export const SUBCONTRACTOR: Party = { companyId: 3 };
export const CREW_LEADER: Party = { personId: 7 };

export function kinds(...said: readonly (readonly [Party, UnitKind])[]): NonNullable<ChainInput["parties"]> {
  return said.map(([party, kind]) => ({ party, kind }));
}

export const COMPANIES = kinds([OWNER, "company"], [CONTRACTOR, "company"], [SUBCONTRACTOR, "company"]);

export const AWARDED = { kind: "award", from: OWNER, to: CONTRACTOR } as const;
export const SUBCONTRACTED = { kind: "subcontract", from: CONTRACTOR, to: SUBCONTRACTOR } as const;

export function chain(about: Partial<ChainInput> = {}): ChainInput {
  return {
    arrearsFen: 6_000_000,
    employer: SUBCONTRACTOR,
    owner: OWNER,
    generalContractor: CONTRACTOR,
    parties: COMPANIES,
    links: [AWARDED, SUBCONTRACTED],
    ownerPaidLate: false,
    planningViolation: false,
    ...about,
  };
}
