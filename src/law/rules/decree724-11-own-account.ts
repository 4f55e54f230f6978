import { type Day, day } from "../../kernel/day.ts";
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
      en: "Of {net} fen due, the worker received {own}, others received {others}; of {unknown} the payee is not known",
    },
  },
  decide(facts, judge) {
    const byLine = new Map<number, Received>();
    for (const payment of facts.payments) {
      if (!isSettled(payment)) continue;
      let received = byLine.get(payment.lineId);
      if (received === undefined) {
        received = { first: payment.settledOn, own: 0, others: 0, unknown: 0, payments: [] };
        byLine.set(payment.lineId, received);
      }
      if (payment.payeeIsWorker === true) received.own += payment.amountFen;
      else {
        received[payment.payeeIsWorker === false ? "others" : "unknown"] += payment.amountFen;
        received.payments.push(payment);
      }
      if (payment.settledOn !== undefined && !(received.first !== undefined && received.first <= payment.settledOn)) {
        received.first = payment.settledOn;
      }
    }
    for (const line of facts.wageLines) {
      const received = byLine.get(line.lineId);
      if (received?.first === undefined || !judge.governs(received.first)) continue;
      const owed = line.netFen - received.own;
      const wrong = Math.min(owed, received.others > 0 ? received.others : received.unknown);
      if (received.payments.length === 0 || wrong <= 0) {
        judge.met(line.lineId);
        continue;
      }
      const payments = received.payments
        .filter((one) => one.payeeIsWorker === (received.others > 0 ? false : "unknown"))
        .sort((a, b) => a.paymentId - b.paymentId);
      const since = payments.map((one) => one.settledOn ?? received.first ?? judge.asOf).sort()[0] ?? judge.asOf;
      judge[received.others > 0 ? "breached" : "unknown"](line.lineId, {
        since,
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
      says: "the bank does not say whose account it was",
      facts: site({ wageLines: [wage()], payments: [paid({ payeeIsWorker: "unknown" })] }),
      asOf: day("2021-07-15"),
      expect: { "wage-line:1": { verdict: "unknown", since: day("2021-07-15"), amountFen: fen(600_000) } },
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
