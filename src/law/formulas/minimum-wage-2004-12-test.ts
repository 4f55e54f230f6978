import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { fenField } from "../../kernel/fields.ts";
import { fen } from "../../kernel/money.ts";
import { defineFormula } from "../define-formula.ts";
import { minimumWageTest } from "../minimum-wage.ts";
import { workingOf } from "../working.ts";

const amount = fenField.default(fen(0));
const whole = (grossFen: number) => ({ grossFen, fullMonth: true });

export const formula = defineFormula({
  id: "minimum-wage-2004-12-test",
  citation: {
    statute: "minimum-wage-2004",
    article: "12",
    quote: "用人单位应支付给劳动者的工资在剔除下列各项以后，不得低于当地最低工资标准",
  },
  says: {
    zh: "工资剔除加班工资、特殊津贴和福利待遇后，不得低于当地最低工资标准。",
    bo: "གླ་ཕོགས་ལས་འཕར་མའི་གླ་དང་དམིགས་བསལ་ཁ་གསབ། བདེ་དོན་བཅས་ཕྱིར་འཐེན་རྗེས་ས་གནས་ཀྱི་དམའ་མཐའི་གླ་ཕོགས་ཚད་གཞི་ལས་དམའ་མི་ཆོག",
    en: "Without overtime, special allowances and statutory welfare a wage is not under the local minimum.",
  },
  inForce: { from: day("2004-03-01") },
  input: z.strictObject({
    grossFen: fenField,
    overtimeFen: amount,
    specialAllowancesFen: amount,
    statutoryWelfareFen: amount,
    partTime: z.boolean().default(false),
    workedMinutes: z.int().min(0).default(0),
    fullMonth: z.boolean().optional(),
  }),
  compute(input, law, on, region) {
    const working = workingOf(law, on, region);
    const { minimumFen, ...test } = minimumWageTest(input, working);
    return working.answer(minimumFen === undefined ? test : { ...test, minimumFen });
  },
  notModelled: [
    "A part of a month: the text gives no share of the minimum, so a month that was not worked through is not judged.",
    "Work of piece workers is held against the same minimum; whether their quota is reasonable is not looked at.",
    "Tibet's minimum wages are from memory (mark M), and every answer that rests on them says so.",
  ],
  vectors: [
    {
      says: "¥1,649.99 for a whole month is one fen under the ¥1,650.00 of June 2021",
      input: whole(164_999),
      on: day("2021-06-30"),
      region: "540102",
      expect: { minimumWage: "breached", shortFen: 1 },
      warnings: 1,
    },
    {
      says: "¥1,650.00 is enough on 30 June 2021",
      input: whole(165_000),
      on: day("2021-06-30"),
      region: "540102",
      expect: { minimumWage: "met", shortFen: 0 },
      warnings: 1,
    },
    {
      says: "and ¥200.00 too little one day later",
      input: whole(165_000),
      on: day("2021-07-01"),
      region: "540102",
      expect: { minimumWage: "breached", shortFen: 20_000, minimumFen: 185_000 },
      warnings: 1,
    },
    {
      says: "the next change is taken for 1 November 2023",
      input: whole(185_000),
      on: day("2023-11-01"),
      region: "540102",
      expect: { minimumWage: "breached", shortFen: 25_000 },
      warnings: 1,
    },
    {
      says: "overtime and hazard pay do not count towards the minimum",
      input: { grossFen: 200_000, overtimeFen: 30_000, specialAllowancesFen: 5_001, fullMonth: true },
      on: day("2021-06-30"),
      region: "540102",
      expect: { comparableFen: 164_999, minimumWage: "breached", shortFen: 1 },
      warnings: 1,
    },
    {
      says: "of a part-timer the hours count: ten hours at the least ¥16.00",
      input: { grossFen: 15_999, partTime: true, workedMinutes: 600 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { minimumWage: "breached", minimumFen: 16_000, shortFen: 1 },
      warnings: 1,
    },
    {
      says: "a month that may not have been worked through is not judged",
      input: { grossFen: 100_000 },
      on: day("2021-06-30"),
      region: "540102",
      expect: { minimumWage: "unknown" },
      warnings: 2,
    },
    {
      says: "for a month that a worker missed in part the minimum does not apply",
      input: { grossFen: 100_000, fullMonth: false },
      on: day("2021-06-30"),
      region: "540102",
      expect: { minimumWage: "not-applicable" },
      warnings: 2,
    },
    {
      says: "where no minimum is known nothing is claimed",
      input: whole(100_000),
      on: day("2021-06-30"),
      region: "510000",
      expect: { minimumWage: "unknown" },
      warnings: 1,
    },
  ],
});
