import { addDays, type Day } from "../src/kernel/day.ts";
import { type Fen, fen } from "../src/kernel/money.ts";
import { type Prng, prng } from "../src/kernel/prng.ts";
import { type InventedPerson, type Inventor, inventor, PAST_RETIREMENT } from "./people.ts";

/** How a site differs from one where everybody does what the law asks. */
export type Trait =
  | "late-owner" // labour cost comes after the wages' payday
  | "short-owner" // labour cost comes on the day, a third of it is missing
  | "silent-device" // the clock sends nothing from late November on
  | "no-device"
  | "wrong-cards" // some payments come back
  | "late-sheets" // a subcontractor hands its sheets in weeks late
  | "disputes"
  | "unregistered-entry" // a crew works for a week before anybody registers it
  | "no-payroll-officer"
  | "no-wage-account"
  | "strange-lines" // unknown PINs, unreadable lines, a clock that runs ahead
  | "unpaid-crew" // one subcontractor's wages of a month are left out of the pay run
  | "open-case"
  | "new-case"
  | "cleared-case"
  | "advances" // a subcontractor pays living costs before the month is settled
  | "leavers" // of three who leave two are paid off at once; one of them comes back
  | "over-age" // somebody past sixty works by a written agreement
  | "task-and-mixed" // some are paid by the task, some by day and piece
  | "signed-pages" // some answer by one-time code, some with a signature on the printed sheet
  | "sent-back" // a sheet goes back to its maker once
  | "amended" // overtime that was forgotten comes on top after approval
  | "odd-results" // the bank says what nobody can act on unasked; interest, a fee, money that went elsewhere
  | "guarantee-ends" // within weeks of the story's end
  | "completed" // everybody is paid off, and the wage account is closed
  | "showcase"; // one worker's November wage came back: the thread to walk

type Traits = ReadonlySet<Trait>;

export interface CompanyPlan {
  readonly name: string;
  readonly companyCode: string;
}

export type Scheme = "month" | "day" | "hour" | "piece" | "task";

export interface WorkerPlan extends InventedPerson {
  readonly employer: CompanyPlan;
  readonly crew: string;
  readonly trade: string;
  readonly scheme: Scheme;
  readonly rateFen: Fen;
  /** Mixed pay: what a piece earns beside the day. */
  readonly pieceRateFen?: Fen | undefined;
  readonly enteredOn: Day;
  /** The last day of work. */
  readonly exitedOn?: Day | undefined;
  /** Says so on the next morning and has a leaver's sheet, paid at once or forgotten. Others just stay away. */
  readonly leaving?: "paid-at-once" | "forgotten" | undefined;
  /** Somebody who was here before. */
  readonly stay?: 2 | undefined;
  readonly agreement?: "work-agreement" | undefined;
  /** Works from `enteredOn`, but is registered only on this day, without a contract. */
  readonly registeredOn?: Day | undefined;
  readonly cardFault?: "AC01" | "AC04" | "BE01" | undefined;
  readonly answer: "confirm" | "dispute" | "silence";
}

export interface DevicePlan {
  readonly serial: string;
  /** The first day whose punches never arrive. */
  readonly silentFrom?: Day | undefined;
  /** Names of `device/faults.ts`: how its firmware writes, and how its wire fails. */
  readonly faults?: readonly string[] | undefined;
}

export interface SitePlan {
  readonly projectCode: string;
  readonly name: string;
  readonly regionCode: string;
  readonly sector: string;
  readonly category: string;
  readonly funding: "government" | "state-owned" | "private";
  readonly owner: CompanyPlan;
  readonly contractor: CompanyPlan;
  readonly subcontractors: readonly CompanyPlan[];
  readonly contractSignedOn: Day;
  readonly startedOn: Day;
  readonly contractAmountFen: Fen;
  readonly registeredOn: Day;
  /** The first day with punches. */
  readonly worksFrom: Day;
  readonly paydayDate: number;
  /** What the owner owes the wage account each month. */
  readonly labourCostFen: Fen;
  readonly officer: InventedPerson;
  readonly account: { readonly bankCode: string; readonly bankName: string; readonly number: string };
  readonly devices: readonly DevicePlan[];
  readonly workers: readonly WorkerPlan[];
  /** Who comes when the site is under way: back for another stay, or from another site. Registered the day before. */
  readonly later: readonly WorkerPlan[];
  readonly traits: ReadonlySet<Trait>;
}

