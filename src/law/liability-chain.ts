import { z } from "zod";
import { fenField, idField } from "../kernel/fields.ts";

/**
 * What stands before the law as it decides a unit's duty to pay. `unlicensed`: a unit without the right to do business
 * (不具备合法经营资格的单位). `individual-business`: 个体经济组织. `enterprise`: registered and licensed, of a form that
 * nobody recorded.
 */
export const UNIT_KINDS = [
  "enterprise",
  "company",
  "partnership",
  "sole-proprietorship",
  "individual-business",
  "unlicensed",
  "individual",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const nameField = z.string().max(120).optional().meta({ description: "how steps and questions name the party" });

const partyField = z
  .union([
    z.strictObject({ companyId: idField, name: nameField }),
    z.strictObject({ personId: idField, name: nameField }),
  ])
  .meta({ description: "a company or a person, by the asker's own number" });
export type Party = z.output<typeof partyField>;

/** How work, workers or a name went from one party to another. */
export const LINK_KINDS = [
  "award", // 发包: the owner gave the work out
  "subcontract", // 分包, lawful or not: the kind of the taker decides
  "resale", // 转包: the whole work was passed on
  "dispatch", // 派遣: `from` uses the workers whom `to` employs and sends
  "name-lent", // 挂靠: `to` works under the name of `from`
] as const;

const linkField = z.strictObject({
  kind: z.enum(LINK_KINDS),
  from: partyField.meta({ description: "who gave the work or lent the name; for a dispatch, who uses the workers" }),
  to: partyField.meta({ description: "who took the work or the name; for a dispatch, who sent the workers" }),
  licensed: z.boolean().optional().meta({ description: "dispatch: the sender holds a dispatch licence" }),
  qualified: z.boolean().optional().meta({ description: "name-lent: the user of the name has the qualification" }),
});
export type Link = z.output<typeof linkField>;

export const EVENT_KINDS = ["merger", "split", "licence-revoked", "closed", "dissolved", "deregistered"] as const;

const eventField = z.strictObject({
  kind: z.enum(EVENT_KINDS).meta({ description: "what became of the employer" }),
  successor: partyField.optional(),
  workersAgreed: z.boolean().optional().meta({ description: "workers agreed in writing that the successor pays" }),
});

/**
 * Everything that decides who must pay wages that one employer owes. Lists have no order. What is left out is not
 * known: it is never taken for "no".
 */
export const chainField = z
  .strictObject({
    arrearsFen: fenField.refine((amount) => amount > 0, { error: "wages that are owed" }),
    employer: partyField.meta({ description: "who hired the workers" }),
    owner: partyField.optional(),
    generalContractor: partyField.optional(),
    parties: z.array(z.strictObject({ party: partyField, kind: z.enum(UNIT_KINDS) })).default([]),
    links: z.array(linkField).default([]),
    events: z.array(eventField).default([]),
    investors: z
      .array(z.strictObject({ party: partyField, main: z.boolean().default(false) }))
      .default([])
      .meta({ description: "investors of the employer; main: 主要出资人" }),
    ownerPaidLate: z.boolean().optional().meta({ description: "wages are owed because the owner did not pay on time" }),
    unpaidPriceFen: fenField
      .refine((amount) => amount >= 0, { error: "not below zero" })
      .optional()
      .meta({ description: "unpaid project price of the owner" }),
    planningViolation: z.boolean().optional().meta({ description: "the project broke planning or building law" }),
    contractorPaidLate: z
      .boolean()
      .optional()
      .meta({ description: "before 2020-05-01: the general contractor did not settle with the employer as agreed" }),
    unpaidSubcontractFen: fenField
      .refine((amount) => amount >= 0, { error: "not below zero" })
      .optional()
      .meta({ description: "what the general contractor has not settled with the employer" }),
    regionCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  })
  .refine(({ parties }) => new Set(parties.map(({ party }) => keyOf(party))).size === parties.length, {
    error: "each party is described once",
    path: ["parties"],
  });
export type Chain = z.output<typeof chainField>;
export type ChainInput = z.input<typeof chainField>;

/** `company:3`, `person:7`. */
export function keyOf(party: Party): string {
  return "companyId" in party ? `company:${party.companyId}` : `person:${party.personId}`;
}

export function isSame(a: Party | undefined, b: Party | undefined): boolean {
  return a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
}

/** A person of whom nothing else is said is an individual; a company of whom nothing is said may be anything. */
export function kindOf(chain: Chain, party: Party): UnitKind | undefined {
  const said = chain.parties.find((one) => isSame(one.party, party))?.kind;
  return said ?? ("personId" in party ? "individual" : undefined);
}

/** Neither an individual nor a unit without a licence may employ workers on a site. Undefined: not known. */
export function mayEmploy(chain: Chain, party: Party): boolean | undefined {
  const kind = kindOf(chain, party);
  return kind === undefined ? undefined : kind !== "individual" && kind !== "unlicensed";
}

/** Undefined: the chain does not say whether the sender had a licence. */
export function isLicensedDispatch(chain: Chain, link: Link): boolean | undefined {
  return mayEmploy(chain, link.to) === false ? false : link.licensed;
}

/**
 * All links above the employer, up to the owner. What a licensed dispatcher owes is not owed by those above the unit
 * that uses the workers, so the way up ends there.
 */
export function linksAbove(chain: Chain): readonly Link[] {
  const reached = new Set([keyOf(chain.employer)]);
  const found = new Set<Link>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const link of chain.links) {
      if (!reached.has(keyOf(link.to))) continue;
      found.add(link);
      if (link.kind !== "dispatch" || isLicensedDispatch(chain, link) === false) reached.add(keyOf(link.from));
    }
  }
  return [...found];
}
