import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { defineFormula } from "../define-formula.ts";
import { overtimeLimits } from "../overtime-limits.ts";
import { workingOf } from "../working.ts";

export const formula = defineFormula({
  id: "labour-law-2018-41-overtime-limits",
  citation: {
    statute: "labour-law-2018",
    article: "41",
    quote: "在保障劳动者身体健康的条件下延长工作时间每日不得超过三小时，但是每月不得超过三十六小时",
  },
  says: {
    zh: "延长工作时间每日不得超过3小时，每月不得超过36小时。",
    bo: "ལས་ཀའི་དུས་ཚོད་རིང་དུ་གཏོང་བ་ཉིན་རེར་ཆུ་ཚོད་3 ལས་བརྒལ་མི་ཆོག་ལ། ཟླ་རེར་ཆུ་ཚོད་36 ལས་བརྒལ་མི་ཆོག",
    en: "Work is extended by at most three hours a day and thirty-six hours a month.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({
    monthMinutes: z.int().min(0),
    dayMinutesMax: z.int().min(0).optional().meta({ description: "the most on one day" }),
  }),
  compute(input, law, on, region) {
    const working = workingOf(law, on, region);
    return working.answer({ ...overtimeLimits(input, working) });
  },
  notModelled: [
    "The general limit of one hour a day, from which special reasons release, and the emergencies of article 42.",
    "Work on rest days and holidays: article 44 sets it beside extended hours, and it is not counted into the 36 hours.",
    "Whether union and worker were consulted.",
  ],
  vectors: [
    {
      says: "36 hours in the month with three on the longest day are within the limits",
      input: { monthMinutes: 2_160, dayMinutesMax: 180 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeMonth: "met", overtimeDay: "met" },
    },
    {
      says: "one minute more breaks both",
      input: { monthMinutes: 2_161, dayMinutesMax: 181 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeMonth: "breached", overtimeDay: "breached" },
    },
    {
      says: "one minute less keeps both",
      input: { monthMinutes: 2_159, dayMinutesMax: 179 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeMonth: "met", overtimeDay: "met" },
    },
    {
      says: "without dated hours the single days are not known",
      input: { monthMinutes: 600 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeMonth: "met", overtimeDay: "unknown" },
    },
  ],
});
