import { addDays, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { dueDays, ROLLED_BACK, rolledBack } from "../payday.ts";
import { sheet, site, wage } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const SILENT = { confirmation: "pending", confirmedOn: undefined } as const;

export const rule = defineRule({
  id: "decree724-31-worker-confirmation",
  version: 1,
  citation: { statute: "decree724", article: "31", quote: "经农民工本人签字确认后" },
  says: {
    zh: "工资支付表应当经农民工本人签字确认；没有答复不等于同意。",
    bo: "གླ་ཕོགས་སྤྲོད་པའི་རེའུ་མིག་ནི་ཞིང་པ་བཟོ་པ་རང་ཉིད་ཀྱིས་མིང་རྟགས་བཀོད་དེ་ངོས་འཛིན་བྱ་དགོས། ལན་མ་བཏབ་པ་ནི་འཐད་པ་མ་ཡིན།",
    en: "The worker confirms the wage line by signature; silence is not consent.",
  },
  inForce: IN_FORCE,
  subject: "wage-line",
  answers: ["met", "breached", "unknown"],
  steps: {
    disputed: {
      zh: "农民工于{on}提出异议",
      bo: "ལས་མིས་ {on} ཉིན་མོས་མཐུན་མེད་པ་བཤད།",
      en: "The worker disputed the line on {on}",
    },
    silent: {
      zh: "工资支付表于{submitted}交出，至{due}没有本人确认",
      bo: "གླ་ཕོགས་རེའུ་མིག་ {submitted} ཉིན་ཕུལ། {due} བར་ལས་མི་རང་གིས་གཏན་འཁེལ་བྱས་མེད།",
      en: "The sheet was handed over on {submitted}; by {due} the worker had not confirmed the line",
    },
    "silent-no-payday": {
      zh: "工资支付表于{submitted}交出，没有本人确认，支付日期不明",
      bo: "གླ་ཕོགས་རེའུ་མིག་ {submitted} ཉིན་ཕུལ། ལས་མི་རང་གིས་གཏན་འཁེལ་བྱས་མེད། སྤྲོད་ཉིན་མི་གསལ།",
      en: "The sheet was handed over on {submitted}, the worker has not answered, and the payday is not known",
    },
    "rolled-back": ROLLED_BACK,
  },
  decide(facts, judge) {
    const submittedOn = new Map(facts.sheets.map((one) => [one.sheetId, one.submittedOn]));
    const dueOf = dueDays(judge.law, judge.region);
    for (const line of facts.wageLines) {
      const { lineId, nominalDueOn, confirmation } = line;
      const submitted = (line.sheetId === undefined ? undefined : submittedOn.get(line.sheetId)) ?? line.establishedOn;
      const due = nominalDueOn === undefined ? undefined : dueOf(nominalDueOn);
      const decisive = due ?? submitted ?? line.confirmedOn;
      if (decisive === undefined) judge.notDue(lineId);
      else if (!judge.governs(decisive)) continue;
      else if (confirmation === "confirmed") judge.met(lineId);
      else if (confirmation === "disputed") {
        const on = line.confirmedOn ?? submitted ?? judge.asOf;
        judge.breached(lineId, {
          since: judge.governs(on) ? on : IN_FORCE.from,
          level: "yellow",
          facts: [{ kind: "wage-line", id: lineId, on, amountFen: line.netFen }],
          steps: [{ step: "disputed", values: { on } }],
        });
      } else if (submitted === undefined) judge.notDue(lineId);
      else if (due === undefined) {
        judge.unknown(lineId, {
          since: submitted,
          level: "blue",
          facts: [{ kind: "wage-line", id: lineId, on: submitted, amountFen: line.netFen }],
          steps: [{ step: "silent-no-payday", values: { submitted } }],
        });
      } else if (judge.asOf <= due) {
        judge.notDue(lineId);
        judge.reviewOn(addDays(due, 1));
      } else {
        const first = submitted > due ? submitted : addDays(due, 1);
        judge.breached(lineId, {
          since: first,
          level: "blue",
          dueOn: due,
          facts: [{ kind: "wage-line", id: lineId, on: submitted, amountFen: line.netFen }],
          steps: [...rolledBack(nominalDueOn ?? due, due), { step: "silent", values: { submitted, due } }],
        });
      }
    }
  },
  vectors: [
    {
      says: "the worker confirmed the line",
      facts: site({ sheets: [sheet()], wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "met" } },
    },
    {
      says: "the worker disputed the line",
      facts: site({
        sheets: [sheet()],
        wageLines: [wage({ confirmation: "disputed", confirmedOn: day("2021-07-05") })],
      }),
      asOf: day("2021-07-05"),
      expect: {
        "wage-line:1": { verdict: "breached", since: day("2021-07-05"), level: "yellow", steps: ["disputed"] },
      },
    },
    {
      says: "on the day before the dispute the worker was merely silent",
      facts: site({
        sheets: [sheet()],
        wageLines: [wage({ confirmation: "disputed", confirmedOn: day("2021-07-05") })],
      }),
      asOf: day("2021-07-04"),
      expect: { "wage-line:1": { verdict: "not-due" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "the worker is silent on the payday",
      facts: site({ sheets: [sheet()], wageLines: [wage(SILENT)] }),
      asOf: day("2021-07-15"),
      expect: { "wage-line:1": { verdict: "not-due" } },
      reviewOn: day("2021-07-16"),
    },
    {
      says: "the worker is silent on the day after the payday",
      facts: site({ sheets: [sheet()], wageLines: [wage(SILENT)] }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-16"), level: "blue", steps: ["silent"] } },
    },
    {
      says: "the sheet was never handed over, so nobody could sign",
      facts: site({
        sheets: [sheet({ state: "draft", submittedOn: undefined })],
        wageLines: [wage(SILENT)],
      }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "not-due" } },
    },
    {
      says: "the worker is silent and the payday is not known",
      facts: site({ sheets: [sheet()], wageLines: [wage({ ...SILENT, nominalDueOn: undefined })] }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "unknown", since: day("2021-07-03"), steps: ["silent-no-payday"] } },
    },
    {
      says: "unsigned, with a payday on the day before the Regulation came into force",
      facts: site({
        sheets: [sheet({ submittedOn: day("2020-04-20") })],
        wageLines: [wage({ ...SILENT, nominalDueOn: day("2020-04-30") })],
      }),
      asOf: day("2020-05-08"),
      expect: { "wage-line:1": { verdict: "not-governed" } },
    },
    {
      says: "unsigned, with the first payday under the Regulation",
      facts: site({
        sheets: [sheet({ submittedOn: day("2020-04-20") })],
        wageLines: [wage({ ...SILENT, nominalDueOn: day("2020-05-06") })],
      }),
      asOf: day("2020-05-08"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2020-05-07") } },
    },
    {
      says: "disputed before the Regulation, with the first payday under it",
      facts: site({
        sheets: [sheet({ submittedOn: day("2020-04-20") })],
        wageLines: [
          wage({ nominalDueOn: day("2020-05-06"), confirmation: "disputed", confirmedOn: day("2020-04-22") }),
        ],
      }),
      asOf: day("2020-05-01"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2020-05-01"), steps: ["disputed"] } },
    },
    {
      says: "disputed on a day that nobody recorded: since the sheet was handed over",
      facts: site({
        sheets: [sheet()],
        wageLines: [wage({ confirmation: "disputed", confirmedOn: undefined })],
      }),
      asOf: day("2021-07-10"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-03"), level: "yellow" } },
    },
    {
      says: "a line without sheet, without payday and without answer",
      facts: site({ wageLines: [wage({ ...SILENT, sheetId: undefined, nominalDueOn: undefined })] }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "not-due" } },
    },
    {
      says: "a line without sheet that was entered on 6 July",
      facts: site({ wageLines: [wage({ ...SILENT, sheetId: undefined, establishedOn: day("2021-07-06") })] }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-16") } },
    },
    {
      says: "the sheet was handed over on the second day after the payday, and the worker is silent",
      facts: site({ sheets: [sheet({ submittedOn: day("2021-07-17") })], wageLines: [wage(SILENT)] }),
      asOf: day("2021-07-17"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-17"), steps: ["silent"] } },
    },
    {
      says: "the sheet was handed over on the payday itself, and the worker is silent",
      facts: site({ sheets: [sheet({ submittedOn: day("2021-07-15") })], wageLines: [wage(SILENT)] }),
      asOf: day("2021-07-17"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-16"), steps: ["silent"] } },
    },
    {
      says: "the payday is a Sunday, so the worker's answer was needed on the Friday before",
      facts: site({ sheets: [sheet()], wageLines: [wage({ ...SILENT, nominalDueOn: day("2021-07-18") })] }),
      asOf: day("2021-07-17"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-17"), steps: ["rolled-back", "silent"] } },
    },
  ],
  notModelled: [
    "The article wants the signature before the sheet goes to the contractor; it is asked for by the payday instead.",
    "Who signed: a signature on paper is recorded as a confirmation with its author.",
    "How a dispute ends; it stays open until the worker confirms a corrected line.",
  ],
});
