import { type Day, dayFromNumber, dayNumber } from "../../kernel/day.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import type { ScopeProject, StandingDevice } from "./coverage.store.ts";
import type { LaterCount, OwedChange } from "./owed-by-day.store.ts";

/** At the end of a day: what is owed, and how many projects owe, are known to owe nothing, or are not known at all. */
export interface DayFigures {
  readonly day: Day;
  /** Of what was owed at the end of the cut-off. */
  readonly stockFen: Fen;
  readonly stockLines: number;
  /** Of what appeared after it. */
  readonly laterFen: Fen;
  readonly laterLines: number;
  readonly owing: number;
  readonly clear: number;
  readonly unknown: number;
}

export type ProjectState = "owing" | "clear" | "unknown";

/** One project at the end of the last day. */
export interface ProjectFigures {
  readonly projectId: number;
  readonly name: string;
  readonly regionCode: string;
  /** What was owed at the end of the cut-off itself. */
  readonly cutOffFen: Fen;
  readonly stockFen: Fen;
  readonly stockLines: number;
  readonly laterFen: Fen;
  readonly laterLines: number;
  readonly state: ProjectState;
  readonly later: Omit<LaterCount, "projectId">;
}

export interface BurnDown {
  /** By county code, one figure a day from the cut-off on. */
  readonly byCounty: ReadonlyMap<string, readonly DayFigures[]>;
  readonly projects: readonly ProjectFigures[];
}

export interface BurnDownFacts {
  readonly projects: readonly ScopeProject[];
  readonly devices: readonly StandingDevice[];
  readonly changes: readonly OwedChange[];
  readonly later: readonly LaterCount[];
  /** For how many days a device may be silent before nobody knows; undefined where the region's law does not say. */
  readonly silentDaysMax: (regionCode: string, on: Day) => number | undefined;
}

const NO_LATER = { appeared: 0, inTime: 0, late: 0, running: 0, overdue: 0 };

/**
 * The burn-down of a campaign, day by day from the end of the cut-off to the end of `asOf`. A project counts from its
 * start on. Owing nothing is said of it only where data come in: else nobody knows, and it is counted apart, never as
 * zero. A site that is known to owe something owes it, whether its clocks report or not.
 */
export function burnDown(facts: BurnDownFacts, cutOff: Day, asOf: Day): BurnDown {
  const [first, last] = [dayNumber(cutOff), dayNumber(asOf)];
  const changes = Map.groupBy(facts.changes, (one) => one.projectId);
  const devices = Map.groupBy(facts.devices, (one) => one.projectId);
  const later = new Map(facts.later.map(({ projectId, ...counts }) => [projectId, counts]));
  const counties = new Map<string, Running[]>();
  const projects = facts.projects.map((project): ProjectFigures => {
    const { projectId, name, regionCode } = project;
    const county = getOrMake(counties, regionCode, () => emptyDays(first, last));
    const own = walk(project, changes.get(projectId) ?? [], devices.get(projectId) ?? [], facts, {
      first,
      last,
      county,
    });
    return { projectId, name, regionCode, ...own, later: later.get(projectId) ?? NO_LATER };
  });
  const byCounty = new Map([...counties].map(([code, days]) => [code, days.map(figuresOf)]));
  return { byCounty, projects };
}

interface Running {
  readonly day: Day;
  stockFen: number;
  stockLines: number;
  laterFen: number;
  laterLines: number;
  owing: number;
  clear: number;
  unknown: number;
}

const NOTHING = { stockFen: 0, stockLines: 0, laterFen: 0, laterLines: 0, owing: 0, clear: 0, unknown: 0 };

function emptyDays(first: number, last: number): Running[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    day: dayFromNumber(first + i),
    ...NOTHING,
  }));
}

function figuresOf({ stockFen, laterFen, ...rest }: Running): DayFigures {
  return { ...rest, stockFen: fen(stockFen), laterFen: fen(laterFen) };
}

/** Walks one project through the days, adds it to its county, and answers with its last day. */
function walk(
  project: ScopeProject,
  changes: readonly OwedChange[],
  devices: readonly StandingDevice[],
  { silentDaysMax }: BurnDownFacts,
  { first, last, county }: { first: number; last: number; county: readonly Running[] },
) {
  const owed = { stockFen: 0, stockLines: 0, laterFen: 0, laterLines: 0 };
  const starts = dayNumber(project.startedOn);
  let next = 0;
  let cutOffFen = 0;
  let state: ProjectState = "unknown";
  for (let at = first; at <= last; at += 1) {
    const sum = county[at - first];
    if (sum === undefined) continue;
    for (let one = changes[next]; one !== undefined && one.day <= sum.day; one = changes[next]) {
      owed[one.stock ? "stockFen" : "laterFen"] += one.changeFen;
      owed[one.stock ? "stockLines" : "laterLines"] += one.changeLines;
      next += 1;
    }
    if (at === first) cutOffFen = owed.stockFen;
    if (owed.stockFen + owed.laterFen > 0) state = "owing";
    else state = hasData(project, devices, sum.day, silentDaysMax) ? "clear" : "unknown";
    if (at < starts && state !== "owing") continue;
    sum.stockFen += owed.stockFen;
    sum.stockLines += owed.stockLines;
    sum.laterFen += owed.laterFen;
    sum.laterLines += owed.laterLines;
    sum[state] += 1;
  }
  const { stockFen, laterFen, ...lines } = owed;
  return { cutOffFen: fen(cutOffFen), stockFen: fen(stockFen), laterFen: fen(laterFen), ...lines, state };
}

/** As the review answers it for today: every device on site reports, or the works are over. */
function hasData(
  { regionCode, completedOn }: ScopeProject,
  devices: readonly StandingDevice[],
  on: Day,
  silentDaysMax: BurnDownFacts["silentDaysMax"],
): boolean {
  if (devices.some((one) => one.blocked)) return false;
  if (completedOn !== null && completedOn < on) return true;
  const standing = devices.filter((one) => one.installedOn <= on && (one.removedOn === null || one.removedOn > on));
  const max = silentDaysMax(regionCode, on);
  if (standing.length === 0 || max === undefined) return false;
  return standing.every(({ installedOn, completeUntil }) => {
    const known = completeUntil === null ? dayNumber(installedOn) - 1 : dayNumber(completeUntil);
    return dayNumber(on) - known <= max;
  });
}

/** The days of several counties together. */
export function sumOfDays(parts: readonly (readonly DayFigures[])[]): DayFigures[] {
  const [model = []] = parts;
  return model.map(({ day }, i) => {
    const sum: Running = { day, ...NOTHING };
    for (const part of parts) {
      const one = part[i];
      if (one === undefined) continue;
      for (const name of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) sum[name] += one[name];
    }
    return figuresOf(sum);
  });
}

/** Three answers: owing; nothing owed as far as anybody knows, but of some sites nobody knows; cleared. */
export function resultOf({ owing, unknown }: Pick<DayFigures, "owing" | "unknown">): "owing" | "unknown" | "cleared" {
  if (owing > 0) return "owing";
  return unknown > 0 ? "unknown" : "cleared";
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
