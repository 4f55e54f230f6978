import { addDays, day } from "../../../../kernel/day.ts";
import { defineRule } from "../../../define-rule.ts";
import { askedSince, newest } from "../../../lasting.ts";
import { record, site } from "../../../vectors.ts";

const IN_FORCE = { from: day("2025-07-01") };
const ITEMS = ["parties", "inspectors", "wages", "help", "complaint-code"] as const;
const PROJECT = { regionCode: "150102", startedOn: day("2025-06-01") };
const BOARD = record({ kind: "notice-board", on: day("2025-06-05"), items: ITEMS });

export const rule = defineRule({
  id: "neimenggu-wage-2025-19-notice-board",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "19",
    quote: "施工总承包单位应当在施工现场醒目位置设立维权信息告示牌",
  },
  says: {
    zh: "维权信息告示牌应当另外明示检查人员基本信息和欠薪投诉二维码。",
    bo: "ཁེ་དབང་སྲུང་སྐྱོང་བརྡ་ཁྱབ་པང་ལེབ་སྟེང་ཞིབ་བཤེར་མི་སྣའི་གནས་ཚུལ་དང་གླ་ཕོགས་འགོར་འགྱངས་སྙན་ཞུའི་རྩ་གཉིས་ཨང་རྟགས་ཀྱང་གསལ་བཤད་བྱ་དགོས།",
    en: "The notice board also shows who inspects the site and a code for complaints about unpaid wages.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached"],
  steps: {
    none: {
      zh: "没有维权信息告示牌的记录",
      bo: "ཁེ་དབང་སྲུང་སྐྱོབ་བརྡ་ཁྱབ་པང་ལེབ་ཀྱི་ཟིན་ཐོ་མེད།",
      en: "No notice board is recorded",
    },
    lacks: {
      zh: "{on}的告示牌缺少：{items}",
      bo: "{on} ཉིན་གྱི་བརྡ་ཁྱབ་པང་ལེབ་ཏུ་མ་ཚང་བ། {items}",
      en: "The board of {on} lacks: {items}",
    },
  },
  decide(facts, judge) {
    const since = askedSince(facts, judge, IN_FORCE.from);
    if (since === undefined) return;
    const { projectId, startedOn } = facts.project;
    const standing = facts.records.filter(({ to = judge.asOf }) => judge.asOf <= to);
    const board = newest(standing, "notice-board");
    if (board?.to !== undefined) judge.reviewOn(addDays(board.to, 1));
    if (board === undefined) {
      const cited = [{ kind: "project", id: projectId, on: startedOn }];
      const steps = [{ step: "none", values: {} }] as const;
      return judge.breached(projectId, { since, level: "blue", facts: cited, steps });
    }
    const lacks = ITEMS.filter((item) => !(board.items ?? []).includes(item));
    if (lacks.length === 0) return judge.met(projectId);
    judge.breached(projectId, {
      since: board.on > since ? board.on : since,
      level: "blue",
      facts: [{ kind: "record", id: board.recordId, on: board.on }],
      steps: [{ step: "lacks", values: { on: board.on, items: lacks.join(", ") } }],
    });
  },
  vectors: [
    {
      says: "a board that shows all five",
      facts: site({ project: PROJECT, records: [BOARD] }),
      asOf: day("2025-07-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "the board of the national Regulation, from the first day of the regional one on",
      facts: site({ project: PROJECT, records: [{ ...BOARD, items: ["parties", "wages", "help"] }] }),
      asOf: day("2025-07-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-01"), level: "blue", steps: ["lacks"] } },
    },
    {
      says: "the same board on the day before",
      facts: site({ project: PROJECT, records: [{ ...BOARD, items: ["parties", "wages", "help"] }] }),
      asOf: day("2025-06-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2025-07-01"),
    },
    {
      says: "only the code for complaints is missing",
      facts: site({
        project: PROJECT,
        records: [{ ...BOARD, on: day("2025-07-20"), items: ["parties", "inspectors", "wages", "help"] }],
      }),
      asOf: day("2025-07-20"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-20"), steps: ["lacks"] } },
    },
    {
      says: "no board at all",
      facts: site({ project: PROJECT }),
      asOf: day("2025-07-15"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-01"), steps: ["none"] } },
    },
    {
      says: "a board on its last day",
      facts: site({ project: PROJECT, records: [{ ...BOARD, to: day("2025-07-15") }] }),
      asOf: day("2025-07-15"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2025-07-16"),
    },
    {
      says: "a site that starts tomorrow",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-08-02") } }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "not-due" } },
    },

    {
      says: "the day after the board's last",
      facts: site({ project: PROJECT, records: [{ ...BOARD, to: day("2025-07-15") }] }),
      asOf: day("2025-07-16"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-01"), level: "blue", steps: ["none"] } },
      reviewOn: null,
    },
    {
      says: "a site that starts today without a board",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-08-01") } }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-01"), steps: ["none"] } },
    },
    {
      says: "works completed today still need their board",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-08-01") } }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-01") } },
      reviewOn: day("2025-08-02"),
    },
    {
      says: "works completed yesterday do not",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-07-31") } }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a whole board that replaced one without the inspectors, recorded in either order",
      facts: site({
        project: PROJECT,
        records: [
          { ...BOARD, recordId: 2, on: day("2025-07-20") },
          { ...BOARD, items: ["parties", "wages"] },
        ],
      }),
      asOf: day("2025-07-20"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "a board without the inspectors that replaced a whole one",
      facts: site({
        project: PROJECT,
        records: [BOARD, { ...BOARD, recordId: 2, on: day("2025-07-20"), items: ["parties", "wages"] }],
      }),
      asOf: day("2025-07-20"),
      expect: { "project:1": { verdict: "breached", since: day("2025-07-20"), steps: ["lacks"] } },
    },
    {
      says: "other papers of the site are no board",
      facts: site({ project: PROJECT, records: [record({ kind: "account-agreement", on: day("2025-06-20") })] }),
      asOf: day("2025-07-15"),
      expect: { "project:1": { verdict: "breached", steps: ["none"] } },
    },
  ],
  notModelled: [
    "Whether the board stands where it is seen, and whether what it shows is right and current.",
    "The parts that the national Regulation asks for are asked for here too, so a board that lacks one breaches both.",
  ],
});
