import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { invoke } from "../src/app/edge.ts";
import type { Host } from "../src/app/host.ts";
import { openPress } from "../src/app/press.ts";
import { openIds } from "../src/db/ids.ts";
import type { Db } from "../src/db/pool.ts";
import { transact } from "../src/db/transact.ts";
import { openVault } from "../src/db/vault.ts";
import { assert, present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { type Prng, prng } from "../src/kernel/prng.ts";
import * as accounts from "../src/modules/accounts/account.contract.ts";
import { type Appointment, agendaOf } from "./agenda.ts";
import {
  compareAccount,
  compareAuthors,
  compareInvariants,
  comparePunches,
  compareRecomputed,
  compareWages,
  type Differences,
} from "./checks.ts";
import { type Crashes, injectCrashes } from "./crash.ts";
import { connectClocks, makePunches } from "./gate.ts";
import { PaidModel } from "./model.ts";
import { endBankDay, importBankFile } from "./payroll.ts";
import type { RegionPlan } from "./region.ts";
import { registerCompanies, registerSite, type Site } from "./site.ts";
import { hire } from "./staff.ts";
import { perform } from "./story.ts";
import { type Invoke, openWorld, settableClock, type World } from "./world.ts";

export interface Lived {
  readonly days: number;
  readonly punches: number;
  readonly payments: number;
  readonly crashes: number;
  readonly opened: number;
  readonly closed: number;
}

/** The story and the product differ. */
class Untrue extends Error {
  override readonly name = "Untrue";
}

interface Living {
  readonly world: World;
  readonly crashes: Crashes;
  readonly random: Prng;
  readonly sites: Map<
    string,
    { readonly site: Site; readonly paid: PaidModel; offlineUntil: Day; knownRuns: Set<number> }
  >;
}

const CRASH_PER_OPERATION = 0.12;
const CRASH_PER_SESSION = 0.5;
const RETRIES = 30;

/** Lives a region day by day, with crashes between any two steps, and compares all with the model each evening. */
export async function live(db: Db, region: RegionPlan): Promise<Lived> {
  const random = prng(`live ${region.seed}`);
  const crashes = await injectCrashes(db);
  const from = present(region.sites[0], "a site").registeredOn;
  const vault = openVault(Buffer.alloc(32, 7));
  const given = { db, ids: await openIds(db), vault, press: openPress(), log: pino({ level: "silent" }) };
  const world = await openWorld(given, settableClock(from), (host) =>
    retrying(host, crashes, random.fork("operations")),
  );
  const living: Living = { world, crashes, random, sites: new Map() };
  const administrator = world.actor("administrator", "系统管理员");
  await registerCompanies(world, administrator, region.sites);
  await hire(world, administrator, region.sites);
  const agendas = region.sites.map((plan) => ({ plan, agenda: agendaOf(plan, region.today) }));
  let days = 0;
  for (let on = from; on <= region.today; on = addDays(on, 1)) {
    days += 1;
    world.clock.set(on, "09:30");
    for (const { plan, agenda } of agendas) {
      const today = agenda.filter((one) => one.on === on);
      await liveMorning(living, plan, today);
    }
    world.clock.set(on, "18:30");
    for (const one of living.sites.values()) endBankDay(world, one.site);
    await readSomeBankFiles(living);
    world.clock.set(on, "21:30");
    await attend(living, on);
    if (random.chance(0.1)) await world.restart();
    await review(living);
    await compareAll(living, on);
  }
  const lived = await countWhatHappened(living, days);
  await world.close();
  return lived;
}

/** As a client does that got no answer: the same request with the same key, until there is one. */
function retrying(host: Host, crashes: Crashes, random: Prng): Invoke {
  let serial = 0;
  return async (implementation, actor, input) => {
    serial += 1;
    const idempotencyKey = `simulator-${serial}`;
    return surviving(crashes, random, CRASH_PER_OPERATION, () =>
      invoke(host, implementation, { actor, input, idempotencyKey }),
    );
  };
}

/** Does the work again after each crash that fell into it; any other failure is a failure. */
async function surviving<T>(crashes: Crashes, random: Prng, probability: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const before = crashes.count;
    crashes.arm(random, probability);
    try {
      return await work();
    } catch (error) {
      if (crashes.count === before || attempt === RETRIES) throw error;
    } finally {
      crashes.disarm();
    }
  }
}

