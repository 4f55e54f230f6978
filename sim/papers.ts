import { findRegion } from "../src/codes/regions.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { type Fen, fen } from "../src/kernel/money.ts";
import type { Month } from "../src/kernel/month.ts";
import { prng } from "../src/kernel/prng.ts";
import type { RecordKindId } from "../src/law/record-kinds.ts";
import { recordSiteContacts } from "../src/modules/papers/site-contacts.contract.ts";
import { addRecord } from "../src/modules/registry/project-record.contract.ts";
import { companyId, type Site } from "./site.ts";
import type { World } from "./world.ts";

interface Paper {
  readonly kind: RecordKindId;
  readonly on: Day;
  readonly by: Actor;
  readonly more?: object;
  /** How many sites of a hundred have it. */
  readonly percent: number;
}

/**
 * The papers that a site shows when it is registered. Careful sites have them all; of the others some lack a guarantee,
 * a part of the notice board, a deposit. Its own dice, so that the site's story stays the same.
 */
export async function recordPapers(world: World, site: Site): Promise<void> {
  const { plan, projectId } = site;
  const random = prng(`papers/${plan.projectCode}`);
  const careless = plan.traits.has("no-payroll-officer") || plan.traits.has("no-wage-account");
  for (const paper of papersOf(world, site)) {
    const chance = (careless ? paper.percent - 40 : paper.percent) / 100;
    if (!random.chance(Math.max(chance, 0))) continue;
    // A paper of later days is shown on the day of registration.
    const on = paper.on <= plan.registeredOn ? paper.on : plan.registeredOn;
    await world.call(addRecord, paper.by, { projectId, kind: paper.kind, on, ...paper.more });
  }
  if (!careless) await world.call(recordSiteContacts, site.officer, { projectId, ...contactsOf(site) });
}

/** Whom the board names: offices of the site's county, with numbers that nobody has. */
function contactsOf({ plan }: Site) {
  const county = findRegion(plan.regionCode)?.zh ?? "";
  return {
    siteOffice: `${plan.name}项目部`,
    siteOfficePhone: "0890-0000001",
    authority: `${county}${plan.sector === "housing" ? "住房和城乡建设局" : "行业主管部门"}`,
    authorityPhone: "0890-0000002",
    inspectionPhone: "0890-0000003",
    arbitration: `${county}劳动人事争议仲裁委员会 0890-0000004`,
    legalAid: `${county}法律援助中心 0890-0000005`,
    complaintUrl: "https://qingxin.example/my#/help",
    wagesUrl: "https://qingxin.example/my",
  };
}

function papersOf(world: World, { plan, owner, officer }: Site): Paper[] {
  const signed = plan.contractSignedOn;
  const start = plan.startedOn;
  const endsSoon = plan.traits.has("guarantee-ends");
  const board = plan.traits.has("late-owner") ? ["parties", "help"] : ["parties", "wages", "help"];
  return [
    { kind: "funding-proof", on: signed, by: owner, percent: 90 },
    { kind: "start-permit", on: start, by: owner, percent: 95 },
    {
      kind: "payment-guarantee",
      on: signed,
      by: owner,
      more: { to: endsSoon ? "2021-01-15" : "2021-12-31", amountFen: shareOf(plan.contractAmountFen, 10) },
      percent: endsSoon ? 100 : plan.funding === "private" ? 60 : 85,
    },
    {
      kind: "works-contract-terms",
      on: signed,
      by: owner,
      more: { items: ["measuring-cycle", "progress-settlement", "labour-cost-cycle", "labour-cost"] },
      percent: 90,
    },
    ...plan.subcontractors.map((one) => ({
      kind: "subcontract-terms" as const,
      on: start,
      by: officer,
      more: { companyId: companyId(world, one), items: ["measuring-cycle", "progress-settlement"] },
      percent: 85,
    })),
    { kind: "coordination-mechanism", on: start, by: owner, percent: 80 },
    {
      kind: "wage-deposit",
      on: addDays(start, 10),
      by: officer,
      more: {
        amountFen: shareOf(plan.contractAmountFen, 2),
        to: endsSoon ? "2021-01-28" : "2022-06-30",
        items: ["guarantee"],
      },
      percent: endsSoon ? 100 : 80,
    },
    { kind: "notice-board", on: plan.registeredOn, by: officer, more: { items: board }, percent: 90 },
    { kind: "account-agreement", on: plan.registeredOn, by: officer, percent: 85 },
    { kind: "account-filing", on: plan.registeredOn, by: officer, percent: 80 },
    ...plan.subcontractors.map((one) => ({
      kind: "unit-kind" as const,
      on: start,
      by: officer,
      more: { companyId: companyId(world, one), items: ["company"] },
      percent: 70,
    })),
    {
      kind: "price-paid",
      on: plan.registeredOn,
      by: owner,
      more: { amountFen: shareOf(plan.contractAmountFen, 10) },
      percent: 75,
    },
  ];
}

/** The wage ledger of a month and the slips given to the workers, when the sheet was approved. */
export async function recordLedger(world: World, site: Site, employerId: number, month: Month): Promise<void> {
  const random = prng(`ledger/${site.plan.projectCode}/${employerId}/${month}`);
  const common = { projectId: site.projectId, on: world.clock.today(), companyId: employerId, month };
  const items = ["employer", "period", "paid-on", "payee", "working-time", "due", "deductions", "net", "proof"];
  const kept = random.chance(0.15) ? items.filter((item) => item !== "working-time") : items;
  if (random.chance(0.9)) await world.call(addRecord, site.officer, { ...common, kind: "wage-ledger", items: kept });
  if (random.chance(0.85)) await world.call(addRecord, site.officer, { ...common, kind: "wage-slips" });
  if (employerId === companyId(world, site.plan.contractor) || !random.chance(0.85)) return;
  await world.call(addRecord, site.officer, { ...common, kind: "supervision-record" });
}

function shareOf(amount: Fen, percent: number): Fen {
  return fen(Math.round((amount * percent) / 100));
}