export interface SiteBrief {
  readonly serial: number;
  readonly name: string;
  readonly regionCode: string;
  readonly sector: string;
  readonly category: string;
  readonly funding: SitePlan["funding"];
  readonly owner: CompanyPlan;
  readonly contractor: CompanyPlan;
  readonly subcontractors: readonly CompanyPlan[];
  readonly size: number;
  readonly paydayDate: number;
  readonly bank: { readonly code: string; readonly name: string };
  readonly registeredOn: Day;
  readonly worksFrom: Day;
  readonly traits: readonly Trait[];
  readonly deviceFaults?: readonly string[] | undefined;
  /** The last day of the one whose leaver's sheet is forgotten. */
  readonly forgottenOn?: Day | undefined;
}

interface CrewKind {
  readonly name: string;
  readonly trade: string;
  readonly schemes: readonly Scheme[];
  /** Yuan: of a day; other schemes follow from it. */
  readonly dayRate: readonly [low: number, high: number];
}

const CREWS: readonly CrewKind[] = [
  { name: "钢筋", trade: "020", schemes: ["day", "piece"], dayRate: [280, 360] },
  { name: "木工", trade: "240", schemes: ["day", "piece"], dayRate: [300, 380] },
  { name: "混凝土", trade: "040", schemes: ["day", "hour"], dayRate: [240, 300] },
  { name: "砌筑", trade: "010", schemes: ["day", "piece"], dayRate: [280, 350] },
  { name: "架子", trade: "030", schemes: ["day"], dayRate: [300, 360] },
  { name: "水电", trade: "110", schemes: ["hour", "day"], dayRate: [260, 330] },
  { name: "机械", trade: "150", schemes: ["month"], dayRate: [300, 380] },
  { name: "石工", trade: "250", schemes: ["day", "piece"], dayRate: [250, 320] },
  { name: "普工", trade: "390", schemes: ["day", "hour"], dayRate: [200, 250] },
];
const OWN_CREW: CrewKind = { name: "项目部", trade: "900", schemes: ["month"], dayRate: [280, 400] };
const ORDINALS = ["一", "二", "三", "四"];
const CREW_SIZE = 14;

/** A site in full: who works there, for whom, on which terms, with which cards and clocks. */
export function planSite(brief: SiteBrief, invent: Inventor, prng: Prng): SitePlan {
  const traits = new Set(brief.traits);
  const workers = peopleOf(brief, traits, invent, prng);
  const monthly = workers.reduce((sum, worker) => sum + monthlyFen(worker), 0);
  const code = String(brief.serial).padStart(3, "0");
  const devices = traits.has("no-device") ? [] : devicesOf(brief, traits);
  return {
    ...brief,
    projectCode: `XZ-2020-${code}`,
    contractSignedOn: addDays(brief.worksFrom, -prng.int(20, 28)),
    startedOn: addDays(brief.worksFrom, -prng.int(5, 12)),
    contractAmountFen: fen(Math.round((monthly * 40) / 10_000_000) * 10_000_000),
    // A tenth more than the wages come to, in whole thousands of yuan.
    labourCostFen: fen(Math.ceil((monthly * 1.1) / 100_000) * 100_000),
    officer: officerOf(traits, invent),
    account: { bankCode: brief.bank.code, bankName: brief.bank.name, number: invent.accountNumber() },
    devices,
    workers,
    later: laterOf(brief, workers, traits),
    traits,
  };
}

function officerOf(traits: Traits, invent: Inventor): InventedPerson {
  const person = invent.person();
  return traits.has("showcase") ? { ...person, name: "王桂兰" } : person;
}

/** Days between two stays of a worker on a project. */
const AWAY_DAYS = 12;

/** Their numbers are beyond those of everybody else: who was invented before stays who he was. */
function laterOf({ serial, worksFrom }: SiteBrief, workers: readonly WorkerPlan[], traits: Traits): WorkerPlan[] {
  const later: WorkerPlan[] = [];
  const first = workers.find(({ leaving }) => leaving === "paid-at-once");
  if (traits.has("leavers") && first?.exitedOn !== undefined)
    later.push(comingTo(first, addDays(first.exitedOn, AWAY_DAYS)));
  const mate = workers.at(-1);
  if (traits.has("over-age") && mate !== undefined) {
    const elder = inventor(prng(`elder ${serial}`), 8_000 + serial).person(PAST_RETIREMENT);
    const terms = { scheme: "day", rateFen: fen(20_000), answer: "confirm", agreement: "work-agreement" } as const;
    const { employer, crew, trade } = mate;
    later.push({ ...elder, employer, crew, trade, ...terms, enteredOn: addDays(worksFrom, 27) });
  }
  return later;
}

