import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { defineFormula } from "../define-formula.ts";
import { GIVEN_TWICE, isGivenOnce, WAGE_SHAPE, wageOfMonth } from "../wage-of-month.ts";
import { workingOf } from "../working.ts";

const JUNE = { on: day("2021-06-30"), region: "540102", warnings: 1 };

export const formula = defineFormula({
  id: "labour-law-2018-50-wage-of-month",
  citation: { statute: "labour-law-2018", article: "50", quote: "工资应当以货币形式按月支付给劳动者本人" },
  says: {
    zh: "当月工资由正常工作、加班和其他应发项目组成，减去合法扣款。",
    bo: "ཟླ་དེའི་གླ་ཕོགས་ནི་རྒྱུན་ལྡན་ལས་ཀ་དང་འཕར་མའི་ལས་ཀ སྤྲོད་འོས་པ་གཞན་བཅས་ལས་ཁྲིམས་མཐུན་གཅོག་དངུལ་འཐེན་པ་ཡིན།",
    en: "A month's wage is ordinary work, overtime and other pay, less what may lawfully be taken off.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject(WAGE_SHAPE).refine(isGivenOnce, GIVEN_TWICE),
  compute(input, law, on, region) {
    const working = workingOf(law, on, region);
    const { deductions, minimumFen, ...wage } = wageOfMonth(input, working);
    return working.answer({ ...wage, ...deductions, ...(minimumFen === undefined ? {} : { minimumFen }) });
  },
  notModelled: [
    "Paid leave, sick pay, stoppages of work (1994 provisions, articles 10 to 12).",
    "That a short day is half a day under pay by the day, and that hours count in quarters, are choices of this product.",
    "Local holidays for piece workers; pay for piece workers on statutory holidays without work.",
  ],
  vectors: [
    {
      says: "¥6,000.00 a month for all 21 working days of June 2021",
      input: { scheme: "month", rateFen: 600_000, workedDays: 21 },
      ...JUNE,
      expect: { grossFen: 600_000, overtimeFen: 0, netFen: 600_000, minimumWage: "met" },
    },
    {
      says: "20 days: 6,000 × 20 ÷ 21.75 = ¥5,517.24",
      input: { scheme: "month", rateFen: 600_000, workedDays: 20 },
      ...JUNE,
      expect: { grossFen: 551_724 },
    },
    {
      says: "¥280.00 a day: 20 days, one of them short, and two extended hours: 5,460 + 35 × 2 × 1.5 = ¥5,565.00",
      input: { scheme: "day", rateFen: 28_000, workedDays: 20, shortDays: 1, extendedMinutes: 120 },
      ...JUNE,
      expect: { plainFen: 546_000, overtimeFen: 10_500, grossFen: 556_500, overtimeDay: "unknown" },
    },
    {
      says: "dated hours: a Tuesday of ten hours, a Saturday and the Dragon Boat Festival at ¥35.00 an hour",
      input: {
        scheme: "hour",
        rateFen: 3_500,
        days: [
          { day: "2021-06-01", minutes: 600 },
          { day: "2021-06-05", minutes: 480 },
          { day: "2021-06-14", minutes: 480 },
        ],
      },
      ...JUNE,
      warnings: 2,
      expect: { plainFen: 28_000, overtimeFen: 10_500 + 56_000 + 84_000, grossFen: 178_500, overtimeDay: "met" },
    },
    {
      says: "640.5 pieces at ¥12.75 and ten in extended hours",
      input: { scheme: "piece", rateFen: 1_275, quantityMilli: 640_500, extendedPiecesMilli: 10_000 },
      ...JUNE,
      expect: { grossFen: 835_763, overtimeFen: 19_125 },
    },
    {
      says: "half of a task of ¥9,000.00",
      input: { scheme: "task", rateFen: 900_000, quantityMilli: 500 },
      ...JUNE,
      expect: { grossFen: 450_000 },
    },
    {
      says: "of ¥6,000.00 tax comes off, of ¥2,000.00 for damage only ¥1,200.00, and a fine not at all",
      input: {
        scheme: "month",
        rateFen: 600_000,
        workedDays: 21,
        deductions: [
          { kind: "income-tax", amountFen: 3_000 },
          { kind: "damage", amountFen: 200_000, agreed: true },
          { kind: "other", amountFen: 10_000 },
        ],
      },
      ...JUNE,
      expect: { lawfulFen: 3_000, damageFen: 120_000, refusedFen: 90_000, netFen: 477_000 },
    },
    {
      says: "eight hours of Losar 2022: both results are given",
      input: { scheme: "day", rateFen: 28_000, workedDays: 18, localHolidayMinutes: 480 },
      on: day("2022-03-31"),
      region: "540102",
      warnings: 2,
      expect: { grossFen: 560_000, grossLocalTripleFen: 588_000, netFen: 560_000, netLocalTripleFen: 588_000 },
    },
  ],
});
