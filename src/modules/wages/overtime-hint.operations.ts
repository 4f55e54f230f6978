import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { lastDay } from "../../kernel/month.ts";
import { sortedHours } from "../../law/day-types.ts";
import { workingOf } from "../../law/working.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { presenceOfMonth } from "./overtime-hint.store.ts";
import * as contract from "./wage-item.contract.ts";
import { projectTerms } from "./wage-sheet.store.ts";

const HINTS_MAX = 500;

/**
 * Hints and no more: the gate knows presence, breaks included. A rest day that was made up for by leave, or a system of
 * working hours of its own [labour law 39], is known to people only, who then record what is overtime.
 */
export const overtimeHints = implement(contract.overtimeHints, async ({ tx, actor }, { projectId, month }) => {
  const law = await lawInForce(tx);
  const { regionCode } = present(await projectTerms(tx, projectId), `project ${projectId}`);
  const standardMinutes = workingOf(law, lastDay(month), regionCode).get("standard-day-hours") * 60;
  const companyId = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  const hints: OutputOf<typeof contract.overtimeHints>["hints"] = [];
  for (const row of await presenceOfMonth(tx, projectId, month, companyId)) {
    const days = row.days.map((on, index) => ({ day: on, minutes: row.minutes[index] ?? 0 }));
    const sorted = sortedHours(days, law, regionCode, standardMinutes);
    const { extendedMinutes, restDayMinutes, holidayMinutes, localHolidayMinutes } = sorted;
    if (extendedMinutes + restDayMinutes + holidayMinutes + localHolidayMinutes === 0) continue;
    hints.push({
      pin: row.pin,
      workerName: row.workerName,
      companyName: row.companyName,
      workedDays: row.days.length,
      extendedMinutes,
      restDayMinutes,
      holidayMinutes,
      localHolidayMinutes,
      recorded: {
        extendedMinutes: row.extended,
        restDayMinutes: row.restDay,
        holidayMinutes: row.holiday,
        localHolidayMinutes: row.localHoliday,
      },
    });
  }
  const sizeOf = (one: (typeof hints)[number]): number =>
    one.extendedMinutes + one.restDayMinutes + one.holidayMinutes + one.localHolidayMinutes;
  hints.sort((a, b) => sizeOf(b) - sizeOf(a) || a.pin - b.pin);
  return { hints: hints.slice(0, HINTS_MAX) };
});
