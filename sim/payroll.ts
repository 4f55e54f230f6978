import type { Actor } from "../src/kernel/actor.ts";
import { assert } from "../src/kernel/assert.ts";
import { type Month, monthOf } from "../src/kernel/month.ts";
import { isRefusal } from "../src/kernel/outcome.ts";
import { LAW } from "../src/law/law.ts";
import * as accounts from "../src/modules/accounts/account.contract.ts";
import * as engagement from "../src/modules/registry/engagement.contract.ts";
import { recordItem, recordPieceWork } from "../src/modules/wages/wage-item.contract.ts";
import * as wages from "../src/modules/wages/wage-sheet.contract.ts";
import { book, receive, transferIn } from "./bank/bank.ts";
import type { SiteItem } from "./model.ts";
import { recordLedger } from "./papers.ts";
import { replacementCard } from "./people.ts";
import { engagedOf, type Line, linesOf, type Sheet, sheetsOf } from "./sheets.ts";
import { type BankFile, type BookedMove, companyId, type Engaged, makerFor, percentOf, type Site } from "./site.ts";
import { type CompanyPlan, PIECES_A_MONTH, PIECES_BESIDE, TASKS_A_MONTH, type WorkerPlan } from "./site-plan.ts";
import type { CallFor, World } from "./world.ts";

/** Who makes sheets; the late subcontractor is the first. `late` chooses it alone, otherwise it is left out. */
function employersOf(site: Site, late: boolean): CompanyPlan[] {
  const { contractor, subcontractors, traits } = site.plan;
  const [first, ...others] = subcontractors;
  if (!traits.has("late-sheets")) return [contractor, ...subcontractors];
  return late ? (first === undefined ? [] : [first]) : [contractor, ...others];
}

/** Each employer records its counted work, drafts its sheet from attendance and hands it in. */
export async function draftSheets(world: World, site: Site, month: Month, late: boolean): Promise<void> {
  for (const employer of employersOf(site, late)) {
    const stays = ({ plan }: Engaged) => plan.leaving === undefined || !isLastMonth(plan, month);
    await draftSheet(world, site, employer, { month, kind: "month", of: stays });
  }
}

/** Whose work of a month is recorded and put on a sheet of a kind. */
interface ToDraft {
  readonly month: Month;
  readonly kind: "month" | "leaver";
  readonly of: (one: Engaged) => boolean;
}

export async function draftSheet(world: World, site: Site, employer: CompanyPlan, what: ToDraft): Promise<void> {
  const { projectId } = site;
  const { month, kind, of } = what;
  const maker = makerFor(world, site, employer);
  const people = [...site.people.values()].filter((one) => {
    return one.plan.employer.companyCode === employer.companyCode && wasThere(one.plan, month) && of(one);
  });
  await recordCounted(world, site, maker, people, month);
  await recordItems(world, site, maker, people, month);
  const input = { projectId, companyId: companyId(world, employer), month, kind };
  const drafted = await world.attempt(wages.draftSheet, maker, input);
  if (isRefusal(drafted)) {
    assert(drafted.refused === "wage-sheet.no-work", `${site.plan.name}: ${JSON.stringify(drafted)}`);
    return;
  }
  const { sheetId } = drafted;
  if (kind === "month" && site.plan.traits.has("disputes")) await lowerOneLine(world, site, maker, sheetId);
  await world.call(wages.submitSheet, maker, { projectId, sheetId });
}

/** Registered in time, and there for most of the month or to its last day on the site. */
function wasThere(plan: WorkerPlan, month: Month): boolean {
  if (plan.registeredOn !== undefined || plan.enteredOn > `${month}-15`) return false;
  if (plan.leaving !== undefined) return plan.exitedOn === undefined || monthOf(plan.exitedOn) >= month;
  return plan.exitedOn === undefined || plan.exitedOn >= `${month}-20`;
}

function isLastMonth({ exitedOn }: WorkerPlan, month: Month): boolean {
  return exitedOn !== undefined && monthOf(exitedOn) <= month;
}

