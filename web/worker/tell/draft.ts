import { parseYuan } from "../../../src/kernel/money.ts";
import { parseMonth } from "../../../src/kernel/month.ts";
import type { COMPLAINT_KINDS } from "../../../src/modules/complaints/complaint.contract.ts";

export type Kind = (typeof COMPLAINT_KINDS)[number];

export const KINDS: readonly Kind[] = [
  "unpaid-wages",
  "short-paid",
  "below-minimum",
  "no-contract",
  "no-registration",
  "no-account",
  "no-board",
  "card-withheld",
  "retaliation",
  "other",
];

/** What somebody has written so far. */
export interface TellDraft {
  readonly kinds: readonly Kind[];
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly people: string;
  readonly others: string;
  readonly says: string;
  readonly region: string;
  readonly site: string;
  readonly employer: string;
  readonly named: boolean;
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
}

export const EMPTY: TellDraft = {
  kinds: [],
  from: "",
  to: "",
  amount: "",
  people: "1",
  others: "",
  says: "",
  region: "",
  site: "",
  employer: "",
  named: true,
  name: "",
  phone: "",
  idNumber: "",
};

/** What keeps a draft from being sent. `place`: the county is asked for; `person`: the name is. */
export function faultOf(draft: TellDraft, asks: { readonly place: boolean; readonly person: boolean }) {
  if (draft.kinds.length === 0 || draft.says.trim() === "") return "tell.missing";
  if (asks.place && draft.region === "") return "tell.missing";
  if (asks.person && draft.named && draft.name.trim() === "") return "tell.missing";
  for (const month of [draft.from, draft.to]) {
    if (month.trim() !== "" && parseMonth(month.trim()) === undefined) return "tell.badMonth";
  }
  if (draft.amount.trim() !== "" && (parseYuan(draft.amount.trim()) ?? 0) <= 0) return "tell.badAmount";
  return undefined;
}

/** A draft without fault, as every way of complaining takes it. */
export function toldOf(draft: TellDraft) {
  const text = (value: string) => (value.trim() === "" ? undefined : value.trim());
  return {
    kinds: [...draft.kinds],
    fromMonth: parseMonth(draft.from.trim()),
    toMonth: parseMonth(draft.to.trim()),
    claimedFen: parseYuan(draft.amount.trim()),
    peopleCount: Math.min(Math.max(Math.trunc(Number(draft.people)) || 1, 1), 10_000),
    says: draft.says.trim(),
    others: draft.others
      .split(/[\n、，,;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .slice(0, 50)
      .map((name) => ({ name: name.slice(0, 60) })),
    site: text(draft.site),
    employer: text(draft.employer),
  };
}

export function whoOf(draft: TellDraft) {
  if (!draft.named) return undefined;
  const text = (value: string) => (value.trim() === "" ? undefined : value.trim());
  return { name: draft.name.trim(), phone: text(draft.phone), idNumber: text(draft.idNumber) };
}