/** The same person at another time, and for another employer where one is named. */
function comingTo(one: WorkerPlan, enteredOn: Day, host?: WorkerPlan): WorkerPlan {
  const { exitedOn, leaving, ...person } = one;
  if (host === undefined) return { ...person, enteredOn, stay: 2 };
  return { ...person, employer: host.employer, crew: host.crew, trade: host.trade, enteredOn };
}

/** The second of those who are paid off on the first site goes on to the second one within the month. */
export function withSomebodyOnTwo([from, to, ...others]: readonly SitePlan[]): SitePlan[] {
  if (from === undefined || to === undefined) return [from, to].filter((one) => one !== undefined);
  const [, goes] = from.workers.filter(({ leaving }) => leaving === "paid-at-once");
  const host = to.workers.at(-2);
  if (goes?.exitedOn === undefined || host === undefined) return [from, to, ...others];
  const later = [...to.later, comingTo(goes, addDays(goes.exitedOn, 4), host)];
  return [from, { ...to, later }, ...others];
}

/** Tells the stays of a person on a site apart. */
export function stayOf({ citizenId, stay }: WorkerPlan): string {
  return stay === undefined ? citizenId : `${citizenId}/${stay}`;
}

function devicesOf({ serial, size, deviceFaults: faults }: SiteBrief, traits: Traits): DevicePlan[] {
  const count = size > 90 ? 2 : 1;
  return Array.from({ length: count }, (_, index) => ({
    serial: `QXDEMO${String(serial).padStart(3, "0")}${index + 1}`,
    silentFrom: traits.has("silent-device") ? SILENT_FROM : undefined,
    faults: faults ?? (traits.has("strange-lines") ? ["gb18030"] : []),
  }));
}

const SILENT_FROM = "2020-11-26" as Day;

function peopleOf(brief: SiteBrief, traits: Traits, invent: Inventor, prng: Prng): WorkerPlan[] {
  const own = Math.max(2, Math.round(brief.size * 0.08));
  const workers: WorkerPlan[] = [];
  const seen = new Set<string>();
  const add = (employer: CompanyPlan, crew: string, kind: CrewKind, scheme: Scheme, from: Day) => {
    const person = invent.person();
    const key = `${person.name}${person.citizenId.slice(-4)}`;
    // Lists show a name and four characters: on one site they tell people apart.
    if (seen.has(key)) return;
    seen.add(key);
    workers.push({
      ...person,
      employer,
      crew,
      trade: kind.trade,
      scheme,
      rateFen: rateOf(scheme, prng.int(...kind.dayRate)),
      enteredOn: from,
      exitedOn: prng.chance(0.03) ? addDays(brief.worksFrom, prng.int(30, 85)) : undefined,
      answer: answerOf(traits, prng),
    });
  };
  while (workers.length < own) add(brief.contractor, "项目部管理班", OWN_CREW, "month", brief.worksFrom);
  const rest = brief.size - own;
  const crewCount = Math.max(brief.subcontractors.length, Math.round(rest / CREW_SIZE));
  const kinds = prng.shuffle(CREWS);
  for (let crew = 0; crew < crewCount; crew += 1) {
    const employer = brief.subcontractors[crew % brief.subcontractors.length];
    const kind = kinds[crew % kinds.length];
    if (employer === undefined || kind === undefined) continue;
    const name = `${kind.name}${ORDINALS[Math.floor(crew / kinds.length)] ?? crew}班`;
    const scheme = prng.pick(kind.schemes);
    const until = own + Math.round((rest * (crew + 1)) / crewCount);
    while (workers.length < until) {
      const later = prng.chance(0.07) ? prng.int(1, 40) : 0;
      add(employer, name, kind, scheme, addDays(brief.worksFrom, later));
    }
  }
  const marked = workers.map((worker, index) => withTraits(worker, index, traits, brief, prng));
  const silent = traits.has("late-sheets") ? withOneSilent(marked, brief) : marked;
  return silent.map((worker, index) => withTerms(withLeaving(worker, index - own, traits, brief), index, traits));
}

