import { type Day, day, earliest } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule } from "../define-rule.ts";
import type { PaymentFact } from "../facts.ts";
import { isSettled } from "../settled-payments.ts";
import { paid, site, wage } from "../vectors.ts";

interface Received {
  first: Day | undefined;
  own: number;
  others: number;
  unknown: number;
  payments: PaymentFact[];
}

export const rule = defineRule({
  id: "decree724-11-own-account",
  version: 1,
  citation: { statute: "decree724", article: "11", quote: "通过银行转账或者现金支付给农民工本人" },
  says: {
    zh: "工资应当支付给农民工本人，不得支付到他人账户。",
    bo: "གླ་ཕོགས་ནི་ཞིང་པ་བཟོ་པ་རང་ཉིད་ལ་སྤྲོད་དགོས་པ་ལས། མི་གཞན་གྱི་ཐོ་ཁོངས་སུ་སྤྲོད་མི་ཆོག",
    en: "Wages are paid to the worker in person, not into anybody else's account.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "wage-line",
  answers: ["met", "breached", "unknown"],
  steps: {
    received: {
      zh: "应付{net}分，本人收到{own}分，他人收到{others}分，收款人不明{unknown}分",
      bo: "སྤྲོད་དགོས་པ་ {net} རང་ལ་འབྱོར་བ་ {own} གཞན་ལ་འབྱོར་བ་ {others} ལེན་མཁན་མི་གསལ་བ་ {unknown}",
      en: "Of {net} fen due, the worker received {own}, others received {others}; of {unknown} the payee is not known",
    },
  },
  decide(facts, judge) {
    const byLine = new Map<number, Received>();
    for (const payment of facts.payments) {
      if (!isSettled(payment)) continue;
      let received = byLine.get(payment.lineId);
      if (received === undefined) {
        received = { first: undefined, own: 0, others: 0, unknown: 0, payments: [] };
        byLine.set(payment.lineId, received);
      }
      if (payment.payeeIsWorker === true) received.own += payment.amountFen;
      else {
        received[payment.payeeIsWorker === false ? "others" : "unknown"] += payment.amountFen;
        received.payments.push(payment);
      }
      received.first = earliest(received.first, payment.settledOn);
    }
    for (const line of facts.wageLines) {
      const received = byLine.get(line.lineId);
      if (received?.first === undefined || !judge.governs(received.first)) continue;
      const first = received.first;
      const owed = line.netFen - received.own;
      const wrong = Math.min(owed, received.others > 0 ? received.others : received.unknown);
      if (wrong <= 0) {
        judge.met(line.lineId);
        continue;
      }
      const payments = received.payments
        .filter((one) => one.payeeIsWorker === (received.others > 0 ? false : "unknown"))
        .sort((a, b) => a.paymentId - b.paymentId);
      judge[received.others > 0 ? "breached" : "unknown"](line.lineId, {
        since: earliest(...payments.map((one) => one.settledOn ?? first)) ?? first,
        level: received.others > 0 ? "yellow" : "blue",
        amountFen: fen(wrong),
        facts: payments.map((one) => ({
          kind: "payment",
          id: one.paymentId,
          on: one.settledOn,
          amountFen: one.amountFen,
        })),
        steps: [
          {
            step: "received",
            values: { net: line.netFen, own: received.own, others: received.others, unknown: received.unknown },
          },
        ],
      });
    }
  },
  vectors: [
    {
      says: "a wage that reached the worker's own card",
      facts: site({ wageLines: [wage()], payments: [paid()] }),
      asOf: day("2021-07-15"),
      expect: { "wage-line:1": { verdict: "met" } },
    },
    {
      says: "a wage that went to the crew leader's card",
      facts: site({ wageLines: [wage()], payments: [paid({ payeeIsWorker: false })] }),
      asOf: day("2021-07-15"),
      expect: {
        "wage-line:1": { verdict: "breached", since: day("2021-07-15"), amountFen: fen(600_000), level: "yellow" },
      },
    },
    {
      says: "one fen of the wage went to somebody else",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ amountFen: fen(599_999) }),
          paid({ paymentId: 2, amountFen: fen(1), settledOn: day("2021-07-16"), payeeIsWorker: false }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-16"), amountFen: fen(1) } },
    },
    {
      says: "the wrong payment came back and the worker was paid",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ state: "returned", payeeIsWorker: false, returnedOn: day("2021-07-19") }),
          paid({ paymentId: 2, settledOn: day("2021-07-20") }),
        ],
      }),
      asOf: day("2021-07-20"),
      expect: { "wage-line:1": { verdict: "met" } },
    },
    {
      says: "the wrong payment came back and nobody paid the worker since",
      facts: site({
        wageLines: [wage()],
        payments: [paid({ state: "returned", payeeIsWorker: false, returnedOn: day("2021-07-19") })],
      }),
      asOf: day("2021-07-19"),
      expect: { "wage-line:1": { verdict: "not-governed" } },
    },
    {
      says: "a wage of which nothing is paid went to nobody",
      facts: site({ wageLines: [wage()] }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "not-governed" } },
    },
    {
      says: "the worker had the whole wage before somebody else received money for it",
      facts: site({
        wageLines: [wage()],
        payments: [paid(), paid({ paymentId: 2, settledOn: day("2021-07-16"), payeeIsWorker: false })],
      }),
      asOf: day("2021-07-16"),
      expect: { "wage-line:1": { verdict: "met" } },
    },
    {
      says: "somebody else received more than the worker still had to get: only the rest is missing",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ amountFen: fen(400_000) }),
          paid({ paymentId: 2, amountFen: fen(300_000), payeeIsWorker: false }),
        ],
      }),
      asOf: day("2021-07-15"),
      expect: { "wage-line:1": { verdict: "breached", amountFen: fen(200_000) } },
    },
    {
      says: "two payments to the crew leader, the later one recorded first: since the earlier one",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ paymentId: 2, amountFen: fen(300_000), settledOn: day("2021-07-17"), payeeIsWorker: false }),
          paid({ amountFen: fen(300_000), payeeIsWorker: false }),
        ],
      }),
      asOf: day("2021-07-17"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2021-07-15"), amountFen: fen(600_000) } },
    },
    {
      says: "one part went to an account that nobody knows, the next one to the crew leader: his part is known to be wrong",
      facts: site({
        wageLines: [wage()],
        payments: [
          paid({ amountFen: fen(400_000), payeeIsWorker: "unknown" }),
          paid({ paymentId: 2, amountFen: fen(200_000), settledOn: day("2021-07-16"), payeeIsWorker: false }),
        ],
      }),
      asOf: day("2021-07-16"),
      expect: {
        "wage-line:1": { verdict: "breached", since: day("2021-07-16"), amountFen: fen(200_000), level: "yellow" },
      },
    },
    {
      says: "one of two workers was paid into another's account",
      facts: site({
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
        payments: [paid(), paid({ paymentId: 2, lineId: 2, payeeIsWorker: false })],
      }),
      asOf: day("2021-07-15"),
      expect: { "wage-line:1": { verdict: "met" }, "wage-line:2": { verdict: "breached", amountFen: fen(600_000) } },
    },
    {
      says: "the bank does not say whose account it was",
      facts: site({ wageLines: [wage()], payments: [paid({ payeeIsWorker: "unknown" })] }),
      asOf: day("2021-07-15"),
      expect: {
        "wage-line:1": { verdict: "unknown", since: day("2021-07-15"), amountFen: fen(600_000), level: "blue" },
      },
    },
    {
      says: "paid to another's card on the day before the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-04-30") })],
        payments: [paid({ settledOn: day("2020-04-30"), payeeIsWorker: false })],
      }),
      asOf: day("2020-05-01"),
      expect: { "wage-line:1": { verdict: "not-governed" } },
    },
    {
      says: "paid to another's card on the day on which the Regulation came into force",
      facts: site({
        wageLines: [wage({ nominalDueOn: day("2020-05-01") })],
        payments: [paid({ settledOn: day("2020-05-01"), payeeIsWorker: false })],
      }),
      asOf: day("2020-05-01"),
      expect: { "wage-line:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "A person whom the worker authorised to collect (工资支付暂行规定 6): the payee then has to be recorded as the worker.",
    "Payment in goods or securities: rule decree724-11-money-not-goods.",
    "Whether the wage card is held by the worker (article 31, last paragraph).",
  ],
});
