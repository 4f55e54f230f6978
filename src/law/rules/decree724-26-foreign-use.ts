import { type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import type { AccountEntryFact } from "../facts.ts";
import { site, transfer } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

/** ¥50,000.00 that left the account on 1 July 2021 for something that is no wage. */
const TAKEN = { entryId: 2, bookedOn: day("2021-07-01"), amountFen: fen(-5_000_000), kind: "foreign-use" } as const;
const BACK = { entryId: 3, bookedOn: day("2021-07-20"), amountFen: fen(5_000_000), kind: "foreign-use" } as const;

export const rule = defineRule({
  id: "decree724-26-foreign-use",
  version: 1,
  citation: { statute: "decree724", article: "26", quote: "专项用于支付该工程建设项目农民工工资" },
  says: {
    zh: "农民工工资专用账户的资金只能用于支付本项目农民工工资。",
    bo: "ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཀྱི་མ་དངུལ་ནི་རྣམ་གྲངས་འདིའི་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པ་ལས་གཞན་དུ་སྤྱོད་མི་ཆོག",
    en: "The money of the wage account pays the wages of this project and nothing else.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached"],
  steps: {
    taken: {
      zh: "共有{entries}笔、{amount}分被挪作他用，尚有{open}分没有归还",
      bo: "ཐེངས་ {entries} བསྡོམས་ {amount} གཞན་དོན་དུ་བེད་སྤྱད། {open} ད་དུང་ཕྱིར་སྤྲད་མེད།",
      en: "{amount} fen were taken for something else in {entries} entries; {open} fen are not back",
    },
  },
  decide(facts, judge) {
    const entries = facts.accountEntries
      .filter((one) => one.kind === "foreign-use" && judge.governs(one.bookedOn))
      .sort(byDay);
    if (entries.length === 0) return;
    let [open, taken] = [0, 0];
    let since: Day | undefined;
    for (const { bookedOn, amountFen } of entries) {
      open -= amountFen;
      if (amountFen < 0) taken -= amountFen;
      since = open > 0 ? (since ?? bookedOn) : undefined;
    }
    const { projectId } = facts.project;
    if (since === undefined) return judge.met(projectId);
    const out = entries.filter((one) => one.amountFen < 0);
    judge.breached(projectId, {
      since,
      level: "orange",
      amountFen: fen(open),
      facts: entries.map(({ entryId, bookedOn, amountFen }) => ({
        kind: "account-entry",
        id: entryId,
        on: bookedOn,
        amountFen,
      })),
      steps: [{ step: "taken", values: { entries: out.length, amount: taken, open } }],
    });
  },
  vectors: [
    {
      says: "the contractor paid a supplier from the wage account",
      facts: site({ accountEntries: [transfer(), transfer(TAKEN)] }),
      asOf: day("2021-07-01"),
      expect: {
        "project:1": {
          verdict: "breached",
          since: day("2021-07-01"),
          amountFen: fen(5_000_000),
          level: "orange",
          steps: ["taken"],
        },
      },
      reviewOn: null,
    },
    {
      says: "it paid all but one fen back",
      facts: site({ accountEntries: [transfer(TAKEN), transfer({ ...BACK, amountFen: fen(4_999_999) })] }),
      asOf: day("2021-07-20"),
      expect: { "project:1": { verdict: "breached", since: day("2021-07-01"), amountFen: fen(1) } },
    },
    {
      says: "it paid everything back",
      facts: site({ accountEntries: [transfer(TAKEN), transfer(BACK)] }),
      asOf: day("2021-07-20"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "it paid one fen more back than it took",
      facts: site({ accountEntries: [transfer(TAKEN), transfer({ ...BACK, amountFen: fen(5_000_001) })] }),
      asOf: day("2021-07-20"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "on the day before it paid back",
      facts: site({ accountEntries: [transfer(TAKEN), transfer(BACK)] }),
      asOf: day("2021-07-19"),
      expect: { "project:1": { verdict: "breached", amountFen: fen(5_000_000) } },
    },
    {
      says: "paid back, and one fen taken again later: the breach is as old as the second taking",
      facts: site({
        accountEntries: [
          transfer(TAKEN),
          transfer(BACK),
          transfer({ ...TAKEN, entryId: 4, bookedOn: day("2021-08-02"), amountFen: fen(-1) }),
        ],
      }),
      asOf: day("2021-08-02"),
      expect: { "project:1": { verdict: "breached", since: day("2021-08-02"), amountFen: fen(1) } },
    },
    {
      says: "the bank's interest, a fee and an entry that nobody decided on are no foreign use",
      facts: site({ accountEntries: [transfer({ kind: "other", amountFen: fen(-2_000) })] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "taken on the day before the Regulation came into force",
      facts: site({ accountEntries: [transfer({ ...TAKEN, bookedOn: day("2020-04-30") })] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "taken on the day on which the Regulation came into force",
      facts: site({ accountEntries: [transfer({ ...TAKEN, bookedOn: day("2020-05-01") })] }),
      asOf: day("2021-07-01"),
      expect: { "project:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "A debit that matches nothing waits in the bank's queue until a person says what it was; until then nothing is claimed.",
    "What is left after completion and closing goes to the contractor (article 27); record it after the closing.",
    "Whether wages that were paid from the account were those of this project's workers: rule decree724-31-from-wage-account.",
  ],
});

function byDay(a: AccountEntryFact, b: AccountEntryFact): number {
  return a.bookedOn === b.bookedOn ? a.entryId - b.entryId : a.bookedOn < b.bookedOn ? -1 : 1;
}