async function liveMorning(living: Living, plan: Site["plan"], appointments: readonly Appointment[]): Promise<void> {
  const { world, sites } = living;
  for (const { step } of appointments) {
    if (step.do === "register") {
      const site = await registerSite(world, plan);
      sites.set(plan.projectCode, { site, paid: new PaidModel(), offlineUntil: plan.worksFrom, knownRuns: new Set() });
      continue;
    }
    const one = present(sites.get(plan.projectCode), plan.name);
    // Whoever proves, clears or corrects has read the bank's answers first.
    if (["link-proofs", "clear-case", "correct-cards", "decide-queue"].includes(step.do))
      await readBankFiles(living, one, 1);
    await perform(world, one.site, step);
    await learnPayments(living, one);
  }
}

type Lives = Living["sites"] extends Map<string, infer One> ? One : never;

/** Which wage line a payment is for; its end-to-end id is all that the bank will speak of. */
async function learnPayments({ world }: Living, { site, paid, knownRuns }: Lives): Promise<void> {
  const { projectId, officer } = site;
  const { runs } = await world.call(accounts.listPayRuns, officer, { projectId });
  for (const { runId } of runs) {
    if (knownRuns.has(runId)) continue;
    knownRuns.add(runId);
    const { payments } = await world.call(accounts.getPayRun, officer, { projectId, runId });
    for (const { endToEndId, lineId, amountFen } of payments) paid.order(endToEndId, lineId, amountFen);
  }
}

async function readSomeBankFiles(living: Living): Promise<void> {
  for (const one of living.sites.values()) await readBankFiles(living, one, 0.7);
}

/** Some files lie for days, they come in any order, and one in five is imported twice. */
async function readBankFiles({ world, random }: Living, { site, paid }: Lives, share: number): Promise<void> {
  const files = random.shuffle(site.fromBank.splice(0));
  for (const file of files) {
    if (!random.chance(share)) {
      site.fromBank.push(file);
      continue;
    }
    await importBankFile(world, site, file);
    for (const { kind, amountFen, endToEndId } of file.booked) paid.read(kind, amountFen, endToEndId);
    if (!random.chance(0.2)) continue;
    const again = await importBankFile(world, site, file);
    assert(again.alreadyImported, `${file.name} is known`);
  }
}

/** People punch; clocks that have a network upload, all at once. */
async function attend({ world, sites, crashes, random }: Living, on: Day): Promise<void> {
  const connected: Site[] = [];
  for (const one of sites.values()) {
    makePunches(one.site, world.clock.now());
    if (one.offlineUntil <= on && random.chance(0.15)) one.offlineUntil = addDays(on, random.int(1, 3));
    if (one.offlineUntil <= on) connected.push(one.site);
  }
  crashes.arm(random, CRASH_PER_SESSION);
  await Promise.all(connected.map((site) => connectClocks(world, site, on)));
  crashes.disarm();
}

/** The job runs every minute: the next run takes up what a crash left claimed, once the dead locks are gone. */
async function review({ world, crashes, random }: Living): Promise<void> {
  const before = crashes.count;
  await surviving(crashes, random, CRASH_PER_SESSION, () => world.review());
  if (crashes.count === before) return;
  await sleep(100);
  await world.review();
}

async function compareAll({ world, sites }: Living, on: Day): Promise<void> {
  const differences: Differences = [...(await compareInvariants(world)), ...(await compareAuthors(world))];
  for (const { site, paid } of sites.values()) {
    const found = [
      ...(await comparePunches(world, site)),
      ...(await compareWages(world, site, paid)),
      ...(await compareAccount(world, site, paid)),
      ...(await compareRecomputed(world, site)),
    ];
    differences.push(...found.map((one) => `${site.plan.name}: ${one}`));
  }
  if (differences.length === 0) return;
  const more = differences.length > 10 ? `\n… and ${differences.length - 10} more` : "";
  throw new Untrue(`on the evening of ${on}:\n${differences.slice(0, 10).join("\n")}${more}`);
}

async function countWhatHappened({ world, crashes }: Living, days: number): Promise<Lived> {
  const [row] = await transact(world.host.db, (tx) =>
    tx.query<Omit<Lived, "days" | "crashes">>(
      `select (select count(*) from punch)::int as punches, (select count(*) from payment)::int as payments,
              (select count(*) from finding)::int as opened,
              (select count(*) from finding where closed_on is not null)::int as closed`,
    ),
  );
  return { days, crashes: crashes.count, ...present(row, "a count") };
}
