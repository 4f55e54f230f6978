import { addDays, type Day, daysBetween } from "../../kernel/day.ts";
import type { Level } from "../../kernel/fields.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Finding } from "../../law/assess.ts";
import type { OUTCOME_REASONS, OUTCOMES } from "./replay.contract.ts";

export interface Span {
  readonly from: Day;
  /** The last day on which it was there; null: still there at the end of the replay. */
  readonly to: Day | null;
}

/** One subject's finding from the first day on which the rule makes it to the last. */
export interface Episode extends Span {
  readonly subject: string;
  /** As on its last day. */
  readonly verdict: "breached" | "unknown";
  readonly level: Level;
  readonly amountFen: Fen | null;
  readonly dueOn: Day | null;
}

/** What a rule found on a day. It holds until the next answer: between the two nothing could change it. */
export interface DayAnswer {
  readonly on: Day;
  readonly findings: readonly Finding[];
}

/** Answers in the order of their days, as findings with a beginning and an end. */
export function episodesOf(answers: readonly DayAnswer[]): Episode[] {
  const ended: Episode[] = [];
  let running = new Map<string, Episode>();
  for (const { on, findings } of answers) {
    const next = new Map<string, Episode>();
    for (const { subject, verdict, level, amountFen = null, dueOn = null } of findings) {
      const from = running.get(subject)?.from ?? on;
      next.set(subject, { subject, from, to: null, verdict, level, amountFen, dueOn });
    }
    for (const one of running.values()) if (!next.has(one.subject)) ended.push({ ...one, to: addDays(on, -1) });
    running = next;
  }
  return [...ended, ...running.values()].sort((a, b) => compare(a.subject, b.subject) || compare(a.from, b.from));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Verdict = "breached" | "unknown" | "none";

/** What is known today about a finding of the past. */
export interface Hindsight {
  /** What the rule says of the finding's first and last day by the facts that are known today. */
  readonly verdictsThen: readonly Verdict[];
  /** What it says of today. */
  readonly verdictNow: Verdict;
  readonly settledOn: Day | undefined;
  readonly caseNumber: string | undefined;
  readonly appealUpheld: boolean;
  readonly exempt: boolean;
}

export interface Turnout {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly why: (typeof OUTCOME_REASONS)[number];
  readonly lateDays: number | null;
  readonly caseNumber: string | null;
}

/**
 * What became of a finding; the words are defined at `OUTCOMES`. A breach on any of its days was a breach, though the
 * money came before the bank's news of it did.
 */
export function turnoutOf({ verdict, dueOn }: Episode, known: Hindsight): Turnout {
  const caseNumber = known.caseNumber ?? null;
  const bare = { lateDays: null, caseNumber };
  if (known.appealUpheld) return { outcome: "false-alarm", why: "appeal-upheld", ...bare };
  if (known.exempt) return { outcome: "unknown", why: "exempt", ...bare };
  if (verdict === "unknown") return { outcome: "unknown", why: "cannot-be-known", ...bare };
  if (!known.verdictsThen.includes("breached")) {
    if (known.verdictsThen.includes("unknown")) return { outcome: "unknown", why: "cannot-be-known", ...bare };
    return { outcome: "false-alarm", why: "facts-corrected", ...bare };
  }
  if (known.verdictNow === "breached") return { outcome: "open", why: "still-breached", ...bare };
  const late = known.settledOn === undefined || dueOn === null ? null : daysBetween(dueOn, known.settledOn);
  if (caseNumber !== null) return { outcome: "confirmed", why: "proven-by-case", lateDays: late, caseNumber };
  if (late !== null && late > 0) return { outcome: "confirmed", why: "paid-late", lateDays: late, caseNumber };
  return { outcome: "confirmed", why: "put-right", ...bare };
}

export function totalsOf(turnouts: readonly Pick<Turnout, "outcome">[]) {
  const count = (outcome: Turnout["outcome"]) => turnouts.filter((one) => one.outcome === outcome).length;
  const totals = {
    confirmed: count("confirmed"),
    falseAlarm: count("false-alarm"),
    open: count("open"),
    unknown: count("unknown"),
  };
  const decided = totals.falseAlarm + totals.confirmed;
  const rate = decided === 0 ? null : Math.round((totals.falseAlarm * 10_000) / decided) / 10_000;
  return { totals, falseAlarmRate: rate };
}

export interface SubjectSpan extends Span {
  readonly projectId: number;
  readonly subject: string;
}

export interface SpanDifference {
  readonly projectId: number;
  readonly subject: string;
  readonly replayed: Span[];
  readonly stored: Span[];
}

/** Where the days of the replayed findings are not those of the stored ones. */
export function spanDifferences(replayed: readonly SubjectSpan[], stored: readonly SubjectSpan[]): SpanDifference[] {
  const key = ({ projectId, subject }: SubjectSpan) => `${projectId} ${subject}`;
  const [ours, theirs] = [Map.groupBy(replayed, key), Map.groupBy(stored, key)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((one) => {
    const [mine, kept] = [ours.get(one) ?? [], theirs.get(one) ?? []];
    const [first] = [...mine, ...kept];
    if (first === undefined || JSON.stringify(joined(mine)) === JSON.stringify(joined(kept))) return [];
    return [{ projectId: first.projectId, subject: first.subject, replayed: joined(mine), stored: joined(kept) }];
  });
}

/** A finding that closed in the morning and opened anew in the evening is one at the ends of both days. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => compare(a.from, b.from))) {
    const last = all.at(-1);
    if (last !== undefined && last.to !== null && addDays(last.to, 1) >= from) all[all.length - 1] = { ...last, to };
    else all.push({ from, to });
  }
  return all;
}