async function recordCounted(world: World, site: Site, maker: Actor, people: readonly Engaged[], month: Month) {
  const { projectId } = site;
  const calls: CallFor<typeof recordPieceWork>[] = [];
  for (const { plan, pin } of people) {
    const of = { projectId, pin, month };
    if (plan.scheme === "task") {
      const quantityMilli = (TASKS_A_MONTH - (pin % 2)) * 1_000;
      const work = { kind: "task" as const, unit: "项", note: "按包干协议，已验收" };
      calls.push({ actor: maker, input: { ...of, ...work, quantityMilli } });
      site.tasks.set(`${pin} ${month}`, quantityMilli);
    }
    if (plan.scheme !== "piece" && plan.pieceRateFen === undefined) continue;
    const quantityMilli =
      plan.scheme === "piece"
        ? site.random.int(PIECES_A_MONTH * 0.85, PIECES_A_MONTH * 1.1) * 1_000
        : (PIECES_BESIDE + (pin % 7) * 5) * 1_000;
    calls.push({ actor: maker, input: { ...of, quantityMilli } });
    site.pieces.set(`${pin} ${month}`, quantityMilli);
  }
  await world.callAll(recordPieceWork, calls);
}

/** By number and not by chance, so that the rest of the story stays what it was: no draw of `site.random` is used. */
async function recordItems(world: World, site: Site, maker: Actor, people: readonly Engaged[], month: Month) {
  const calls: CallFor<typeof recordItem>[] = [];
  for (const { plan, pin } of people) {
    const items = plan.scheme === "day" ? ITEMS_OF_TURN[pin % TURN] : undefined;
    if (items === undefined) continue;
    for (const item of items) calls.push({ actor: maker, input: { projectId: site.projectId, pin, month, ...item } });
    site.items.set(`${pin} ${month}`, items);
  }
  await world.callAll(recordItem, calls);
}

const TURN = 12;
const ITEMS_OF_TURN: Readonly<Record<number, readonly SiteItem[]>> = {
  3: [{ kind: "allowance-special", amountFen: 20_000, note: "高原津贴" }],
  5: [{ kind: "overtime-extended", minutes: 480 }],
  8: [{ kind: "deduction-social-insurance", amountFen: 18_000 }],
  10: [
    { kind: "allowance-other", amountFen: 10_000, note: "全勤奖" },
    { kind: "deduction-income-tax", amountFen: 6_000 },
  ],
};

async function lowerOneLine(world: World, site: Site, maker: Actor, sheetId: number): Promise<void> {
  const { projectId } = site;
  const sheet = await world.call(wages.getSheet, maker, { projectId, sheetId });
  const line = sheet.wageLines[0];
  if (line === undefined || line.grossFen < 100_000) return;
  const grossFen = percentOf(line.grossFen, 90);
  const reason = "返工扣款，班组长已签字";
  await world.call(wages.adjustLine, maker, { projectId, lineId: line.lineId, grossFen, reason });
  site.differences.set(`${line.pin} ${line.month}`, grossFen - line.grossFen);
}

export async function approveSheets(world: World, site: Site, month: Month): Promise<void> {
  const { projectId, officer } = site;
  for (const { sheetId, companyId: employerId, kind } of await sheetsOf(world, site, month, "submitted")) {
    await world.call(wages.approveSheet, officer, { projectId, sheetId });
    if (kind !== "advance") await recordLedger(world, site, employerId, month);
  }
}

export function transfer(world: World, { plan, bank }: Site, percent: number): void {
  if (plan.traits.has("no-wage-account")) return;
  const from = { name: plan.owner.name, accountNumber: "5401990012345678", remittance: "农民工工资人工费用" };
  transferIn(bank, plan.account.number, percentOf(plan.labourCostFen, percent), world.clock.today(), from);
}

