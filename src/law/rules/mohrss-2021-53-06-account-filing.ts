import { addDays, day } from "../../kernel/day.ts";
import { deadline } from "../deadline.ts";
import { defineRule } from "../define-rule.ts";
import { newest } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const OPENED = { wageAccount: { openedOn: day("2021-07-20") } };

export const rule = defineRule({
  id: "mohrss-2021-53-06-account-filing",
  version: 1,
  citation: {
    statute: "mohrss-2021-53",
    article: "6",
    quote: "总包单位应当在专用账户开立后的30日内报项目所在地专用账户监管部门备案",
  },
  says: {
    zh: "专用账户开立后30日内应当报监管部门备案。",
    bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ཕྱེས་རྗེས་ཉིན་30ནང་ལྟ་སྐུལ་སྡེ་ཁག་ལ་ཐོ་འགོད་བྱ་དགོས།",
    en: "The wage account is filed with the authority within 30 days of its opening.",
  },
  inForce: { from: day("2021-07-07") },
  subject: "project",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "账户于{opened}开立，{days}日内（{due}前）应当备案，没有登记",
      bo: "ཐོ་ཁོངས་ {opened} ཉིན་ཕྱེས། ཉིན་ {days} ནང་ ({due} སྔོན་) ཡིག་ཚགས་སུ་ཞུ་དགོས། ཐོ་འགོད་མེད།",
      en: "The account was opened on {opened}; no filing is recorded within {days} days, by {due}",
    },
  },
  decide(facts, judge) {
    const { projectId } = facts.project;
    const { openedOn, closedOn } = facts.wageAccount ?? {};
    if (openedOn === undefined || closedOn !== undefined || !judge.governs(openedOn)) return;
    if (newest(facts.records, "account-filing") !== undefined) return judge.met(projectId);
    const { due, trace } = deadline(judge.law, "wage-account-filing", openedOn, judge.region);
    if (judge.asOf <= due) {
      judge.reviewOn(addDays(due, 1));
      return judge.notDue(projectId);
    }
    judge.unknown(projectId, {
      since: addDays(due, 1),
      level: "blue",
      dueOn: due,
      parameters: trace.parameters,
      facts: [{ kind: "wage-account", id: projectId, on: openedOn }],
      steps: [{ step: "unrecorded", values: { opened: openedOn, days: trace.count, due } }],
    });
  },
  vectors: [
    {
      says: "the account was filed",
      facts: site({ ...OPENED, records: [record({ kind: "account-filing", on: day("2021-08-02") })] }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "not filed on the 30th day after the opening",
      facts: site(OPENED),
      asOf: day("2021-08-19"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-08-20"),
    },
    {
      says: "nobody recorded a filing by the day after",
      facts: site(OPENED),
      asOf: day("2021-08-20"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-08-20"), level: "blue", steps: ["unrecorded"] },
      },
      reviewOn: null,
    },
    {
      says: "30 days that end on a Saturday",
      facts: site({ wageAccount: { openedOn: day("2021-07-22") } }),
      asOf: day("2021-08-23"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-08-24"),
    },
    {
      says: "an account opened on the day before the Measures were issued",
      facts: site({ wageAccount: { openedOn: day("2021-07-06") } }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an account opened on the day on which the Measures were issued",
      facts: site({ wageAccount: { openedOn: day("2021-07-07") } }),
      asOf: day("2021-08-07"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-08-07") } },
    },
    {
      says: "an account that is not open yet",
      facts: site({}),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },

    {
      says: "an account that was closed again without ever having been filed",
      facts: site({ wageAccount: { openedOn: day("2021-07-20"), closedOn: day("2021-09-01") } }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "the same account on the day before its closing",
      facts: site({ wageAccount: { openedOn: day("2021-07-20"), closedOn: day("2021-09-01") } }),
      asOf: day("2021-08-31"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-08-20") } },
    },
  ],
  notModelled: [
    "The words were quoted from memory; the number of the article and the day of entry into force are unverified.",
    "A filing that came late: it is filed, and its day shows how late.",
    "An account that serves several projects is filed once; record it for each.",
  ],
});
