import { hash } from "node:crypto";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import type { STRATA } from "./plan.contract.ts";

/**
 * Who can be drawn, and how many: everything that the result depends on but the seed. Frozen as JSON text whose
 * SHA-256 is told before there is a seed, so that neither can be chosen to fit the other.
 */
export interface Frame {
  readonly planId: number;
  readonly strata: (typeof STRATA)[number];
  readonly siteCount: number;
  readonly teamCount: number;
  readonly teamSize: number;
  /** By project code. */
  readonly sites: readonly FrameSite[];
  /** By login. */
  readonly inspectors: readonly FrameInspector[];
  /** Who does not inspect which site. Who is recused from the whole plan is not in the frame at all. */
  readonly recusals: readonly { readonly userId: number; readonly projectId: number }[];
}

export interface FrameSite {
  readonly projectId: number;
  readonly projectCode: string;
  readonly regionCode: string;
}

export interface FrameInspector {
  readonly userId: number;
  readonly login: string;
  readonly name: string;
}

export interface Drawn {
  readonly teams: readonly { readonly teamNo: number; readonly members: readonly FrameInspector[] }[];
  readonly sites: readonly (FrameSite & { readonly teamNo: number })[];
}

export function digestOf(text: string): string {
  return hash("sha256", text, "hex");
}

/** The place of a site or an inspector in the draw: SHA-256 of three lines. `sha256sum` computes it too. */
export function drawKey(seed: string, kind: "site" | "inspector", id: string): string {
  return digestOf(`${seed}\n${kind}\n${id}`);
}

/** The frame in the order of the draw. */
export function inDrawOrder<T>(seed: string, kind: "site" | "inspector", all: readonly T[], idOf: (one: T) => string) {
  return all
    .map((one) => ({ one, key: drawKey(seed, kind, idOf(one)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/**
 * Deterministic: the same frame and seed give the same teams and sites on any machine. Inspectors are dealt to the
 * teams in the order of their keys, the first of each leads. Of each stratum its share of sites is taken in the order
 * of their keys; then each goes to the team with the fewest sites that has nobody recused from it.
 */
export function draw(frame: Frame, seed: string): Outcome<Drawn> {
  const inspectors = inDrawOrder(seed, "inspector", frame.inspectors, ({ login }) => login).map(({ one }) => one);
  const teams = Array.from({ length: frame.teamCount }, (_, index) => ({
    teamNo: index + 1,
    members: Array.from({ length: frame.teamSize }, (_one, at) => inspectors[at * frame.teamCount + index]).filter(
      (one) => one !== undefined,
    ),
  }));
  const load = new Map(teams.map(({ teamNo }) => [teamNo, 0]));
  const sites: (FrameSite & { teamNo: number })[] = [];
  for (const site of drawnSites(frame, seed)) {
    const recused = new Set(frame.recusals.filter((one) => one.projectId === site.projectId).map((one) => one.userId));
    const [team] = teams
      .filter(({ members }) => !members.some(({ userId }) => recused.has(userId)))
      .sort((a, b) => (load.get(a.teamNo) ?? 0) - (load.get(b.teamNo) ?? 0) || a.teamNo - b.teamNo);
    if (team === undefined) return refuse("inspection-plan.no-team-left", { facts: { projectCode: site.projectCode } });
    load.set(team.teamNo, (load.get(team.teamNo) ?? 0) + 1);
    sites.push({ ...site, teamNo: team.teamNo });
  }
  return { teams, sites };
}

function drawnSites(frame: Frame, seed: string): FrameSite[] {
  const ordered = inDrawOrder(seed, "site", frame.sites, ({ projectCode }) => projectCode).map(({ one }) => one);
  const sizes = new Map<string, number>();
  for (const site of frame.sites) {
    const stratum = stratumOf(frame, site);
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  }
  const left = sharesOf(sizes, frame.siteCount);
  return ordered.filter((site) => {
    const stratum = stratumOf(frame, site);
    const share = left.get(stratum) ?? 0;
    if (share === 0) return false;
    left.set(stratum, share - 1);
    return true;
  });
}

function stratumOf({ strata }: Frame, { regionCode }: FrameSite): string {
  if (strata === "county") return regionCode;
  return strata === "prefecture" ? `${regionCode.slice(0, 4)}00` : "";
}

/**
 * How many of each stratum: one each as far as they go, the larger first; then one after the other to the stratum with
 * the most sites a share (Sainte-Laguë), never more than it has. Whole numbers only, ties by code.
 */
export function sharesOf(sizes: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const strata = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  const shares = new Map(strata.map(([code]) => [code, 0]));
  for (let given = 0; given < count; given += 1) {
    let best: { code: string; size: number; share: number } | undefined;
    for (const [code, size] of strata) {
      const share = shares.get(code) ?? 0;
      if (share >= size) continue;
      if (best === undefined || isBefore({ size, share }, best)) best = { code, size, share };
    }
    if (best === undefined) break;
    shares.set(best.code, best.share + 1);
  }
  return shares;
}

/** Whoever has none comes before whoever has one; else size / (2 share + 1) decides, multiplied out. */
function isBefore(a: { size: number; share: number }, b: { size: number; share: number }): boolean {
  if ((a.share === 0) !== (b.share === 0)) return a.share === 0;
  return a.size * (2 * b.share + 1) > b.size * (2 * a.share + 1);
}
