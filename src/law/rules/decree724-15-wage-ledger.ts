import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { addMonth, lastDay, type Month, month } from "../../kernel/month.ts";
import { companyMonths } from "../company-months.ts";
import { defineRule } from "../define-rule.ts";
import { dueDays } from "../payday.ts";
import { RECORD_KINDS } from "../record-kinds.ts";
import { itemsMissing, recordsOf } from "../records-of.ts";
import { record, site, wage } from "../vectors.ts";

const ITEMS = Object.keys(RECORD_KINDS["wage-ledger"].items ?? {});
const JUNE = {
  kind: "wage-ledger",
  companyId: 3,
  month: month("2021-06"),
  on: day("2021-07-15"),
  items: ITEMS,
} as const;
const WITHOUT_HOURS = ITEMS.filter((one) => one !== "working-time");
const LAST = day("2021-07-30");
const AFTER = day("2021-07-31");

/** Months in their order. */
interface Ledgers {
  readonly incomplete: { readonly month: Month; readonly due: Day; readonly missing: number }[];
  readonly unrecorded: { readonly month: Month; readonly due: Day }[];
}

export const rule = defineRule({
  id: "decree724-15-wage-ledger",
  version: 1,
  citation: { statute: "decree724", article: "15", quote: "用人单位应当按照工资支付周期编制书面工资支付台账" },
  says: {
    zh: "用人单位应当按照工资支付周期编制书面工资支付台账，内容应当齐全。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱིས་གླ་ཕོགས་སྤྲོད་པའི་དུས་འཁོར་ལྟར་ཡི་གེའི་གླ་ཕོགས་སྤྲོད་པའི་དེབ་ཐོ་བཟོ་དགོས་ལ། ནང་དོན་ཆ་ཚང་ཡིན་དགོས།",
    en: "The employer keeps a written wage ledger for each pay period, with all the entries that the article lists.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "company",
  answers: ["met", "breached", "unknown"],
  steps: {
    incomplete: {
      zh: "{month}的台账缺少{missing}项内容，应有{all}项",
      bo: "{month} ཟླའི་རྩིས་ཐོར་ནང་དོན་ {missing} མ་ཚང་། {all} ཚང་དགོས།",
      en: "The ledger of {month} lacks {missing} of the {all} entries",
    },
    unrecorded: {
      zh: "自{first}起有{months}个月发生工资，没有登记台账",
      bo: "{first} ནས་ཟླ་བ་ {months} ལ་གླ་ཕོགས་བྱུང་ཡང་རྩིས་ཐོ་ཐོ་འགོད་མེད།",
      en: "For {months} months with wages, the first of them {first}, no ledger is recorded",
    },
  },
  decide(facts, judge) {
    const wages = companyMonths(() => true);
    for (const one of facts.wageLines) wages.at(one.companyId, one.month);
    const ledgers = Map.groupBy(recordsOf(facts, "wage-ledger"), (one) => `${one.companyId} ${one.month}`);
    const dueOf = dueDays(judge.law, judge.region);
    for (const [companyId, months] of wages.byCompany) {
      const found: Ledgers = { incomplete: [], unrecorded: [] };
      let governed = false;
      let ahead: Day | undefined;
      for (const of of [...months.keys()].sort()) {
        const due = dueOf(lastDay(addMonth(of, 1)));
        if (!judge.governs(due)) continue;
        governed = true;
        const kept = ledgers.get(`${companyId} ${of}`);
        const missing = kept === undefined ? ITEMS.length : itemsMissing(ITEMS, kept).length;
        if (missing === 0) continue;
        if (judge.asOf <= due) ahead = earliest(ahead, due);
        else if (kept === undefined) found.unrecorded.push({ month: of, due });
        else found.incomplete.push({ month: of, due, missing });
      }
      if (!governed) continue;
      if (ahead !== undefined) judge.reviewOn(addDays(ahead, 1));
      const wrong = found.incomplete.length > 0;
      const [first] = wrong ? found.incomplete : found.unrecorded;
      if (first === undefined) {
        judge[ahead === undefined ? "met" : "notDue"](companyId);
        continue;
      }
      judge[wrong ? "breached" : "unknown"](companyId, {
        since: addDays(first.due, 1),
        level: wrong ? "yellow" : "blue",
        dueOn: first.due,
        facts: [{ kind: "company", id: companyId }],
        steps: stepsOf(found),
      });
    }
  },
  vectors: [
    {
      says: "the ledger of June names all nine entries",
      facts: site({ wageLines: [wage()], records: [record(JUNE)] }),
      asOf: AFTER,
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "the working time is missing from the ledger of June",
      facts: site({ wageLines: [wage()], records: [record({ ...JUNE, items: WITHOUT_HOURS })] }),
      asOf: AFTER,
      expect: { "company:3": { verdict: "breached", since: AFTER, level: "yellow", steps: ["incomplete"] } },
      reviewOn: null,
    },
    {
      says: "it may still be completed on the last day of the next period (30 July 2021, a Friday)",
      facts: site({ wageLines: [wage()], records: [record({ ...JUNE, items: WITHOUT_HOURS })] }),
      asOf: LAST,
      expect: { "company:3": { verdict: "not-due" } },
      reviewOn: AFTER,
    },
    {
      says: "a second record brings what the first one lacked",
      facts: site({
        wageLines: [wage()],
        records: [
          record({ ...JUNE, items: WITHOUT_HOURS }),
          record({ ...JUNE, recordId: 2, on: day("2021-08-02"), items: ["working-time"] }),
        ],
      }),
      asOf: day("2021-08-02"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "nobody recorded a ledger for June and July: one finding for the company",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
      }),
      asOf: day("2021-09-01"),
      expect: { "company:3": { verdict: "unknown", since: AFTER, level: "blue", steps: ["unrecorded"] } },
    },
    {
      says: "an incomplete ledger of June and none of July",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
        records: [record({ ...JUNE, items: WITHOUT_HOURS })],
      }),
      asOf: day("2021-09-01"),
      expect: { "company:3": { verdict: "breached", since: AFTER, steps: ["incomplete", "unrecorded"] } },
    },
    {
      says: "July stands before June among the wages, and neither has a ledger: June comes first",
      facts: site({
        wageLines: [wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") }), wage()],
      }),
      asOf: day("2021-09-01"),
      expect: { "company:3": { verdict: "unknown", since: AFTER, steps: ["unrecorded"] } },
    },
    {
      says: "the ledgers of both months are incomplete, that of July recorded first: since the end of June's period",
      facts: site({
        wageLines: [wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") }), wage()],
        records: [
          record({ ...JUNE, month: month("2021-07"), items: WITHOUT_HOURS }),
          record({ ...JUNE, recordId: 2, items: ["employer"] }),
        ],
      }),
      asOf: day("2021-09-01"),
      expect: { "company:3": { verdict: "breached", since: AFTER, steps: ["incomplete", "incomplete"] } },
    },
    {
      says: "June has its ledger and July still has time: nothing to say yet",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, month: month("2021-07"), nominalDueOn: day("2021-08-13") })],
        records: [record(JUNE)],
      }),
      asOf: day("2021-08-31"),
      expect: { "company:3": { verdict: "not-due" } },
      reviewOn: day("2021-09-01"),
    },
    {
      says: "two companies had wages in June, and one of them kept a ledger",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2, companyId: 2 })],
        records: [record(JUNE)],
      }),
      asOf: AFTER,
      expect: { "company:3": { verdict: "met" }, "company:2": { verdict: "unknown" } },
    },
    {
      says: "the ledger of another month does not count",
      facts: site({ wageLines: [wage()], records: [record({ ...JUNE, month: month("2021-05") })] }),
      asOf: AFTER,
      expect: { "company:3": { verdict: "unknown" } },
    },
    {
      says: "the ledger of another company does not count",
      facts: site({ wageLines: [wage()], records: [record({ ...JUNE, companyId: 2 })] }),
      asOf: AFTER,
      expect: { "company:3": { verdict: "unknown" } },
    },
    {
      says: "wages of March 2020, whose next period ended on the day before the Regulation came into force",
      facts: site({ wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-04-15") })] }),
      asOf: day("2020-06-01"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "wages of March and April 2020 without a ledger: only April is asked about",
      facts: site({
        wageLines: [
          wage({ month: month("2020-03"), nominalDueOn: day("2020-04-15") }),
          wage({ lineId: 2, month: month("2020-04"), nominalDueOn: day("2020-05-15") }),
        ],
      }),
      asOf: day("2020-06-01"),
      expect: { "company:3": { verdict: "unknown", since: day("2020-05-30") } },
    },
    {
      says: "wages of April 2020, the first period that ended under the Regulation",
      facts: site({ wageLines: [wage({ month: month("2020-04"), nominalDueOn: day("2020-05-15") })] }),
      asOf: day("2020-06-01"),
      expect: { "company:3": { verdict: "unknown", since: day("2020-05-30") } },
    },
  ],
  notModelled: [
    "Whether the entries of the ledger are true: the record says which of the nine are there.",
    "Every period is taken as a month that ends with the next one; the article names no day.",
    "A month in which people worked and no wage is recorded; rule decree724-31-monthly-sheet asks about it.",
  ],
});

function stepsOf({ incomplete, unrecorded }: Ledgers) {
  const [first] = unrecorded;
  return [
    ...incomplete.map((one) => ({
      step: "incomplete" as const,
      values: { month: one.month, missing: one.missing, all: ITEMS.length },
    })),
    ...(first === undefined
      ? []
      : [{ step: "unrecorded" as const, values: { months: unrecorded.length, first: first.month } }]),
  ];
}
