import { present } from "../kernel/assert.ts";
import type { Role } from "../kernel/contract.ts";
import type { Level } from "../kernel/fields.ts";
import type { Mark } from "./citation.ts";

/**
 * One file of `profiles/`: how gravely a region takes what is wrong, who then does what by when, and which checks stop
 * people. Policy, not law: no statute sets levels. A region chooses its profile by the parameter `level-profile`.
 */
export interface Profile {
  readonly id: string;
  readonly name: ShortName;
  readonly source: string;
  readonly mark: Mark;
  /** Where the rule set comes from, not where it must be used. Absent: this product. */
  readonly region?: string | undefined;
  /** What the published set does not say is taken from the default profile. */
  readonly levels: Partial<Levels>;
  readonly ladder: readonly LadderStep[];
  readonly checks: Partial<Checks>;
  /** What the published set says and this file cannot express. */
  readonly notModelled: readonly string[];
}

/** What an administrator recorded may have no Tibetan; it is then shown in Chinese. */
interface ShortName {
  readonly zh: string;
  readonly bo?: string | undefined;
  readonly en: string;
}

/** A profile with its gaps filled from the default one. */
export interface WholeProfile extends Profile {
  readonly levels: Levels;
  readonly checks: Checks;
}

/** From the gravest level on; see `levelOf`. */
export type Levels = Readonly<Record<LevelKind, readonly LevelBand[]>>;

/** `arrears`: wages not paid. `transfer`: labour costs not transferred. */
export const LEVEL_KINDS = ["arrears", "transfer"] as const;
export type LevelKind = (typeof LEVEL_KINDS)[number];

/** A level is reached when any of its thresholds is reached; the first band of the list that is reached decides. */
export interface LevelBand {
  readonly level: Level;
  readonly daysOverdueMin?: number | undefined;
  /** More than so many calendar months: from the day after the same date of the later month. */
  readonly monthsOverdueAbove?: number | undefined;
  readonly amountFenMin?: number | undefined;
  readonly workersMin?: number | undefined;
  /** Months among the twelve before that were late too: of this employer's wages, of the owner's transfers. */
  readonly repeatsMin?: number | undefined;
  /** Of what one employer had to pay on the project so far. */
  readonly unpaidSharePercentMin?: number | undefined;
}

/** What follows when a finding reaches a level. Several steps of one level follow one another in the file's order. */
export interface LadderStep {
  readonly level: Level;
  readonly action: ShortName;
  readonly who: Role;
  /** Counted from the day on which the level was reached, which is not counted. Absent: the source sets no day. */
  readonly within?: number | undefined;
  /** `month-ends`: 0 is the last day of the same month, 1 of the next one. */
  readonly unit: StepUnit;
  /** A target is a promise of service: missing it has no consequence in law. */
  readonly kind: "deadline" | "target";
}

export const STEP_UNITS = ["working-days", "calendar-days", "month-ends"] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

/** What is looked at before somebody may go on: a worker enter, a project be registered. */
export const CHECKS = {
  "contract-missing": {
    zh: "登记时没有书面合同",
    bo: "ཐོ་འགོད་སྐབས་ཡིག་ཐོག་གན་རྒྱ་མེད།",
    en: "No written contract at registration",
  },
  "registration-missing": {
    zh: "进场时没有实名登记",
    bo: "ནང་འཇུག་སྐབས་མིང་དངོས་ཐོ་འགོད་མེད།",
    en: "Entry without real-name registration",
  },
  "age-outside": {
    zh: "年龄不在允许的范围",
    bo: "ལོ་ན་ཆོག་པའི་ཁོངས་སུ་མེད།",
    en: "Age outside the permitted range",
  },
  "listed-firm": {
    zh: "列入失信名单的单位承接新项目",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་བཀོད་པའི་ལས་ཁུངས་ཀྱིས་ལས་གཞི་གསར་པ་བླངས་པ།",
    en: "A listed firm on a new project",
  },
  "restricted-firm": {
    zh: "被限制承接新工程的单位承接新项目",
    bo: "ལས་གྲྭ་གསར་པ་བླང་བར་ཚོད་འཛིན་བྱས་པའི་ལས་ཁུངས་ཀྱིས་ལས་གཞི་གསར་པ་བླངས་པ།",
    en: "A firm restricted from new works on a new project",
  },
  "account-missing": {
    zh: "没有工资专用账户",
    bo: "གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད།",
    en: "No wage account",
  },
  "agreement-missing": {
    zh: "没有资金管理三方协议",
    bo: "ཐོ་ཁོངས་དོ་དམ་གྱི་ཕྱོགས་གསུམ་གྲོས་མཐུན་མེད།",
    en: "No three-party agreement on the account",
  },
  "deposit-missing": {
    zh: "没有工资保证金",
    bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་མེད།",
    en: "No wage deposit",
  },
  "attendance-missing": {
    zh: "没有实名制考勤设备",
    bo: "མིང་དངོས་ཀྱི་ལས་ཐོ་འགོད་པའི་སྒྲིག་ཆས་མེད།",
    en: "No real-name attendance set up",
  },
  "officer-missing": {
    zh: "没有劳资专管员",
    bo: "ངལ་རྩོལ་གླ་ཕོགས་ཆེད་ལས་མི་སྣ་མེད།",
    en: "No payroll officer",
  },
  "board-missing": {
    zh: "没有维权信息告示牌",
    bo: "ཁེ་དབང་སྲུང་སྐྱོབ་བརྡ་ཁྱབ་པང་ལེབ་མེད།",
    en: "No rights notice board",
  },
} as const;
export type CheckId = keyof typeof CHECKS;
export const CHECK_IDS = Object.keys(CHECKS) as [CheckId, ...CheckId[]];

export const CHECK_MODES = ["block", "warn"] as const;
export type CheckMode = (typeof CHECK_MODES)[number];
export type Checks = Readonly<Record<CheckId, CheckMode>>;

/** The profile that says something on everything; the others fall back on it. */
const DEFAULT_PROFILE = "qingxin";

export interface Profiles {
  readonly all: readonly Profile[];
  get(id: string): WholeProfile;
}

export function profilesOf(all: readonly Profile[]): Profiles {
  const fallback = present(
    all.find((one) => one.id === DEFAULT_PROFILE),
    "the default profile",
  );
  const byId = new Map(all.map((one) => [one.id, filled(one, fallback)]));
  return { all, get: (id) => present(byId.get(id), `profile ${id}`) };
}

function filled(one: Profile, fallback: Profile): WholeProfile {
  const levels = { ...fallback.levels, ...one.levels };
  const checks = { ...fallback.checks, ...one.checks };
  return { ...one, levels: whole(levels, LEVEL_KINDS), checks: whole(checks, CHECK_IDS) };
}

function whole<K extends string, V>(record: Partial<Record<K, V>>, keys: readonly K[]): Readonly<Record<K, V>> {
  const entries = keys.map((key) => [key, present(record[key], `${key} in the default profile`)] as const);
  return Object.fromEntries(entries) as Record<K, V>;
}