/** Pays approved lines of a month, or of every month, as far as the account reaches, the oldest first. */
export async function payWages(
  world: World,
  site: Site,
  months: readonly Month[],
  isMeant: (line: Line) => boolean = () => true,
): Promise<void> {
  const { projectId, officer, plan } = site;
  if (plan.traits.has("no-wage-account")) return;
  let left: number = (await world.call(accounts.getAccount, officer, { projectId })).balanceFen;
  const lineIds: number[] = [];
  for (const month of months) {
    for (const sheet of await sheetsOf(world, site, month, "approved")) {
      if (isLeftOut(site, sheet.companyName, month)) continue;
      for (const line of await linesOf(world, site, sheet.sheetId)) {
        if (line.payment !== "owed" || line.netFen === 0 || line.netFen > left || !isMeant(line)) continue;
        if (isForgotten(site, sheet.kind, line.pin)) continue;
        left -= line.netFen;
        lineIds.push(line.lineId);
      }
    }
  }
  if (lineIds.length === 0) return;
  const today = world.clock.today();
  const run = await world.attempt(accounts.createPayRun, officer, { projectId, executeOn: today, lineIds });
  if (isRefusal(run)) {
    // Wages may still be under way, and then the balance promises more than it holds.
    assert(run.refused === "wage-account.balance-short", `${plan.name}: ${JSON.stringify(run)}`);
    return;
  }
  const file = await world.call(accounts.downloadPaymentFile, site.clerk, { projectId, runId: run.runId });
  const report = receive(site.bank, Buffer.from(file.base64, "base64"), world.clock.now());
  site.fromBank.push({ name: `pain.002-${today}.xml`, xml: report, booked: [] });
}

function isForgotten(site: Site, kind: Sheet["kind"], pin: number): boolean {
  return kind === "leaver" && engagedOf(site, pin).plan.leaving === "forgotten";
}

/** The crew that its company and the contractor quarrel about: October's wages and later ones are not ordered. */
function isLeftOut({ plan }: Site, companyName: string, month: Month): boolean {
  return plan.traits.has("unpaid-crew") && month === "2020-10" && companyName === plan.subcontractors[1]?.name;
}

/** The bank ends its day: executes, books, and writes to the account what moved. */
export function endBankDay(world: World, { bank, plan, fromBank }: Site): void {
  const today = world.clock.today();
  const waiting = [...bank.accounts.values()].flatMap(({ unnotified }) => unnotified);
  const orders = bank.orders.filter((one) => one.executeOn <= today).flatMap((one) => one.payments);
  const returns = bank.returns.filter((one) => one.dueOn <= today).map((one) => one.payment);
  if (waiting.length + orders.length + returns.length === 0) return;
  // What the file tells, in the words of the bank's own books: transfers in, payments out, payments back.
  const booked: BookedMove[] = [
    ...waiting.map(({ amountFen }): BookedMove => ({ kind: "transfer", amountFen })),
    ...orders.map((one): BookedMove => ({ kind: "paid", endToEndId: one.endToEndId, amountFen: one.amountFen })),
    ...returns.map((one): BookedMove => ({ kind: "back", endToEndId: one.endToEndId, amountFen: one.amountFen })),
  ];
  for (const xml of book(bank, today, (on) => LAW.calendar.isWorkingDay(plan.regionCode, on))) {
    fromBank.push({ name: `camt.054-${today}.xml`, xml, booked });
  }
}

/** Imports what the bank has written so far, in the order of its writing. */
export async function readBankFiles(world: World, site: Site): Promise<void> {
  for (const file of site.fromBank.splice(0)) await importBankFile(world, site, file);
}

export async function importBankFile(world: World, { clerk, projectId }: Site, { name, xml }: BankFile) {
  const base64 = Buffer.from(xml).toString("base64");
  const file = { fileName: name, mediaType: "application/xml", base64 };
  return world.call(accounts.importBankFile, clerk, { projectId, file });
}

/** Half of the people whose money came back bring another card; the next run pays them. */
export async function correctCards(world: World, site: Site): Promise<void> {
  for (const engaged of site.people.values()) {
    if (!site.bank.cardFaults.has(engaged.cardNumber) || engaged.pin % 2 === 1) continue;
    await correctCard(world, site, engaged);
  }
}

async function correctCard(world: World, site: Site, engaged: Engaged): Promise<void> {
  const { bankCode, bankName } = site.plan.account;
  const cardNumber = replacementCard(engaged.cardNumber);
  await world.call(engagement.recordCard, site.officer, {
    projectId: site.projectId,
    pin: engaged.pin,
    card: { bankCode, bankName, cardNumber, holderName: engaged.plan.name },
    reason: "原卡退票，本人重新提供",
  });
  engaged.cardNumber = cardNumber;
}