/** By place in the list and not by chance, so that everybody else stays who he was. */
function withLeaving(
  worker: WorkerPlan,
  place: number,
  traits: Traits,
  { worksFrom, forgottenOn }: SiteBrief,
): WorkerPlan {
  if (traits.has("completed")) return { ...worker, exitedOn: COMPLETED_ON, leaving: "paid-at-once" };
  if (!traits.has("leavers") || place < 0 || place >= 3) return worker;
  const terms = { scheme: "day", rateFen: fen(29_000), answer: "confirm", cardFault: undefined } as const;
  const goes = { ...worker, ...terms, enteredOn: worksFrom };
  if (place === 2) return { ...goes, exitedOn: forgottenOn ?? addDays(worksFrom, 41), leaving: "forgotten" };
  return { ...goes, exitedOn: addDays(worksFrom, 38), leaving: "paid-at-once" };
}

/** The last working day of a site that is completed; a Friday. */
export const COMPLETED_ON = "2020-10-30" as Day;

function withTerms(worker: WorkerPlan, index: number, traits: Traits): WorkerPlan {
  if (!traits.has("task-and-mixed") || worker.leaving !== undefined) return worker;
  if (worker.registeredOn !== undefined || (worker.scheme !== "day" && worker.scheme !== "piece")) return worker;
  if (index % 3 === 1) return { ...worker, scheme: "task", rateFen: TASK_RATE };
  if (index % 3 === 0 && worker.scheme === "day") return { ...worker, pieceRateFen: fen(300) };
  return worker;
}

/** One of those whose sheets come late has not answered about any of them. */
function withOneSilent(workers: readonly WorkerPlan[], { subcontractors }: SiteBrief): WorkerPlan[] {
  const at = workers.findIndex(({ employer, scheme }) => employer === subcontractors[0] && scheme !== "piece");
  return workers.map((worker, index) =>
    index === at ? { ...worker, exitedOn: undefined, answer: "silence" as const } : worker,
  );
}

function answerOf(traits: Traits, prng: Prng): WorkerPlan["answer"] {
  if (traits.has("disputes") && prng.chance(0.12)) return "dispute";
  return prng.chance(0.04) ? "silence" : "confirm";
}

/** What goes wrong for this worker. The last of the list belong to the last crew. */
function withTraits(worker: WorkerPlan, index: number, traits: Traits, brief: SiteBrief, prng: Prng): WorkerPlan {
  const fromEnd = brief.size - 1 - index;
  if (traits.has("showcase") && fromEnd === 0) {
    const answer = "confirm" as const;
    return { ...worker, exitedOn: undefined, enteredOn: brief.worksFrom, answer, scheme: "day", rateFen: fen(26_000) };
  }
  if (traits.has("unregistered-entry") && fromEnd < 5) {
    const enteredOn = addDays(brief.worksFrom, 42);
    return { ...worker, exitedOn: undefined, enteredOn, registeredOn: addDays(enteredOn, 8) };
  }
  if (traits.has("wrong-cards") && (fromEnd === 1 || prng.chance(0.08))) {
    return { ...worker, exitedOn: undefined, cardFault: prng.pick(["AC01", "AC04", "BE01"] as const) };
  }
  return worker;
}

function rateOf(scheme: Scheme, dayYuan: number): Fen {
  switch (scheme) {
    case "month":
      return fen(Math.round(dayYuan * 0.26) * 10_000);
    case "day":
      return fen(dayYuan * 100);
    case "hour":
      return fen(Math.round(dayYuan * 10));
    case "piece":
      return fen(Math.round(dayYuan * 4.5));
    case "task":
      return TASK_RATE;
  }
}

/** Pieces that a worker makes in a month, before chance: about what the day rate would earn. */
export const PIECES_A_MONTH = 560;
/** Of mixed pay, beside the days. */
export const PIECES_BESIDE = 120;
/** What one task earns, such as the formwork of a floor, and how many somebody does in a month. */
const TASK_RATE = fen(240_000);
export const TASKS_A_MONTH = 3;

function monthlyFen(worker: WorkerPlan): number {
  switch (worker.scheme) {
    case "month":
      return worker.rateFen;
    case "day":
      return worker.rateFen * 26 + (worker.pieceRateFen ?? 0) * PIECES_BESIDE * 1.3;
    case "hour":
      return worker.rateFen * 290;
    case "piece":
      return worker.rateFen * PIECES_A_MONTH * 1.15;
    case "task":
      return worker.rateFen * TASKS_A_MONTH;
  }
}
