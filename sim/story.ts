import { parseLocalTime } from "../src/devices/zkteco-push/local-time.ts";
import { present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { addMonth, type Month, monthOf, monthsFrom } from "../src/kernel/month.ts";
import * as attendance from "../src/modules/attendance/attendance.contract.ts";
import * as registry from "../src/modules/registry/engagement.contract.ts";
import * as project from "../src/modules/registry/project.contract.ts";
import type { Step } from "./agenda.ts";
import { answerLines } from "./answers.ts";
import { appealTwice, appealUnanswered } from "./appeal-work.ts";
import * as bank from "./bank-work.ts";
import { acceptCase, clearCase, linkProofs, openCase, orderPayment } from "./case-work.ts";
import { connectClocks, makePunches } from "./gate.ts";
import * as monthWork from "./month-work.ts";
import { approveSheets, correctCards, draftSheets, payWages, transfer } from "./payroll.ts";
import { companyId, contractOf, learnPins, type Site } from "./site.ts";
import type { WorkerPlan } from "./site-plan.ts";
import type { World } from "./world.ts";

/** Does one step of a site's story through the product. */
export async function perform(world: World, site: Site, step: Exclude<Step, { do: "register" }>): Promise<void> {
  switch (step.do) {
    case "transfer":
      return transfer(world, site, step.percent);
    case "draft":
      await bringClocksUpToDate(world, site);
      return draftSheets(world, site, step.month, step.late);
    case "answer":
      return answerLines(world, site, step.month);
    case "approve":
      return approveSheets(world, site, step.month);
    case "pay":
      return payWages(world, site, [step.month]);
    case "pay-rest":
      return payWages(world, site, monthsBefore(site, world.clock.today()));
    case "correct-cards":
      return correctCards(world, site);
    case "register-late":
      return registerLate(world, site);
    case "punch-by-hand":
      return punchByHand(world, site);
    case "record-exits":
      return recordExits(world, site);
    case "open-case":
      return openCase(world, site);
    case "accept-case":
      return acceptCase(world, site);
    case "order-payment":
      return orderPayment(world, site, step.deadline);
    case "link-proofs":
      return linkProofs(world, site);
    case "clear-case":
      return clearCase(world, site);
    case "appeal-twice":
      return appealTwice(world, site);
    case "appeal-unanswered":
      return appealUnanswered(world, site);
    case "close-card":
      return closeCard(site);
    case "register-newcomers":
      return registerNewcomers(world, site);
    case "settle-leavers":
      await bringClocksUpToDate(world, site);
      return monthWork.settleLeavers(world, site);
    case "draft-advances":
      return monthWork.draftAdvances(world, site, step.month, step.payOn);
    case "pay-advances":
      return monthWork.payAdvances(world, site, step.month);
    case "send-back":
      return monthWork.sendBack(world, site, step.month);
    case "propose-amendment":
      return monthWork.proposeAmendments(world, site, step.month);
    case "decide-amendment":
      return monthWork.decideAmendments(world, site);
    case "answer-amended":
      return monthWork.answerAmended(world, site, step.month);
    case "pay-amended":
      return payWages(world, site, [step.month], ({ lineId }) => site.amended.has(lineId));
    case "odd-results":
      return bank.tellOddResults(world, site);
    case "odd-entries":
      return bank.bookOddEntries(world, site);
    case "decide-queue":
      return bank.decideQueue(world, site);
    case "complete":
      return bank.complete(world, site);
    case "post-closing-notice":
      return bank.postClosingNotice(world, site);
    case "close-account":
      return bank.closeAccount(world, site);
  }
}

/** Punches of all days up to now, and one connection of each clock. */
export async function bringClocksUpToDate(world: World, site: Site): Promise<void> {
  makePunches(site, world.clock.now());
  await connectClocks(world, site, world.clock.today());
}

function monthsBefore({ plan }: Site, today: Day): Month[] {
  return monthsFrom(monthOf(plan.worksFrom), addMonth(monthOf(today), -1));
}

/** The contractor registers, eight days after they began, people who have no contract to this day. */
async function registerLate(world: World, site: Site): Promise<void> {
  const { plan } = site;
  await registerPeople(
    world,
    site,
    plan.workers.filter((worker) => worker.registeredOn !== undefined),
    false,
  );
}

/** Who begins tomorrow: with a contract, and past retirement age with a work agreement. */
async function registerNewcomers(world: World, site: Site): Promise<void> {
  const tomorrow = addDays(world.clock.today(), 1);
  const newcomers = site.plan.later.filter(({ enteredOn }) => enteredOn === tomorrow);
  await registerPeople(world, site, newcomers, true);
}

async function registerPeople(
  world: World,
  site: Site,
  people: readonly WorkerPlan[],
  withContract: boolean,
): Promise<void> {
  const { projectId, officer, plan } = site;
  const { crews } = await world.call(project.getProject, officer, { projectId });
  const { bankCode, bankName } = plan.account;
  for (const worker of people) {
    const employerId = companyId(world, worker.employer);
    const crew =
      crews.find((one) => one.companyId === employerId && one.name === worker.crew) ??
      (await world.call(project.addCrew, officer, { projectId, companyId: employerId, name: worker.crew }));
    crews.push({ companyId: employerId, name: worker.crew, leaderName: null, ...crew });
    await world.call(registry.registerWorker, officer, {
      projectId,
      documentNumber: worker.citizenId,
      name: worker.name,
      phone: worker.phone,
      companyId: employerId,
      crewId: crew.crewId,
      trade: worker.trade,
      enteredOn: worker.enteredOn,
      ...(withContract && { contract: contractOf(plan, worker, world.clock.today()) }),
      card: { bankCode, bankName, cardNumber: worker.cardNumber, holderName: worker.name },
    });
  }
  await learnPins(world, site, people);
}

/** The clock was without power on a morning; the payroll officer writes down who was there. */
async function punchByHand(world: World, site: Site): Promise<void> {
  const day = "2020-11-02";
  const there = [...site.people.values()].filter(({ plan }) => plan.enteredOn <= day && plan.exitedOn === undefined);
  for (const { pin } of there.slice(2, 6)) {
    for (const time of ["06:40", "19:45"]) {
      const input = { projectId: site.projectId, pin, day, time, reason: "当日设备停电，现场签到表为证" };
      await world.call(attendance.addPunchByHand, site.officer, input);
      const localSeconds = parseLocalTime(`${day} ${time}:00`);
      site.handPunches.push({ pin: String(pin), localSeconds, status: 0, verify: 0 });
    }
  }
}

/** Whoever left yesterday hands in the helmet today; the clock is asked first for what he still did. */
async function recordExits(world: World, site: Site): Promise<void> {
  await bringClocksUpToDate(world, site);
  const yesterday = addDays(world.clock.today(), -1);
  for (const { plan, pin } of site.people.values()) {
    if (plan.exitedOn !== yesterday || plan.leaving !== undefined) continue;
    await world.call(registry.recordExit, site.officer, { projectId: site.projectId, pin, exitedOn: yesterday });
  }
}

/** The worker of the showcase closes the account that the project knows, and tells nobody. */
function closeCard({ plan, people, bank }: Site): void {
  const worker = present(plan.workers.at(-1), "the worker of the showcase");
  const { cardNumber } = present(people.get(worker.citizenId), worker.name);
  bank.cardFaults.set(cardNumber, { reason: "AC04", noticed: "next-working-day" });
}
