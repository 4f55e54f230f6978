import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { fenField } from "../../kernel/fields.ts";
import { added, halfUp } from "../../kernel/fraction.ts";
import { fen, yuanText } from "../../kernel/money.ts";
import { defineFormula } from "../define-formula.ts";
import { hourRate, minuteRate, overtimePay } from "../overtime.ts";
import { workingOf } from "../working.ts";

const minutes = z.int().min(0).max(100_000).default(0);

export const formula = defineFormula({
  id: "labour-law-2018-44-overtime",
  citation: {
    statute: "labour-law-2018",
    article: "44",
    quote: "用人单位应当按照下列标准支付高于劳动者正常工作时间工资的工资报酬",
  },
  says: {
    zh: "延长工作时间支付百分之150，休息日不能补休支付百分之200，法定节假日支付百分之300。",
    bo: "ལས་ཀའི་དུས་ཚོད་རིང་དུ་བཏང་ན་བརྒྱ་ཆ་150 དང་། ངལ་གསོའི་ཉིན་མོར་བརྒྱ་ཆ་200 ཁྲིམས་བཅའི་གུང་སེང་ལ་བརྒྱ་ཆ་300 སྤྲོད་དགོས།",
    en: "Extended hours earn 150 per cent, rest days without leave in return 200, statutory holidays 300.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({
    scheme: z.enum(["month", "day", "hour"]),
    rateFen: fenField,
    extendedMinutes: minutes,
    restDayMinutes: minutes,
    restDayLeaveMinutes: minutes,
    holidayMinutes: minutes,
    localHolidayMinutes: minutes,
  }),
  compute(input, law, on, region) {
    const working = workingOf(law, on, region);
    const hour = hourRate(input.scheme, input.rateFen, working);
    if (hour === undefined) return working.answer({});
    const { exact, localExtra } = overtimePay(
      minuteRate(hour),
      {
        extended: input.extendedMinutes,
        restDay: input.restDayMinutes,
        restDayLeave: Math.min(input.restDayLeaveMinutes, input.restDayMinutes),
        holiday: input.holidayMinutes,
        localHoliday: input.localHolidayMinutes,
      },
      working,
    );
    const [overtimeFen, overtimeLocalTripleFen] = [halfUp(exact), halfUp(added(exact, localExtra))];
    working.says(
      `小时工资${yuanText(fen(halfUp(hour)))}元；加班工资${yuanText(fen(overtimeFen))}元`,
      `An hour earns ¥${yuanText(fen(halfUp(hour)))}; overtime ¥${yuanText(fen(overtimeFen))}`,
    );
    return working.answer({ overtimeFen, overtimeLocalTripleFen });
  },
  notModelled: [
    "Working-time systems that a labour office approved: hours added up over a period, and work without fixed hours.",
    "Whether a day was a day of rest by the worker's own roster: the calendar of the region decides.",
    "Three times the wage on a statutory holiday is paid besides the monthly wage, which already covers the day.",
  ],
  vectors: [
    {
      says: "two extended hours at ¥6,000.00 a month: 6,000 ÷ 174 × 2 × 1.5 = ¥103.45",
      input: { scheme: "month", rateFen: 600_000, extendedMinutes: 120 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeFen: 10_345 },
    },
    {
      says: "eight hours of a Saturday at ¥280.00 a day: 280 × 2 = ¥560.00",
      input: { scheme: "day", rateFen: 28_000, restDayMinutes: 480 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeFen: 56_000 },
    },
    {
      says: "a Saturday for which leave was given earns no overtime",
      input: { scheme: "day", rateFen: 28_000, restDayMinutes: 480, restDayLeaveMinutes: 480 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeFen: 0 },
    },
    {
      says: "National Day: eight hours at ¥35.00 an hour × 3 = ¥840.00",
      input: { scheme: "hour", rateFen: 3_500, holidayMinutes: 480 },
      on: day("2020-10-31"),
      region: "540000",
      expect: { overtimeFen: 84_000 },
    },
    {
      says: "Losar: eight hours at ¥35.00 are ¥560.00, or ¥840.00 if it counts as statutory, which is not settled",
      input: { scheme: "hour", rateFen: 3_500, localHolidayMinutes: 480 },
      on: day("2022-03-31"),
      region: "540000",
      expect: { overtimeFen: 56_000, overtimeLocalTripleFen: 84_000 },
      warnings: 1,
    },
  ],
});
