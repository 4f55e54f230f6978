import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day, earliest } from "../../kernel/day.ts";
import { defineRule, type Judge, type StepTaken } from "../define-rule.ts";
import { askedSince, newest } from "../lasting.ts";
import { regionChain } from "../region-chain.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const ITEMS = ["parties", "wages", "help"] as const;
const BOARD = { kind: "notice-board", items: [...ITEMS] } as const;
const WAGE = "minimum-wage-month";

export const rule = defineRule({
  id: "decree724-34-notice-board",
  version: 1,
  citation: {
    statute: "decree724",
    article: "34",
    quote: "施工总承包单位应当在施工现场醒目位置设立维权信息告示牌",
  },
  says: {
    zh: "施工总承包单位应当在施工现场设立维权信息告示牌，明示法定事项。",
    bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ལས་ཡུལ་གྱི་མངོན་གསལ་ཆེ་བའི་གནས་སུ་ཁེ་དབང་སྲུང་སྐྱོབ་ཆ་འཕྲིན་གྱི་བརྡ་བྱང་འཛུགས་དགོས།",
    en: "The general contractor keeps a rights notice board on site with everything that the article lists.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    unrecorded: {
      zh: "没有登记维权信息告示牌",
      bo: "ཁེ་དབང་སྲུང་སྐྱོབ་བརྡ་ཁྱབ་པང་ལེབ་ཐོ་འགོད་མེད།",
      en: "No rights notice board is recorded",
    },
    "parties-missing": {
      zh: "{on}登记的告示牌没有各单位、主管部门和劳资专管员信息",
      bo: "{on} ཉིན་ཐོ་བཀོད་པའི་བརྡ་ཁྱབ་པང་ལེབ་ཏུ་ལས་ཁུངས་ཁག་དང་དོ་དམ་སྡེ་ཁག ངལ་རྩོལ་གླ་ཕོགས་ཆེད་ལས་མི་སྣའི་ཆ་འཕྲིན་མེད།",
      en: "The board recorded on {on} does not name the companies, the authority and the payroll officer",
    },
    "wages-missing": {
      zh: "{on}登记的告示牌没有最低工资标准和支付日期",
      bo: "{on} ཉིན་ཐོ་བཀོད་པའི་བརྡ་ཁྱབ་པང་ལེབ་ཏུ་དམའ་མཐའི་གླ་ཕོགས་ཚད་གཞི་དང་གླ་ཕོགས་སྤྲོད་པའི་ཉིན་མེད།",
      en: "The board recorded on {on} does not state the minimum wage and the payday",
    },
    "help-missing": {
      zh: "{on}登记的告示牌没有投诉、仲裁和法律援助渠道",
      bo: "{on} ཉིན་ཐོ་བཀོད་པའི་བརྡ་ཁྱབ་པང་ལེབ་ཏུ་སྙན་ཞུ་དང་བར་གཅོད། ཁྲིམས་ལུགས་རོགས་སྐྱོར་ཞུ་ཐབས་མེད།",
      en: "The board recorded on {on} does not state where to complain and find help",
    },
    expired: {
      zh: "登记的告示牌使用至{to}，之后没有新的登记",
      bo: "ཐོ་བཀོད་པའི་བརྡ་ཁྱབ་པང་ལེབ་ {to} བར་བེད་སྤྱད། དེའི་རྗེས་གསར་པ་ཐོ་འགོད་མེད།",
      en: "The recorded board stood until {to}; nothing newer is recorded",
    },
    "wage-changed": {
      zh: "告示牌于{on}登记，当地最低工资标准自{changed}起调整，没有登记更新",
      bo: "བརྡ་ཁྱབ་པང་ལེབ་ {on} ཉིན་ཐོ་བཀོད། ས་གནས་ཀྱི་དམའ་མཐའི་གླ་ཕོགས་ཚད་གཞི་ {changed} ནས་བསྒྱུར། གསར་བསྒྱུར་ཐོ་འགོད་མེད།",
      en: "The board is of {on}; the local minimum wage changed on {changed} and no renewal is recorded",
    },
  },
  decide(facts, judge) {
    const asked = askedSince(facts, judge, IN_FORCE.from);
    if (asked === undefined) return;
    const { projectId, startedOn } = facts.project;
    const board = newest(facts.records, "notice-board");
    if (board === undefined) {
      const cited = [{ kind: "project", id: projectId, on: startedOn }];
      const steps = [{ step: "unrecorded", values: {} }] as const;
      return judge.unknown(projectId, { since: asked, level: "blue", facts: cited, steps });
    }
    const { on, to } = board;
    const cited = [{ kind: "record", id: board.recordId, on }];
    const from = on < asked ? asked : on;
    if (to !== undefined) {
      const over = addDays(to, 1);
      judge.reviewOn(over);
      if (over <= judge.asOf) {
        const steps = [{ step: "expired", values: { to } }] as const;
        const since = over < asked ? asked : over;
        return judge.unknown(projectId, { since, level: "blue", facts: cited, steps });
      }
    }
    const missing = ITEMS.filter((one) => board.items?.includes(one) !== true);
    if (missing.length > 0) {
      const steps = missing.map(
        (one): StepTaken<`${typeof one}-missing`> => ({ step: `${one}-missing`, values: { on } }),
      );
      return judge.breached(projectId, { since: from, level: "blue", facts: cited, steps });
    }
    const changed = wageChangedOn(judge, on);
    if (changed === undefined) return judge.met(projectId);
    judge.unknown(projectId, {
      since: changed < asked ? asked : changed,
      level: "blue",
      parameters: [present(judge.law.parameters.find(WAGE, judge.region, changed), "the new minimum wage")],
      facts: cited,
      steps: [{ step: "wage-changed", values: { on, changed } }],
    });
  },
  vectors: [
    {
      says: "a board with everything on it",
      facts: site({ records: [record(BOARD)] }),
      asOf: day("2021-06-30"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "the day on which Tibet's minimum wage rose, and the board is still the old one",
      facts: site({ records: [record(BOARD)] }),
      asOf: day("2021-07-01"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-07-01"), level: "blue", steps: ["wage-changed"] },
      },
    },
    {
      says: "the board was renewed on the day of the change",
      facts: site({ records: [record(BOARD), record({ ...BOARD, recordId: 2, on: day("2021-07-01") })] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2023-11-01"),
    },
    {
      says: "nobody recorded a board",
      facts: site({}),
      asOf: day("2021-03-01"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-03-01"), level: "blue", steps: ["unrecorded"] },
      },
    },
    {
      says: "the board does not say where to complain",
      facts: site({ records: [record({ ...BOARD, items: ["parties", "wages"] })] }),
      asOf: day("2021-03-01"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-03-01"), level: "blue", steps: ["help-missing"] },
      },
      reviewOn: null,
    },
    {
      says: "an empty board",
      facts: site({ records: [record({ ...BOARD, items: [] })] }),
      asOf: day("2021-03-02"),
      expect: {
        "project:1": { verdict: "breached", steps: ["parties-missing", "wages-missing", "help-missing"] },
      },
    },
    {
      says: "the last day of a board",
      facts: site({ records: [record({ ...BOARD, to: day("2021-05-31") })] }),
      asOf: day("2021-05-31"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2021-06-01"),
    },
    {
      says: "the day after the last day of a board",
      facts: site({ records: [record({ ...BOARD, to: day("2021-05-31") })] }),
      asOf: day("2021-06-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-06-01"), steps: ["expired"] } },
    },
    {
      says: "works that begin tomorrow",
      facts: site({}),
      asOf: day("2021-02-28"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-03-01"),
    },
    {
      says: "an older site on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-07-01") } }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "an older site with half a board on the day on which the Regulation came into force",
      facts: site({
        project: { startedOn: day("2019-07-01") },
        records: [record({ ...BOARD, on: day("2019-07-01"), items: ["parties", "help"] })],
      }),
      asOf: day("2020-05-01"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01"), steps: ["wages-missing"] } },
    },
    {
      says: "half a board, put up a month after the works began",
      facts: site({ records: [record({ ...BOARD, on: day("2021-04-01"), items: ["wages", "help"] })] }),
      asOf: day("2021-04-15"),
      expect: { "project:1": { verdict: "breached", since: day("2021-04-01"), steps: ["parties-missing"] } },
    },
    {
      says: "the minimum wage rose twice since the board was put up: the first rise counts",
      facts: site({ records: [record(BOARD)] }),
      asOf: day("2023-11-02"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-01"), steps: ["wage-changed"] } },
      reviewOn: null,
    },
    {
      says: "a board on a site outside Tibet, whose minimum wage is not known here",
      facts: site({ project: { regionCode: "510104" }, records: [record(BOARD)] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "an older site whose board was taken down before the Regulation",
      facts: site({
        project: { startedOn: day("2019-07-01") },
        records: [record({ ...BOARD, on: day("2019-07-01"), to: day("2020-03-31") })],
      }),
      asOf: day("2020-05-02"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01"), steps: ["expired"] } },
    },
    {
      says: "an older site whose board is older than a minimum wage that rose before the Regulation",
      facts: site({
        project: { startedOn: day("2017-07-01") },
        records: [record({ ...BOARD, on: day("2017-07-01") })],
      }),
      asOf: day("2020-05-02"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01"), steps: ["wage-changed"] } },
      reviewOn: day("2021-07-01"),
    },
    {
      says: "half a board was replaced by a whole one, which was recorded first",
      facts: site({
        records: [
          record({ ...BOARD, recordId: 1, on: day("2021-04-01") }),
          record({ ...BOARD, recordId: 2, items: ["help"] }),
        ],
      }),
      asOf: day("2021-04-15"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "of two boards of one day the one that was recorded last counts",
      facts: site({
        records: [record({ ...BOARD, items: ["help"] }), record({ ...BOARD, recordId: 2 })],
      }),
      asOf: day("2021-04-15"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the same two boards, told in the other order",
      facts: site({
        records: [record({ ...BOARD, recordId: 2 }), record({ ...BOARD, items: ["help"] })],
      }),
      asOf: day("2021-04-15"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a whole board was replaced by half a board, which was recorded first",
      facts: site({
        records: [record({ ...BOARD, recordId: 2 }), record({ ...BOARD, on: day("2021-04-01"), items: ["help"] })],
      }),
      asOf: day("2021-04-15"),
      expect: {
        "project:1": { verdict: "breached", since: day("2021-04-01"), steps: ["parties-missing", "wages-missing"] },
      },
    },
  ],
  notModelled: [
    "Whether the board stands where everybody sees it, and every name and number on it.",
    "A new subcontractor or payroll officer makes the board out of date; only the minimum wage is compared.",
    "What local rules ask for beyond the three groups of the article.",
  ],
});

/** The first change of the local minimum wage after the board's day; asks to be asked again on the next one. */
function wageChangedOn(judge: Pick<Judge, "law" | "region" | "asOf" | "reviewOn">, on: Day): Day | undefined {
  const regions = regionChain(judge.region);
  let changed: Day | undefined;
  for (const one of judge.law.parameters.all) {
    if (one.id !== WAGE) continue;
    for (const { region, from } of one.values) {
      if (from <= on || !regions.includes(region)) continue;
      const first = day(from);
      if (first > judge.asOf) judge.reviewOn(first);
      else changed = earliest(changed, first);
    }
  }
  return changed;
}
