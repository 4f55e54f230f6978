import { findTrade } from "../src/codes/trades.ts";
import type { PunchLine } from "../src/devices/zkteco-push/attlog-write.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { assert, present } from "../src/kernel/assert.ts";
import type { Day } from "../src/kernel/day.ts";
import { type Fen, fen, yuanText } from "../src/kernel/money.ts";
import { addMonth, dayInMonth, monthOf, monthsFrom } from "../src/kernel/month.ts";
import { type Prng, prng } from "../src/kernel/prng.ts";
import * as accounts from "../src/modules/accounts/account.contract.ts";
import { scheduleTransfers } from "../src/modules/accounts/schedule.contract.ts";
import * as attendance from "../src/modules/attendance/attendance.contract.ts";
import * as engagement from "../src/modules/registry/engagement.contract.ts";
import * as project from "../src/modules/registry/project.contract.ts";
import { PAY_SCHEME_NAMES } from "../src/sheets/roster/columns.ts";
import { sampleWorkbook } from "../src/sheets/roster/roster-sample.ts";
import { TRANSFER_DATE } from "./agenda.ts";
import { type Bank, openAccount, openBank } from "./bank/bank.ts";
import { type Device, newDevice, PLAIN_DIALECT } from "./device/device.ts";
import { FAULTS } from "./device/faults.ts";
import type { SiteItem } from "./model.ts";
import {
  COMPLETED_ON,
  type CompanyPlan,
  type DevicePlan,
  type SitePlan,
  stayOf,
  type WorkerPlan,
} from "./site-plan.ts";
import { memberOf } from "./staff.ts";
import type { CallFor, InputFor, World } from "./world.ts";

/** A worker as the product knows him. */
export interface Engaged {
  readonly plan: WorkerPlan;
  readonly pin: number;
  readonly workerId: number;
  /** The number that is on record; a correction replaces it. */
  cardNumber: string;
}

export interface Clock {
  readonly plan: DevicePlan;
  readonly device: Device;
}

/** What a bank moved, as its own books have it. */
export interface BookedMove {
  readonly kind: "transfer" | "paid" | "back";
  readonly endToEndId?: string | undefined;
  readonly amountFen: Fen;
}

/** A file on its way from the bank. */
export interface BankFile {
  readonly name: string;
  readonly xml: string;
  readonly booked: readonly BookedMove[];
}

