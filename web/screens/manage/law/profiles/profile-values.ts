import type { Level } from "../../../../../src/kernel/fields.ts";
import { fen, parseYuan, yuanText } from "../../../../../src/kernel/money.ts";
import { LEVEL_KINDS, type LevelKind } from "../../../../../src/law/profile.ts";
import type { addProfile } from "../../../../../src/modules/lawbook/profile.contract.ts";
import type { RawInputOf } from "../../../../app/api.ts";
import type { Profile } from "./ProfileList.tsx";

type Input = RawInputOf<typeof addProfile>;
type Step = Input["ladder"][number];
type Count = number | null | undefined;

/** A band as people fill it in: money in yuan, what is left empty is no threshold. */
export interface BandValues {
  readonly level: Level;
  readonly daysOverdueMin?: Count;
  readonly monthsOverdueAbove?: Count;
  readonly amountFenMin?: string | undefined;
  readonly workersMin?: Count;
  readonly repeatsMin?: Count;
  readonly unpaidSharePercentMin?: Count;
}

interface Names {
  readonly zh: string;
  readonly bo?: string | undefined;
  readonly en: string;
}

export interface ProfileValues {
  readonly id: string;
  readonly name: Names;
  readonly source: string;
  readonly mark: "P" | "S" | "M";
  readonly region?: string | undefined;
  readonly levels: Partial<Record<LevelKind, readonly BandValues[]>>;
  readonly ladder: readonly (Omit<Step, "within"> & { readonly within?: Count })[];
  readonly checks: Readonly<Record<string, string | undefined>>;
  readonly notModelled?: string | undefined;
}

/** A profile to be changed, under an id that is still to be given. What it takes from the default stays so. */
export function valuesOf(profile: Profile | undefined): Partial<ProfileValues> {
  if (profile === undefined) return { mark: "M", levels: {}, ladder: [], checks: {} };
  const { levels, checks, mark } = profile;
  return {
    name: profile.name,
    mark: mark === "P" || mark === "S" ? mark : "M",
    region: profile.region ?? undefined,
    levels: Object.fromEntries(
      LEVEL_KINDS.filter((kind) => levels[kind].own).map((kind) => [kind, levels[kind].bands.map(bandValues)]),
    ),
    ladder: profile.ladder,
    checks: Object.fromEntries(checks.filter((one) => one.own).map(({ check, mode }) => [check, mode])),
    notModelled: profile.notModelled.join("\n"),
  };
}

function bandValues({ amountFenMin, ...band }: Profile["levels"]["arrears"]["bands"][number]): BandValues {
  return amountFenMin === undefined ? band : { ...band, amountFenMin: yuanText(fen(amountFenMin)) };
}

export function inputOf({ name, region, levels, ladder, checks, notModelled, ...given }: ProfileValues): Input {
  return {
    ...given,
    name: namesOf(name),
    ...((region ?? "") === "" ? {} : { region }),
    levels: Object.fromEntries(
      LEVEL_KINDS.flatMap((kind) => {
        const bands = levels[kind] ?? [];
        return bands.length === 0 ? [] : [[kind, bands.map(bandOf)]];
      }),
    ),
    ladder: ladder.map(({ within, action, ...step }) => ({
      ...step,
      action: namesOf(action),
      ...(isGiven(within) && { within }),
    })),
    checks: Object.fromEntries(Object.entries(checks).filter(([, mode]) => (mode ?? "") !== "")) as Input["checks"],
    notModelled: (notModelled ?? "").split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
  };
}

function namesOf({ zh, bo, en }: Names): Input["name"] {
  return (bo ?? "").trim() === "" ? { zh, en } : { zh, bo, en };
}

function bandOf({ level, amountFenMin, ...counts }: BandValues) {
  const amount = (amountFenMin ?? "") === "" ? undefined : parseYuan(amountFenMin ?? "");
  return {
    level,
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => isGiven(count))),
    ...(amount !== undefined && { amountFenMin: amount }),
  };
}

function isGiven(count: Count): count is number {
  return count !== undefined && count !== null;
}
