import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { dayField } from "../../kernel/fields.ts";
import { saysHours, sortedHours } from "../day-types.ts";
import { defineFormula } from "../define-formula.ts";
import { workingOf } from "../working.ts";

const eightHours = (...days: readonly string[]) => ({ days: days.map((one) => ({ day: one, minutes: 480 })) });

export const formula = defineFormula({
  id: "holiday-overtime-2020-135-day-types",
  citation: {
    statute: "holiday-overtime-2020-135",
    article: "1",
    quote: "用人单位安排劳动者加班的，应先安排补休；不能安排补休的，应按不低于工资的200%支付加班工资报酬",
  },
  says: {
    zh: "只有法定节假日当天加班按百分之300支付，调休的放假日属于休息日。",
    bo: "ཁྲིམས་བཅའི་གུང་སེང་ཉིན་མོ་རང་ལ་ལས་ཀ་བྱས་ན་བརྒྱ་ཆ་300 སྤྲོད་དགོས་ལ། སྒྲིག་སྦྱོར་གུང་སེང་ནི་ངལ་གསོའི་ཉིན་མོར་རྩི་དགོས།",
    en: "Only the statutory days of a holiday earn 300 per cent; the swapped days off around them are rest days.",
  },
  inForce: { from: day("2020-09-18") },
  input: z.strictObject({
    days: z.array(z.strictObject({ day: dayField, minutes: z.int().min(0).max(1440) })).max(366),
  }),
  compute({ days }, law, on, region) {
    const working = workingOf(law, on, region);
    const sorted = sortedHours(days, law, region, working.get("standard-day-hours") * 60);
    saysHours(sorted, working);
    const known = law.calendar.years.map(({ year }) => year);
    for (const year of new Set(days.map((one) => Number(one.day.slice(0, 4))))) {
      if (!known.includes(year)) working.warns(`没有${year}年的放假通知`, `There is no holiday notice for ${year}`);
    }
    return working.answer({ ...sorted });
  },
  notModelled: [
    "The reply is about October 2020; its reading is applied to every holiday that the calendar describes.",
    "A local holiday is sorted by itself: whether it earns 200 or 300 per cent no text that was read settles.",
    "Days of rest by a worker's own roster.",
  ],
  vectors: [
    {
      says: "4 October 2020 is statutory, 5 and 8 October are rest days, 9 October is a working day",
      input: eightHours("2020-10-04", "2020-10-05", "2020-10-08", "2020-10-09"),
      on: day("2020-10-31"),
      region: "540000",
      expect: { holidayMinutes: 480, restDayMinutes: 960, workedMinutes: 480, workedDays: 1 },
    },
    {
      says: "Saturday 10 October 2020 was swapped into a working day",
      input: eightHours("2020-10-10"),
      on: day("2020-10-31"),
      region: "540000",
      expect: { restDayMinutes: 0, workedMinutes: 480 },
    },
    {
      says: "New Year's Eve became statutory in 2025: 28 January 2025 is one, 9 February 2024 was not",
      input: eightHours("2025-01-28", "2024-02-09"),
      on: day("2025-01-31"),
      region: "540000",
      expect: { holidayMinutes: 480 },
    },
    {
      says: "Losar 2022 in Tibet is a local holiday, and an ordinary Thursday elsewhere",
      input: eightHours("2022-03-03"),
      on: day("2022-03-31"),
      region: "540102",
      expect: { localHolidayMinutes: 480, workedMinutes: 0 },
    },
    {
      says: "the same Thursday in the nation's calendar",
      input: eightHours("2022-03-03"),
      on: day("2022-03-31"),
      region: "000000",
      expect: { localHolidayMinutes: 0, workedMinutes: 480 },
    },
    {
      says: "ten hours of a working day are eight and two extended ones",
      input: { days: [{ day: "2021-06-01", minutes: 600 }] },
      on: day("2021-06-30"),
      region: "540000",
      expect: { workedMinutes: 480, extendedMinutes: 120, extendedMinutesOfDayMax: 120 },
    },
  ],
});