/** A site that is under way: the plan, and what the product and the bank made of it. */
export interface Site {
  readonly plan: SitePlan;
  readonly projectId: number;
  readonly bank: Bank;
  readonly clocks: readonly Clock[];
  readonly people: Map<string, Engaged>;
  readonly officer: Actor;
  readonly owner: Actor;
  readonly clerk: Actor;
  readonly inspector: Actor;
  readonly random: Prng;
  /** The next day whose punches have not been made. */
  punchedUntil: Day;
  caseId: number | undefined;
  /** Written by the bank and not yet imported. */
  readonly fromBank: BankFile[];
  /** Thousandths of a piece that were recorded, by `pin month`. */
  readonly pieces: Map<string, number>;
  /** Thousandths of a task, likewise. */
  readonly tasks: Map<string, number>;
  /** What a company pays more or less than was earned, with its reason; by `pin month`. */
  readonly differences: Map<string, number>;
  /** Living costs that were approved, by `pin month`. */
  readonly advances: Map<string, number>;
  /** What amendments added, and who said what about a line, by the line's number. */
  readonly amended: Map<number, number>;
  readonly answers: Map<number, string>;
  /** Overtime, allowances and deductions that were recorded, by `pin month`. */
  readonly items: Map<string, readonly SiteItem[]>;
  /** Written by the payroll officer, not by a clock. */
  readonly handPunches: PunchLine[];
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function registerCompanies(world: World, administrator: Actor, sites: readonly SitePlan[]): Promise<void> {
  const companies = new Map<string, CompanyPlan>();
  for (const { owner, contractor, subcontractors } of sites) {
    for (const one of [owner, contractor, ...subcontractors]) companies.set(one.companyCode, one);
  }
  for (const one of companies.values()) {
    if (world.companyIds.has(one.companyCode)) continue;
    const { companyId } = await world.call(project.addCompany, administrator, one);
    world.companyIds.set(one.companyCode, companyId);
  }
}

export function companyId(world: World, company: CompanyPlan): number {
  return present(world.companyIds.get(company.companyCode), company.name);
}

/** Project, parties, payroll officer, wage account, labour-cost schedule, clocks, and everybody by one roster. */
export async function registerSite(world: World, plan: SitePlan): Promise<Site> {
  const contractorId = companyId(world, plan.contractor);
  const officer = memberOf(world, "payroll-officer", { companyId: contractorId, name: plan.officer.name });
  const { projectId } = await world.call(project.addProject, officer, {
    projectCode: plan.projectCode,
    name: plan.name,
    regionCode: plan.regionCode,
    sector: plan.sector,
    category: plan.category,
    funding: plan.funding,
    ownerCode: plan.owner.companyCode,
    contractorCode: plan.contractor.companyCode,
    contractAmountFen: plan.contractAmountFen,
    contractSignedOn: plan.contractSignedOn,
    startedOn: plan.startedOn,
    paydayDate: plan.paydayDate,
  });
  const site: Site = {
    plan,
    projectId,
    bank: openBank(),
    clocks: plan.devices.map((device) => ({ plan: device, device: clockOf(device) })),
    people: new Map(),
    officer,
    owner: memberOf(world, "owner", { companyId: companyId(world, plan.owner) }),
    clerk: memberOf(world, "bank-clerk", { bankCode: plan.account.bankCode }),
    inspector: memberOf(world, "inspector", {}),
    random: prng(plan.projectCode),
    punchedUntil: plan.worksFrom,
    caseId: undefined,
    fromBank: [],
    pieces: new Map(),
    tasks: new Map(),
    differences: new Map(),
    advances: new Map(),
    amended: new Map(),
    answers: new Map(),
    items: new Map(),
    handPunches: [],
  };
  for (const one of plan.subcontractors) {
    await world.call(project.addSubcontractor, officer, {
      projectId,
      companyCode: one.companyCode,
      workScope: "劳务作业",
      fromDay: plan.startedOn,
    });
  }
  await equip(world, site);
  const known = plan.workers.filter((worker) => worker.registeredOn === undefined);
  await importPeople(world, site, known);
  await learnPins(world, site, plan.workers);
  await agreeOnPieces(world, site);
  return site;
}

/** A roster knows one rate a worker: who is paid by day and piece has a contract that says both. */
async function agreeOnPieces(world: World, site: Site): Promise<void> {
  const calls: CallFor<typeof engagement.recordContract>[] = [];
  for (const { plan, pin } of site.people.values()) {
    if (plan.pieceRateFen === undefined) continue;
    const input = { projectId: site.projectId, pin, contract: contractOf(site.plan, plan, site.plan.registeredOn) };
    calls.push({ actor: site.officer, input });
  }
  if (calls.length > 0) await world.callAll(engagement.recordContract, calls);
}

export function contractOf(
  { paydayDate }: SitePlan,
  worker: WorkerPlan,
  signedOn: Day,
): InputFor<typeof engagement.recordContract>["contract"] {
  const { scheme: payScheme, rateFen, pieceRateFen, agreement: kind = "labour-contract", enteredOn: fromDay } = worker;
  const mixed = pieceRateFen === undefined ? {} : { pieceRateFen };
  const payment = { payMethod: "bank", paydayDate } as const;
  return { ...payment, kind, signedOn, fromDay, toDay: "2021-12-31", payScheme, rateFen, ...mixed };
}

async function equip(world: World, site: Site): Promise<void> {
  const { plan, projectId, officer, bank } = site;
  if (!plan.traits.has("no-payroll-officer")) {
    const { name, phone } = plan.officer;
    await world.call(project.namePayrollOfficer, officer, { projectId, name, phone, fromDay: plan.startedOn });
  }
  if (!plan.traits.has("no-wage-account")) {
    const { bankCode, bankName, number } = plan.account;
    await world.call(accounts.recordWageAccount, officer, {
      projectId,
      bankCode,
      bankName: `${bankName}${plan.regionCode}支行`,
      clearingCode: `${bankCode}770099001`,
      accountName: plan.contractor.name,
      accountNumber: number,
      openedOn: plan.registeredOn,
    });
    openAccount(bank, number);
  }
  const first = monthOf(plan.worksFrom);
  const last = plan.traits.has("completed") ? monthOf(COMPLETED_ON) : addMonth(first, 4);
  await world.call(scheduleTransfers, site.owner, {
    projectId,
    transfers: monthsFrom(first, last).map((month) => ({
      dueOn: dayInMonth(month, TRANSFER_DATE),
      amountFen: plan.labourCostFen,
    })),
  });
  for (const [index, { serial }] of plan.devices.entries()) {
    const name = index === 0 ? "东大门" : "西大门";
    await world.call(attendance.addDevice, officer, { projectId, serial, name, installedOn: plan.worksFrom });
  }
}

/** The roster as the site sends it: an .xlsx file. */
async function importPeople(world: World, site: Site, workers: readonly WorkerPlan[]): Promise<void> {
  const { plan, projectId, officer } = site;
  const book = sampleWorkbook(workers.map((worker) => rosterRow(plan, worker)));
  const file = { fileName: `${plan.name}花名册.xlsx`, mediaType: XLSX, base64: Buffer.from(book).toString("base64") };
  const { good, problems } = await world.call(engagement.importRoster, officer, { projectId, file });
  assert(good === workers.length, `${plan.name}: ${JSON.stringify(problems[0])}`);
}

function rosterRow(plan: SitePlan, worker: WorkerPlan) {
  return {
    name: worker.name,
    documentType: "居民身份证",
    documentNumber: worker.citizenId,
    phone: worker.phone,
    ethnicGroup: worker.ethnicGroup,
    trade: present(findTrade(worker.trade), worker.trade).zh,
    crew: worker.crew,
    employer: worker.employer.companyCode,
    contractKind: "劳动合同",
    contractSignedOn: plan.registeredOn,
    contractFrom: worker.enteredOn,
    contractTo: "2021-12-31",
    entryOn: worker.enteredOn,
    payScheme: PAY_SCHEME_NAMES[worker.scheme],
    payRate: yuanText(worker.rateFen),
    payDay: String(plan.paydayDate),
    bank: plan.account.bankName,
    bankCard: worker.cardNumber,
    cardHolder: worker.name,
  };
}

/** Finds each person's number on the project by name and the end of the identity number, as lists show them. */
export async function learnPins(world: World, site: Site, workers: readonly WorkerPlan[]): Promise<void> {
  const { people } = await world.call(engagement.listPeople, site.officer, { projectId: site.projectId, limit: 500 });
  // Of somebody's stays the newest is meant.
  const byPin = people.toSorted((one, other) => one.pin - other.pin);
  const byKey = new Map(byPin.map((one) => [`${one.name}${one.documentTail}`, one]));
  for (const worker of workers) {
    const found = byKey.get(`${worker.name}${worker.citizenId.slice(-4)}`);
    if (found === undefined || site.people.has(stayOf(worker))) continue;
    const { pin, workerId } = found;
    site.people.set(stayOf(worker), { plan: worker, pin, workerId, cardNumber: worker.cardNumber });
    if (worker.cardFault !== undefined) {
      site.bank.cardFaults.set(worker.cardNumber, {
        reason: worker.cardFault,
        noticed: worker.cardFault === "AC01" ? "at-once" : "next-working-day",
      });
    }
    for (const { device } of site.clocks) device.people.set(String(pin), worker.name);
  }
}

function clockOf({ serial, faults = [] }: DevicePlan): Device {
  const dialects = faults.map((name) => FAULTS[name]?.dialect);
  return newDevice(serial, [], Object.assign({ ...PLAIN_DIALECT, batchRows: 2_000 }, ...dialects));
}

/** A subcontractor's own clerk, or the payroll officer where the contractor itself employs. */
export function makerFor(world: World, site: Site, employer: CompanyPlan): Actor {
  if (employer.companyCode === site.plan.contractor.companyCode) return site.officer;
  return memberOf(world, "subcontractor", { companyId: companyId(world, employer) });
}

export function makerOf(world: World, site: Site, employerId: number): Actor {
  const { contractor, subcontractors } = site.plan;
  const employer = [contractor, ...subcontractors].find((one) => companyId(world, one) === employerId);
  return makerFor(world, site, present(employer, "an employer of the site"));
}

export function percentOf(amount: Fen, percent: number): Fen {
  return fen(Math.round((amount * percent) / 100));
}
