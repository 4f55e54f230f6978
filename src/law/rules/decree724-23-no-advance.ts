import { type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import type { AccountEntryFact } from "../facts.ts";
import { site, transfer } from "../vectors.ts";

const STARTED = day("2021-03-01");
const ACCOUNT = { openedOn: day("2021-03-10"), statementsCompleteUntil: day("2021-12-31") };
const WAGES = transfer({ entryId: 2, kind: "wage", bookedOn: day("2021-07-15"), amountFen: fen(-10_000_000) });
const AUGUST = transfer({ entryId: 4, kind: "wage", bookedOn: day("2021-08-16"), amountFen: fen(-10_000_000) });

export const rule = defineRule({
  id: "decree724-23-no-advance",
  version: 1,
  citation: { statute: "decree724", article: "23", quote: "不得由施工单位垫资建设" },
  says: {
    zh: "政府投资项目所需资金应当落实到位，不得由施工单位垫资建设。",
    bo: "སྲིད་གཞུང་གིས་མ་འཇོག་བྱས་པའི་ལས་གཞིའི་མ་དངུལ་འགྲིག་པོ་ཡོང་བ་བྱ་དགོས་པ་ལས་ཨར་ལས་ལས་ཁུངས་ཀྱིས་མ་དངུལ་སྔོན་འཛུགས་བྱེད་མི་ཆོག",
    en: "A project of the government is paid by its owner; the contractor does not build it on its own money.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "unknown"],
  steps: {
    "other-money": {
      zh: "专用账户已付工资{paid}分，建设单位拨付{received}分，差额{gap}分来自别处，是否由施工单位垫资待核查",
      bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ནས་སྤྲད་པའི་གླ་ཕོགས་ {paid} འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་སྤྲད་པ་ {received} ཁྱད་པར་ {gap} གཞན་ནས་བྱུང་བས། ཨར་ལས་ལས་ཁུངས་ཀྱིས་མ་དངུལ་སྔོན་འཇོག་བྱས་མིན་ཞིབ་བཤེར་དགོས།",
      en: "The account paid {paid} fen of wages, the owner sent {received}; {gap} came from elsewhere, to be checked",
    },
  },
  decide(facts, judge) {
    const { projectId, funding, startedOn } = facts.project;
    if (funding !== "government" || !judge.governs(startedOn) || facts.accountEntries.length === 0) return;
    let received = 0;
    let paid = 0;
    for (const { kind, amountFen } of facts.accountEntries) {
      if (kind === "transfer") received += amountFen;
      else if (kind !== "other") paid -= amountFen;
    }
    if (paid <= received) return judge.met(projectId);
    const since = uncoveredSince(facts.accountEntries) ?? judge.asOf;
    judge.unknown(projectId, {
      since,
      level: "blue",
      amountFen: fen(paid - received),
      facts: [{ kind: "wage-account", id: projectId, on: since }],
      steps: [{ step: "other-money", values: { paid, received, gap: paid - received } }],
    });
  },
  vectors: [
    {
      says: "the owner sent exactly what the wages took",
      facts: site({ wageAccount: ACCOUNT, accountEntries: [transfer(), WAGES] }),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "one fen of the wages came from elsewhere",
      facts: site({ wageAccount: ACCOUNT, accountEntries: [transfer({ amountFen: fen(9_999_999) }), WAGES] }),
      asOf: day("2021-07-15"),
      expect: {
        "project:1": {
          verdict: "unknown",
          since: day("2021-07-15"),
          level: "blue",
          amountFen: fen(1),
          steps: ["other-money"],
        },
      },
      reviewOn: null,
    },
    {
      says: "the owner's money came a month after the wages",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [WAGES, transfer({ bookedOn: day("2021-08-16") })],
      }),
      asOf: day("2021-08-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "the owner has sent nothing since the wages were paid in July, seen in September",
      facts: site({ wageAccount: ACCOUNT, accountEntries: [WAGES] }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-15"), amountFen: fen(10_000_000) } },
    },
    {
      says: "the owner covered July late, and the wages of August came from elsewhere again: since August",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [
          AUGUST,
          WAGES,
          transfer({ entryId: 3, bookedOn: day("2021-07-20"), amountFen: fen(10_000_000) }),
        ],
      }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-08-16"), amountFen: fen(10_000_000) } },
    },
    {
      says: "the owner covered July late up to one fen, and August not at all: since July",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [
          AUGUST,
          transfer({ entryId: 3, bookedOn: day("2021-07-20"), amountFen: fen(9_999_999) }),
          WAGES,
        ],
      }),
      asOf: day("2021-09-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-15"), amountFen: fen(10_000_001) } },
    },
    {
      says: "the owner's money came on the day of the wages, booked after them: since the next wages",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [WAGES, transfer({ entryId: 3, bookedOn: day("2021-07-15") }), AUGUST],
      }),
      asOf: day("2021-08-16"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-08-16"), amountFen: fen(10_000_000) } },
    },
    {
      says: "interest in the account is not the owner's money, and a bank's fee is not a wage",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [
          transfer({ amountFen: fen(9_999_999) }),
          WAGES,
          transfer({ entryId: 4, kind: "other", bookedOn: day("2021-06-01"), amountFen: fen(-50_000) }),
          transfer({ entryId: 3, kind: "other", bookedOn: day("2021-07-16"), amountFen: fen(100_000) }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-15"), amountFen: fen(1) } },
    },
    {
      says: "a bank's fee is not a wage: the owner's money covers what the workers got",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [
          transfer(),
          WAGES,
          transfer({ entryId: 3, kind: "other", bookedOn: day("2021-07-16"), amountFen: fen(-50_000) }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "nothing was ever booked in the account",
      facts: site({ wageAccount: ACCOUNT }),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a wage that came back was not paid",
      facts: site({
        wageAccount: ACCOUNT,
        accountEntries: [
          transfer({ amountFen: fen(9_400_000) }),
          WAGES,
          transfer({ entryId: 3, kind: "return", bookedOn: day("2021-07-16"), amountFen: fen(600_000) }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "money of the contractor's own in a private project",
      facts: site({ project: { funding: "private" }, wageAccount: ACCOUNT, accountEntries: [WAGES] }),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "works that started on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2020-04-30") }, accountEntries: [WAGES] }),
      asOf: STARTED,
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "works that started on the day on which the Regulation came into force",
      facts: site({ project: { startedOn: day("2020-05-01") }, accountEntries: [WAGES] }),
      asOf: day("2021-07-15"),
      expect: { "project:1": { verdict: "unknown", since: day("2021-07-15") } },
    },
  ],
  notModelled: [
    "Whose money it was that the owner did not send; the bank's statement does not tell, so nothing is breached here.",
    "Advances outside the wage account: materials, machines, wages in cash.",
    "Projects of which nobody recorded who pays for them.",
  ],
});

/** The day from whose end the wages paid have exceeded the owner's transfers without a break. */
function uncoveredSince(entries: readonly AccountEntryFact[]): Day | undefined {
  const byDay = Map.groupBy(
    entries.filter((one) => one.kind !== "other"),
    (one) => one.bookedOn,
  );
  let since: Day | undefined;
  let balance = 0;
  for (const on of [...byDay.keys()].sort()) {
    for (const { amountFen } of byDay.get(on) ?? []) balance += amountFen;
    if (balance >= 0) since = undefined;
    else since ??= on;
  }
  return since;
}
