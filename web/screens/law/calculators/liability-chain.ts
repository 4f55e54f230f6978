import type { ChainInput, EVENT_KINDS, Link, Party, UnitKind } from "../../../../src/law/liability-chain.ts";
import { fenOf } from "../../../ui/Fields.tsx";
import { isYes, type YesNo } from "./Calculator.tsx";

/** The places that a chain has on the screen; a party's number is its place in this list. */
export const PLACES = [
  "employer",
  "general-contractor",
  "owner",
  "middle-a",
  "middle-b",
  "investor",
  "successor",
] as const;
export type Place = (typeof PLACES)[number];

/** Places that a link may lead from and to. */
export const LINKED_PLACES = PLACES.slice(0, 5);

export interface ChainValues {
  readonly on: string;
  readonly region: string;
  readonly arrears: string;
  readonly employerKind?: UnitKind;
  readonly generalContractor?: "other" | "employer";
  readonly owner?: YesNo;
  readonly unpaidPrice?: string;
  readonly ownerPaidLate?: YesNo;
  readonly planningViolation?: YesNo;
  readonly middleAKind?: UnitKind;
  readonly middleBKind?: UnitKind;
  readonly event?: (typeof EVENT_KINDS)[number];
  readonly successor?: YesNo;
  readonly workersAgreed?: YesNo;
  readonly investor?: "main" | "other";
  readonly links?: readonly {
    readonly kind: Link["kind"];
    readonly from: Place;
    readonly to: Place;
    readonly allowed?: YesNo;
  }[];
}

/** The typed chain as the law takes it; what was left empty stays unsaid. */
export function chainOf(values: ChainValues): ChainInput {
  const party = (place: Place) => partyAt(place, values);
  const kinds = [
    ["employer", values.employerKind],
    ["middle-a", values.middleAKind],
    ["middle-b", values.middleBKind],
  ] as const;
  return {
    arrearsFen: fenOf(values.arrears),
    employer: party("employer"),
    owner: values.owner === "yes" ? party("owner") : undefined,
    generalContractor: values.generalContractor === undefined ? undefined : party("general-contractor"),
    parties: kinds.flatMap(([place, kind]) => (kind === undefined ? [] : [{ party: party(place), kind }])),
    links: (values.links ?? []).map(({ kind, from, to, allowed }) => ({
      kind,
      from: party(from),
      to: party(to),
      licensed: kind === "dispatch" ? isYes(allowed) : undefined,
      qualified: kind === "name-lent" ? isYes(allowed) : undefined,
    })),
    events:
      values.event === undefined
        ? []
        : [
            {
              kind: values.event,
              successor: values.successor === "yes" ? party("successor") : undefined,
              workersAgreed: isYes(values.workersAgreed),
            },
          ],
    investors: values.investor === undefined ? [] : [{ party: party("investor"), main: values.investor === "main" }],
    ownerPaidLate: isYes(values.ownerPaidLate),
    unpaidPriceFen: values.unpaidPrice ? fenOf(values.unpaidPrice) : undefined,
    planningViolation: isYes(values.planningViolation),
    regionCode: values.region,
  };
}

function partyAt(place: Place, values: ChainValues): Party {
  if (place === "general-contractor" && values.generalContractor === "employer") return partyAt("employer", values);
  const number = PLACES.indexOf(place) + 1;
  const kinds: Partial<Record<Place, UnitKind | undefined>> = {
    employer: values.employerKind,
    "middle-a": values.middleAKind,
    "middle-b": values.middleBKind,
  };
  return place === "investor" || kinds[place] === "individual" ? { personId: number } : { companyId: number };
}

export function placeOf(party: Party): Place | undefined {
  return PLACES[("companyId" in party ? party.companyId : party.personId) - 1];
}
