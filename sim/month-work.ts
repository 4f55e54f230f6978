import { assert, present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { type Fen, fen } from "../src/kernel/money.ts";
import { addMonth, type Month, monthOf } from "../src/kernel/month.ts";
import { recordExit } from "../src/modules/registry/engagement.contract.ts";
import * as amendments from "../src/modules/wages/amendment.contract.ts";
import * as wages from "../src/modules/wages/wage-sheet.contract.ts";
import { answerLines } from "./answers.ts";
import { approveSheets, draftSheet, payWages } from "./payroll.ts";
import { engagedOf, type Line, linesOf, type Sheet, sheetsOf } from "./sheets.ts";
import { companyId, makerFor, makerOf, type Site } from "./site.ts";
import type { CallFor, World } from "./world.ts";

/** Whoever says on the morning after the last day that he goes has a leaver's sheet of his own on the same day. */
export async function settleLeavers(world: World, site: Site): Promise<void> {
  const { projectId, officer, plan } = site;
  const today = world.clock.today();
  const month = monthOf(today);
  const gone = [...site.people.values()].filter((one) => {
    return one.plan.leaving !== undefined && one.plan.exitedOn === addDays(today, -1);
  });
  const exits = gone.map(({ pin }): CallFor<typeof recordExit> => {
    return { actor: officer, input: { projectId, pin, exitedOn: today } };
  });
  await world.callAll(recordExit, exits);
  for (const employer of [plan.contractor, ...plan.subcontractors]) {
    if (!gone.some((one) => one.plan.employer.companyCode === employer.companyCode)) continue;
    await draftSheet(world, site, employer, { month, kind: "leaver", of: (one) => gone.includes(one) });
  }
  await answerLines(world, site, month);
  await approveSheets(world, site, month);
  const paid = new Set(gone.filter((one) => one.plan.leaving === "paid-at-once").map(({ pin }) => pin));
  // All that he has coming, the month before too, whose payday may still be ahead.
  await payWages(world, site, [addMonth(month, -1), month], ({ pin }) => paid.has(pin));
}

/** Every third worker of the first subcontractor asks for some of the month's wage before it is settled. */
export async function draftAdvances(world: World, site: Site, month: Month, payOn: Day): Promise<void> {
  const { projectId, plan } = site;
  const employer = present(plan.subcontractors[0], "a subcontractor");
  const advances: { pin: number; amountFen: Fen }[] = [];
  for (const { plan: worker, pin } of site.people.values()) {
    if (worker.employer.companyCode !== employer.companyCode || pin % 3 !== 0) continue;
    if (worker.enteredOn > `${month}-10` || worker.registeredOn !== undefined) continue;
    if (worker.exitedOn === undefined) advances.push({ pin, amountFen: fen(80_000 + (pin % 4) * 20_000) });
  }
  if (advances.length === 0) return;
  const maker = makerFor(world, site, employer);
  const input = { projectId, companyId: companyId(world, employer), month, payOn, advances };
  const { sheetId } = await world.call(wages.draftAdvance, maker, input);
  await world.call(wages.submitSheet, maker, { projectId, sheetId });
}

export async function payAdvances(world: World, site: Site, month: Month): Promise<void> {
  const sheets = (await sheetsOf(world, site, month, "submitted")).filter(({ kind }) => kind === "advance");
  const asked = new Set<number>();
  for (const { sheetId } of sheets) {
    for (const { lineId, pin, netFen } of await linesOf(world, site, sheetId)) {
      asked.add(lineId);
      site.advances.set(`${pin} ${month}`, netFen);
    }
    await world.call(wages.approveSheet, site.officer, { projectId: site.projectId, sheetId });
  }
  await payWages(world, site, [month], ({ lineId }) => asked.has(lineId));
}

/** The contractor finds something, once: the first sheet goes back, and its maker hands it in again. */
export async function sendBack(world: World, site: Site, month: Month): Promise<void> {
  const { projectId, officer } = site;
  const submitted = await sheetsOf(world, site, month, "submitted");
  const sheet = submitted.find(
    ({ kind, companyName }) => kind === "month" && companyName !== site.plan.contractor.name,
  );
  if (sheet === undefined) return;
  const { sheetId } = sheet;
  const reason = "有工人反映出勤天数有出入，请与考勤核对后重新提交";
  await world.call(wages.returnSheet, officer, { projectId, sheetId, reason });
  for (const { lineId } of await linesOf(world, site, sheetId)) site.answers.delete(lineId);
  await world.call(wages.submitSheet, makerOf(world, site, sheet.companyId), { projectId, sheetId });
}

/** Eight hours at half as much again: a day and a half. */
const FORGOTTEN_MINUTES = 480;

/** Two people say that overtime was forgotten; who disputed the sheet comes first. */
export async function proposeAmendments(world: World, site: Site, month: Month): Promise<void> {
  const { projectId } = site;
  const [first, second] = await amendable(world, site, month);
  const reasons = [`漏记加班${FORGOTTEN_MINUTES / 60}小时，班组加班单为证`, "漏记加班，本人口头反映"];
  for (const [index, one] of [first, second].entries()) {
    if (one === undefined) continue;
    const { line, sheet } = one;
    const grossFen = fen(line.grossFen + forgottenFen(line));
    const input = { projectId, lineId: line.lineId, grossFen, reason: present(reasons[index], "a reason") };
    await world.call(amendments.proposeAmendment, makerOf(world, site, sheet.companyId), input);
  }
}

function forgottenFen({ rateFen }: Line): Fen {
  return fen(Math.round((rateFen * 3 * FORGOTTEN_MINUTES) / (2 * 8 * 60)));
}

async function amendable(world: World, site: Site, month: Month): Promise<{ line: Line; sheet: Sheet }[]> {
  const found: { line: Line; sheet: Sheet }[] = [];
  for (const sheet of await sheetsOf(world, site, month, "approved")) {
    if (sheet.kind !== "month") continue;
    for (const line of await linesOf(world, site, sheet.sheetId)) {
      const { plan } = engagedOf(site, line.pin);
      // Nothing is added while the bank has the line's payment, nor where the first one cannot be paid.
      const isSettled = line.payment !== "in-payment" && plan.cardFault === undefined;
      if (line.payScheme === "day" && plan.answer !== "silence" && line.grossFen > 0 && isSettled) {
        found.push({ line, sheet });
      }
    }
  }
  const disputed = ({ line }: { line: Line }) => (line.confirmation === "disputed" ? 0 : 1);
  return found.toSorted((one, other) => disputed(one) - disputed(other));
}

/** The first has a slip of the crew, the second has nothing to show. */
export async function decideAmendments(world: World, site: Site): Promise<void> {
  const { projectId, officer } = site;
  const { amendments: all } = await world.call(amendments.listAmendments, officer, { projectId });
  for (const { amendmentId, lineId, state, oldGrossFen, newGrossFen, reason } of all) {
    if (state !== "proposed") continue;
    const approve = reason.includes("加班单");
    const why = approve ? "与班组加班单一致" : "没有加班单，考勤也不支持";
    const input = { projectId, amendmentId, approve, reason: why };
    const decided = await world.call(amendments.decideAmendment, officer, input);
    assert(decided.state === (approve ? "approved" : "refused"), "an amendment is decided");
    if (!approve) continue;
    site.amended.set(lineId, newGrossFen - oldGrossFen);
    site.answers.delete(lineId);
  }
}

/** The worker is asked again, and this time the figure is right. */
export async function answerAmended(world: World, site: Site, month: Month): Promise<void> {
  for (const { sheetId } of await sheetsOf(world, site, month, "approved")) {
    for (const { lineId, pin, confirmation } of await linesOf(world, site, sheetId)) {
      if (!site.amended.has(lineId) || confirmation !== "pending") continue;
      const { plan, workerId } = engagedOf(site, pin);
      const actor = world.actor("worker", plan.name, { workerId });
      await world.call(wages.confirmLine, actor, { projectId: site.projectId, lineId });
      site.answers.set(lineId, "confirmed phone");
    }
  }
}
