import type { z } from "zod";
import type { Instant } from "../../kernel/clock.ts";
import type { Checklist, ChecklistItem } from "./checklist.contract.ts";
import { type AnswerValue, fails, wantsPhoto } from "./checklist.ts";
import { digestOf } from "./draw.ts";
import type { answerBody, presentBody } from "./inspection.contract.ts";

/** One thing that an inspector recorded. Facts come in any order and more than once; the fold does not mind. */
export interface Fact {
  readonly factId: string;
  readonly kind: "answer" | "spot" | "present" | "not-reached" | "note" | "sign";
  readonly itemKey: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly takenAt: Instant;
  readonly receivedAt: Instant;
  /** The earlier of the two: a phone whose clock is ahead does not win. */
  readonly countsAt: Instant;
  readonly afterFinish: boolean;
  readonly reason: string | null;
  readonly actorId: number;
  readonly actorName: string;
}

type Answer = z.output<typeof answerBody>;
type Present = z.output<typeof presentBody>;

interface ItemNow {
  readonly item: ChecklistItem;
  readonly answers: readonly Fact[];
  readonly counted: Fact | undefined;
  readonly value: AnswerValue | undefined;
  readonly fails: boolean;
  readonly conflict: boolean;
  readonly spot: boolean;
  readonly photoMissing: boolean;
  readonly workers: number;
  readonly amountFen: number;
}

export interface InspectionNow {
  readonly items: readonly ItemNow[];
  readonly present: Present | undefined;
  readonly notReached: string | undefined;
  readonly state: "to-do" | "started" | "not-reached" | "finished";
  /** Who signed exactly what is there. */
  readonly signed: readonly Fact[];
  readonly covers: string;
  readonly blockers: readonly (
    | "inspection.unanswered"
    | "inspection.photo-missing"
    | "inspection.conflict"
    | "inspection.nobody-present"
  )[];
  readonly late: readonly Fact[];
}

/** Two inspectors, both [423-16]. */
export const SIGNATURES = 2;

/** What counts, whatever order the facts came in. After the finish only a correction with its reason does. */
export function foldInspection(
  checklist: Checklist,
  all: readonly Fact[],
  photos: readonly { readonly photoId: string; readonly itemKey: string | null }[],
  finished: boolean,
): InspectionNow {
  const late = all.filter((one) => one.afterFinish && one.reason === null);
  const facts = all.filter((one) => !one.afterFinish || one.reason !== null).toSorted(byTime);
  const items = checklist.items.map((item) => itemNow(item, facts, photos));
  const said = facts.filter(({ kind }) => kind !== "sign");
  const covers = digestOf(
    JSON.stringify([
      said.filter((one) => !one.afterFinish).map(({ factId }) => factId),
      photos.map(({ photoId }) => photoId).toSorted(),
    ]),
  );
  const signed = facts.filter(({ kind, body }) => kind === "sign" && body["covers"] === covers);
  const present = facts.findLast(({ kind }) => kind === "present")?.body as Present | undefined;
  const missed = facts.findLast(({ kind }) => kind === "not-reached");
  const reached = missed === undefined || said.some((one) => one.kind === "answer" && byTime(one, missed) > 0);
  const blockers = [
    ...(items.some(({ counted }) => counted === undefined) ? (["inspection.unanswered"] as const) : []),
    ...(items.some(({ photoMissing }) => photoMissing) ? (["inspection.photo-missing"] as const) : []),
    ...(items.some(({ conflict }) => conflict) ? (["inspection.conflict"] as const) : []),
    ...(present === undefined ? (["inspection.nobody-present"] as const) : []),
  ];
  const started = said.length > 0 || photos.length > 0;
  return {
    items,
    present,
    notReached: reached ? undefined : String(missed?.body["text"]),
    state: finished ? "finished" : !reached ? "not-reached" : started ? "started" : "to-do",
    signed,
    covers,
    blockers,
    late,
  };
}

function byTime(one: Fact, other: Fact): number {
  if (one.countsAt !== other.countsAt) return one.countsAt < other.countsAt ? -1 : 1;
  return one.factId < other.factId ? -1 : one.factId > other.factId ? 1 : 0;
}

/**
 * The latest answer counts. Where the latest answers of two people differ, that is shown until an answer settles it by
 * naming those that it decides between; one that nobody had seen by then opens the question again.
 */
function itemNow(
  item: ChecklistItem,
  facts: readonly Fact[],
  photos: readonly { readonly itemKey: string | null }[],
): ItemNow {
  const answers = facts.filter((one) => one.kind === "answer" && one.itemKey === item.key);
  const settled = new Set(answers.flatMap(({ body }) => (body as Answer).settles ?? []));
  const open = answers.filter(({ factId }) => !settled.has(factId));
  const counted = open.at(-1);
  const latest = new Map(open.map((one) => [one.actorId, (one.body as Answer).value]));
  const body = counted?.body as Answer | undefined;
  const failing = body !== undefined && fails(item, body.value);
  return {
    item,
    answers,
    counted,
    value: body?.value,
    fails: failing,
    conflict: new Set(latest.values()).size > 1,
    spot: failing && facts.some((one) => one.kind === "spot" && one.itemKey === item.key),
    photoMissing:
      body !== undefined && wantsPhoto(item, body.value) && !photos.some(({ itemKey }) => itemKey === item.key),
    workers: failing ? (body.workers ?? 0) : 0,
    amountFen: failing ? (body.amountFen ?? 0) : 0,
  };
}
