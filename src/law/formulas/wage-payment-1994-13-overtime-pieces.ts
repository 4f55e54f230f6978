import { z } from "zod";
import { day } from "../../kernel/day.ts";
import { fenField } from "../../kernel/fields.ts";
import { fraction, halfUp } from "../../kernel/fraction.ts";
import { fen, yuanText } from "../../kernel/money.ts";
import { defineFormula } from "../define-formula.ts";
import { overtimePay } from "../overtime.ts";
import { workingOf } from "../working.ts";

const pieces = z.int().min(0).max(1_000_000_000).default(0);

export const formula = defineFormula({
  id: "wage-payment-1994-13-overtime-pieces",
  citation: {
    statute: "wage-payment-1994",
    article: "13",
    quote: "分别按照不低于其本人法定工作时间计件单价的１５０％、２００％、３００％支付其工资",
  },
  says: {
    zh: "计件工人完成定额后加班的，按计件单价的百分之150、200、300支付。",
    bo: "གྲངས་རྩིས་གླ་པས་ཚད་གཞི་བསྒྲུབས་རྗེས་ལས་ཀ་འཕར་མ་བྱས་ན། གྲངས་རེའི་རིན་གོང་གི་བརྒྱ་ཆ་150 དང་200 300 སྤྲོད་དགོས།",
    en: "Pieces made after the quota in overtime earn 150, 200 or 300 per cent of the piece price.",
  },
  inForce: { from: day("1995-01-01") },
  input: z.strictObject({
    rateFen: fenField,
    extendedPiecesMilli: pieces,
    restDayPiecesMilli: pieces,
    holidayPiecesMilli: pieces,
  }),
  compute(input, law, on, region) {
    const working = workingOf(law, on, region);
    const { exact } = overtimePay(
      fraction(input.rateFen, 1000),
      {
        extended: input.extendedPiecesMilli,
        restDay: input.restDayPiecesMilli,
        restDayLeave: 0,
        holiday: input.holidayPiecesMilli,
        localHoliday: 0,
      },
      working,
    );
    const overtimeFen = halfUp(exact);
    working.says(
      `计件单价${yuanText(input.rateFen)}元；加班工资${yuanText(fen(overtimeFen))}元`,
      `A piece earns ¥${yuanText(input.rateFen)}; overtime ¥${yuanText(fen(overtimeFen))}`,
    );
    return working.answer({ overtimeFen });
  },
  notModelled: ["Which pieces were made after the quota and on which kind of day: they are counted on site."],
  vectors: [
    {
      says: "ten pieces at ¥12.75 in extended hours: 10 × 12.75 × 1.5 = ¥191.25",
      input: { rateFen: 1_275, extendedPiecesMilli: 10_000 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeFen: 19_125 },
    },
    {
      says: "one piece on each kind of day: 12.75 × (1.5 + 2 + 3) = ¥82.88, rounded once",
      input: { rateFen: 1_275, extendedPiecesMilli: 1_000, restDayPiecesMilli: 1_000, holidayPiecesMilli: 1_000 },
      on: day("2021-06-30"),
      region: "540000",
      expect: { overtimeFen: 8_288 },
    },
  ],
});
