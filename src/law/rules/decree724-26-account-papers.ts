import { addDays, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts, RecordFact } from "../facts.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const OPENED = day("2021-03-10");
const IN_FORCE = { from: day("2020-05-01") };
const AGREEMENT = { kind: "account-agreement", on: OPENED } as const;
const ASKED = {
  kind: "records-requested",
  recordId: 2,
  companyId: 2,
  items: ["account"],
  on: day("2021-06-01"),
  to: day("2021-06-08"),
} as const;
const SHOWN = {
  kind: "records-produced",
  recordId: 3,
  companyId: 2,
  items: ["account"],
  on: day("2021-06-08"),
} as const;

export const rule = defineRule({
  id: "decree724-26-account-papers",
  version: 1,
  citation: {
    statute: "decree724",
    article: "26",
    quote: "开设、使用农民工工资专用账户有关资料应当由施工总承包单位妥善保存备查",
  },
  says: {
    zh: "开设、使用专用账户的有关资料应当由施工总承包单位妥善保存备查。",
    bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེ་བ་དང་སྤྱོད་པའི་འབྲེལ་ཡོད་ཡིག་ཆ་ནི་ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ལེགས་པར་ཉར་ཚགས་བྱས་ཏེ་ཞིབ་བཤེར་ལ་གྲ་སྒྲིག་བྱ་དགོས།",
    en: "The general contractor keeps the papers on the opening and use of the wage account ready for inspection.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "not-produced": {
      zh: "{on}要求提供专用账户资料，至{due}没有提供",
      bo: "{on} ཉིན་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཀྱི་ཡིག་ཆ་སྤྲོད་པའི་བླང་བྱ་བཏོན། {due} བར་སྤྲད་མེད།",
      en: "The papers of the account were asked for on {on} and not produced by {due}",
    },
    "no-agreement": {
      zh: "专用账户于{opened}开设，没有登记三方协议",
      bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ {opened} ཉིན་ཕྱེས། ཕྱོགས་གསུམ་གྲོས་མཐུན་ཐོ་འགོད་མེད།",
      en: "The account was opened on {opened}; no three-party agreement is recorded",
    },
  },
  decide(facts, judge) {
    const { projectId } = facts.project;
    for (const { recordId, on, to: due } of unanswered(facts)) {
      if (due === undefined || !judge.governs(due)) continue;
      const late = addDays(due, 1);
      judge.reviewOn(late);
      if (late > judge.asOf) continue;
      return judge.breached(projectId, {
        since: late,
        level: "yellow",
        dueOn: due,
        facts: [{ kind: "record", id: recordId, on }],
        steps: [{ step: "not-produced", values: { on, due } }],
      });
    }
    const { openedOn, closedOn } = facts.wageAccount ?? {};
    if (openedOn === undefined || !judge.governs(closedOn ?? judge.asOf)) return;
    if (recordsOf(facts, "account-agreement").length > 0) return judge.met(projectId);
    judge.unknown(projectId, {
      since: judge.governs(openedOn) ? openedOn : IN_FORCE.from,
      level: "blue",
      facts: [{ kind: "wage-account", id: projectId, on: openedOn }],
      steps: [{ step: "no-agreement", values: { opened: openedOn } }],
    });
  },
  vectors: [
    {
      says: "the agreement between contractor, owner and bank is on file",
      facts: site({ wageAccount: { openedOn: OPENED }, records: [record(AGREEMENT)] }),
      asOf: OPENED,
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nobody recorded the agreement",
      facts: site({ wageAccount: { openedOn: OPENED } }),
      asOf: OPENED,
      expect: { "project:1": { verdict: "unknown", since: OPENED, level: "blue", steps: ["no-agreement"] } },
    },
    {
      says: "an inspector asked for the papers: on the last day of the time set",
      facts: site({ wageAccount: { openedOn: OPENED }, records: [record(AGREEMENT), record(ASKED)] }),
      asOf: day("2021-06-08"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-06-09"),
    },
    {
      says: "and on the day after",
      facts: site({ wageAccount: { openedOn: OPENED }, records: [record(AGREEMENT), record(ASKED)] }),
      asOf: day("2021-06-09"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-06-09"), level: "yellow", steps: ["not-produced"] },
      },
      reviewOn: null,
    },
    {
      says: "the papers were produced on the last day",
      facts: site({ wageAccount: { openedOn: OPENED }, records: [record(AGREEMENT), record(ASKED), record(SHOWN)] }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "other papers were asked for",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [record(AGREEMENT), record({ ...ASKED, items: ["roster"] })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "an account closed on the day before the Regulation came into force",
      facts: site({ wageAccount: { openedOn: day("2019-03-10"), closedOn: day("2020-04-30") } }),
      asOf: OPENED,
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an account closed on the day on which the Regulation came into force",
      facts: site({ wageAccount: { openedOn: day("2019-03-10"), closedOn: day("2020-05-01") } }),
      asOf: OPENED,
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
    {
      says: "no wage account is open",
      facts: site({ records: [record(AGREEMENT)] }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "the roster was produced, and the papers of the account were asked for",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [record(AGREEMENT), record(ASKED), record({ ...SHOWN, items: ["roster"] })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "breached", steps: ["not-produced"] } },
    },
    {
      says: "another company produced its papers",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [record(AGREEMENT), record(ASKED), record({ ...SHOWN, companyId: 3 })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "breached" } },
    },
    {
      says: "papers that were shown on the day before the request",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [record(AGREEMENT), record({ ...SHOWN, on: day("2021-05-31") }), record(ASKED)],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "breached" } },
    },
    {
      says: "papers that were shown on the day of the request",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [record(AGREEMENT), record(ASKED), record({ ...SHOWN, on: day("2021-06-01") })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a first request leaves time until July, and the time of a second one is over",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [
          record(AGREEMENT),
          record({ ...ASKED, to: day("2021-07-01") }),
          record({ ...ASKED, recordId: 4, on: day("2021-06-02") }),
        ],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "breached", since: day("2021-06-09") } },
    },
    {
      says: "a request whose time was over on the day before the Regulation came into force",
      facts: site({
        wageAccount: { openedOn: day("2019-03-10") },
        records: [record(AGREEMENT), record({ ...ASKED, on: day("2020-04-20"), to: day("2020-04-30") })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a request whose time was over on the day on which the Regulation came into force",
      facts: site({
        wageAccount: { openedOn: day("2019-03-10") },
        records: [record(AGREEMENT), record({ ...ASKED, on: day("2020-04-20"), to: day("2020-05-01") })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-02") } },
    },
    {
      says: "a request that sets no day",
      facts: site({
        wageAccount: { openedOn: OPENED },
        records: [record(AGREEMENT), record({ ...ASKED, to: undefined })],
      }),
      asOf: day("2021-06-09"),
      expect: { "project:1": { verdict: "met" } },
    },
  ],
  notModelled: [
    "Statements and orders of payment: the article does not list the papers; the agreement stands for them.",
    "How long they are kept: the years are in 人社部发〔2021〕53号.",
    "Papers asked for without the item being named.",
  ],
});

/** Requests for the papers of the account that nobody has answered, the earliest first. */
function unanswered(facts: ProjectFacts): readonly RecordFact[] {
  const produced = recordsOf(facts, "records-produced").filter((one) => one.items?.includes("account"));
  return recordsOf(facts, "records-requested").filter(
    (asked) =>
      asked.items?.includes("account") &&
      !produced.some((one) => one.companyId === asked.companyId && one.on >= asked.on),
  );
}
