import type { PunchLine } from "../src/devices/zkteco-push/attlog-write.ts";
import { SHANGHAI_OFFSET } from "../src/devices/zkteco-push/local-time.ts";
import { assert, present } from "../src/kernel/assert.ts";
import { dayAt, type Instant, msOf } from "../src/kernel/clock.ts";
import { addDays, type Day, dayNumber, weekday } from "../src/kernel/day.ts";
import type { Prng } from "../src/kernel/prng.ts";
import { recordPunch } from "./device/device.ts";
import { runSession } from "./device/emulator.ts";
import { FAULTS } from "./device/faults.ts";
import { punchesOn } from "./device/roster.ts";
import type { Clock, Site } from "./site.ts";
import { stayOf } from "./site-plan.ts";
import type { World } from "./world.ts";

/** Sites rest on Sundays and on the first three days of October. */
function isSiteOpen(on: Day): boolean {
  if (on >= "2020-10-01" && on <= "2020-10-03") return false;
  return weekday(on) !== 7;
}

/** Makes the punches of all days up to `now`, as the people of the plan come and go. */
export function makePunches(site: Site, now: Instant): void {
  const today = dayAt(now);
  for (let on = site.punchedUntil; on <= today; on = addDays(on, 1)) {
    if (isSiteOpen(on)) punchOneDay(site, on, localSecondsOf(now));
    // The day goes on: the same punches are made again, and the clock keeps each once.
    if (on < today) site.punchedUntil = addDays(on, 1);
  }
}

function localSecondsOf(now: Instant): number {
  return Math.floor(msOf(now) / 1000) + SHANGHAI_OFFSET;
}

function punchOneDay(site: Site, on: Day, until: number): void {
  const random = site.random.fork(`gate ${on}`);
  const onSite = [...site.plan.workers, ...site.plan.later].filter(
    ({ enteredOn, exitedOn }) => enteredOn <= on && (exitedOn === undefined || on <= exitedOn),
  );
  const people = onSite.map((worker, index) => {
    const engaged = site.people.get(stayOf(worker));
    // Enrolled on the clock by the crew leader before anybody registered them: the number means nothing to us.
    return { pin: engaged === undefined ? String(9_000 + index) : String(engaged.pin), name: worker.name };
  });
  const faults = (site.clocks[0]?.plan.faults ?? []).map((name) => FAULTS[name]);
  let punches: readonly PunchLine[] = punchesOn(on, people, random).filter((punch) => punch.localSeconds <= until);
  for (const fault of faults) punches = fault?.punches?.(punches, random) ?? punches;
  for (const punch of punches) {
    const clock = site.clocks[Number(punch.pin) % site.clocks.length];
    if (clock !== undefined) recordPunch(clock.device, punch);
  }
  if (site.plan.traits.has("strange-lines") && random.chance(0.12)) addStrangers(site, on, random);
}

/** Somebody who is enrolled on the clock and on no list, and a clock that was set a year ahead. */
function addStrangers(site: Site, on: Day, random: Prng): void {
  const clock = site.clocks[0];
  if (clock === undefined) return;
  const at = dayNumber(on) * 86_400 + random.int(7 * 3600, 8 * 3600);
  const strange: PunchLine = { pin: String(random.int(7_701, 7_704)), localSeconds: at, status: 0, verify: 1 };
  recordPunch(clock.device, strange);
  if (random.chance(0.3)) recordPunch(clock.device, { ...strange, pin: "1", localSeconds: at + 400 * 86_400 });
}

/** One connection of each clock of the site that is still alive. */
export async function connectClocks(world: World, site: Site, now: Day): Promise<void> {
  const random = site.random.fork(`wire ${world.clock.now()}`);
  for (const clock of site.clocks) {
    if (isSilent(clock, now)) continue;
    const faults = (clock.plan.faults ?? []).map((name) => present(FAULTS[name], name));
    const odd = site.plan.traits.has("strange-lines") && random.chance(0.2) ? [Buffer.from("1\t08:00\t0\t1")] : [];
    await runSession(clock.device, {
      exchange: faults.reduce((exchange, fault) => fault.wire?.(exchange, random) ?? exchange, world.exchange),
      pause: async () => {},
      oddLines: () => [...odd, ...faults.flatMap((fault) => fault.oddLines?.(random) ?? [])],
    });
    assert(clock.device.acknowledged === clock.device.log.length, `${clock.plan.serial} was heard`);
  }
}

function isSilent({ plan }: Clock, now: Day): boolean {
  return plan.silentFrom !== undefined && now >= plan.silentFrom;
}
